"""The bottom line: the keys that matter here, as many as there is room for."""

from __future__ import annotations

from collections.abc import Sequence

from textual import events
from textual.content import Content
from textual.widget import Widget

from timeline.tui.commands import Command, key_name


class Foot(Widget):
    """Keys and what they do; the last ones (help, leave) are kept when there is no room for all."""

    KEPT = 2

    def __init__(self, commands: Sequence[Command]) -> None:
        super().__init__(id="foot")
        self._commands = [command for command in commands if command.shown]
        self._places: list[tuple[int, int, Command]] = []

    def render(self) -> Content:
        """The keys at the width there is."""
        chosen = list(self._commands)
        while len(chosen) > self.KEPT and self._width(chosen) > self.size.width:
            chosen.pop(-self.KEPT - 1)
        parts: list[Content] = []
        self._places, x = [], 1
        for command in chosen:
            key = key_name(command.keys[0])
            parts.append(Content.assemble((f" {key}", "bold $accent"), (f" {command.name} ", "$foreground 70%")))
            self._places.append((x, x + parts[-1].cell_length, command))
            x += parts[-1].cell_length
        return Content("").join(parts)

    @staticmethod
    def _width(commands: Sequence[Command]) -> int:
        return sum(len(key_name(command.keys[0])) + len(command.name) + 3 for command in commands)

    async def on_click(self, event: events.Click) -> None:
        """Does what was clicked."""
        for start, end, command in self._places:
            if start <= event.x + 1 < end:
                await self.app.run_action(command.action, self.screen)
