"""The detail: the words that the selected entry came from, and everything that is known about it.

It is one widget that draws lines, not one for each part: with parts that grow and shrink the whole screen would be laid
out anew for every entry that one passes.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import ClassVar

from textual import events
from textual.binding import BindingType
from textual.content import Content
from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.selection import Selection
from textual.strip import Strip
from textual.visual import Visual
from textual.widget import Widget

from timeline.assemble.echoes import Echo
from timeline.store.file import TimelineFile
from timeline.store.reading import Row
from timeline.tui.commands import SCROLLS, bindings
from timeline.tui.detail_page import Part, lines_of, page


class Detail(ScrollView, can_focus=True):
    """The source paragraph, the facts, the reasons and the origin of one entry."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(SCROLLS)]

    def __init__(self, file: TimelineFile) -> None:
        super().__init__(id="detail")
        self._file = file
        self._document = lru_cache(maxsize=4)(file.document)
        self._info = lru_cache(maxsize=64)(file.info)
        self.echoes: Mapping[int, Echo] = {}
        self._parts: Sequence[Part] = ()
        self._lines: list[Content] = []
        self._drawn: list[Strip] | None = None

    def forget(self) -> None:
        """Reads documents anew when they are next shown, for they were changed."""
        self._document.cache_clear()
        self._info.cache_clear()

    def show(self, row: Row | None) -> None:
        """Shows an entry, from its beginning."""
        self.set_class(row is None, "-empty")
        if row is None:
            return
        document, info = self._document(row.document), self._info(row.document)
        self._parts = page(self._file, row, document, info, self.echoes)
        self._lay_out()
        self.scroll_to(y=0, animate=False, force=True)

    def _lay_out(self) -> None:
        """Wraps the parts at the width there is; only the scrollbar needs to know how long they are."""
        self._lines = lines_of(self._parts, max(1, self.scrollable_content_region.width))
        self._drawn = None
        self.set_reactive(Widget.virtual_size, Size(0, len(self._lines)))
        self.vertical_scrollbar.window_virtual_size = len(self._lines)
        self.refresh()

    def on_resize(self, _event: events.Resize) -> None:
        """Wraps the parts anew."""
        self._lay_out()

    def notify_style_update(self) -> None:
        """Draws everything anew in other colours."""
        super().notify_style_update()
        self._drawn = None

    def render_line(self, y: int) -> Strip:
        """Line *y* of what is seen."""
        number, width = self.scroll_offset.y + y, self.scrollable_content_region.width
        if self._drawn is None:
            self._drawn = self._draw(width)
        return self._drawn[min(number, len(self._drawn) - 1)]

    def _draw(self, width: int) -> list[Strip]:
        """All lines at once, which costs little more than one, and an empty one for what is below them."""
        ground = self.visual_style
        strips = Visual.to_strips(self, Content("\n").join(self._lines), width, None, ground, pad=True)
        back = ground.rich_style
        drawn = [strip.adjust_cell_length(width, back).apply_offsets(0, number) for number, strip in enumerate(strips)]
        return [*drawn, Strip.blank(width, back)]

    def get_selection(self, selection: Selection) -> tuple[str, str]:
        """The words that are selected with the mouse."""
        return selection.extract("\n".join(line.plain for line in self._lines)), "\n"

    def selection_updated(self, selection: Selection | None) -> None:  # noqa: ARG002  # Textual's call
        """Shows what is selected."""
        self._drawn = None
        self.refresh()
