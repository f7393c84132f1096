"""A timeline that was exported as JSON, read back: the same entries, without their texts and without the rules."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING, Any

from timeline.ingest.problem import Problem
from timeline.ingest.readback_time import time_of
from timeline.model.document import METADATA, Document, Evidence, Publication
from timeline.model.edtf import parse
from timeline.model.entry import Entry
from timeline.model.origin import READ_BACK, Mark, Origin
from timeline.model.reading import Reading
from timeline.model.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from timeline.model.timevalue import When

Record = dict[str, Any]

MODE = "read back"
"""The mode of a reading that no rule had a part in."""

_LONGEST = 100_000_000
_GIVEN = (
    "rule", "date", "speaker", "speaker_role", "cue", "cue_class", "polarity", "directness", "reported_by", "place",
)  # fmt: skip
_NOTICE = "a timeline is read back: its texts are only the words of its entries"
_EVIDENCE = re.compile(r"(\S+) \(([^()]*)\): (.*)", re.DOTALL)


def readings(name: str, records: Iterable[tuple[str, Record]]) -> Iterator[Reading | Problem]:
    """The readings that the entries of an export make up, in the order of their documents' names.

    *records* are entries with their places in the file. One that is no entry is a problem and costs no other.
    """
    documents: defaultdict[str, list[tuple[Record, Entry]]] = defaultdict(list)
    for where, record in records:
        try:
            entry = _entry(record)
        except (KeyError, TypeError, ValueError) as error:
            yield Problem(where, f"is no entry of a timeline ({error})", "it was skipped")
            continue
        documents[entry.document].append((record, entry))
    notices: tuple[str, ...] = (_NOTICE,)  # once is enough
    for document_id in sorted(documents):
        try:
            yield _reading(document_id, documents[document_id], name, notices)
        except (TypeError, ValueError) as error:
            yield Problem(f"{name}: {document_id}", f"could not be read back ({error})", "it was skipped")
            continue
        notices = ()


def _entry(record: Record) -> Entry:
    span = Span(int(record["start"]), int(record["end"]))
    if not 0 <= span.start <= span.end <= _LONGEST:
        what = f"its place is {span.start}–{span.end}"
        raise ValueError(what)
    return Entry(
        document=str(record["document"]),
        document_hash=str(record.get("document_hash") or ""),
        kind=str(record["kind"]),
        span=span,
        text=str(record["text"]),
        when=time_of(record),
        dates=_spans(record, "dates"),
        who=_strings(record, "who"),
        addressee=_strings(record, "addressee"),
        content=_spans(record, "content"),
        source_spans=_spans(record, "source_spans"),
        cue_spans=_spans(record, "cue_spans"),
        about=tuple(parse(when) for when in record.get("about") or ()),
        why=_strings(record, "why"),
        inferred=_strings(record, "inferred"),
        alternatives=tuple(parse(when) for when in record.get("alternatives") or ()),
        **{name: str(record.get(name) or "") for name in _GIVEN},
    )


def _when(text: str | None) -> When | None:
    return parse(text) if text else None


def _strings(record: Record, name: str) -> tuple[str, ...]:
    return tuple(str(item) for item in record.get(name) or ())


def _spans(record: Record, name: str) -> tuple[Span, ...]:
    return tuple(Span(int(start), int(end)) for start, end in record.get(name) or ())


def _evidence(told: str) -> Evidence:
    found = _EVIDENCE.fullmatch(told)
    if found is None:
        what = f"“{told}” is no evidence of a publication"
        raise ValueError(what)
    return Evidence(found[2], parse(found[1]), found[3])


def _reading(document_id: str, found: list[tuple[Record, Entry]], name: str, notices: tuple[str, ...]) -> Reading:
    found = sorted(found, key=lambda pair: pair[1].sort_key)
    first = found[0][0]
    published = _when(first.get("published"))
    stated = tuple(_evidence(told) for told in _strings(first, "publication_evidence"))
    if published and not stated:
        stated = (Evidence(METADATA, published, f"the timeline “{name}” says so"),)
    origin = Origin(
        READ_BACK, _strings(first, "authors"), str(first.get("publisher") or ""), str(first.get("url") or ""),
        marks=tuple(sorted({_mark(record, entry) for record, entry in found})),
        text_hash=found[0][1].document_hash,
    )  # fmt: skip
    document = Document(
        document_id, _text(found), str(first.get("title") or ""), str(first.get("source") or document_id),
        stated=stated, notices=notices, origin=origin,
    )  # fmt: skip
    return Reading(document, Publication(published, stated), MODE, entries=tuple(entry for _, entry in found))


def _mark(record: Record, entry: Entry) -> Mark:
    return Mark(entry.span.start, int(record.get("page") or 0), int(record.get("line") or 1))


def _text(found: list[tuple[Record, Entry]]) -> str:
    """The words of the entries at their places, and spaces between them."""
    letters = [" "] * max(entry.span.end for _, entry in found)
    for record, entry in sorted(found, key=lambda pair: pair[1].span.start - pair[1].span.end):
        start, end = entry.span.start, entry.span.end
        quote = str(record.get("quote") or record["text"])[: end - start].ljust(end - start)
        letters[start:end] = quote
    return "".join(letters)
