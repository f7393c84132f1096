"""The minimap: how many entries stand when, over the whole time; a stretch of it can be picked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from textual import events
from textual.binding import BindingType
from textual.message import Message

from timeline.overview.labels import name_of
from timeline.tui.commands import MAP, bindings
from timeline.tui.map_picture import UNLIMITED, MapPicture


class Minimap(MapPicture, can_focus=True):
    """The picture with a cursor in it, which keys and the mouse move; from its origin to it is the stretch."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(MAP)]

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

    def action_step(self, columns: int, *, extend: bool = False) -> None:
        """Moves the cursor over the columns; with *extend* the stretch grows."""
        if self.axis is None:
            return
        self.cursor = max(0, min(self.cursor + columns, len(self.axis.columns) - 1))
        if not extend:
            self.origin = self.cursor
        self.lay_out()
        self._point()

    def action_extend(self, columns: int) -> None:
        """Grows the stretch."""
        self.action_step(columns, extend=True)

    def action_rim(self, last: int) -> None:
        """Moves the cursor to the first column, or the last."""
        self.action_step(UNLIMITED if last else -UNLIMITED)

    def action_finer(self, steps: int) -> None:
        """Shows smaller units, or greater ones; more than fit are scrolled."""
        old = self.axis
        at = old.columns[self.cursor].start if old else 0
        self.finer += steps
        self.axis = self.fitted(self.size.width)
        if self.axis and old and self.axis.unit is old.unit:
            self.finer -= steps
        if self.axis:
            self.cursor = self.origin = self.axis.of(at)
        self.lay_out()
        self._point()

    def action_pick(self) -> None:
        """Filters to the stretch."""
        if stretch := self._stretch():
            self.post_message(self.Picked(*stretch))

    def action_leave(self) -> None:
        """Goes back."""
        self.post_message(self.Left())

    def _stretch(self) -> tuple[int, int] | None:
        if self.axis is None or not self.axis.columns:
            return None
        low, high = sorted((self.cursor, self.origin))
        return self.axis.columns[low].start, self.axis.columns[high].end

    def _point(self) -> None:
        self._tell()
        if self.axis and self.axis.columns:
            self.post_message(self.WentTo(self.axis.columns[self.cursor].start))

    def _tell(self) -> None:
        if self.axis is None or not (stretch := self._stretch()):
            return
        low, high = sorted((self.cursor, self.origin))
        chosen = self.axis.columns[low : high + 1]
        named = [column for column in chosen if not column.is_silence] or chosen
        names = dict.fromkeys(name_of(column, self.axis.unit) for column in (named[0], named[-1]))
        words = " – ".join(names)
        self.post_message(self.Pointed(words, self._shown.count(*stretch), self._whole.count(*stretch)))

    def on_focus(self) -> None:
        """Shows what the cursor points at."""
        self.lay_out()
        self._tell()

    def on_blur(self) -> None:
        """Takes that away again."""
        self.origin = self.cursor
        self.lay_out()
        self.post_message(self.Blurred())

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Begins a stretch."""
        if self.axis:
            self.focus()
            self.cursor = self.origin = self.axis.at(event.x + self.left)
            self.capture_mouse()
            self.lay_out()
            self._point()

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Draws the stretch out to the mouse."""
        if self.axis and event.button and self.app.mouse_captured is self:
            self.cursor = self.axis.at(event.x + self.left)
            self.lay_out()

    def on_mouse_up(self, _event: events.MouseUp) -> None:
        """Filters to a stretch that was drawn; a single column was only pointed at."""
        if self.app.mouse_captured is not self:
            return
        self.release_mouse()
        if self.cursor != self.origin:
            self.action_pick()
