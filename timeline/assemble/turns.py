"""Who spoke where, one or several, for the pronouns that follow."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Sequence
from dataclasses import dataclass
from operator import attrgetter

from timeline.assemble.cast import Reference
from timeline.assemble.runs import Run
from timeline.model.span import Span


@dataclass(frozen=True, slots=True)
class Turn:
    """A statement: its source, the names there, whom they mean, and what is said."""

    source: Span
    run: Run
    reference: Reference
    content: tuple[Span, ...]


_start = attrgetter("source.start")


class Turns:
    """The statements of a document so far, by the place of their source."""

    def __init__(self) -> None:
        self._turns: list[Turn] = []

    def add(self, turn: Turn) -> None:
        """Remembers a statement."""
        insort(self._turns, turn, key=_start)

    def within(self, place: Span) -> Sequence[Turn]:
        """The statements whose source stands in a place."""
        first = bisect_left(self._turns, place.start, key=_start)
        return self._turns[first : bisect_left(self._turns, place.end, key=_start)]

    def around(self, at: Span, sentence: int) -> Turn | None:
        """The statement in what the place stands whose source stands before it in the sentence; the innermost."""
        holding = [t for t in self.within(Span(sentence, at.start)) if any(c.holds(at) for c in t.content)]
        return min(holding, key=lambda t: sum(c.end - c.start for c in t.content), default=None)
