"""An entry as a JSON object: the contract of ``schema/entry.schema.json``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from timeline.export.moments import earliest, latest
from timeline.model.edtf import edtf
from timeline.model.timevalue import TimeValue

if TYPE_CHECKING:
    from collections.abc import Iterable

    from timeline.export.exporter import Line
    from timeline.model.span import Span


def record(line: Line) -> dict[str, Any]:
    """The entry with its source; nothing is left out, names without a value are null or an empty list."""
    entry = line.entry
    when = entry.when
    return {
        "id": entry.id,
        "document": entry.document,
        "kind": entry.kind,
        "start": entry.span.start,
        "end": entry.span.end,
        "text": entry.text,
        "when": entry.edtf,
        "earliest": earliest(when),
        "latest": latest(when),
        "granularity": when.granularity.value if when else None,
        "part": when.label or None if isinstance(when, TimeValue) else None,
        "modifier": when.modifier or None if isinstance(when, TimeValue) else None,
        "date": entry.date or None,
        "dates": spans(entry.dates),
        "who": entry.who,
        "speaker": entry.speaker or None,
        "speaker_role": entry.speaker_role or None,
        "addressee": entry.addressee,
        "cue": entry.cue or None,
        "cue_class": entry.cue_class or None,
        "polarity": entry.polarity or None,
        "directness": entry.directness or None,
        "reported_by": entry.reported_by or None,
        "content": spans(entry.content),
        "source_spans": spans(entry.source_spans),
        "cue_spans": spans(entry.cue_spans),
        "place": entry.place or None,
        "about": [edtf(w) for w in entry.about],
        "rule": entry.rule,
        "why": entry.why,
        "inferred": entry.inferred,
        "alternatives": [edtf(w) for w in entry.alternatives],
        "title": line.title or None,
        "source": line.source,
        "page": line.page,
        "line": line.line,
        "quote": line.quote,
        "document_hash": entry.document_hash,
        "authors": line.authors,
        "publisher": line.publisher or None,
        "url": line.url or None,
        "published": line.published,
        "publication_evidence": [str(clue) for clue in line.evidence],
        "publication_conflicts": line.conflicts,
    }


def spans(many: Iterable[Span]) -> list[tuple[int, int]]:
    """Spans as pairs of numbers."""
    return [(s.start, s.end) for s in many]
