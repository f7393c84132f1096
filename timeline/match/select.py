"""Which of the matches of a family count: the longest, then the highest priority, then the first rule (appelt)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from operator import attrgetter
from typing import NamedTuple

from timeline.match.candidate import Candidate, trimmed

BLOCK = 64
"""Statements are compared with those in the same stretch of this many symbols only."""

Stretch = tuple[int, int]
"""First and last (exclusive) symbol."""


def select(candidates: Iterable[Candidate]) -> list[Candidate]:
    """The candidates that win, in order of the text, none overlapping another."""
    ranked = sorted(candidates, key=attrgetter("rank"))
    if not ranked:
        return ranked
    taken = bytearray(max(c.last for c in ranked))
    kept = []
    for candidate in ranked:
        first, last = candidate.first, candidate.last
        if taken.find(1, first, last) < 0:
            taken[first:last] = b"\1" * (last - first)
            kept.append(candidate)
    kept.sort(key=attrgetter("first"))
    return kept


class _Said(NamedTuple):
    """Where the symbols of a statement, of its cue and of its content stand."""

    whole: Stretch
    cues: list[Stretch]
    content: list[Stretch]


def select_by_cue(candidates: Iterable[Candidate]) -> list[Candidate]:
    """Statements that win: one for each cue, by priority before length. One may stand inside another's content."""
    kept: list[Candidate] = []
    near: dict[int, list[_Said]] = defaultdict(list)
    for candidate in sorted(candidates, key=lambda c: (c.compiled.rank[0], c.rank)):
        said = _said(candidate)
        blocks = range(said.whole[0] // BLOCK, said.whole[1] // BLOCK + 1)
        if not any(_rivals(said, other) for block in blocks for other in near[block]):
            kept.append(candidate)
            for block in blocks:
                near[block].append(said)
    return sorted(kept, key=lambda c: (c.first, -c.last))


def _said(candidate: Candidate) -> _Said:
    cues: list[Stretch] = []
    content: list[Stretch] = []
    symbols = candidate.view.symbols
    for (first, last), slot in zip(candidate.match.regs[1:], candidate.compiled.expression.slots, strict=True):
        if first >= 0 and slot in ("cue", "content"):
            (cues if slot == "cue" else content).append(trimmed(symbols, first, last))
    return _Said((candidate.first, candidate.last), cues, content)


def _rivals(new: _Said, old: _Said) -> bool:
    """Whether two statements cannot both stand: they share a cue, or their words cross and neither holds the other."""
    if new.whole[0] >= old.whole[1] or old.whole[0] >= new.whole[1]:
        return False
    if _overlap(new.cues, old.cues):
        return True
    ours, theirs = [*new.cues, *new.content], [*old.cues, *old.content]
    if not _overlap(ours, theirs):
        return False
    return not (_within(ours, old.content) or _within(theirs, new.content))


def _overlap(some: list[Stretch], others: list[Stretch]) -> bool:
    for first, last in some:
        for other_first, other_last in others:
            if first < other_last and other_first < last:
                return True
    return False


def _within(some: list[Stretch], others: list[Stretch]) -> bool:
    """Whether a single one of the others holds them all."""
    return any(all(first <= a and b <= last for a, b in some) for first, last in others)
