"""Text from documents, made harmless to the terminal that shows it.

A document may hold escape codes, bidirectional overrides that turn a line around, letters that nobody sees and
towers of accents. Each such character becomes one visible character, so that a span counted in the text still counts
in what is shown.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

BROKEN = "\N{REPLACEMENT CHARACTER}"
FAINT = "\N{MIDDLE DOT}"
"""Stands for what belongs to ordinary typesetting but has no width that terminals agree on."""

MARKS = 4
"""Combining marks that a letter keeps; no orthography stacks more, and a tower of them smears other lines."""

_TYPESETTING = frozenset("\u00ad\u180e\u200b\u200e\u200f\u2060\ufeff\u061c\u115f\u1160\u3164\uffa0\u2800")
_VISIBLE_FORMATS = frozenset("\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u0890\u0891\u08e2\U000110bd\U000110cd")
_JOINERS = frozenset("\u200c\u200d")


def sanitise(text: str) -> str:
    """The text as it may be printed: as many characters, none of them a control but the line feed."""
    if text.isascii() and text.isprintable():
        return text
    shown: list[str] = []
    marks, before = 0, ""
    for char in text.replace("\r\n", " \n"):
        is_mark = _is_mark(char)
        marks = marks + 1 if is_mark else 0
        if is_mark and (marks > MARKS or not before):
            shown.append(FAINT)
        elif char in _JOINERS:
            shown.append(char if _is_joined(before) else FAINT)
        else:
            shown.append(_harmless(char))
        before = char
    return "".join(shown)


def one_line(text: str) -> str:
    """The text on a single line: harmless, and every run of white space one space."""
    return " ".join(sanitise(text).split())


@lru_cache(4096)
def _harmless(char: str) -> str:
    """What to show in place of one character, whatever stands around it."""
    if char == "\n":
        return char
    category = unicodedata.category(char)
    if category[0] == "Z" or char == "\t":
        return "\n" if char in "\u2028\u2029" else " "
    if category == "Cc":
        return chr(0x2400 + ord(char)) if ord(char) < 0x20 else "\N{SYMBOL FOR DELETE}" if char == "\x7f" else BROKEN
    if char in _TYPESETTING:
        return FAINT
    if category == "Cs" or (category == "Cf" and char not in _VISIBLE_FORMATS) or (ord(char) & 0xFFFE) == 0xFFFE:
        return BROKEN
    return char


@lru_cache(4096)
def _is_mark(char: str) -> bool:
    return unicodedata.category(char)[0] == "M"


def _is_joined(before: str) -> bool:
    """Whether a joiner after this character shapes a script that needs it, from Arabic to the Indic ones."""
    return "\u0620" <= before <= "\u0dff" and unicodedata.category(before)[0] in "LM"
