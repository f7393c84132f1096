"""The lines of the list: entries below the headings of their years and dates, worked out without reading an entry."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import groupby

from timeline.store.reading import Group
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


def _heads(groups: Sequence[Group], zoom: Zoom) -> list[Head]:
    sections = [zoom.section(group) for group in groups]
    sizes: dict[str, int] = {}
    for section, group in zip(sections, groups, strict=True):
        sizes[section] = sizes.get(section, 0) + group.size
    heads: list[Head] = []
    keyed = ((section, zoom.subsection(group), group.size) for section, group in zip(sections, groups, strict=True))
    for (section, subsection), run in groupby(keyed, key=lambda key: key[:2]):
        members = [size for *_, size in run]
        heads += [Head(section, sizes[section], subsection, sum(members))] * len(members)
    return heads


class Lines:
    """Which entry or heading stands on which line; built once for a list, asked for every line that is drawn."""

    def __init__(self, groups: Sequence[Group], zoom: Zoom = Zoom.DAY) -> None:
        self.groups, self.zoom = groups, zoom
        self._heads = _heads(groups, zoom)
        self._first_line, self._first_entry, self._headings = array("q"), array("q"), array("b")
        line = entry = 0
        before: Head | None = None
        for group, head in zip(groups, self._heads, strict=True):
            opens = before is None or head.section != before.section
            opens_date = head is not before and head.has_subheading
            headings = (opens and not head.is_lone) + opens_date
            self._first_line.append(line)
            self._first_entry.append(entry)
            self._headings.append(headings)
            line += headings + group.size
            entry += group.size
            before = head
        self.count, self.entries = line, entry

    def head(self, group: int) -> Head:
        """The headings over the group of that number."""
        return self._heads[group]

    def at(self, line: int) -> Line:
        """What stands on a line."""
        group = bisect_right(self._first_line, line) - 1
        within, headings = line - self._first_line[group], self._headings[group]
        entry = self._first_entry[group] + max(0, within - headings)
        if within >= headings:
            return Line(Kind.ENTRY, group, entry)
        head = self._heads[group]
        opens_date = head.has_subheading and (group == 0 or self._heads[group - 1] is not head)
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
