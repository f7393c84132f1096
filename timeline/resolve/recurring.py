"""Times of the clock that come again: the 9 a.m. of “at 9 a.m. every Monday” is of no day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from timeline.model.mention import DatedMention, Mention
from timeline.model.timevalue import Granularity, Interval, Reference, TimeValue
from timeline.model.timex import timex

APART = 2
"""So many words, such as “on” or a comma, may stand between a time of the clock and what says how often it comes."""


def beside(mention: Mention, others: Iterable[Mention], text: str) -> Mention | None:
    """The first of other mentions that stands right before or behind one."""
    for other in others:
        first, last = sorted((mention.span, other.span))
        if len(text[first.end : max(first.end, last.start)].split()) <= APART:
            return other
    return None


def of_no_day(found: Iterable[DatedMention], often: str) -> Iterator[DatedMention]:
    """The same with its times of the clock without a day; stretches between them are left out."""
    for dated in found:
        if isinstance(dated.meaning, TimeValue) and dated.meaning.granularity.rank < Granularity.PART.rank:
            time = "XXXX-XX-XXT" + timex(dated.meaning).value.partition("T")[2]
            step = f"It comes again, as “{often}” says, and is of no day."
            yield replace(dated, meaning=Reference(time), steps=(step,), implied=(), alternatives=())
        elif not isinstance(dated.meaning, Interval):
            yield dated
