"""Single words that the language's settings give a role, such as “the” for what is known already."""

from __future__ import annotations

from collections.abc import Callable, Mapping

Test = Callable[[str], bool]
"""Tells whether a word has the role."""


def words_of(settings: Mapping[str, object], role: str, lookup: Callable[[str, str], object]) -> Test:
    """The test for a role of [settings.words] in language.toml, which names a lexicon for each."""
    table = settings.get("words")
    lexicon = str(table.get(role, "")) if isinstance(table, Mapping) else ""
    return lambda word: bool(lexicon) and lookup(lexicon, word) is not None
