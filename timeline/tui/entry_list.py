"""The list of entries, drawn line by line, so that a million of them cost no more than a screenful."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

import regex
from rich.style import Style
from textual import events
from textual.binding import BindingType
from textual.cache import LRUCache
from textual.geometry import Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from timeline.export.dates import year as year_name
from timeline.model.calendar import DAY, civil
from timeline.model.edtf import parse
from timeline.model.timevalue import When
from timeline.store.errors import StoreError
from timeline.store.file import TimelineFile
from timeline.store.reading import Row
from timeline.tui.commands import MOVES, bindings
from timeline.tui.dates import heading, long
from timeline.tui.line import Look, Place, entry_strip, heading_strip
from timeline.tui.lines import Head, Kind, Line, Lines
from timeline.tui.listing import Listing, Pages
from timeline.tui.zoom import Zoom

_PARTS = (
    "line", "selected", "bar", "year", "day", "rule", "count", "date", "again", "inferred", "undated", "mark", "event",
    "statement", "speaker", "text", "rejected", "span", "found",
)  # fmt: skip

_THUMB = 8
"""Places of the thumb of a scrollbar in a cell."""


class EntryList(ScrollView, can_focus=True):
    """The entries that the filter leaves; one of them is selected."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(MOVES)]
    COMPONENT_CLASSES: ClassVar[set[str]] = {f"entry-list--{part}" for part in _PARTS}

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
        self.cursor = 0
        self.listing: Listing | None = None
        self._pages: Pages | None = None
        self.marked: set[int] = set()
        self.found: regex.Pattern[str] | None = None
        self._scope: tuple[int, int] | None = None
        self._drawn: LRUCache[tuple[int, int, bool, bool], Strip] = LRUCache(512)
        self._styles: dict[str, Style] = {}

    @property
    def lines(self) -> Lines | None:
        """The lines of the list, once it is read."""
        return self.listing.lines if self.listing else None

    @property
    def current(self) -> Row | None:
        """The selected entry."""
        return self._row(self.cursor) if self.listing and self.listing.rows else None

    def _row(self, entry: int) -> Row | None:
        try:
            return self._pages.row(entry) if self._pages else None
        except StoreError as error:
            self.post_message(self.Failed(error))
            return None

    def show(self, listing: Listing, keep: int | None = None) -> None:
        """Shows another list; the entry with the row number *keep* stays selected if it is in it."""
        self.listing, self._pages = listing, Pages(self._file, listing)
        self._scope = listing.scope
        self._drawn.clear()
        self.virtual_size = Size(0, listing.lines.count)
        try:
            self.cursor = listing.rows.index(keep) if keep is not None else 0
        except ValueError:
            self.cursor = 0
        self.refresh()
        self.select(self.cursor, centre=True)

    def select(self, entry: int, *, centre: bool = False) -> None:
        """Moves the selection to a place in the list, and what is seen with it."""
        if self.lines is None or not self.lines.entries:
            self.screen.post_message(self.Selected(None))
            return
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
        if lines is None or not height:
            return
        line, top = lines.line_of(self.cursor), self.scroll_offset.y
        above = lines.top_of(self.cursor)
        if centre and not top < above <= line < top + height:
            self._scroll(max(0, above - height // 4))
        elif min(above, line - 1) < top:
            self._scroll(max(0, min(above, line - 1)))
        elif line >= top + height:
            self._scroll(line - height + 1)

    def _scroll(self, line: int) -> None:
        self.scroll_to(y=line, animate=False, force=True)

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Draws what is seen now; the scrollbar only where its thumb moves, which in a long list it seldom does."""
        step = max(1, self.virtual_size.height // (_THUMB * max(1, self.size.height)))
        bar = self.vertical_scrollbar
        if abs(bar.position - new_value) >= step or new_value in (0, self.max_scroll_y):
            bar.position = new_value
        if round(old_value) != round(new_value):
            self.refresh(self.size.region)

    def render_line(self, y: int) -> Strip:
        """Line *y* of what is seen; the first one always tells the year."""
        lines, width = self.lines, self.scrollable_content_region.width
        number = self.scroll_offset.y + y
        if lines is None or number >= lines.count:
            return Strip.blank(width, self._style("line"))
        line = lines.at(number)
        head = lines.head(line.group)
        if y == 0 and line.kind is not Kind.YEAR and not head.is_lone:
            return self._sticky(head, width)
        if line.kind is Kind.ENTRY:
            return self._entry(line, lines, width)
        if line.kind is Kind.YEAR:
            return heading_strip(head.section, self._count(head.size), width, "year", self._style)
        return heading_strip(heading(head.subsection), self._count(head.subsize), width, "day", self._style)

    def _count(self, entries: int) -> str:
        return f"{entries:,}" if self.listing and self.listing.complete else "…"

    def _sticky(self, head: Head, width: int) -> Strip:
        date = f" · {heading(head.subsection)}" if head.has_subheading else ""
        return heading_strip(head.section + date, self._count(head.size), width, "year", self._style)

    def _entry(self, line: Line, lines: Lines, width: int) -> Strip:
        """An entry as it was drawn before, where nothing about it has changed: scrolling draws one new line."""
        selected = line.entry == self.cursor
        known = (line.entry, width, selected, self.has_focus)
        strip = self._drawn.get(known)
        if strip is None:
            strip = self._drawn[known] = self._draw(line, lines, width, selected=selected)
        return strip

    def notify_style_update(self) -> None:
        """Draws everything anew in other colours."""
        super().notify_style_update()
        self._drawn.clear()
        self._styles.clear()

    def redraw(self) -> None:
        """Draws everything anew, for marks or what is found have changed."""
        self._drawn.clear()
        self.refresh()

    def _draw(self, line: Line, lines: Lines, width: int, *, selected: bool) -> Strip:
        row = self._row(line.entry)
        if row is None:
            return Strip.blank(width, self._style("line"))
        group, head = lines.groups[line.group], lines.head(line.group)
        shows_year = head.is_lone or lines.zoom in (Zoom.DECADE, Zoom.CENTURY)
        year = year_name(civil(group.first_day)[0]) if shows_year else ""
        place = Place(group.bucket, head.has_subheading and head.subsection == group.bucket, year)
        starred = self.listing.starred if self.listing else frozenset()
        look = Look(selected, row.row in self.marked, row.row in starred, self.found, self._scope)
        return entry_strip(row, width, self._style, place=place, look=look)

    def _style(self, part: str) -> Style:
        """The style of a part; only lines have a background, so that a selected one shines through everything."""
        style = self._styles.get(part)
        if style is None:
            style = self.get_component_rich_style(f"entry-list--{part}")
            if part not in ("line", "selected"):
                style = Style(
                    color=style.color, bold=style.bold, italic=style.italic, strike=style.strike,
                    underline=style.underline,
                )  # fmt: skip
            self._styles[part] = style
        return style

    def on_resize(self, _event: events.Resize) -> None:
        """Keeps the selected entry in sight."""
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
