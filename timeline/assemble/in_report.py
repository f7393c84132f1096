"""Whom “they” and “it” mean in what somebody says: who says it, or who is told."""

from __future__ import annotations

from timeline.assemble.candidates import Candidates
from timeline.assemble.cast import Reference
from timeline.assemble.found import NOTHING, OPEN, Found, settled
from timeline.assemble.grammar import Tools
from timeline.assemble.names import BODY, Name
from timeline.assemble.number import Asked
from timeline.assemble.runs import Run
from timeline.assemble.turns import Said, Turns
from timeline.model.span import Span

SAYS, SAY = "who says so", "who say so"
"""How it is known that one means himself."""


class InReport:
    """Looks at the statement in which a pronoun stands."""

    def __init__(self, tools: Tools, turns: Turns) -> None:
        self._focus = tools.focus
        self._standing = tools.grammar.standing
        self._strangers = tools.grammar.strangers
        self._number = tools.number
        self._naming = tools.naming
        self._turns = turns

    def find(self, asked: Asked, said: Said, can: Candidates) -> Found:
        """Who says the words that the pronoun stands in, or who is told them."""
        if self._number.governed(asked) and any(c.start == asked.name.span.start for c in said.content):
            return OPEN  # “the party challenged it”
        sentence = self._focus.sentence_start(asked.name.span.start)
        turn = self._turns.turn_around(asked.name.span, sentence)
        inside = any(c.holds(r.span) for r in can.subjects for c in said.content)
        speaks = turn is not None and self._number.speaks(turn, asked)
        hearers = self._hearers(said, can)
        obliged = self._standing.obliged(asked.name.span)
        if hearers and (obliged or (asked.plural and not speaks)):
            return OPEN if inside else settled(self._naming.run(hearers[0]), "to whom it is said")
        if speaks and turn:
            apart = inside or self._others_before(asked, said, can)
            return OPEN if apart else settled(self._naming.spoken(turn), SAY if asked.plural else SAYS)
        if turn is None and not inside:
            return self._unknown(asked, said)
        return NOTHING

    def _hearers(self, said: Said, can: Candidates) -> list[Run]:
        """Those who agree with the pronoun and to whom the words are said."""
        told = [r for r in can.fitting if any(to.overlaps(r.span) for to in said.addressee)]
        heads = {c.start for c in said.content}  # “officials warned dockers in May that they …”
        return told or [r for r in can.fitting if r.span.start in heads and not self._standing.acts(r.span)]

    def _others_before(self, asked: Asked, said: Said, can: Candidates) -> bool:
        """Whether others that agree are told of in the words before the pronoun; for “it”, right before its clause."""
        told = [r for r in can.fitting if any(c.holds(r.span) for c in said.content)]
        if not asked.plural:  # “Lee’s office spoke of signs from Oslo that it wants to talk”
            return any(self._standing.complement_between(r.span, asked.name.span) for r in told)
        return any(not any(to.overlaps(r.span) for to in said.addressee) for r in told)

    def _unknown(self, asked: Asked, said: Said) -> Found:
        """One who speaks and whom no rule knows, if the words tell that they are several: “holders say they …”."""
        if asked.plural and self._strangers.are_several(said.source):
            return settled(Reference(self._focus.words(said.source), "", ""), SAY)
        member = said.reference.member
        if not asked.plural and member and member.kind == BODY:
            return settled(said.reference, SAYS)
        first = self._focus.names.inside(said.source)[:1]
        if asked.plural and first and self._heads(first[0], said.source) and self._number.fits(Run((first[0],)), asked):
            return settled(Reference(self._focus.words(said.source), "", ""), SAY)
        last = self._focus.names.inside(said.source)[-1:]
        if asked.plural and last and last[0].span.end == said.source.end and self._number.fits(Run((last[0],)), asked):
            return settled(Reference(self._focus.words(said.source), "", ""), SAY)
        return NOTHING

    def _heads(self, name: Name, source: Span) -> bool:
        """Whether a name opens a source and what follows only tells more of it: “officials in charge of ships”."""
        return name.span.start == source.start and (name.span.end == source.end or self._standing.closed(name.span))
