"""Which of the matches of a family count: the longest, then the highest priority, then the first rule (appelt)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from typing import NamedTuple

from timeline.match.compile import Compiled
from timeline.match.expression import Match
from timeline.match.view import View
from timeline.model.mention import Mention
from timeline.model.span import Span

BLOCK = 1024
"""Statements are compared with those in the same stretch of this many characters only."""


class Candidate:
    """A match of a rule at symbols *first* to *last* (exclusive); the extent is *inner* to *last*.

    Most candidates lose, so the mention with its captures is made when it is asked for.
    """

    __slots__ = ("_made", "_make", "compiled", "first", "inner", "last", "match", "view")

    def __init__(  # noqa: PLR0913, PLR0917 - the places of a match
        self,
        compiled: Compiled,
        first: int,
        inner: int,
        last: int,
        view: View,
        match: Match,
        make: Callable[[Candidate], Mention],
    ) -> None:
        self.compiled = compiled
        self.first = first
        self.inner = inner
        self.last = last
        self.view = view
        self.match = match
        self._make = make
        self._made: Mention | None = None

    @property
    def length(self) -> int:
        """How many characters the match has."""
        return self.view.ends[self.last - 1] - self.view.starts[self.first]

    @property
    def mention(self) -> Mention:
        """The match as a mention."""
        if self._made is None:
            self._made = self._make(self)
        return self._made


def rank(candidate: Candidate) -> tuple[int, int, int, int, int]:
    """Better candidates sort first."""
    rule = candidate.compiled.rule
    return (-candidate.length, -rule.priority, rule.order, candidate.compiled.number, candidate.first)


def select(candidates: Iterable[Candidate]) -> list[Candidate]:
    """The candidates that win, in order of the text, none overlapping another."""
    taken: set[int] = set()
    kept = []
    for candidate in sorted(candidates, key=rank):
        places = range(candidate.first, candidate.last)
        if taken.isdisjoint(places):
            taken.update(places)
            kept.append(candidate)
    return sorted(kept, key=lambda c: c.first)


class _Said(NamedTuple):
    """A statement with the spans of its cue and its content."""

    whole: Span
    cues: list[Span]
    content: list[Span]


def select_by_cue(candidates: Iterable[Candidate]) -> list[Candidate]:
    """Statements that win: one for each cue, by priority before length. One may stand inside another's content."""
    kept: list[Candidate] = []
    near: dict[int, list[_Said]] = defaultdict(list)
    for candidate in sorted(candidates, key=lambda c: (-c.compiled.rule.priority, *rank(c))):
        mention = candidate.mention
        said = _Said(
            mention.whole,
            [c.span for c in mention.captures if c.slot == "cue"],
            [c.span for c in mention.captures if c.slot == "content"],
        )
        blocks = range(said.whole.start // BLOCK, said.whole.end // BLOCK + 1)
        if not any(_rivals(said, other) for block in blocks for other in near[block]):
            kept.append(candidate)
            for block in blocks:
                near[block].append(said)
    return sorted(kept, key=lambda c: (c.first, -c.last))


def _rivals(new: _Said, old: _Said) -> bool:
    """Whether two statements cannot both stand: they share a cue, or their words cross and neither holds the other."""
    if not new.whole.overlaps(old.whole):
        return False
    if _overlap(new.cues, old.cues):
        return True
    ours, theirs = [*new.cues, *new.content], [*old.cues, *old.content]
    if not _overlap(ours, theirs):
        return False
    return not (_within(ours, old.content) or _within(theirs, new.content))


def _overlap(some: list[Span], others: list[Span]) -> bool:
    return any(a.overlaps(b) for a in some for b in others)


def _within(some: list[Span], others: list[Span]) -> bool:
    """Whether a single one of the others holds them all."""
    return any(all(b.holds(a) for a in some) for b in others)
