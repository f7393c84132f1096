"""Under which heading an entry stands in what is written for people."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from timeline.export.dates import day, in_words, weekday
from timeline.model.calendar import day_number
from timeline.model.timevalue import Granularity, TimeValue

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from timeline.export.exporter import Line
    from timeline.model.timevalue import When

_GREGORIAN = day_number(1582, 10, 15)
"""The first day of the calendar we count in; before it a weekday would be nobody's."""


def by_heading(lines: Iterable[Line]) -> Iterator[tuple[str, list[Line]]]:
    """Each heading with its lines, which are in order of time.

    Times of one extent may have several headings, “2023” and “Mid-2023”; each of these stands there once.
    """
    headed: list[tuple[str, Line]] = []
    for _, run in groupby(lines, key=lambda line: line.entry.sort_key[:3]):
        of_heading: dict[str, list[Line]] = {}
        for line in run:
            of_heading.setdefault(heading_of(line.entry.when), []).append(line)
        headed += ((heading, line) for heading, many in of_heading.items() for line in many)
    for heading, group in groupby(headed, key=lambda pair: pair[0]):
        yield heading, [line for _, line in group]


def heading_of(when: When | None) -> str:
    """Under which heading a time stands: its day with the weekday, or whatever less is known."""
    if when is None:
        return "Undated"
    if isinstance(when, TimeValue) and (is_within_a_day(when) or in_words(when) == day(when.first_day)):
        name = f"{weekday(when.first_day)} " if when.first_day >= _GREGORIAN else ""
        return name + day(when.first_day)
    return _capital(in_words(when))


def is_within_a_day(value: TimeValue) -> bool:
    """Whether a time is a time of day, or a part of one, of a day that is known."""
    return value.granularity.rank < Granularity.DAY.rank and not value.within


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
