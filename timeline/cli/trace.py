"""Everything that matched in a text, the losers too: the rule that won is only half of an explanation."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline.match.cascade import Cascade

if TYPE_CHECKING:
    from collections.abc import Iterable

    from timeline.match.candidate import Candidate
    from timeline.match.stage import Stage
    from timeline.match.view import View
    from timeline.model.mention import Mention
    from timeline.rulebook.rulebook import Rulebook


class Traced(Cascade):
    """A cascade that keeps every match in ``tried``, not only those that are selected."""

    def __init__(self, book: Rulebook) -> None:
        super().__init__(book)
        self.tried: list[Candidate] = []

    def _candidates(self, stage: Stage, view: View, trouble: list[str]) -> list[Candidate]:
        found = super()._candidates(stage, view, trouble)
        self.tried += found
        return found


@dataclass(frozen=True, slots=True)
class Rival:
    """A match that lost, and why."""

    mention: Mention
    reason: str


def rivals(winner: Mention, tried: Iterable[Candidate]) -> list[Rival]:
    """The matches of the same family that *winner* kept out, in order of the text."""
    tried = list(tried)
    priority = {c.mention.rule: c.compiled.rule.priority for c in tried}
    lost = {
        (c.mention.span, c.mention.rule): Rival(c.mention, _reason(c, winner, priority.get(winner.rule, 0)))
        for c in tried
        if c.mention.family == winner.family
        and c.mention.whole.overlaps(winner.whole)
        and (c.mention.rule, c.mention.whole) != (winner.rule, winner.whole)
    }
    return [lost[key] for key in sorted(lost)]


def _reason(candidate: Candidate, winner: Mention, priority: int) -> str:
    """Longest, then highest priority, then first rule."""
    length = candidate.mention.whole.end - candidate.mention.whole.start
    best = winner.whole.end - winner.whole.start
    own = candidate.compiled.rule.priority
    if length < best:
        return "is shorter"
    if length == best:
        return f"has priority {own} against {priority}" if own < priority else "comes later among the rules"
    return "is longer, but something better stood in its way"
