"""Whom a pronoun means that tells a number and no gender: “they” are several, “it” is a body or a thing."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.assemble.candidates import Candidates, Likely, first_like
from timeline.assemble.cast import Member, introduced
from timeline.assemble.focus import NEAR
from timeline.assemble.found import NOTHING, OPEN, Found, settled
from timeline.assemble.grammar import Tools
from timeline.assemble.names import BODY, GROUP, PERSON, PRONOUN, THING
from timeline.assemble.number import SHOW, Asked
from timeline.assemble.own_sentence import OwnSentence
from timeline.assemble.runs import Run
from timeline.assemble.source_runs import SourceRuns
from timeline.assemble.turns import Said, Turn, Turns
from timeline.model.span import Span

FAR = 8
"""How many sentences back they may have spoken last whose words go on: “…, they said”."""

REACH = 1500
"""How many characters back of a pronoun its sentence is looked at."""

SUBJECT = "the subject of a sentence before"
"""How it is known whom a pronoun means that goes on with a sentence."""


class Agreement:
    """Finds those whom “they” and “it” mean, and remembers who spoke where."""

    def __init__(self, tools: Tools) -> None:
        self._focus = tools.focus
        self._standing = tools.grammar.standing
        self._strangers = tools.grammar.strangers
        self._number = tools.number
        self._leads = tools.leads
        self._naming = tools.naming
        self._turns = Turns(SourceRuns(tools.focus, self._standing).of)
        self._likely = Likely(tools, self._turns)
        self._own = OwnSentence(tools, self._turns, self._likely)
        self._known: dict[Span, Found] = {}

    def spoke(self, said: Said) -> None:
        """Remembers a statement."""
        self._turns.add(said)

    def teller(self, at: Span) -> Member | None:
        """Who says the words around a place, if named before it in the sentence, and if it stands in no quotation."""
        if self._focus.in_quotation(at):
            return None
        turn = self._turns.turn_around(at, self._focus.sentence_start(at.start))
        return turn.reference.member if turn else None

    def meaning(self, asked: Asked, depth: int = NEAR) -> Found:
        """Whom the pronoun means, and how that is known; nobody where it is open."""
        span = asked.name.span
        if span not in self._known:
            found = self._find(asked, depth) if depth else NOTHING
            who = found.who.member if found.who and asked.plural else None
            one = who is not None and who.kind == PERSON  # whatever was read, several are nobody alone
            self._known[span] = OPEN if one else found
        return self._known[span]

    def _find(self, asked: Asked, depth: int) -> Found:
        at = asked.name.span
        sentence = max(self._focus.sentence_start(at.start), at.start - REACH)
        found = self._own.find(asked, sentence, lambda again: self.meaning(again, depth))
        if found.settled:
            return found
        found = OPEN if self._on_another(asked, sentence) else self._from_before(asked, sentence, depth)
        ahead = self._own.ahead(asked, sentence)
        if not ahead:
            return found
        return ahead if found.who is None or (ahead.who and ahead.who.name == found.who.name) else OPEN

    def _on_another(self, asked: Asked, sentence: int) -> bool:
        """Whether the sentence is on somebody else before it comes to the pronoun: a verb stands there, or a noun."""
        at = asked.name.span
        if asked.beside:
            return False
        fronted = self._leads(self._focus.first_word(sentence)) and self._standing.parted(at)
        if not fronted and self._standing.acts_between(sentence, at.start):
            return True
        loose = asked.plural and not asked.said
        return loose and (self._focus.in_quotation(at) or self._strangers.named_between(sentence, at.start))

    def _from_before(self, asked: Asked, sentence: int, depth: int) -> Found:
        """What the sentences before that of the pronoun tell, the nearest first."""
        beside = asked.beside  # who spoke before goes on
        places = list(self._focus.sentences_before(sentence, FAR if beside else NEAR))
        for place in places[: 1 if self._number.governed(asked) else NEAR]:
            spoke = self._spoke(asked, places[:NEAR] if beside else [place])
            if spoke and not (not beside and self._in_passing(spoke, place, asked)):
                unsure = not asked.said and self._teams_words(spoke, place, asked)
                return OPEN if unsure else settled(self._naming.spoken(spoke), "who spoke last")
            found = self._before(asked, place, depth)
            if found.settled:
                return found
            if not (asked.plural or beside or self._focus.in_quotation(Span(place.start, place.start + 1))):
                return OPEN  # the sentence may be about something that is no name
        spoke = self._spoke(asked, places[NEAR:])
        return settled(self._naming.spoken(spoke), "who spoke last") if spoke else OPEN

    def _spoke(self, asked: Asked, places: Sequence[Span]) -> Turn | None:
        """Who spoke last in some sentences, the nearest first, of those whom the pronoun can mean."""
        for place in places:
            for turn in reversed(self._turns.within(place)):
                if self._number.goes_on(turn, asked):
                    return turn
        return None

    def _in_passing(self, turn: Turn, place: Span, asked: Asked) -> bool:
        """Whether one speaks in a clause on what another does: “Dockers fought a plan that critics called unsafe”."""
        at = turn.run.span
        if not (self._standing.embedded(at) or self._standing.relative(at)) or self._turns.around(at, place.start):
            return False
        subjects = self._likely.of(place, asked).subjects
        return bool(subjects) and subjects[0].span.end <= at.start

    def _before(self, asked: Asked, place: Span, depth: int) -> Found:
        """What a sentence before tells by its subject, or by the only one named in it who can be meant."""
        can = self._likely.of(place, asked)
        again = first_like(can.runs, asked)
        if again and not (can.subjects and can.subjects[0].span < again.span):
            return self.meaning(Asked(again, asked.text), depth - 1)
        if can.subjects:
            return self._subject(can, place, asked)
        found = self._sole(can, place, asked)
        if found:
            return settled(self._naming.run(found), "the only ones told of in a sentence before")
        unsure = can.hidden or (asked.plural and can.fitting) or self._likely.strangers(place, asked)
        return OPEN if unsure else NOTHING

    def _subject(self, can: Candidates, place: Span, asked: Asked) -> Found:
        """The subject of a sentence: the first one that can be meant, if it is told of in no clause within another."""
        first = can.subjects[0]
        if asked.plural and self._number.collective(first) and any(not self._number.collective(r) for r in can.fitting):
            return OPEN  # “The paper met dockers. They …”
        if first.span.start == place.start:
            return settled(self._naming.run(first), SUBJECT)
        if len(can.subjects) > 1 or self._likely.strangers(Span(place.start, first.span.start), asked):
            return OPEN
        embedded = self._standing.embedded(first.span) and not self._turns.around(first.span, place.start)
        return OPEN if embedded and not asked.plural else settled(self._naming.run(first), SUBJECT)

    def _sole(self, can: Candidates, place: Span, asked: Asked) -> Run | None:
        """The only one in a sentence that can be meant and that the sentence is about, though it is no subject."""
        if self._number.governed(asked):
            return None
        agents = [r for r in can.fitting if asked.plural and self._standing.agent(r.span)]
        if len(agents) == 1:
            return agents[0] if self._standing.equated(Span(place.start, agents[0].span.start)) else None
        objects = [r for r in can.fitting if (asked.plural or r.sort == THING) and self._standing.object(r.span)]
        if len(objects) != 1 or asked.cue == SHOW or self._standing.embedded(asked.name.span):
            return None
        if not asked.plural:
            return None if asked.said and self._strange_speaker(place) else objects[0]
        if len(can.fitting) > 1:
            return None
        if any(to.overlaps(can.fitting[0].span) for turn in self._turns.within(place) for to in turn.addressee):
            return can.fitting[0]  # “Lee told his aides to go. They …”
        others = (r for r in can.runs if r is not can.fitting[0] and r.sort in (PERSON, BODY, GROUP, PRONOUN))
        return can.fitting[0] if not any(self._standing.subject(r.span) for r in others) else None

    def _teams_words(self, turn: Turn, place: Span, asked: Asked) -> bool:
        """Whether one body spoke and several are told of in its words: “A union asked for help for pilots. They …”."""
        if not asked.plural or not self._number.collective(turn.run):
            return False
        told = [r for r in self._likely.of(place, asked).fitting if any(c.holds(r.span) for c in turn.content)]
        return any(not self._number.collective(r) for r in told)

    def _strange_speaker(self, place: Span) -> bool:
        """Whether one speaks in a place of whom the text tells but a word, and who may be a body: “Lumen denied it”."""
        members = (t.reference.member for t in self._turns.within(place))
        return any(m and not introduced(m) for m in members)
