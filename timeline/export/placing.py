"""Entries for formats that know only days of our era: where each stands, and what had to be left out or coarsened."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline.export.dates import in_words
from timeline.model import calendar as cal
from timeline.model.timevalue import Granularity, Interval, TimeValue, is_unsure

if TYPE_CHECKING:
    from collections.abc import Iterable

    from timeline.export.exporter import Line
    from timeline.model.timevalue import When

Civil = tuple[int, int, int]
"""Year, month, day."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A line with its first and its last day; ``start`` and ``end`` are seconds of those days where a clock is told.

    ``words`` is the date as people write it, ``unsure`` whether it is about right or only lies within these days, and
    ``coarse`` whether these days are the month, year or longer that is all that is known of one, or one end of a time.
    """

    line: Line
    first: Civil
    last: Civil
    start: int | None
    end: int | None
    words: str
    unsure: bool
    coarse: bool


class Placing:
    """Places lines one after the other and counts what the format could not take as it was."""

    def __init__(self, earliest_year: int = 1, latest_year: int = 9999) -> None:
        self._years = (earliest_year, latest_year)
        self._counts: Counter[str] = Counter()

    def place(self, lines: Iterable[Line]) -> list[Placed]:
        """The lines that the format can take, in their order."""
        return [placed for line in lines if (placed := self._one(line))]

    def remarks(self) -> tuple[str, ...]:
        """A sentence for each thing that was left out or made coarser."""
        told = {
            "undated": "{} without a date left out",
            "era": "{} outside the years that the format knows left out",
            "open": "{} with one end open shown at the end that is known",
            "coarse": "{} known only to a month, a year or longer shown over the whole of it",
        }
        return tuple(told[key].format(self._counts[key]) for key in told if self._counts[key])

    def _one(self, line: Line) -> Placed | None:
        when = line.entry.when
        ends = known_ends(when)
        if when is None or not ends:
            self._counts["undated"] += 1
            return None
        first, last = cal.civil(ends[0] // cal.DAY), cal.civil(ends[1] // cal.DAY)
        if first[0] < self._years[0] or last[0] > self._years[1]:
            self._counts["era"] += 1
            return None
        is_open = isinstance(when, Interval) and (when.start is None or when.end is None)
        self._counts["open"] += is_open
        clock = isinstance(when, TimeValue) and when.granularity.rank <= Granularity.HOUR.rank and not when.within
        coarse = first != last and not clock and not isinstance(when, Interval)
        self._counts["coarse"] += coarse
        start, end = (ends[0] % cal.DAY, ends[1] % cal.DAY) if clock else (None, None)
        return Placed(line, first, last, start, end, in_words(when), is_unsure(when), coarse or is_open)


def known_ends(when: When | None) -> tuple[int, int] | None:
    """The first and the last second of a time; of one with an open end, those of the end that is known.

    “Since 1821” is shown in all of 1821, for nothing tells on which day it began.
    """
    if isinstance(when, Interval) and (when.start is None or when.end is None):
        when = when.start or when.end
    if when is None or when.earliest is None or when.latest is None:
        return None
    return when.earliest, when.latest


def iso(day: Civil) -> str:
    """The day as ISO 8601 writes it."""
    return f"{day[0]:04d}-{day[1]:02d}-{day[2]:02d}"


def following(day: Civil) -> Civil:
    """The day after."""
    return cal.civil(cal.day_number(*day) + 1)


def group_of(line: Line, by: str) -> str:
    """The name of the group that a line belongs to: its speaker, place, source or kind; empty for no groups."""
    entry = line.entry
    match by:
        case "speaker":
            return entry.speaker or (entry.who[0] if entry.who else "nobody named")
        case "place":
            return entry.place or "nowhere named"
        case "source":
            return line.title or line.source
        case "kind":
            return f"{entry.kind}s"
        case _:
            return ""
