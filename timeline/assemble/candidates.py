"""Whom a pronoun that tells a number can mean in a stretch of text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from timeline.assemble.grammar import Tools
from timeline.assemble.names import PLACE, THING, Name
from timeline.assemble.number import SHOW, Asked, alike, same
from timeline.assemble.runs import Run, runs_of
from timeline.assemble.turns import Turns
from timeline.model.span import Span


@dataclass(frozen=True, slots=True)
class Candidates:
    """The names of a place that stand together: all, those that agree with the pronoun, and the subjects of these.

    ``hidden`` tells that more can be meant: within other names, as in “a leader of voters”, or things.
    """

    runs: Sequence[Run]
    fitting: Sequence[Run]
    subjects: Sequence[Run]
    hidden: bool = False


class Likely:
    """Finds the candidates for a pronoun."""

    def __init__(self, tools: Tools, turns: Turns) -> None:
        self._focus = tools.focus
        self._standing = tools.grammar.standing
        self._strangers = tools.grammar.strangers
        self._number = tools.number
        self._turns = turns

    def of(self, place: Span, asked: Asked, but: Span | None = None) -> Candidates:
        """Who can be meant in a place; without those whom the pronoun cannot mean, being told of, and *but* one."""
        names, inner = self._names(place, asked)
        told = {m for c in asked.said for m in self._focus.members(self._focus.names.inside(c))}
        runs = runs_of([n for n in names if n.span != but], self._standing)
        runs = [r for r in runs if not (r.only and told & {*self._focus.members([r.only])})]
        fitting = [r for r in runs if self._number.fits(r, asked)]
        subjects = [r for r in fitting if self._standing.subject(r.span) and (r.sort != PLACE or self._acts(r))]
        hidden = asked.plural and (
            any(n.plural and self._number.fits(Run((n,)), asked) for n in inner)
            or any(r.only and r.only.kind == THING and r.only.plural and r not in fitting for r in runs)
        )
        return Candidates(runs, fitting, subjects, hidden)

    def _acts(self, run: Run) -> bool:
        """Whether a place is a subject: “The Oslo, Norway, maker said” is no Oslo that says something."""
        return run.only is None or self._standing.acts(run.span) or self._standing.followed(run.span)

    def strangers(self, place: Span, asked: Asked) -> bool:
        """Whether the pronoun can mean something in a place that is no name: “New loans rose”."""
        if asked.said and asked.cue != SHOW:
            return False  # who speaks is known as a person or a body
        found = self._strangers.several(place) if asked.plural else self._strangers.single(place)
        at = asked.name.span
        return any(self._focus.in_quotation(at) or not self._focus.in_quotation(span) for span in found)

    def _names(self, place: Span, asked: Asked) -> tuple[list[Name], list[Name]]:
        """The names in a place, and those that stand within another."""
        at = asked.name.span
        here = asked.said and place.end == at.start  # “Lee will win, they said”: they are not Lee
        since = self._standing.break_before(at.start, place.start) if here else place.end
        speaker = self._speaker(at)
        apart = self._focus.in_quotation(at) and place.end <= self._focus.sentence_start(at.start)
        end = place.start
        out: list[Name] = []
        inner: list[Name] = []
        for name in self._focus.unquoted(self._focus.names.inside(place), at):
            within = name.span.start < end
            end = max(end, name.span.end)
            said = name.span.start >= since and any(c.holds(name.span) for c in asked.said)
            if apart and not self._focus.in_quotation(name.span):
                continue  # what somebody says goes on with what was said
            if not said and not (speaker and speaker.holds(name.span)):
                (inner if within else out).append(name)
        return out, inner

    def _speaker(self, at: Span) -> Span | None:
        """The source of the quotation that a pronoun stands in: who speaks of others as “they” is none of them."""
        around = self._turns.around(at, self._focus.sentence_start(at.start)) if self._focus.in_quotation(at) else None
        return around.source if around else None


def first_like(runs: Sequence[Run], asked: Asked) -> Name | None:
    """The first name among some that is the same pronoun, or for “they” the same in another form, such as “them”."""
    alone = [r.only for r in runs if r.only]
    like = [n for n in alone if same(n, asked.name)] or [n for n in alone if asked.plural and alike(n, asked.name)]
    return like[0] if like else None
