"""The minimap: how many entries stand when, over the whole time; a stretch of it can be picked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.binding import BindingType
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from timeline.overview.axis import Axis, Column, at_unit, fit, window
from timeline.overview.bars import Bar, bars, cell
from timeline.overview.density import Density
from timeline.overview.labels import labels, name_of
from timeline.overview.units import Unit
from timeline.tui.commands import MAP, bindings

_UNLIMITED = 4000
"""Cells of an axis that is wider than the screen, at most."""
_EMPTY = Density(())
_PARTS = (
    "ground", "shown", "whole", "silence", "label", "year", "extent", "picked", "extent-bar", "picked-bar",
)  # fmt: skip


class Minimap(Widget, can_focus=True):
    """Bars over an axis of time; the selected entry's time and the picked stretch have a ground of their own."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(MAP)]
    COMPONENT_CLASSES: ClassVar[set[str]] = {f"minimap--{part}" for part in _PARTS}

    @dataclass
    class WentTo(Message):
        """A time was pointed at, in seconds."""

        second: int

    @dataclass
    class Picked(Message):
        """A stretch of time was picked, from a second up to another (exclusive)."""

        start: int
        end: int

    @dataclass
    class Pointed(Message):
        """The cursor stands on a stretch: its name and how many entries it has, of how many."""

        words: str
        shown: int
        whole: int

    class Left(Message):
        """The minimap is done with."""

    class Blurred(Message):
        """Something else is looked at."""

    def __init__(self) -> None:
        super().__init__(id="minimap")
        self._whole = self._shown = _EMPTY
        self._finest, self._finer = Unit.DAY, 0
        self._extent: tuple[int, int] | None = None
        self.cursor = self.origin = 0
        self._axis: Axis | None = None
        self._seen: Axis | None = None
        self._bars: list[Bar] = []
        self._labels: list[tuple[int, str, bool]] = []
        self._left = 0

    def show(self, whole: Density, shown: Density, finest: Unit = Unit.DAY) -> None:
        """Shows what there is, and what a filter leaves of it."""
        if whole is not self._whole:
            self._axis = None
        self._whole, self._shown, self._finest = whole, shown, finest
        self._lay_out()

    def mark(self, extent: tuple[int, int] | None) -> None:
        """Marks the time of the selected entry, from its first second to its last."""
        if extent == self._extent:
            return
        self._extent = extent
        if self._axis and extent and not self.has_focus:
            self.cursor = self.origin = self._axis.of(extent[0])
        self._lay_out()

    @property
    def axis(self) -> Axis | None:
        """The axis as it is laid out, whether or not all of it is seen."""
        return self._axis

    def on_resize(self, _event: events.Resize) -> None:
        """Fits the axis to the new width."""
        self._axis = None
        self._lay_out()

    def _lay_out(self) -> None:
        width = self.size.width
        if self._axis is None:
            self._axis = self._fitted(width)
            if self._axis and self._extent:
                self.cursor = self.origin = self._axis.of(self._extent[0])
        if self._axis is None or not self._axis.columns:
            self._seen, self._bars, self._labels = None, [], []
            self.refresh()
            return
        self.cursor = max(0, min(self.cursor, len(self._axis.columns) - 1))
        self.origin = max(0, min(self.origin, len(self._axis.columns) - 1))
        self._left = self._scrolled(self._axis, width)
        self._seen = window(self._axis, self._left, width)
        self._bars = bars(self._seen, self._whole, self._shown, self._rows)
        self._labels = labels(self._seen, width)
        self.refresh()

    def _fitted(self, width: int) -> Axis | None:
        best = fit(self._whole, width, self._finest)
        if best is None or not self._finer:
            return best
        units = list(Unit)
        wanted = units.index(best.unit) - self._finer
        wanted = max(units.index(self._finest), min(wanted, len(units) - 1))
        return at_unit(self._whole, units[wanted], max(width, _UNLIMITED)) or best

    def _scrolled(self, axis: Axis, width: int) -> int:
        last = axis.columns[-1]
        total = last.x + last.width
        if total <= width:
            return 0
        at = axis.columns[self.cursor]
        left = min(self._left, total - width)
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
        axis = self._axis
        if self.has_focus and axis:
            low, high = sorted((self.cursor, self.origin))
            return "picked" if axis.columns[low].start <= column.start < axis.columns[high].end else ""
        extent = self._extent
        return "extent" if extent and column.start <= extent[1] and extent[0] < column.end else ""

    def _part(self, name: str) -> Style:
        return self.get_component_rich_style(f"minimap--{name}")

    def action_step(self, columns: int, *, extend: bool = False) -> None:
        """Moves the cursor over the columns; with *extend* the stretch grows."""
        if self._axis is None:
            return
        self.cursor = max(0, min(self.cursor + columns, len(self._axis.columns) - 1))
        if not extend:
            self.origin = self.cursor
        self._lay_out()
        self._point()

    def action_extend(self, columns: int) -> None:
        """Grows the stretch."""
        self.action_step(columns, extend=True)

    def action_rim(self, last: int) -> None:
        """Moves the cursor to the first column, or the last."""
        self.action_step(_UNLIMITED if last else -_UNLIMITED)

    def action_finer(self, steps: int) -> None:
        """Shows smaller units, or greater ones; more than fit are scrolled."""
        old = self._axis
        at = old.columns[self.cursor].start if old else 0
        self._finer += steps
        self._axis = self._fitted(self.size.width)
        if self._axis and old and self._axis.unit is old.unit:
            self._finer -= steps
        if self._axis:
            self.cursor = self.origin = self._axis.of(at)
        self._lay_out()
        self._point()

    def action_pick(self) -> None:
        """Filters to the stretch."""
        if stretch := self._stretch():
            self.post_message(self.Picked(*stretch))

    def action_leave(self) -> None:
        """Goes back."""
        self.post_message(self.Left())

    def _stretch(self) -> tuple[int, int] | None:
        if self._axis is None or not self._axis.columns:
            return None
        low, high = sorted((self.cursor, self.origin))
        return self._axis.columns[low].start, self._axis.columns[high].end

    def _point(self) -> None:
        self._tell()
        if self._axis and self._axis.columns:
            self.post_message(self.WentTo(self._axis.columns[self.cursor].start))

    def _tell(self) -> None:
        if self._axis is None or not (stretch := self._stretch()):
            return
        low, high = sorted((self.cursor, self.origin))
        chosen = self._axis.columns[low : high + 1]
        named = [column for column in chosen if not column.is_silence] or chosen
        names = dict.fromkeys(name_of(column, self._axis.unit) for column in (named[0], named[-1]))
        words = " – ".join(names)
        self.post_message(self.Pointed(words, self._shown.count(*stretch), self._whole.count(*stretch)))

    def on_focus(self) -> None:
        """Shows what the cursor points at."""
        self._lay_out()
        self._tell()

    def on_blur(self) -> None:
        """Takes that away again."""
        self.origin = self.cursor
        self._lay_out()
        self.post_message(self.Blurred())

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Begins a stretch."""
        if self._axis:
            self.focus()
            self.cursor = self.origin = self._axis.at(event.x + self._left)
            self.capture_mouse()
            self._lay_out()
            self._point()

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Draws the stretch out to the mouse."""
        if self._axis and event.button and self.app.mouse_captured is self:
            self.cursor = self._axis.at(event.x + self._left)
            self._lay_out()

    def on_mouse_up(self, _event: events.MouseUp) -> None:
        """Filters to a stretch that was drawn; a single column was only pointed at."""
        if self.app.mouse_captured is not self:
            return
        self.release_mouse()
        if self.cursor != self.origin:
            self.action_pick()
