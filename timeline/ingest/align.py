"""The way back from an extracted text to the lines of the file it was taken from."""

from __future__ import annotations

import re
from bisect import bisect_right
from html import escape

from timeline.model.origin import Mark

_WORD = re.compile(r"\S+")
_KEPT = 5
_GAP = r"(?:\s|<[^<>]{0,300}>|&nbsp;|&#160;|=\r?\n){1,40}"


def marks(text: str, raw: str) -> tuple[Mark, ...]:
    """A mark for each line of *text* whose first words are found in *raw*, searched forward from the one before.

    A line that is not found (because it was put together from attributes, or encoded) belongs to the mark before it.
    """
    breaks = [m.end() for m in re.finditer(r"\n", raw)]
    found: list[Mark] = []
    at, start = 0, 0
    for line in text.split("\n"):
        words = _WORD.findall(line)[:_KEPT]
        hit = _find(words, raw, at) if words else None
        if hit is not None:
            at = hit
            found.append(Mark(start, 0, bisect_right(breaks, hit) + 1))
        start += len(line) + 1
    return tuple(found)


def _find(words: list[str], raw: str, at: int) -> int | None:
    for spelled in (words, [escape(w, quote=False) for w in words]):
        direct = raw.find(" ".join(spelled), at)
        if direct >= 0:
            return direct
        if len(spelled[0]) + len(spelled[-1]) < 4 and len(spelled) < 3:
            return None
        hit = re.compile(_GAP.join(map(re.escape, spelled))).search(raw, at)
        if hit:
            return hit.start()
    return None
