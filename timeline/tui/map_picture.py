"""The picture of the minimap: bars over an axis of time, laid out for the width there is."""

from __future__ import annotations

from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.strip import Strip
from textual.widget import Widget

from timeline.overview.axis import Axis, Column, at_unit, fit, window
from timeline.overview.bars import Bar, bars, cell
from timeline.overview.density import Density
from timeline.overview.labels import labels
from timeline.overview.units import Unit

UNLIMITED = 4000
"""Cells of an axis that is wider than the screen, at most."""
_EMPTY = Density(())
_PARTS = (
    "ground", "shown", "whole", "silence", "label", "year", "extent", "picked", "extent-bar", "picked-bar",
)  # fmt: skip


class MapPicture(Widget):
    """Bars over an axis of time; the selected entry's time and the picked stretch have a ground of their own."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {f"minimap--{part}" for part in _PARTS}

    def __init__(self) -> None:
        super().__init__(id="minimap")
        self._whole = self._shown = _EMPTY
        self._finest, self.finer = Unit.DAY, 0
        self._extent: tuple[int, int] | None = None
        self.cursor = self.origin = 0
        self.axis: Axis | None = None  # whether or not all of it is seen
        self._seen: Axis | None = None
        self._bars: list[Bar] = []
        self._labels: list[tuple[int, str, bool]] = []
        self.left = 0

    def show(self, whole: Density, shown: Density, finest: Unit = Unit.DAY) -> None:
        """Shows what there is, and what a filter leaves of it."""
        if whole is not self._whole:
            self.axis = None
        self._whole, self._shown, self._finest = whole, shown, finest
        self.lay_out()

    def mark(self, extent: tuple[int, int] | None) -> None:
        """Marks the time of the selected entry, from its first second to its last."""
        if extent == self._extent:
            return
        self._extent = extent
        if self.axis and extent and not self.has_focus:
            self.cursor = self.origin = self.axis.of(extent[0])
        self.lay_out()

    def on_resize(self, _event: events.Resize) -> None:
        """Fits the axis to the new width."""
        self.axis = None
        self.lay_out()

    def lay_out(self) -> None:
        """Fits the axis to the width, where that is not done, and works out what is seen of it."""
        width = self.size.width
        if self.axis is None:
            self.axis = self.fitted(width)
            if self.axis and self._extent:
                self.cursor = self.origin = self.axis.of(self._extent[0])
        if self.axis is None or not self.axis.columns:
            self._seen, self._bars, self._labels = None, [], []
            self.refresh()
            return
        self.cursor = max(0, min(self.cursor, len(self.axis.columns) - 1))
        self.origin = max(0, min(self.origin, len(self.axis.columns) - 1))
        self.left = self._scrolled(self.axis, width)
        self._seen = window(self.axis, self.left, width)
        self._bars = bars(self._seen, self._whole, self._shown, self._rows)
        self._labels = labels(self._seen, width)
        self.refresh()

    def fitted(self, width: int) -> Axis | None:
        """The axis for a width, finer or coarser by as many steps as were asked for."""
        best = fit(self._whole, width, self._finest)
        if best is None or not self.finer:
            return best
        units = list(Unit)
        wanted = units.index(best.unit) - self.finer
        wanted = max(units.index(self._finest), min(wanted, len(units) - 1))
        return at_unit(self._whole, units[wanted], max(width, UNLIMITED)) or best

    def _scrolled(self, axis: Axis, width: int) -> int:
        last = axis.columns[-1]
        total = last.x + last.width
        if total <= width:
            return 0
        at = axis.columns[self.cursor]
        left = min(self.left, total - width)
        if not left <= at.x <= at.x + at.width <= left + width:
            left = at.x - width // 2
        return max(0, min(left, total - width))

    @property
    def _rows(self) -> int:
        return max(1, self.size.height - 1)

    def render_line(self, y: int) -> Strip:
        """The bars, then the labels."""
        width = self.size.width
        if self._seen is None:
            return Strip.blank(width, self._part("ground"))
        parts = self._label_line(width) if y >= self._rows else self._bar_line(self._rows - 1 - y)
        return Strip(parts).adjust_cell_length(width, self._part("ground"))

    def _bar_line(self, row: int) -> list[Segment]:
        parts = []
        axis = self._seen
        for column, bar in zip(axis.columns if axis else (), self._bars, strict=True):
            ground = self._ground(column)
            if column.is_silence:
                words = f"╌{column.silence}╌" if column.width > len(column.silence) else "╌" * column.width
                text = words.center(column.width) if row == 0 else " " * column.width
                parts.append(Segment(text, self._part("silence") + ground))
                continue
            block, is_shown, is_filled = cell(bar, row)
            style = self._part("shown" if is_shown else "whole")
            if is_shown and (marked := self._marking(column)):
                style = Style(color=self._part(f"{marked}-bar").color)
            if is_filled:
                ground = Style(bgcolor=self._part("whole").color)
            gap = column.width > 2
            parts.append(Segment(block * (column.width - gap), style + ground))
            if gap:
                parts.append(Segment(" ", self._ground(column)))
        return parts

    def _label_line(self, width: int) -> list[Segment]:
        parts, x = [], 0
        for start, words, is_year in self._labels:
            parts += [
                Segment(" " * (start - x), self._part("ground")),
                Segment(words, self._part("year" if is_year else "label") + self._part("ground").background_style),
            ]
            x = start + len(words)
        if width - x > len(unit := f"  a column: {self._seen.unit.words} " if self._seen else ""):
            parts.append(Segment(unit.rjust(width - x), self._part("label")))
        return parts

    def _ground(self, column: Column) -> Style:
        return self._part(self._marking(column) or "ground").background_style

    def _marking(self, column: Column) -> str:
        """How a column is marked: picked, within the time of the selected entry, or not at all."""
        axis = self.axis
        if self.has_focus and axis:
            low, high = sorted((self.cursor, self.origin))
            return "picked" if axis.columns[low].start <= column.start < axis.columns[high].end else ""
        extent = self._extent
        return "extent" if extent and column.start <= extent[1] and extent[0] < column.end else ""

    def _part(self, name: str) -> Style:
        return self.get_component_rich_style(f"minimap--{name}")
