"""Who spoke where, one or several, for the pronouns that follow."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Callable
from dataclasses import dataclass
from operator import attrgetter

from timeline.assemble.cast import Reference
from timeline.assemble.runs import Run
from timeline.model.span import Span


@dataclass(frozen=True, slots=True)
class Said:
    """A statement: its source, whom that means, what is said, and to whom; ``others`` are more sources of it."""

    source: Span
    reference: Reference
    content: tuple[Span, ...]
    addressee: tuple[Span, ...] = ()
    others: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Turn:
    """The names in the source of a statement, and whom it means."""

    run: Run
    reference: Reference
    content: tuple[Span, ...]
    addressee: tuple[Span, ...] = ()


_start = attrgetter("source.start")


class Turns:
    """The statements of a document so far, by the place of their source; *run_of* finds the names in a source."""

    def __init__(self, run_of: Callable[[Span], Run | None]) -> None:
        self._run_of = run_of
        self._said: list[Said] = []
        self._turns: dict[Span, Turn | None] = {}

    def add(self, said: Said) -> None:
        """Remembers a statement."""
        if not self._said or self._said[-1].source.start <= said.source.start:
            self._said.append(said)
        else:
            insort(self._said, said, key=_start)

    def within(self, place: Span) -> list[Turn]:
        """The statements whose source stands in a place and names who speaks."""
        return [t for said in self._within(place) if (t := self._turn(said))]

    def around(self, at: Span, sentence: int) -> Said | None:
        """The statement in what the place stands whose source stands before it in the sentence; the innermost."""
        holding = [s for s in self._within(Span(sentence, at.start)) if any(c.holds(at) for c in s.content)]
        return min(holding, key=lambda s: sum(c.end - c.start for c in s.content), default=None)

    def turn_around(self, at: Span, sentence: int) -> Turn | None:
        """The same, if its source names who speaks."""
        said = self.around(at, sentence)
        return self._turn(said) if said else None

    def _within(self, place: Span) -> list[Said]:
        first = bisect_left(self._said, place.start, key=_start)
        return self._said[first : bisect_left(self._said, place.end, key=_start)]

    def _joint(self, said: Said) -> Run | None:
        """The names in the source of a statement, and in those that share it."""
        first, *others = (self._run_of(source) for source in (said.source, *said.others))
        if first is None or not all(others):
            return None
        return Run((*first.names, *(run.names[-1] for run in others if run)))

    def _turn(self, said: Said) -> Turn | None:
        if said.source not in self._turns:
            run = self._joint(said)
            self._turns[said.source] = Turn(run, said.reference, said.content, said.addressee) if run else None
        return self._turns[said.source]
