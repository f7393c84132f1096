"""A match of a phrase, before it is known whether it counts."""

from __future__ import annotations

from collections.abc import Callable

from timeline.match.compile import Compiled
from timeline.match.expression import Match
from timeline.match.symbols import BREAKS
from timeline.match.view import View
from timeline.model.mention import Mention

Rank = tuple[int, tuple[int, int, int], int]


class Candidate:
    """A match at symbols *first* to *last* (exclusive); the extent is *inner* to *last*.

    ``rank`` sorts better ones first: the longest, then the highest priority, then the first rule. Most candidates lose,
    so the mention with its captures is made when it is asked for.
    """

    __slots__ = ("_made", "_make", "compiled", "first", "inner", "last", "match", "rank", "view")

    def __init__(
        self,
        compiled: Compiled,
        view: View,
        match: Match,
        place: tuple[int, int, int],
        make: Callable[[Candidate], Mention],
    ) -> None:
        first, inner, last = place
        self.compiled = compiled
        self.view = view
        self.match = match
        self.first = first
        self.inner = inner
        self.last = last
        self.rank: Rank = (view.starts[first] - view.ends[last - 1], compiled.rank, first)
        self._make = make
        self._made: Mention | None = None

    @property
    def mention(self) -> Mention:
        """The match as a mention."""
        if self._made is None:
            self._made = self._make(self)
        return self._made


def trimmed(symbols: str, first: int, last: int) -> tuple[int, int]:
    """The stretch without the ends of sentences on its edges; something of it always stays."""
    while first < last - 1 and symbols[first] in BREAKS:
        first += 1
    while last > first + 1 and symbols[last - 1] in BREAKS:
        last -= 1
    return first, last
