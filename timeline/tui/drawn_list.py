"""The lines of the list as they are drawn: each once, until something about it changes."""

from __future__ import annotations

from typing import ClassVar

import regex
from rich.style import Style
from textual.cache import LRUCache
from textual.scroll_view import ScrollView
from textual.strip import Strip

from timeline.export.dates import year as year_name
from timeline.model.calendar import civil
from timeline.store.reading import Row
from timeline.tui.dates import heading
from timeline.tui.line import Look, Place, entry_strip, heading_strip
from timeline.tui.lines import Head, Kind, Line, Lines
from timeline.tui.listing import Listing
from timeline.tui.zoom import Zoom

_PARTS = (
    "line", "selected", "bar", "year", "day", "rule", "count", "date", "again", "inferred", "undated", "mark", "event",
    "statement", "speaker", "reporter", "text", "rejected", "span", "found",
)  # fmt: skip
_THUMB = 8
"""Places of the thumb of a scrollbar in a cell."""


class DrawnList(ScrollView):
    """The entries of a listing below their headings; where the entries come from is left open."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {f"entry-list--{part}" for part in _PARTS}

    def __init__(self) -> None:
        super().__init__()
        self.cursor = 0
        self.listing: Listing | None = None
        self.marked: set[int] = set()
        self.found: regex.Pattern[str] | None = None
        self._drawn: LRUCache[tuple[int, int, bool, bool], Strip] = LRUCache(512)
        self._styles: dict[str, Style] = {}

    @property
    def lines(self) -> Lines | None:
        """The lines of the list, once it is read."""
        return self.listing.lines if self.listing else None

    def row_at(self, entry: int) -> Row | None:
        """The entry at a place in the list; None when it is no longer in the file."""
        raise NotImplementedError

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
        row = self.row_at(line.entry)
        if row is None:
            return Strip.blank(width, self._style("line"))
        group, head = lines.groups[line.group], lines.head(line.group)
        shows_year = head.is_lone or lines.zoom in (Zoom.DECADE, Zoom.CENTURY)
        year = year_name(civil(group.first_day)[0]) if shows_year else ""
        place = Place(group.bucket, head.has_subheading and head.subsection == group.bucket, year)
        starred = self.listing.starred if self.listing else frozenset()
        look = Look(
            selected,
            row.row in self.marked,
            row.row in starred,
            self.found,
            self.listing.scope if self.listing else None,
        )
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
