"""Line breaks that mean something: a heading above its text, a date under an address, one paragraph a line.

A line break inside a paragraph may be mere wrapping. It was made on purpose where the next word would still have fitted
on the line, or where a few short lines stand together and nothing was wrapped at all.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

NARROW = 40
"""Lines of fewer characters are hardly ever wrapped by a machine."""

WIDE = 120
"""A line of more characters was never wrapped, nor were the lines that stand with it: each of them is a paragraph."""

FEW = 6
"""So many narrow lines or fewer stand together as a heading or an address; more are a narrow column."""

_LINE = re.compile(r"[^\n]+")


def ended_lines(text: str) -> list[int]:
    """Where the lines begin that stand below a line ended on purpose: offsets of their first characters."""
    return list(_ended(text)) if "\n" in text else []


def _ended(text: str) -> Iterator[int]:
    block: list[re.Match[str]] = []
    for line in _LINE.finditer(text):
        if block and (line.start() > block[-1].end() + 1 or not line[0].strip()):
            yield from _in_block(block)
            block = []
        if line[0].strip():
            block.append(line)
    yield from _in_block(block)


def _in_block(block: list[re.Match[str]]) -> Iterator[int]:
    """The purposeful lines of a run of lines without a blank one between."""
    lines = [line[0].strip() for line in block]
    width = max(map(len, lines), default=0)
    unwrapped = width > WIDE or (width < NARROW and len(lines) <= FEW)
    for above, line, match in zip(lines, lines[1:], block[1:], strict=False):
        room = width - len(above) - width // 8
        if not line[0].islower() and (unwrapped or room > len(line.split(None, 1)[0])):
            yield match.start() + len(match[0]) - len(match[0].lstrip())
