"""The help: every key and every sign, on one page."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from timeline.tui.commands import COMMANDS, MOVES, SCROLLS, Command, key_name
from timeline.tui.hanging import Hanging, Item

SIGNS = (
    ("●", "something happened"),
    ("“", "somebody said something"),
    ("*", "the date was inferred: the detail tells from what"),
    ("~", "the text gives the date as an approximate one"),
    ("?", "the date is uncertain"),
    ("in 2021", "a day that is only known to lie in that year"),
    ("“Monday”", "words of the text that nothing turns into a date yet"),
    ("✓ ✗", "an entry that you accepted or rejected"),
)


class Help(ModalScreen[None]):
    """An overlay that any of its keys closes."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,question_mark,f1,enter,space", "dismiss", "Close", show=False),
        Binding("j", "scroll('down')", show=False),
        Binding("k", "scroll('up')", show=False),
    ]

    def compose(self) -> ComposeResult:
        """The keys by where they work, then the signs."""
        with VerticalScroll(id="help"):
            yield from _section("Everywhere", "everywhere", [*_keys(COMMANDS), _PALETTE])
            yield from _section("In the list", "moves", _keys(MOVES))
            yield from _section("In the detail", "scrolls", _keys(SCROLLS))
            yield from _section("Signs", "signs", [(sign, Content(meaning)) for sign, meaning in SIGNS])

    def on_mount(self) -> None:
        """Lets the arrows scroll the page."""
        self.query_one("#help").focus()

    def action_scroll(self, way: str) -> None:
        """Scrolls the page a line."""
        page = self.query_one("#help", VerticalScroll)
        page.scroll_down(animate=False) if way == "down" else page.scroll_up(animate=False)


_PALETTE: Item = ("Ctrl-p", Content("find a command by its name"))


def _keys(commands: Sequence[Command]) -> list[Item]:
    return [("  ".join(key_name(key) for key in command.keys), Content(command.help)) for command in commands]


def _section(name: str, part: str, items: Sequence[Item]) -> ComposeResult:
    yield Static(name, classes="heading -first" if part == "everywhere" else "heading")
    section = Hanging(15, id=part)
    section.show(items)
    yield section
