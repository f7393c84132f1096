"""The keys that the user wants, checked: every command is known, and no key does two things."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from difflib import get_close_matches

from textual.keys import _character_to_key

from timeline.tui.commands import COMMANDS, DOCUMENT, LANES, MAP, MOVES, SCROLLS, TEXT, Command, key_name, with_keys

GROUPS: tuple[tuple[Command, ...], ...] = ((*COMMANDS, *MOVES), SCROLLS, MAP, (*TEXT, *DOCUMENT), LANES)
"""Commands that work at the same time and so need keys of their own."""


def normal(keys: Mapping[str, Iterable[str]]) -> dict[str, tuple[str, ...]]:
    """The keys by the names that the terminal gives them: “#” is ``number_sign``."""
    return {name: tuple(_named(key) for key in wanted) for name, wanted in keys.items()}


def problems(keys: Mapping[str, tuple[str, ...]]) -> list[str]:
    """What is wrong with the keys, a sentence each."""
    known = {command.id for group in GROUPS for command in group}
    found = []
    for name in keys:
        if name not in known:
            near = get_close_matches(name, known, n=1)
            found.append(f"keys: there is no command {name!r}" + (f"; did you mean {near[0]!r}?" if near else ""))
    for group in GROUPS:
        taken: dict[str, str] = {}
        for command in with_keys(group, keys):
            for key in command.keys:
                if key in taken and (command.id in keys or taken[key] in keys):
                    found.append(f"keys: {key_name(key)} is the key of both {taken[key]!r} and {command.id!r}")
                taken.setdefault(key, command.id)
    return found


def _named(key: str) -> str:
    return _character_to_key(key) if len(key) == 1 else key.lower()
