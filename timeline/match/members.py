"""The words to which language.toml gives a role: under a table and a key it names the lexicon that has them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache

from timeline.match.symbols import Symbols

Members = Callable[[str, str], frozenset[str]]
"""The symbols of the lexicon that language.toml names under a table and a key; none if it names none."""


def members_of(settings: Mapping[str, object], symbols: Symbols) -> Members:
    """The function that looks roles up in the settings of a language."""

    @cache
    def members(group: str, key: str) -> frozenset[str]:
        table = settings.get(group)
        lexicon = table.get(key) if isinstance(table, Mapping) else None
        return symbols.member_set(str(lexicon)) if lexicon else frozenset()

    return members
