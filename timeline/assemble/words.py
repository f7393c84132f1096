"""Single words that the language's settings give a role, such as “the” for what is known already."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

Test = Callable[[str], bool]
"""Tells whether a word has the role."""


def said_by(settings: Mapping[str, object], role: str, lookup: Callable[[str, str], object]) -> Callable[[str], str]:
    """What the lexicon of a role of [settings.words] says to a word, or nothing: “senator” to “Sen.”."""
    table = settings.get("words")
    lexicon = str(table.get(role, "")) if isinstance(table, Mapping) else ""

    def value(word: str) -> str:
        found = lookup(lexicon, word) if lexicon else None
        return str(found[1]) if isinstance(found, tuple) else ""

    return value


def words_of(settings: Mapping[str, object], role: str, lookup: Callable[[str, str], object]) -> Test:
    """The test for a role of [settings.words] in language.toml, which names a lexicon for each."""
    table = settings.get("words")
    lexicon = str(table.get(role, "")) if isinstance(table, Mapping) else ""
    return lambda word: bool(lexicon) and lookup(lexicon, word) is not None


def up_to(words: Sequence[str], ends: Test) -> Sequence[str]:
    """The words before the first one after which a role says of what it is."""
    return words[: next((i for i, word in enumerate(words) if ends(word)), len(words))]
