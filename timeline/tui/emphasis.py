"""The words that a filter found, marked where they stand in a line."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache

import regex

from timeline.model.span import Span
from timeline.query.query import Form, Term, parse_query

_SEEN = ("", "text", "who", "place")
"""The fields whose words stand in the line of an entry."""
_SECONDS = 0.05
"""A reader's own regular expression may take so long over a line; then the line is shown without marks."""


@lru_cache(maxsize=16)
def pattern(typed: str) -> regex.Pattern[str] | None:
    """What finds the words, phrases and regular expressions of a query; None where there is nothing to find."""
    wanted = [term for term in parse_query(typed).terms if term.field in _SEEN and not term.negated]
    parts = [_expression(term) for term in wanted if term.value.strip()]
    return regex.compile("|".join(parts), regex.IGNORECASE) if parts else None


def _expression(term: Term) -> str:
    if term.form is Form.REGEX:
        return f"(?:{term.value})"
    words = r"\s+".join(regex.escape(_folded(word)) for word in term.value.split())
    edge = "" if any(unicodedata.category(char) == "Lo" for char in words) else r"(?<!\w)"
    return edge + words + (r"\w*" if term.form is Form.WORD else "")


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


def _folded(text: str) -> str:
    """The text with accents taken off letters, character for character, as the index has it."""
    if text.isascii():
        return text
    return "".join(_base(char) for char in text)


@lru_cache(maxsize=4096)
def _base(char: str) -> str:
    return unicodedata.normalize("NFD", char)[0]
