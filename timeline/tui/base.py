"""What every part of the browser's screen shares: the file, and the widgets by name."""

from __future__ import annotations

from textual.screen import Screen

from timeline.model.sanitise import one_line
from timeline.store.errors import StoreError
from timeline.store.file import TimelineFile
from timeline.store.reading import Row
from timeline.tui.detail import Detail
from timeline.tui.entry_list import EntryList
from timeline.tui.minimap import Minimap
from timeline.tui.prompt import Prompt
from timeline.tui.settings import Settings
from timeline.tui.zoom import Zoom


class TimelineScreen(Screen[StoreError | None]):
    """The screen of a timeline file, without anything it can do yet; its parts add that, an idea each."""

    def __init__(self, file: TimelineFile, settings: Settings) -> None:
        super().__init__()
        self.file, self.settings = file, settings
        self.zoom = Zoom.DAY

    @property
    def entries(self) -> EntryList:
        """The list."""
        return self.query_one(EntryList)

    @property
    def detail(self) -> Detail:
        """The detail."""
        return self.query_one(Detail)

    @property
    def minimap(self) -> Minimap:
        """The minimap."""
        return self.query_one(Minimap)

    @property
    def prompt(self) -> Prompt:
        """The line in which something is typed."""
        return self.query_one(Prompt)

    @property
    def current(self) -> Row | None:
        """The selected entry."""
        return self.entries.current

    @property
    def typed(self) -> str:
        """The filter that the list shows."""
        listing = self.entries.listing
        return listing.typed if listing else ""

    def filter_by(self, typed: str) -> None:
        """Shows what another filter leaves."""
        raise NotImplementedError

    is_rebuilding = False
    """Whether texts are being read right now."""

    def refresh_list(self) -> None:
        """Reads the list anew under the same filter; what is selected stays selected."""
        self.entries.forget()
        self.detail.forget()
        self.filter_by(self.typed)

    def count_facets(self) -> None:
        """Counts the values of the facets under the filter, where they are shown."""
        raise NotImplementedError

    def compare(self, entries: int) -> None:
        """Compares the entries, where they are not too many and of more than one document."""
        raise NotImplementedError

    def wrote(self) -> None:
        """The browser itself has written to the file: that is no news."""
        raise NotImplementedError

    def select_when_read(self, row: int) -> None:
        """Selects the entry of a row number as soon as the list has it."""
        raise NotImplementedError

    def say(self, words: str, *, wrong: bool = False) -> None:
        """Tells the user something for a moment."""
        self.notify(
            one_line(words), severity="warning" if wrong else "information", timeout=6 if wrong else 3, markup=False
        )
