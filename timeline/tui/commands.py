"""Everything the browser can do: one list from which the keys, the help and the command palette are made."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Command:
    """A key (or several), what it does in a word for the footer and in a line for the help, and the action."""

    keys: tuple[str, ...]
    name: str
    help: str
    action: str
    shown: bool = False


COMMANDS = (
    Command(("slash",), "Filter", "show only entries that hold every word you type", "filter", shown=True),
    Command(("g",), "Go to date", "go to a date: 2021-07-15, July 2021, 44 BCE, last friday", "jump", shown=True),
    Command(("enter", "space"), "Detail", "show or hide the source and the reasons", "toggle_detail", shown=True),
    Command(("tab",), "Pane", "change between the list and the detail", "app.focus_next"),
    Command(("t",), "Theme", "change the colours", "app.next_theme", shown=True),
    Command(("question_mark", "f1"), "Help", "show every key", "help", shown=True),
    Command(("escape",), "Back", "leave a prompt, clear the filter, go back to the list", "leave"),
    Command(("q",), "Quit", "leave", "app.quit", shown=True),
)
"""What works everywhere in the browser."""

MOVES = (
    Command(("down", "j"), "Down", "next entry", "move(1)"),
    Command(("up", "k"), "Up", "entry before", "move(-1)"),
    Command(("ctrl+d",), "Half page down", "half a page down", "page(0.5)"),
    Command(("ctrl+u",), "Half page up", "half a page up", "page(-0.5)"),
    Command(("pagedown", "ctrl+f"), "Page down", "a page down", "page(1)"),
    Command(("pageup", "ctrl+b"), "Page up", "a page up", "page(-1)"),
    Command(("right_square_bracket",), "Next date", "first entry of the next date", "date(1)"),
    Command(("left_square_bracket",), "Date before", "first entry of the date before", "date(-1)"),
    Command(("home",), "First", "first entry", "end(0)"),
    Command(("end", "G"), "Last", "last entry", "end(1)"),
)
"""What moves the selection in the list."""

SCROLLS = (
    Command(("j",), "Down", "scroll down", "scroll_down"),
    Command(("k",), "Up", "scroll up", "scroll_up"),
    Command(("ctrl+d",), "Half page down", "half a page down", "page_down"),
    Command(("ctrl+u",), "Half page up", "half a page up", "page_up"),
    Command(("G",), "End", "scroll to the end", "scroll_end"),
)
"""What scrolls the detail, besides the arrows."""

_NAMES = {
    "slash": "/", "question_mark": "?", "escape": "Esc", "enter": "Enter", "space": "Space", "tab": "Tab",
    "right_square_bracket": "]", "left_square_bracket": "[", "down": "↓", "up": "↑", "pagedown": "PgDn",
    "pageup": "PgUp", "home": "Home", "end": "End", "f1": "F1",
}  # fmt: skip


def key_name(key: str) -> str:
    """A key as it is printed on a keyboard."""
    return _NAMES.get(key, key.replace("ctrl+", "Ctrl-"))


def bindings(commands: Sequence[Command]) -> Iterator[tuple[str, str, str]]:
    """The keys, the action and the name of each command."""
    for command in commands:
        yield ",".join(command.keys), command.action, command.name
