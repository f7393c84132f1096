"""The top and the bottom of a document, where headers, bylines and credits stand."""

from __future__ import annotations

from functools import cached_property
from itertools import pairwise

from timeline.match.symbols import PARAGRAPH

LONG = 25
"""Symbols from which on a paragraph is taken for running text, and no longer for a headline or a credit."""


class Margins:
    """Where the running text of a view begins and ends; both its first and its last paragraph belong to a margin.

    Those two count because a dateline opens the one, and a credit often closes the other.
    """

    def __init__(self, symbols: str) -> None:
        self._symbols = symbols

    def within(self, where: str, stretch: tuple[int, int]) -> tuple[int, int]:
        """The part of a stretch (first, last symbol) that a rule for ``top`` or ``bottom`` may match, if any."""
        first, last = (0, self._bounds[0] + 1) if where == "top" else (self._bounds[1], len(self._symbols))
        return max(first, stretch[0]), min(last, stretch[1])

    @cached_property
    def _bounds(self) -> tuple[int, int]:
        """The end of the first long paragraph and the beginning of the last one; where none is long, all is top."""
        edges = [i for i, char in enumerate(self._symbols) if char == PARAGRAPH]
        long = [(a, b) for a, b in pairwise(edges) if b - a > LONG]
        return (long[0][1], long[-1][0]) if long else (len(self._symbols), len(self._symbols))
