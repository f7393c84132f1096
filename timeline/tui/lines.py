"""The lines of the list: entries below the headings of their years and dates, worked out without reading an entry."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache

from timeline.model import calendar as cal
from timeline.model.edtf import parse
from timeline.store.reading import Group
from timeline.tui.dates import long, year_name

UNDATED = "Undated"
_YEAR = re.compile(r"Y?-?\d+")
_PERHAPS_LONGER = re.compile(r"\[|-?\d{0,3}X|[^/]*/")
CROWD = 2
"""Entries that a date must have to get a heading of its own; a lone entry shows its date beside it."""


class Kind(Enum):
    """What a line of the list is."""

    YEAR = "year"
    DATE = "date"
    ENTRY = "entry"


@dataclass(frozen=True, slots=True)
class Line:
    """One line: its kind, the number of its group, and the entry that stands on it or first below it."""

    kind: Kind
    group: int
    entry: int


def longer_than_a_year(bucket: str) -> str:
    """The name of a decade, a century or an interval of years; nothing for what lies in a year."""
    return _longer(bucket) if _PERHAPS_LONGER.match(bucket) else ""


@lru_cache(maxsize=1024)
def _longer(bucket: str) -> str:
    when = parse(bucket)
    if when.earliest is None or when.latest is None or when.latest - when.earliest <= 366 * cal.DAY:
        return ""
    return long(when)


def _year_sizes(groups: Sequence[Group]) -> dict[str, int]:
    sizes: dict[str, int] = {}
    for group in groups:
        year = Lines.year_of(group)
        sizes[year] = sizes.get(year, 0) + group.size
    return sizes


class Lines:
    """Which entry or heading stands on which line; built once for a list, asked for every line that is drawn."""

    def __init__(self, groups: Sequence[Group]) -> None:
        self.groups = groups
        self.year_sizes = _year_sizes(groups)
        self._first_line, self._first_entry, self._headings = array("q"), array("q"), array("b")
        line = entry = 0
        before = None
        for group in groups:
            year = self.year_of(group)
            headings = (year != before and not self.is_lone(year)) + self.has_heading(group)
            self._first_line.append(line)
            self._first_entry.append(entry)
            self._headings.append(headings)
            line += headings + group.size
            entry += group.size
            before = year
        self.count, self.entries = line, entry

    def is_lone(self, year: str) -> bool:
        """Whether a year has a single entry, which then shows it in place of a heading."""
        return year != UNDATED and self.year_sizes[year] == 1

    @staticmethod
    def year_of(group: Group) -> str:
        """The year under which a group stands, or the longer time that is all that is known of it."""
        if not group.bucket:
            return UNDATED
        return longer_than_a_year(group.bucket) or year_name(cal.civil(group.first_day)[0])

    @staticmethod
    def has_heading(group: Group) -> bool:
        """Whether a date has a heading of its own: not what is known to the year, nor a lone entry."""
        if group.size < CROWD or not group.bucket or _YEAR.fullmatch(group.bucket):
            return False
        return not longer_than_a_year(group.bucket)

    def at(self, line: int) -> Line:
        """What stands on a line."""
        group = bisect_right(self._first_line, line) - 1
        within, headings = line - self._first_line[group], self._headings[group]
        entry = self._first_entry[group] + max(0, within - headings)
        if within >= headings:
            return Line(Kind.ENTRY, group, entry)
        opens_year = headings > self.has_heading(self.groups[group])
        return Line(Kind.YEAR if within < opens_year else Kind.DATE, group, entry)

    def line_of(self, entry: int) -> int:
        """The line of an entry, by its place in the list."""
        group = self.group_of(entry)
        return self._first_line[group] + self._headings[group] + entry - self._first_entry[group]

    def top_of(self, entry: int) -> int:
        """The line to show above an entry: the first heading over it, if it is the first of its group."""
        group = self.group_of(entry)
        return self._first_line[group] if entry == self._first_entry[group] else self.line_of(entry)

    def group_of(self, entry: int) -> int:
        """The number of the group that holds an entry."""
        return bisect_right(self._first_entry, entry) - 1

    def first_entry(self, group: int) -> int:
        """The first entry of a group."""
        return self._first_entry[group]

    def group_from(self, day: int) -> int | None:
        """The first dated group that begins on a day or after it."""
        dated = len(self.groups) - (1 if self.groups and not self.groups[-1].bucket else 0)
        found = bisect_right(self.groups, day - 1, hi=dated, key=lambda group: group.first_day)
        return found if found < dated else None
