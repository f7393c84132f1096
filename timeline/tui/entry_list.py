"""The list of entries, drawn line by line, so that a million of them cost no more than a screenful."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from textual import events
from textual.binding import BindingType
from textual.geometry import Size
from textual.message import Message

from timeline.model.calendar import DAY
from timeline.model.edtf import parse
from timeline.model.timevalue import When
from timeline.store.errors import StoreError
from timeline.store.file import TimelineFile
from timeline.store.reading import Row
from timeline.tui.commands import MOVES, bindings
from timeline.tui.dates import long
from timeline.tui.drawn_list import DrawnList
from timeline.tui.listing import Listing, Pages


class EntryList(DrawnList, can_focus=True):
    """The entries that the filter leaves; one of them is selected."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(MOVES)]

    @dataclass
    class Selected(Message):
        """Another entry was selected; None when the list is empty. Of several that wait, only the last counts.

        It goes to the screen directly, not from parent to parent, so that what follows from it is drawn with the list.
        """

        row: Row | None

        def can_replace(self, message: Message) -> bool:
            """Whether a message that came before this one need not be handled any more."""
            return isinstance(message, EntryList.Selected)

    class Opened(Message):
        """The selected entry was clicked again."""

    class Failed(Message):
        """The file can no longer be read."""

        def __init__(self, error: StoreError) -> None:
            super().__init__()
            self.error = error

    def __init__(self, file: TimelineFile) -> None:
        super().__init__()
        self._file = file
        self._pages: Pages | None = None
        self.is_placed = True  # the selection is where the list put it: nobody has moved it
        self._stands = False  # what is seen is, too

    @property
    def current(self) -> Row | None:
        """The selected entry."""
        return self.row_at(self.cursor) if self.listing and self.listing.rows else None

    def row_at(self, entry: int) -> Row | None:
        """The entry at a place in the list; None when it is no longer in the file."""
        try:
            return self._pages.row(entry) if self._pages else None
        except StoreError as error:
            self.post_message(self.Failed(error))
            return None

    def show(self, listing: Listing, keep: int | None = None) -> None:
        """Shows another list; the entry with the row number *keep* stays selected if it is in it.

        Where the list then stands depends on nothing but the list: what was shown for a moment while somebody typed, or
        how high the screen was, leaves no trace.
        """
        is_new = self.listing is None or self.listing.typed != listing.typed
        self.listing, self._pages = listing, Pages(self._file, listing)
        self._drawn.clear()
        self.virtual_size = Size(0, listing.lines.count)
        try:
            self.cursor = listing.rows.index(keep) if keep is not None else 0
        except ValueError:
            self.cursor = 0
        self.refresh()
        if is_new:
            self._place()
        self.select(self.cursor, centre=True)
        self.is_placed, self._stands = True, is_new or self._stands

    def select(self, entry: int, *, centre: bool = False) -> None:
        """Moves the selection to a place in the list, and what is seen with it."""
        if self.lines is None or not self.lines.entries:
            self.screen.post_message(self.Selected(None))
            return
        self.is_placed = self._stands = False
        before, top = self.cursor, self.scroll_offset.y
        self.cursor = max(0, min(entry, self.lines.entries - 1))
        self._reveal(centre=centre)
        if self.scroll_offset.y == top:
            for changed in (before, self.cursor):
                self.refresh_line(self.lines.line_of(min(changed, self.lines.entries - 1)))
        else:
            self.refresh()
        self.screen.post_message(self.Selected(self.current))

    def forget(self) -> None:
        """Reads entries anew when they are next shown, for they were changed."""
        if self._pages:
            self._pages.forget()
            self._drawn.clear()

    def select_row(self, row: int) -> bool:
        """Selects the entry of a row number; False where the list does not have it."""
        if self.listing is None or row not in self.listing.rows:
            return False
        self.select(self.listing.rows.index(row), centre=True)
        return True

    def go_to(self, when: When) -> str:
        """Selects the first entry at a time or after it; a sentence if there is none in that time itself."""
        if self.lines is None or not self.lines.entries:
            return "There is no entry to go to"
        wanted = when.earliest if when.earliest is not None else when.latest
        group = self.lines.group_from((wanted or 0) // DAY)
        if group is None:
            return f"Nothing in {long(when)} or after it"
        self.select(self.lines.first_entry(group), centre=True)
        found = self.lines.groups[group]
        if when.latest is not None and found.first_day > when.latest // DAY:
            return f"Nothing in {long(when)}; next is {long(parse(found.bucket))}"
        return ""

    def _reveal(self, *, centre: bool) -> None:
        lines, height = self.lines, self.size.height
        if lines is None or not lines.entries or not height:
            return
        line, top = lines.line_of(self.cursor), self.scroll_offset.y
        above = lines.top_of(self.cursor)
        if centre and not top < above <= line < top + height:
            self._place()
        elif min(above, line - 1) < top:
            self._scroll(max(0, min(above, line - 1)))
        elif line >= top + height:
            self._scroll(line - height + 1)

    def _place(self) -> None:
        """Puts the selected entry into the upper part of what is seen."""
        if self.lines and self.lines.entries:
            self._scroll(max(0, self.lines.top_of(self.cursor) - self.size.height // 4))

    def _scroll(self, line: int) -> None:
        self.scroll_to(y=line, animate=False, force=True)

    def on_resize(self, _event: events.Resize) -> None:
        """Keeps the selected entry in sight, and where it was put if nobody has moved since."""
        if self._stands:
            self._place()
        self._reveal(centre=False)

    def on_click(self, event: events.Click) -> None:
        """Selects the entry under the mouse; a second click opens it."""
        if self.lines is None:
            return
        number = self.scroll_offset.y + event.y
        if number >= self.lines.count:
            return
        line = self.lines.at(number)
        if event.chain > 1 and line.entry == self.cursor:
            self.post_message(self.Opened())
        self.select(line.entry)

    def action_move(self, entries: int) -> None:
        """Selects the entry so many places further on."""
        self.select(self.cursor + entries)

    def action_page(self, share: float) -> None:
        """Moves by a share of the height."""
        self.select(self.cursor + int(share * max(1, self.size.height - 2)))

    def action_end(self, last: int) -> None:
        """Selects the first entry, or the last."""
        self.select(self.lines.entries - 1 if self.lines and last else 0)

    def action_date(self, step: int) -> None:
        """Selects the first entry of the next date, or of its own or the one before."""
        if self.lines and self.lines.entries:
            here = self.lines.group_of(self.cursor)
            within = step < 0 and self.cursor > self.lines.first_entry(here)
            group = here if within else here + step
            if 0 <= group < len(self.lines.groups):
                self.select(self.lines.first_entry(group))
