"""The browser as a program: its colours, its commands, and how it is started."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import ExitStack
from functools import partial
from pathlib import Path

from textual.app import App, SystemCommand
from textual.binding import Binding
from textual.screen import Screen

from timeline.model.sanitise import one_line
from timeline.store.errors import StoreError
from timeline.store.file import TimelineFile
from timeline.tui import theme
from timeline.tui.collecting import seldom
from timeline.tui.commands import COMMANDS, MOVES, Command, key_name, with_keys
from timeline.tui.entry_list import EntryList
from timeline.tui.hangup import SECONDS, leave, terminal_is_gone
from timeline.tui.screen import BrowserScreen
from timeline.tui.session import load, save
from timeline.tui.settings import Settings


def browse(path: Path, settings: Settings | None = None) -> None:
    """Shows a timeline file until the user leaves; StoreError if it cannot be read."""
    with TimelineFile.open(path) as file:
        failure = Browser(file, settings).run()
    if failure:
        raise failure


class Browser(App[StoreError | None]):
    """The terminal browser of one timeline file; it returns the error that ended it, if one did."""

    CSS_PATH = "browser.tcss"

    def __init__(self, file: TimelineFile, settings: Settings | None = None) -> None:
        super().__init__()
        self._file, self.settings = file, settings or Settings()
        self._collecting = ExitStack()
        self.set_keymap({name: ",".join(keys) for name, keys in self.settings.keys.items()})
        self.title = one_line(file.path.name)
        for own in theme.OWN:
            self.register_theme(own)
        self.theme = self._first_theme()

    def on_mount(self) -> None:
        """Shows the file, as long as there is a terminal to show it in."""
        self._collecting.enter_context(seldom())
        self.push_screen(BrowserScreen(self._file, self.settings), self.exit)
        if not self.is_headless and not self.is_web:
            self.set_interval(SECONDS, self._leave_with_the_terminal)

    def on_unmount(self) -> None:
        """Leaves everything as it was."""
        self._collecting.close()

    def _first_theme(self) -> str:
        wanted = self.settings.theme or load(self.settings.session).theme
        return wanted if wanted in self.available_themes else theme.INK.name

    async def action_quit(self) -> None:
        """Leaves, after keeping where the reader is."""
        for screen in self.screen_stack:
            if isinstance(screen, BrowserScreen):
                save(self.settings.session, screen.session())
        self.exit()

    def _leave_with_the_terminal(self) -> None:
        if terminal_is_gone():
            self._file.close()
            leave()

    def action_next_theme(self) -> None:
        """The next colours."""
        self.theme = theme.following(self.theme)
        self.notify(self.theme, timeout=1.5, markup=False)

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """Our commands for the palette, and the themes."""
        ours = (*COMMANDS, *MOVES) if isinstance(screen, BrowserScreen) else ()
        for command in with_keys(ours, self.settings.keys):
            help_text = f"{command.help[0].upper()}{command.help[1:]}  ({', '.join(map(key_name, command.keys))})"
            yield SystemCommand(command.name, help_text, partial(self._run, command, screen))
        for name in theme.CYCLE:
            yield SystemCommand(f"Theme {name}", "Change the colours", partial(setattr, self, "theme", name))

    async def _run(self, command: Command, screen: Screen[object]) -> None:
        moves = command.id in {move.id for move in MOVES}
        await self.run_action(command.action, screen.query_one(EntryList) if moves else screen)

    def get_key_display(self, binding: Binding) -> str:
        """A key as it is printed on a keyboard."""
        return key_name(binding.key)
