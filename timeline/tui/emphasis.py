"""The words that a filter found, marked where they stand in a line."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache

import regex

from timeline.model.span import Span

_SECONDS = 0.05
"""A reader's own regular expression may take so long over a line; then the line is shown without marks."""


@lru_cache(maxsize=16)
def pattern(words: tuple[str, ...], expressions: tuple[str, ...]) -> regex.Pattern[str] | None:
    """What finds the beginnings of words, and the reader's regular expressions; None where there is nothing to find."""
    parts = [_begun(word) for word in words if word.strip()]
    parts += [f"(?:{expression})" for expression in expressions if _compiles(expression)]
    return regex.compile("|".join(parts), regex.IGNORECASE) if parts else None


def found(text: str, wanted: regex.Pattern[str] | None) -> Iterator[Span]:
    """The spans of a line that a filter found."""
    if wanted is None:
        return
    folded = _folded(text)
    try:
        matches: Iterable[regex.Match[str]] = list(wanted.finditer(folded, timeout=_SECONDS))
    except TimeoutError:
        return
    for match in matches:
        if match.end() > match.start():
            yield Span(match.start(), match.end())


def _begun(word: str) -> str:
    """A pattern for what begins like a word; scripts without spaces have no words to begin."""
    edge = "" if any(unicodedata.category(char) == "Lo" for char in word) else r"(?<!\w)"
    return edge + regex.escape(_folded(word)) + r"\w*"


def _folded(text: str) -> str:
    """The text with accents taken off letters, character for character, as the index has it."""
    if text.isascii():
        return text
    return "".join(_base(char) for char in text)


@lru_cache(maxsize=4096)
def _base(char: str) -> str:
    return unicodedata.normalize("NFD", char)[0]


def _compiles(expression: str) -> bool:
    try:
        regex.compile(expression, regex.IGNORECASE)
    except regex.error:
        return False
    return True
