"""The lines of the list: entries below the headings of their years and dates, worked out without reading an entry."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from timeline.store.listed import Group
from timeline.tui.zoom import UNDATED, Zoom

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


@dataclass(frozen=True, slots=True)
class Head:
    """The headings over a group: what they say, and how many entries stand below each."""

    section: str
    size: int
    subsection: str = ""
    subsize: int = 0

    @property
    def is_lone(self) -> bool:
        """Whether a section has a single entry, which then shows it in place of a heading."""
        return self.section != UNDATED and self.size == 1

    @property
    def has_subheading(self) -> bool:
        """Whether a date has a heading of its own: not what is known to the year, nor a lone entry."""
        return bool(self.subsection) and self.subsize >= CROWD


class Lines:
    """Which entry or heading stands on which line; built once for a list, asked for every line that is drawn."""

    _section: tuple[list[str], array[int]]  # the words of each heading, and how many entries stand below it
    _date: tuple[list[str], array[int]]

    def __init__(self, groups: Sequence[Group], zoom: Zoom = Zoom.DAY) -> None:
        self.groups, self.zoom = groups, zoom
        self._number_headings()
        self._first_line, self._first_entry, self._headings = array("q"), array("q"), array("b")
        sections = [size > 1 or name == UNDATED for name, size in zip(*self._section, strict=True)]
        dates = [size >= CROWD and bool(name) for name, size in zip(*self._date, strict=True)]
        line = entry = 0
        before = date_before = -1
        for (_, _, size), section, date in zip(groups, self._section_of, self._date_of, strict=True):
            headings = (section != before and sections[section]) + (date != date_before and dates[date])
            self._first_line.append(line)
            self._first_entry.append(entry)
            self._headings.append(headings)
            line += headings + size
            entry += size
            before, date_before = section, date
        self.count, self.entries = line, entry

    def _number_headings(self) -> None:
        """Numbers the headings, their words and sizes, and keeps the numbers for each group, for groups are many."""
        sections: list[str] = []
        dates: list[str] = []
        sizes, date_sizes = array("q"), array("q")
        self._section, self._date = (sections, sizes), (dates, date_sizes)
        self._section_of, self._date_of = array("I"), array("I")
        numbers: dict[str, int] = {}
        before, date_before, number = "", "", 0
        for bucket, first_day, size in self.groups:
            section, date = self.zoom.headings(bucket, first_day)
            if section != before or date != date_before or not dates:
                number = numbers.setdefault(section, len(numbers))
                if number == len(sections):
                    sections.append(section)
                    sizes.append(0)
                dates.append(date)
                date_sizes.append(0)
                before, date_before = section, date
            sizes[number] += size
            date_sizes[-1] += size
            self._section_of.append(number)
            self._date_of.append(len(dates) - 1)

    def head(self, group: int) -> Head:
        """The headings over the group of that number."""
        section, date = self._section_of[group], self._date_of[group]
        (sections, sizes), (dates, date_sizes) = self._section, self._date
        return Head(sections[section], sizes[section], dates[date], date_sizes[date])

    def at(self, line: int) -> Line:
        """What stands on a line."""
        group = bisect_right(self._first_line, line) - 1
        within, headings = line - self._first_line[group], self._headings[group]
        entry = self._first_entry[group] + max(0, within - headings)
        if within >= headings:
            return Line(Kind.ENTRY, group, entry)
        opens_date = self.head(group).has_subheading and (
            group == 0 or self._date_of[group - 1] != self._date_of[group]
        )
        return Line(Kind.YEAR if within < headings - opens_date else Kind.DATE, group, entry)

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
