"""What a filter leaves of a timeline file, and its entries a page at a time."""

from __future__ import annotations

from array import array
from collections import OrderedDict
from collections.abc import Iterator
from dataclasses import dataclass

from timeline.store.file import TimelineFile
from timeline.store.reading import Row
from timeline.tui.lines import Lines

PAGE = 64
PAGES = 12
BEGINNING = 1000
"""Entries that are shown at once, while more are still being read."""


@dataclass(frozen=True, slots=True)
class Listing:
    """The entries that a filter leaves: their row numbers in order, and the lines on which they stand.

    One that is not complete is the beginning of a long list, shown while the rest is read.
    """

    typed: str
    rows: array[int]
    lines: Lines
    complete: bool = True


def read_listing(file: TimelineFile, typed: str) -> Iterator[Listing]:
    """The list of a file under a filter, after its beginning if it is long; reads the index, no entries."""
    rows, groups = file.listing(typed, BEGINNING)
    complete = len(rows) < BEGINNING
    yield Listing(typed, rows, Lines(groups), complete)
    if not complete:
        rows, groups = file.listing(typed)
        yield Listing(typed, rows, Lines(groups))


class Pages:
    """The entries near those that were looked at last."""

    def __init__(self, file: TimelineFile, listing: Listing) -> None:
        self._file = file
        self._listing = listing
        self._pages: OrderedDict[int, dict[int, Row]] = OrderedDict()

    def row(self, entry: int) -> Row | None:
        """The entry at a place in the list; None when it is no longer in the file."""
        number = entry // PAGE
        page = self._pages.get(number)
        if page is None:
            wanted = self._listing.rows[number * PAGE : (number + 1) * PAGE]
            page = self._pages[number] = {row.row: row for row in self._file.rows(wanted)}
            if len(self._pages) > PAGES:
                self._pages.popitem(last=False)
        self._pages.move_to_end(number)
        return page.get(self._listing.rows[entry])
