"""What a filter leaves of a timeline file, and its entries a page at a time."""

from __future__ import annotations

from array import array
from collections import OrderedDict
from collections.abc import Iterator
from dataclasses import dataclass, replace

from timeline.model.calendar import DAY
from timeline.overview.density import Density, density_of, hourly
from timeline.overview.units import Unit
from timeline.store.file import TimelineFile
from timeline.store.reading import Row
from timeline.tui.lines import Lines
from timeline.tui.zoom import Zoom

PAGE = 32
PAGES = 24
HOURLY = 3
"""Days that a timeline may take for its minimap to count in hours."""
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
    density: Density
    complete: bool = True
    starred: frozenset[int] = frozenset()
    finest: Unit = Unit.DAY

    @property
    def scope(self) -> tuple[int, int] | None:
        """The first second of the first dated entry and that of the last."""
        times = self.density.times
        return (times[0], times[-1] + DAY - 1) if times else None

    def zoomed(self, zoom: Zoom) -> Listing:
        """The same entries under other headings."""
        return replace(self, lines=Lines(self.lines.groups, zoom))


def read_listing(file: TimelineFile, typed: str, zoom: Zoom = Zoom.DAY) -> Iterator[Listing]:
    """The list of a file under a filter, after its beginning if it is long; reads the index, no entries."""
    starred = file.starred()
    for rows, groups, complete in file.listings(typed, BEGINNING):
        density, finest = density_of(groups), Unit.DAY
        times = density.times
        if complete and len(rows) < BEGINNING and times and times[-1] - times[0] <= HOURLY * DAY:
            density, finest = hourly(file.rows(rows)), Unit.HOUR
        yield Listing(typed, rows, Lines(groups, zoom), density, complete, starred, finest)


class Pages:
    """The entries near those that were looked at last."""

    def __init__(self, file: TimelineFile, listing: Listing) -> None:
        self._file = file
        self._listing = listing
        self._pages: OrderedDict[int, dict[int, Row]] = OrderedDict()

    def forget(self) -> None:
        """Reads the entries anew, for they were changed."""
        self._pages.clear()

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
