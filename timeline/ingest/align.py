"""The way back from an extracted text to the lines of the file it was taken from."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from html import unescape
from typing import TYPE_CHECKING

from timeline.ingest.markup import without_comments
from timeline.model.origin import Mark

if TYPE_CHECKING:
    from collections.abc import Sequence

_KEPT = 5
"""How many words of a line are enough to know it by."""

_TAG = re.compile(r"<(/?\w*)[^<>]*>|&lt;(/?\w*)(?:(?!&lt;|&gt;)[^<>])*&gt;|<!\[CDATA\[|\]\]>")
_INLINE = frozenset((
    "a", "abbr", "b", "bdi", "bdo", "cite", "code", "em", "font", "i", "mark", "q", "s", "small", "span", "strong",
    "sub", "sup", "time", "u", "wbr",
))  # fmt: skip
_WORD = re.compile(r"(?:=\r?\n|[^\s\xa0])+")
_SOFT_BREAK = re.compile(r"=\r?\n")


def marks(text: str, raw: str) -> tuple[Mark, ...]:
    """A mark for each line of *text* whose first words are found in *raw*, searched forward from the one before.

    A line that is not found (because it was put together from attributes, or encoded) belongs to the mark before it.
    """
    return Lines(raw).marks(text)


class Lines:
    """The words of a file with their lines, in which the texts that were taken from it are found, one after the other.

    Time grows with the length of the file and of the texts, whatever is in them.
    """

    def __init__(self, raw: str) -> None:
        self._words, self._lines = _words(raw)
        self._places: dict[int, defaultdict[tuple[str, ...], list[int]]] = {}
        self._at = 0

    def marks(self, text: str) -> tuple[Mark, ...]:
        """The marks of a text; the search goes on from where the text before it was found."""
        found: list[Mark] = []
        start = 0
        for line in text.split("\n"):
            first = tuple(line.split()[:_KEPT])
            hit = self._next(first) if _tells(first) else None
            if hit is not None:
                self._at = hit
                found.append(Mark(start, 0, self._lines[hit]))
            start += len(line) + 1
        return tuple(found)

    def _next(self, run: tuple[str, ...]) -> int | None:
        """The next place at which a run of words begins; the index for its length is made when it is first needed."""
        size = len(run)
        if size not in self._places:
            index = self._places[size] = defaultdict(list)
            for place, key in enumerate(zip(*(self._words[n:] for n in range(size)), strict=False)):
                index[key].append(place)
        places = self._places[size].get(run, [])
        number = bisect_left(places, self._at)
        return places[number] if number < len(places) else None


def _tells(words: Sequence[str]) -> bool:
    """Whether words are enough to know a line by: not “1.” or “– a”."""
    return bool(words) and (len(words) > 2 or len(words[0]) + len(words[-1]) > 3)


def _words(raw: str) -> tuple[list[str], list[int]]:
    """The words of a file that a reader sees, and the line that each begins on."""
    shown = _TAG.sub(_gap, without_comments(raw, scripts=False))
    words, lines = [], []
    line, at = 1, 0
    for found in _WORD.finditer(shown):
        line += shown.count("\n", at, found.start())
        at = found.start()
        word = _SOFT_BREAK.sub("", found[0])
        words.append(unescape(word) if "&" in word else word)
        lines.append(line)
    return words, lines


def _gap(tag: re.Match[str]) -> str:
    """What a tag leaves: nothing within a line, a space between blocks, and the line breaks that stand in it."""
    breaks = tag[0].count("\n")
    name = (tag[1] or tag[2] or "").strip("/").lower()
    return "\n" * breaks if breaks else "" if name in _INLINE else " "
