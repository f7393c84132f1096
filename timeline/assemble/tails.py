"""What a line cannot do without at its end: the clause on its last noun, the rest of a list."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.assemble.over import over
from timeline.assemble.pieces import Piece, Pieces
from timeline.match.members import Members
from timeline.match.view import View
from timeline.model.span import Span


class Tails:
    """Finds the tails of stretches of one view, among its *pieces*."""

    def __init__(self, view: View, members: Members, pieces: Pieces) -> None:
        self._view = view
        self._pieces = pieces
        self._edges = members("clause", "edge")
        self._commas = members("clause", "boundary")
        self._comma = members("clause", "comma")
        self._openers = members("words", "opener")
        self._leading = members("words", "leading")
        self._joints = members("words", "role_joint")
        self._no_items = members("words", "role_end") | members("clause", "adjunct")
        self._dated = members("clause", "dated")

    def on(self, view: View, pieces: Pieces) -> Tails:
        """The same over another view of the text."""
        return over(self, view, _pieces=pieces)

    def with_tail(self, span: Span) -> Span:
        """The stretch with what it cannot be told without, if that has no date.

        That is the clause on its last noun (“traded them for a man *who had spied*”), what opens with “that”, and the
        rest of a list (“found silver, *gold and iron*”).
        """
        first, at = self._view.bounds(span.start, span.end)
        symbols, last = self._view.symbols, self._view.sentence(at - 1)[1]
        pieces = self._pieces.cut(at, last, self._edges) if at < last else []
        if not pieces:
            return span
        skip = self._needed(first, at, pieces)
        if not skip:
            return span
        end = self._end(pieces, skip)
        told = skip == _LIST or any(self._pieces.is_verb(i) for i in range(at, end))
        if not told or any(symbols[i] in self._dated for i in range(at, end)):
            return span
        return Span(span.start, self._view.ends[end - 1])

    def _needed(self, first: int, at: int, pieces: Sequence[Piece]) -> int:
        """How many pieces behind a stretch are needed at least; none if it can end where it does."""
        symbols = self._view.symbols
        if symbols[at] in self._comma:
            return _LIST if self._is_list(pieces, open_=self._awaits_its_verb(first, at)) else 0
        if self._pieces.relates(at) or symbols[at] in self._openers:
            return 1
        return int(symbols[at] in self._leading and self._pieces.is_verb(at - 1))  # “the news came *as he spoke*”

    def _end(self, pieces: Sequence[Piece], skip: int) -> int:
        """Where the last of some pieces ends, with those behind it that have no verb and no sign before them."""
        end, symbols = pieces[skip - 1][1], self._view.symbols
        for first, behind in pieces[skip:]:
            if symbols[first] in self._commas | self._joints or self._pieces.verbal(first, behind):
                break
            end = behind
        return end

    def _is_list(self, pieces: Sequence[Piece], *, open_: bool) -> bool:
        """Whether a list goes on behind a comma with one noun, “and” and another; *open_*: a verb may follow."""
        if len(pieces) < _LIST:
            return False
        (first, _), (joint, last) = pieces[0], pieces[1]
        symbols = self._view.symbols
        if symbols[first + 1] in self._no_items:
            return False
        short = 1 < joint - first <= _ITEM and symbols[joint] in self._joints and not self._pieces.verbal(*pieces[0])
        return short and (open_ or (last - joint <= _ITEM and not self._pieces.verbal(joint, last)))

    def _awaits_its_verb(self, first: int, last: int) -> bool:
        """Whether “after” or the like stands in a stretch and no verb behind it: “he left after his mother”."""
        lead = next((i for i in range(last - 1, first, -1) if self._view.symbols[i] in self._leading), None)
        return lead is not None and lead + 1 < last and not self._pieces.verbal(lead, last)


_LIST, _ITEM = 2, 5
"""The pieces of a list behind its first noun, and the most words of each."""
