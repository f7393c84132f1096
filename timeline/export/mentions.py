"""Mentions as JSON objects: the contract of ``schema/mention.schema.json``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from timeline.export.record import spans
from timeline.export.safe_json import dumps
from timeline.model.edtf import edtf
from timeline.model.timevalue import Interval, Recurrence
from timeline.model.timex import timex

if TYPE_CHECKING:
    from collections.abc import Collection

    from timeline.model.mention import DatedMention, Mention, Statement
    from timeline.model.reading import Reading

KINDS = ("date", "name", "statement", "event")
"""What a mention can be."""

_FAMILIES = frozenset({"name", "event"})


def mention_lines(reading: Reading, kinds: Collection[str] = KINDS) -> bytes:
    """Everything of some kinds that was found in a document, a JSON object a line, in text order."""
    found = [_date(d, reading) for d in reading.dates if not _joins(d, reading)]
    families = _FAMILIES.intersection(kinds)
    found += [_base(m.family, m, reading) for m in reading.mentions if m.family in families]
    found += [_statement(s, reading) for s in reading.statements if "statement" in kinds]
    found.sort(key=lambda m: (m["start"], -m["end"], m["kind"], m["rule"]))
    return b"".join([dumps(m) + b"\n" for m in found if m["kind"] in kinds])


def tagged_dates(reading: Reading) -> list[DatedMention]:
    """The dates that TIMEX3 tags: no names of events, and no stretches whose ends are dates of their own."""
    return [d for d in reading.dates if not d.named and not _joins(d, reading)]


def _joins(dated: DatedMention, reading: Reading) -> bool:
    """Whether it is an interval that joins dates which are mentions of their own: “from Monday to Friday” has two."""
    if not isinstance(dated.meaning, Interval):
        return False
    return any(dated.span.holds(d.span) and d.span != dated.span for d in reading.dates)


def _base(kind: str, mention: Mention | Statement, reading: Reading) -> dict[str, Any]:
    span = mention.span
    return {
        "document": reading.document.id,
        "kind": kind,
        "rule": mention.rule,
        "start": span.start,
        "end": span.end,
        "text": reading.document.text[span.start : span.end],
    }


def _date(dated: DatedMention, reading: Reading) -> dict[str, Any]:
    found = _base("name" if dated.named else "date", dated.mention, reading)
    if dated.named:
        return found | {"edtf": edtf(dated.meaning)}
    found["type"], found["value"], mod = timex(dated.meaning)
    if mod:
        found["mod"] = mod
    found["edtf"] = edtf(dated.meaning)
    if isinstance(dated.meaning, Recurrence):
        if dated.meaning.frequency:
            found["freq"] = dated.meaning.frequency
        if dated.meaning.quantifier:
            found["quant"] = dated.meaning.quantifier
    return found


def _statement(statement: Statement, reading: Reading) -> dict[str, Any]:
    found = _base("statement", statement, reading)
    found["source"] = spans(statement.source)
    found["cue"] = spans(statement.cue)
    found["content"] = spans(statement.content)
    found["addressee"] = spans(statement.addressee)
    found["speaker"] = statement.speaker or None
    found["cue_class"] = statement.cue_class or None
    found["polarity"] = statement.polarity
    found["directness"] = statement.directness
    found["reported_by"] = statement.reported_by or None
    return found
