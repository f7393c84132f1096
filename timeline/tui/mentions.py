"""What was found in a document, as stretches to mark: entries, statements, dates, names, happenings."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from timeline.model.edtf import edtf
from timeline.model.entry import Entry
from timeline.model.mention import DatedMention, Mention
from timeline.model.reading import Reading
from timeline.model.span import Span
from timeline.model.spanindex import SpanIndex
from timeline.model.timevalue import Interval, TimeValue
from timeline.model.timex import timex
from timeline.tui.dates import long


class Layer(Enum):
    """A kind of thing that is marked; the value is what it is called."""

    ENTRY = "entry"
    CONTENT = "said"
    SOURCE = "speaker"
    CUE = "cue"
    DATE = "date"
    NAME = "name"
    EVENT = "event"
    CONTEXT = "context"


@dataclass(frozen=True, slots=True)
class Mark:
    """A marked stretch: what it is, what it means in a few words, and the rule that found it."""

    span: Span
    layer: Layer
    meaning: str = ""
    rule: str = ""
    entry: Entry | None = None


@dataclass(frozen=True, slots=True)
class Marks:
    """All marks of a document, those that can be walked to in the order of the text, and where each lies."""

    walk: tuple[Mark, ...]
    index: SpanIndex[Mark]


def marks_of(reading: Reading) -> Marks:
    """The marks of a reading; each mention knows the entry that it belongs to, where there is one."""
    entries = SpanIndex(reading.entries, lambda entry: entry.span)
    by_date = {span: entry for entry in reversed(reading.entries) for span in entry.dates}

    def entry_at(span: Span) -> Entry | None:
        holding = entries.holding(span) or entries.touching(span)
        return min(holding, key=lambda e: e.span.end - e.span.start) if holding else by_date.get(span)

    mentions = [*_dates(reading), *_statements(reading), *_others(reading)]
    walk = [Mark(m.span, m.layer, m.meaning, m.rule, entry_at(m.span)) for m in mentions]
    walk += [Mark(e.span, Layer.ENTRY, _stands_at(e), e.rule, e) for e in reading.entries]
    order = list(Layer)
    walk.sort(key=lambda m: (m.span.start, -m.span.end, order.index(m.layer)))
    return Marks(tuple(walk), SpanIndex(walk, lambda mark: mark.span))


def _stands_at(entry: Entry) -> str:
    return f"{entry.kind} · {long(entry.when) if entry.when else 'undated'}"


def _dates(reading: Reading) -> Iterator[Mark]:
    for dated in reading.dates:
        yield Mark(dated.span, Layer.DATE, _meaning(dated), dated.mention.rule)


def _meaning(dated: DatedMention) -> str:
    meaning = dated.meaning
    if isinstance(meaning, TimeValue | Interval):
        return f"{long(meaning)} · {edtf(meaning)}"
    return f"no place in time: {timex(meaning).value}"


def _statements(reading: Reading) -> Iterator[Mark]:
    for said in reading.statements:
        who = said.speaker or "nobody that the text names"
        yield from (Mark(span, Layer.CONTENT, f"said by {who}", said.rule) for span in said.content)
        yield from (Mark(span, Layer.SOURCE, f"who says it: {who}", said.rule) for span in said.source)
        yield from (
            Mark(span, Layer.CUE, f"{said.cue_class or 'say'}, {said.polarity}", said.rule) for span in said.cue
        )


def _others(reading: Reading) -> Iterator[Mark]:
    layers = {"name": Layer.NAME, "event": Layer.EVENT, "context": Layer.CONTEXT}
    for mention in reading.mentions:
        if mention.family in layers:
            yield Mark(mention.span, layers[mention.family], _kind(mention), mention.rule)


def _kind(mention: Mention) -> str:
    return mention.rule.rpartition(".")[2].replace("_", " ")
