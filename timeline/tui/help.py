"""The help: every key and every sign on one page; any key that is pressed there tells what it does."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from textual import events
from textual.app import ComposeResult
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from timeline.tui.commands import Command, key_name
from timeline.tui.hanging import Hanging, Item

SIGNS = (
    ("●", "something happened"),
    ("“", "somebody said something"),
    ("*", "the date was inferred: the detail tells from what"),
    ("~", "the text gives the date as an approximate one"),
    ("?", "the date is uncertain"),
    ("in 2021", "a day that is only known to lie in that year"),
    ("“Monday”", "words of the text that nothing turns into a date yet"),
    ("·━━━·", "a time that lasts, within its year (or the whole list); ┈ falls somewhere within, ▸ has no end"),
    ("✓ ✗ ★ ▎", "an entry that you accepted, rejected, starred, marked"),
)
Sections = Sequence[tuple[str, Sequence[Command]]]
_SCROLLING = frozenset(("up", "down", "pageup", "pagedown", "home", "end"))
_CLOSING = frozenset(("escape", "enter"))


class Help(ModalScreen[None]):
    """An overlay: Esc closes it, the arrows scroll it, every other key is explained."""

    def __init__(self, sections: Sections, *, signs: bool = False) -> None:
        super().__init__()
        self._sections, self._signs = sections, signs

    def compose(self) -> ComposeResult:
        """The keys by where they work, then the signs."""
        with Vertical(id="help-box"):
            with VerticalScroll(id="help"):
                for number, (name, commands) in enumerate(self._sections):
                    yield from _section(name, f"section-{number}", list(_keys(commands)), first=not number)
                if self._signs:
                    yield from _section("Signs", "signs", [(sign, Content(meaning)) for sign, meaning in SIGNS])
            yield Static(_INVITATION, id="help-key")

    def on_mount(self) -> None:
        """Lets the arrows scroll the page."""
        self.query_one("#help").focus()

    def on_key(self, event: events.Key) -> None:
        """Explains a key; leaves the arrows to the page."""
        if event.key in _SCROLLING:
            return
        event.stop()
        event.prevent_default()
        if event.key in _CLOSING:
            self.dismiss(None)
            return
        found = list(self._does(event.key, event.aliases))
        words = Content(", or ").join(found) if found else Content.styled("does nothing here", "$foreground 60%")
        self.query_one("#help-key", Static).update(
            Content.assemble((f" {key_name(event.key)}  ", "bold $accent")) + words
        )

    def _does(self, key: str, aliases: Sequence[str]) -> Iterator[Content]:
        for name, commands in self._sections:
            for command in commands:
                if not {key, *aliases}.isdisjoint(command.keys):
                    yield Content.assemble(command.help, (f" ({name.lower()})", "$foreground 60%"))


_INVITATION = Content.styled(" Press any key to see what it does; Esc closes this page.", "$foreground 70%")


def _keys(commands: Sequence[Command]) -> Iterator[Item]:
    for command in commands:
        yield "  ".join(key_name(key) for key in command.keys), Content(command.help)


def _section(name: str, part: str, items: Sequence[Item], *, first: bool = False) -> ComposeResult:
    yield Static(name, classes="heading -first" if first else "heading")
    section = Hanging(15, id=part)
    section.show(items)
    yield section
