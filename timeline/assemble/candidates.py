"""Whom a pronoun that tells a number can mean in a stretch of text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from timeline.assemble.focus import Focus
from timeline.assemble.names import Name
from timeline.assemble.number import Asked, Number
from timeline.assemble.runs import Run, runs_of
from timeline.assemble.standing import Standing
from timeline.assemble.strangers import Strangers
from timeline.assemble.turns import Turns
from timeline.model.span import Span


@dataclass(frozen=True, slots=True)
class Candidates:
    """The names of a place that stand together: all, those that agree with the pronoun, and the subjects of these."""

    runs: Sequence[Run]
    fitting: Sequence[Run]
    subjects: Sequence[Run]


class Likely:
    """Finds the candidates for a pronoun."""

    def __init__(self, focus: Focus, standing: Standing, number: Number, strangers: Strangers, turns: Turns) -> None:
        self._focus = focus
        self._standing = standing
        self._number = number
        self._strangers = strangers
        self._turns = turns

    def of(self, place: Span, asked: Asked, but: Span | None = None) -> Candidates:
        """Who can be meant in a place; without those whom the pronoun cannot mean, as they are told of, and *but* one."""
        runs = runs_of([n for n in self._names(place, asked) if n.span != but], self._standing)
        fitting = [r for r in runs if self._number.fits(r, asked)]
        return Candidates(runs, fitting, [r for r in fitting if self._standing.subject(r.span)])

    def strangers(self, place: Span, asked: Asked) -> bool:
        """Whether “they” can mean something in a place that is no name: “New loans rose”."""
        return asked.plural and self._strangers.subject_in(place)

    def _names(self, place: Span, asked: Asked) -> Iterator[Name]:
        at = asked.name.span
        told = {m for c in asked.said for m in self._focus.members(self._focus.names.inside(c))}
        here = asked.said and place.end == at.start  # “Lee will win, they said”: they are not Lee
        since = self._standing.break_before(at.start, place.start) if here else place.end
        speaker = self._speaker(at)
        end = place.start
        for name in self._focus.unquoted(self._focus.names.inside(place), at):
            if name.span.start < end:
                continue  # it stands within another
            end = name.span.end
            said = name.span.start >= since and any(c.holds(name.span) for c in asked.said)
            if said or (told and told & {*self._focus.members([name])}):
                continue
            if not (speaker and speaker.holds(name.span)):
                yield name

    def _speaker(self, at: Span) -> Span | None:
        """The source of the quotation that a pronoun stands in: who speaks of others as “they” is none of them."""
        around = self._turns.around(at, self._focus.sentence_start(at.start)) if self._focus.in_quotation(at) else None
        return around.source if around else None
