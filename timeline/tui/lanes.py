"""Lanes: one line of time for each speaker, source or place, below one another over the same axis."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from math import sqrt
from typing import ClassVar

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.binding import BindingType
from textual.geometry import Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from timeline.model.sanitise import one_line
from timeline.overview.axis import Axis, Column, fit
from timeline.overview.bars import BLOCKS, STEPS
from timeline.overview.density import Density, merged
from timeline.overview.labels import labels, name_of
from timeline.overview.units import Unit
from timeline.tui.commands import LANES, bindings

_PARTS = ("name", "count", "bar", "line", "here", "cursor", "row", "label", "year", "silence")
_EMPTY = Density(())


class By(Enum):
    """What a lane is for; the value is the field of the query language, and what the lanes are called."""

    SPEAKER = ("who", "speaker")
    SOURCE = ("source", "source")
    PLACE = ("place", "place")


@dataclass(frozen=True, slots=True)
class Lane:
    """A lane: whose it is, the query that leaves its entries, and when these stand; None while they are counted."""

    name: str
    query: str
    count: int
    density: Density | None = None


class Lanes(ScrollView, can_focus=True):
    """The lanes, and the axis below them; one cell is the place where the reader stands."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(LANES)]
    COMPONENT_CLASSES: ClassVar[set[str]] = {f"lanes--{part}" for part in _PARTS}

    @dataclass
    class At(Message):
        """The reader stands on a lane and a stretch of time: its name, and how many entries there are."""

        lane: Lane
        words: str
        count: int

    @dataclass
    class Chosen(Message):
        """A lane was chosen, with the stretch of time (from a second up to another) or the whole of it."""

        lane: Lane
        stretch: tuple[int, int] | None

    def __init__(self) -> None:
        super().__init__(id="lanes")
        self.lanes: list[Lane] = []
        self.lane = self.column = 0
        self._whole = _EMPTY
        self._axis: Axis | None = None
        self._most = 1
        self._moved = False

    def show(self, lanes: list[Lane]) -> None:
        """Shows lanes over the time that they have entries in; whoever has moved stays on the same lane."""
        here = self.lanes[self.lane].query if self.lanes and self._moved else None
        place = next((number for number, lane in enumerate(lanes) if lane.query == here), None)
        self.lanes, self._whole = lanes, merged([lane.density for lane in lanes if lane.density])
        self.lane, self._moved = place or 0, place is not None
        self._lay_out()
        if not self._moved:
            self._to_the_highest()

    def _to_the_highest(self) -> None:
        """Stands where the lane has most entries, as long as the reader has not moved."""
        lane = self.lanes[self.lane] if self.lanes else None
        if self._axis and lane and (density := lane.density):
            columns = self._axis.columns
            self.column = max(range(len(columns)), key=lambda n: density.count(columns[n].start, columns[n].end))
            self._move(0, 0)

    def on_resize(self, _event: events.Resize) -> None:
        """Fits the axis to the new width."""
        self._lay_out()

    @property
    def _margin(self) -> int:
        """Cells for the names of the lanes, their counts included."""
        return max(14, min(32, self.size.width // 3))

    def _lay_out(self) -> None:
        self._axis = fit(self._whole, max(1, self.size.width - self._margin - 2), Unit.DAY)
        self.virtual_size = Size(0, len(self.lanes) + 1)
        counts = (
            lane.density.count(c.start, c.end)
            for lane in self.lanes
            if lane.density and self._axis
            for c in self._axis.columns
        )
        self._most = max(counts, default=1)
        self._move(0, 0)

    def _move(self, lanes: int, columns: int) -> None:
        self.lane = max(0, min(self.lane + lanes, len(self.lanes) - 1))
        last = len(self._axis.columns) - 1 if self._axis else 0
        step = 1 if columns > 0 else -1
        self.column = max(0, min(self.column + columns, last))
        while self._axis and columns and self._axis.columns[self.column].is_silence and 0 < self.column < last:
            self.column += step
        height = max(1, self.size.height - 1)
        top = self.scroll_offset.y
        if not top <= self.lane < top + height:
            self.scroll_to(y=max(0, self.lane - height // 2), animate=False, force=True)
        if self.lanes and self._axis:
            column, lane = self._axis.columns[self.column], self.lanes[self.lane]
            count = lane.density.count(column.start, column.end) if lane.density else 0
            self.post_message(self.At(lane, name_of(column, self._axis.unit), count))
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """A lane; below the last one, or at the bottom, stand the labels of the axis."""
        width = self.size.width
        if self._axis is None:
            return Strip.blank(width, self.rich_style)
        if y == min(self.size.height - 1, len(self.lanes)):
            words = Strip(self._label_line(self._axis)).apply_style(self.rich_style)
            return words.adjust_cell_length(width, self.rich_style)
        number = self.scroll_offset.y + y
        if number >= len(self.lanes):
            return Strip.blank(width, self.rich_style)
        lane = self.lanes[number]
        ground = self._part("row").background_style if number == self.lane else Style()
        parts = [*self._label(lane), *self._bars(lane, self._axis, here=number == self.lane)]
        ground = self.rich_style + ground
        return Strip(parts).apply_style(ground).adjust_cell_length(width, ground)

    def _label(self, lane: Lane) -> list[Segment]:
        count = f"{lane.count:,}"
        room = self._margin - len(count) - 3
        name = one_line(lane.name[: 4 * room])
        if cell_len(name) > room:
            name = set_cell_size(name, room - 1) + "…"
        return [
            Segment(" " + set_cell_size(name, room), self._ink("name")), Segment(f" {count} ", self._ink("count")),
        ]  # fmt: skip

    def _bars(self, lane: Lane, axis: Axis, *, here: bool) -> list[Segment]:
        parts = []
        times = lane.density.times if lane.density else ()
        first, last = (times[0], times[-1]) if times else (1, 0)
        for number, column in enumerate(axis.columns):
            count = lane.density.count(column.start, column.end) if lane.density else 0
            style = self._ink("bar")
            if count and not column.is_silence:
                text = BLOCKS[max(1, round(sqrt(count / self._most) * STEPS))] * column.width
            else:
                lasts = first < column.end and column.start <= last
                text, style = ("─" if lasts else " ") * column.width, self._ink("line")
            if here and number == self.column:
                style = self._ink("cursor") + self._part("here").background_style
            parts.append(Segment(text, style))
        return parts

    def _label_line(self, axis: Axis) -> list[Segment]:
        parts, x = [Segment(" " * self._margin)], 0
        for start, words, is_year in labels(axis, self.size.width - self._margin):
            parts += [Segment(" " * (start - x)), Segment(words, self._ink("year" if is_year else "label"))]
            x = start + len(words)
        return parts

    def _part(self, name: str) -> Style:
        return self.get_component_rich_style(f"lanes--{name}")

    def _ink(self, name: str) -> Style:
        full = self._part(name)
        return Style(color=full.color, bold=full.bold, italic=full.italic)

    @property
    def stretch(self) -> tuple[int, int] | None:
        """The time on which the reader stands."""
        column: Column | None = self._axis.columns[self.column] if self._axis else None
        return (column.start, column.end) if column else None

    def on_click(self, event: events.Click) -> None:
        """Goes to the cell under the mouse; a second click chooses it."""
        number = self.scroll_offset.y + event.y
        if self._axis is None or number >= len(self.lanes):
            return
        self._moved = True
        old = (self.lane, self.column)
        self.lane, self.column = number, self._axis.at(max(0, event.x - self._margin))
        self._move(0, 0)
        if event.chain > 1 and old == (self.lane, self.column):
            self.action_choose(1)

    def action_lane(self, lanes: int) -> None:
        """Goes so many lanes down."""
        self._moved = True
        self._move(lanes, 0)

    def action_column(self, columns: int) -> None:
        """Goes so many columns on."""
        self._moved = True
        self._move(0, columns)

    def action_choose(self, with_time: int) -> None:
        """Chooses the lane, with the time or without."""
        if self.lanes:
            self.post_message(self.Chosen(self.lanes[self.lane], self.stretch if with_time else None))
