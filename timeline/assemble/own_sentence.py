"""Whom “they” and “it” mean by what stands before them in their sentence."""

from __future__ import annotations

from collections.abc import Callable

from timeline.assemble.candidates import Candidates, Likely, first_like
from timeline.assemble.found import NOTHING, OPEN, Found, settled
from timeline.assemble.grammar import Tools
from timeline.assemble.in_report import InReport
from timeline.assemble.names import PERSON, PLACE, THING, Name
from timeline.assemble.number import Asked, same
from timeline.assemble.runs import Run
from timeline.assemble.turns import Turns
from timeline.model.span import Span

Again = Callable[[Asked], Found]
"""Whom the same pronoun, met before, means."""


class OwnSentence:
    """Reads the words before a pronoun in its sentence."""

    def __init__(self, tools: Tools, turns: Turns, likely: Likely) -> None:
        self._focus = tools.focus
        self._standing = tools.grammar.standing
        self._strangers = tools.grammar.strangers
        self._number = tools.number
        self._naming = tools.naming
        self._leads = tools.leads
        self._owned = tools.owned
        self._turns = turns
        self._likely = likely
        self._report = InReport(tools, turns)

    def find(self, asked: Asked, sentence: int, again: Again) -> Found:
        """What the words before the pronoun in the sentence that begins at a place tell."""
        at = asked.name.span
        opening = self._standing.relative(at)
        head = self._head(opening) if opening else None
        if head and opening and not self._standing.governs(opening, at):
            if self._number.governed(asked) and not self._standing.embedding_between(opening, at):
                return OPEN  # “a club which closed it”
            if self._agrees(head, opening, asked):
                return settled(self._naming.name(head), "named right before it")
            head = None
        if not asked.plural and self._standing.breaks_before(at):
            return OPEN  # “Sales rose – it means that …”
        stressed = self._stressed(asked)
        if stressed:
            return stressed
        bound = self._bound(asked, sentence)
        if bound:
            return bound
        own = self._in_own_words(asked)
        if own:
            return again(Asked(own, asked.text))
        place = Span(sentence, at.start)
        can = self._likely.of(place, asked, head.span if head else None)
        around = None if self._focus.in_quotation(at) else self._turns.around(at, sentence)
        if around:
            found = self._report.find(asked, around, can)
            if found.settled:
                return found
        return self._named(asked, can, sentence, again)

    def _named(self, asked: Asked, can: Candidates, sentence: int, again: Again) -> Found:
        """What the names before the pronoun in its sentence tell by how they stand."""
        beside = self._beside(asked, can)
        if beside:
            return OPEN if can.subjects else settled(self._naming.run(beside), "named right before it")
        if can.subjects:
            return self._subject(asked, can, sentence)
        earlier = first_like(can.runs, asked)
        if earlier:
            nearer = asked.plural and any(r.span.start > earlier.span.end for r in can.fitting)
            return OPEN if nearer else again(Asked(earlier, asked.text))
        return self._loose(asked, can, sentence)

    def _loose(self, asked: Asked, can: Candidates, sentence: int) -> Found:
        """What is told of those who are no subject and no pronoun: who speaks, who did it, the only ones named."""
        at = asked.name.span
        place = Span(sentence, at.start)
        spoke = [t for t in self._turns.within(place) if self._number.speaks(t, asked)]
        if spoke and not self._number.governed(asked):
            return settled(self._naming.spoken(spoke[-1]), "who speaks in the sentence")
        if self._likely.strangers(place, asked):
            return OPEN
        agents = [r for r in can.fitting if asked.plural and self._standing.agent(r.span)]
        if len(agents) == 1:
            return settled(self._naming.run(agents[0]), "who did what the sentence tells")
        if self._standing.another_says(Span(sentence, sentence), at):
            return OPEN
        return self._only(asked, can, sentence)

    def _stressed(self, asked: Asked) -> Found | None:
        """The one right before a word such as “themselves” that only stresses it: “the dockers themselves”."""
        before = self._focus.names.before(asked.name.span.start, 1) if self._number.reflexive(asked) else []
        if not before or not self._focus.adjoins(before[0].span, asked.name.span):
            return None
        fits = self._number.fits(Run((before[0],)), asked)
        return settled(self._naming.name(before[0]), "named right before it") if fits else OPEN

    def _bound(self, asked: Asked, sentence: int) -> Found | None:
        """The subject of the verb right before a word such as “their”: “dockers lost their case”."""
        at = asked.name.span
        if not self._owned(asked.text):
            return None
        subjects = self._likely.of(Span(sentence, at.start), asked).subjects[-1:]
        if not subjects or not self._standing.all_verbs(subjects[0].span, at):
            return None
        return settled(self._naming.run(subjects[0]), "the subject before it in its sentence")

    def _only(self, asked: Asked, can: Candidates, sentence: int) -> Found:
        """The only ones named before the pronoun in its sentence, in a clause within another or as its object."""
        at = asked.name.span
        inner = self._standing.embedded(at) or (asked.plural and asked.heard)
        one = can.fitting[0] if inner and len(can.fitting) == 1 else None
        if one and self._standing.embedded(at) and self._standing.coordinated(one.span, at):
            return OPEN  # “It is rare among dockers, and nobody knows how they …”
        if one and self._number.governed(asked) and self._strangers.named_between(one.span.end, at.start):
            return OPEN  # “He met dockers, bought boats and sold them”
        if one and one.sort != PLACE and not can.hidden and (asked.plural or self._standing.acts(one.span)):
            return settled(self._naming.run(one), "the only ones named in the sentence")
        if can.fitting and (inner or (asked.plural and self._standing.acts_between(sentence, at.start))):
            return OPEN
        if not asked.plural and self._number.governed(asked):
            return OPEN  # what is done to “it” may be done to a thing that is no name
        return OPEN if can.hidden else NOTHING

    def ahead(self, asked: Asked, sentence: int) -> Found | None:
        """The one named right after the clause with which the sentence opens: “Before they left, dockers met”."""
        at = asked.name.span
        if self._focus.in_quotation(at) or self._standing.acts_between(sentence, at.start):
            return None
        named = next(iter(self._focus.after_comma(at)), None)
        opens = named and self._leads(self._focus.first_word(sentence)) and self._standing.acts(named.span)
        if not named or not opens or not self._number.fits(Run((named,)), asked):
            return None
        if asked.plural and self._number.collective(Run((named,))):
            return None
        return settled(self._naming.name(named), "named later in the sentence")

    def _subject(self, asked: Asked, can: Candidates, sentence: int) -> Found:
        """The last subject that is not told of in what somebody says."""
        free = [r for r in can.subjects if not self._turns.around(r.span, sentence)]
        main = free if len(can.subjects) > 1 else can.subjects
        at = asked.name.span
        if not main or self._likely.strangers(Span(main[-1].span.end, at.start), asked):
            return OPEN
        if self._standing.another_says(main[-1].span, at):
            return OPEN  # “Lee left, and half of them said they …”
        behind = [r for r in can.fitting if r.span.start > main[-1].span.end]
        if behind and not asked.plural and self._number.governed(asked):
            one = behind[0] if len(behind) == 1 and behind[0].sort == THING else None
            return settled(self._naming.run(one), "the only one before it that is no subject") if one else OPEN
        team = self._number.collective(main[-1])
        if (
            asked.plural
            and not asked.beside
            and any(not (r.only and (not team or self._number.collective(r))) for r in behind)
        ):
            return OPEN  # of several told of, or of those in a team, one and the other are likely
        if behind and not asked.plural and self._standing.relative_between(main[-1].span, behind[-1].span):
            return OPEN  # “Lee’s club lost votes that left the party on its back”
        if behind and self._standing.opening_between(behind[-1].span, at):
            return OPEN  # “Lee’s club joined the suit after it was filed”
        if self._number.apart(main[-1], asked, can.runs):  # “Lee wants to find the club and close it”
            one = behind[0] if len(behind) == 1 else None
            return settled(self._naming.run(one), "the only one before it that is no subject") if one else OPEN
        return settled(self._naming.run(main[-1]), "the subject before it in its sentence")

    def _beside(self, asked: Asked, can: Candidates) -> Run | None:
        """Several named right before “and they”, though they are no subject: “He met dockers, and they left”."""
        last = can.fitting[-1] if can.fitting and asked.plural else None
        near = last and last not in can.subjects and self._standing.between(last.span, asked.name.span)
        return last if near in ("and", "both") else None

    def _head(self, opening: Span) -> Name | None:
        """The one named right before a word such as “who” or “which”."""
        before = self._focus.names.before(opening.start, 1)
        return before[0] if before and self._focus.adjoins(before[0].span, opening) else None

    def _agrees(self, head: Name, opening: Span, asked: Asked) -> bool:
        """Whether the pronoun, in a clause on one named before, can mean that one.

        “Which” tells that even a name that was taken for somebody’s is that of a body.
        """
        neuter = not asked.plural and head.kind == PERSON and not self._focus.names.inside(opening)
        return neuter or self._number.fits(Run((head,)), asked)

    def _in_own_words(self, asked: Asked) -> Name | None:
        """The same pronoun in what it is the source of, as in “They were tired, they said”."""
        at = asked.name.span
        before = (n for c in asked.said if c.end <= at.start for n in self._focus.names.inside(c))
        return next((n for n in self._focus.unquoted([*before], at) if same(n, asked.name)), None)
