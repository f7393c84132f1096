"""Which of the matches of a family count: the longest, then the highest priority, then the first rule (appelt)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from timeline.match.compile import Compiled
from timeline.model.mention import Mention


@dataclass(frozen=True, slots=True)
class Candidate:
    """A match of a rule at symbols *first* to *last* (exclusive); the extent is *inner* to *last*."""

    compiled: Compiled
    first: int
    inner: int
    last: int
    mention: Mention


def rank(candidate: Candidate) -> tuple[int, int, int, int]:
    """Better candidates sort first."""
    span = candidate.mention.whole
    rule = candidate.compiled.rule
    return (span.start - span.end, -rule.priority, rule.stage, rule.order)


def select(candidates: Iterable[Candidate]) -> list[Candidate]:
    """The candidates that win, in order of the text, none overlapping another."""
    taken: set[int] = set()
    kept = []
    for candidate in sorted(candidates, key=lambda c: (*rank(c), c.first)):
        places = range(candidate.first, candidate.last)
        if taken.isdisjoint(places):
            taken.update(places)
            kept.append(candidate)
    return sorted(kept, key=lambda c: c.first)


def select_by_cue(candidates: Iterable[Candidate]) -> list[Candidate]:
    """Statements that win: one for each cue, by priority before length. One may stand inside another's content."""
    kept: list[Candidate] = []
    for candidate in sorted(candidates, key=lambda c: (-c.compiled.rule.priority, *rank(c), c.first)):
        if not any(_rivals(candidate.mention, k.mention) for k in kept):
            kept.append(candidate)
    return sorted(kept, key=lambda c: (c.first, -c.last))


def _rivals(new: Mention, old: Mention) -> bool:
    """Whether two statements cannot both stand."""
    if not new.whole.overlaps(old.whole):
        return False
    new_cues = new.all("cue")
    if any(a.span.overlaps(b.span) for a in new_cues for b in old.all("cue")):
        return True
    inside = any(c.span.holds(new.whole) for c in old.all("content"))
    around = any(c.span.holds(old.whole) for c in new.all("content"))
    return not (inside or around)
