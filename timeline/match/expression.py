"""Compiled expressions: what finds the matches of a phrase in a string of symbols, on either of two engines."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Protocol

import regex

RULE_SECONDS = 5.0
"""How long a rule that can run away may work on one sentence before the document is read without it.

The same text must be read in the same way on a slow machine. So only phrases that can match in very many ways have a
limit, and one that is far from what they need: over six million characters of news no bundled one took 0.0005 s, over
sentences of 18,000 characters made to be hard 0.0015 s; what runs away takes longer with every word and meets any
limit. ``regex`` counts the processor time of this program, so that waiting for other programs costs nothing (on
Windows, time as it passes). What a rule found before it was cut off does not count, for how far it comes hangs on the
machine.
"""

Find = Callable[[str, int, int], "Iterator[Match]"]
"""Every match between two places of a string of symbols."""


@dataclass(frozen=True, slots=True)
class Expression:
    """A compiled expression, and the slot of each of its groups."""

    find: Find
    slots: tuple[str, ...]


def overlapping(pattern: re.Pattern[str]) -> Find:
    """Finds matches that may begin inside one another."""

    def find(symbols: str, low: int, high: int) -> Iterator[Match]:
        match = pattern.search(symbols, low, high)
        while match:
            yield match
            match = pattern.search(symbols, match.start() + 1, high)

    return find


def stoppable(pattern: regex.Pattern[str], *, inside: bool) -> Find:
    """Finds matches under a time limit; TimeoutError when it takes longer. *inside*: one may begin inside another."""

    def find(symbols: str, low: int, high: int) -> Iterator[Match]:
        yield from pattern.finditer(symbols, low, high, timeout=RULE_SECONDS, overlapped=inside)

    return find


class Match(Protocol):
    """What both engines' matches have; ``regs`` are the places of the match and of each group."""

    @property
    def regs(self) -> tuple[tuple[int, int], ...]:
        """Where the whole and each group matched; (-1, -1) for a group that took no part."""

    def span(self, group: int = 0, /) -> tuple[int, int]:
        """Where a group matched; (-1, -1) when it took no part."""
