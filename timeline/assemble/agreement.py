"""Whom a pronoun means that tells a number and no gender: “they” are several, “it” is a body or a thing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from timeline.assemble.cast import Member, Reference
from timeline.assemble.focus import NEAR, Focus
from timeline.assemble.names import BODY, GROUP, PERSON, PLACE, PRONOUN, THING, Name
from timeline.assemble.naming import Naming
from timeline.assemble.number import SHOW, Asked, Number, same
from timeline.assemble.runs import Run, runs_of
from timeline.assemble.source_runs import SourceRuns
from timeline.assemble.standing import Standing
from timeline.assemble.turns import Said, Turn, Turns
from timeline.model.span import Span

FAR = 8
"""How many sentences back they may have spoken last whose words go on: “…, they said”."""

REACH = 1500
"""How many characters back of a pronoun its sentence is looked at."""

Found = tuple[bool, Reference | None]
"""Whether a place settles whom a pronoun means, and whom; None where several are likely."""

NOTHING: Found = (False, None)


class Agreement:
    """Finds those whom “they” and “it” mean, and remembers who spoke where."""

    def __init__(self, focus: Focus, standing: Standing, number: Number, naming: Naming) -> None:
        self._focus = focus
        self._standing = standing
        self._number = number
        self._naming = naming
        self._turns = Turns(SourceRuns(focus, standing).of)
        self._known: dict[Span, Reference | None] = {}

    def spoke(self, source: Span, reference: Reference, content: tuple[Span, ...]) -> None:
        """Remembers the source of a statement."""
        self._turns.add(Said(source, reference, content))

    def teller(self, at: Span) -> Member | None:
        """Who says the words around a place, if named before it in the sentence, and if it stands in no quotation."""
        turn = None if self._focus.in_quotation(at) else self._turns.around(at, self._focus.sentence_start(at.start))
        return turn.reference.member if turn else None

    def meaning(self, asked: Asked, depth: int = NEAR) -> Reference | None:
        """Whom the pronoun means, without a reason, or None where it is open."""
        span = asked.name.span
        if span not in self._known:
            self._known[span] = self._find(asked, depth) if depth else None
        return self._known[span]

    def _find(self, asked: Asked, depth: int) -> Reference | None:
        at = asked.name.span
        sentence = max(self._focus.sentence_start(at.start), at.start - REACH)
        settled, found = self._in_sentence(asked, sentence, depth)
        if settled:
            return found
        beside = any(c.end <= at.start for c in asked.said)  # “…, they said”: who said something before goes on
        places = list(self._focus.sentences_before(sentence, FAR if beside else NEAR))
        for place in places[:NEAR]:
            spoke = self._spoke(asked, places[:NEAR] if beside else [place])
            if spoke:
                return self._naming.spoken(spoke)
            settled, found = self._before(asked, place, depth)
            if settled:
                return found
            if not (asked.plural or beside or self._focus.in_quotation(Span(place.start, place.start + 1))):
                return None  # the sentence may be about something that is no name
        spoke = self._spoke(asked, places[NEAR:])
        return self._naming.spoken(spoke) if spoke else None

    def _spoke(self, asked: Asked, places: Sequence[Span]) -> Turn | None:
        """Who spoke last in some sentences, the nearest first, of those whom the pronoun can mean."""
        for place in places:
            for turn in reversed(self._turns.within(place)):
                if self._number.goes_on(turn, asked):
                    return turn
        return None

    # -- the sentence of the pronoun -----------------------------------------------------------------------------------

    def _in_sentence(self, asked: Asked, sentence: int, depth: int) -> Found:
        """What the words before the pronoun in its sentence tell."""
        at = asked.name.span
        head = self._head(asked)
        if head:
            return True, self._naming.name(head)
        again = self._in_own_words(asked)
        if again:
            return True, self.meaning(Asked(again, asked.text), depth)
        place = Span(sentence, at.start)
        runs = self._runs(place, asked)
        fitting = [r for r in runs if self._number.fits(r, asked)]
        subjects = [r for r in fitting if self._standing.subject(r.span)]
        around = None if self._focus.in_quotation(at) else self._turns.turn_around(at, sentence)
        if around and self._number.speaks(around, asked):
            told = any(c.holds(r.span) for r in subjects for c in around.content)
            return True, None if told else self._naming.spoken(around)
        if subjects:
            main = [r for r in subjects if not self._turns.around(r.span, sentence)] if len(subjects) > 1 else subjects
            return True, self._naming.run(main[-1]) if main else None
        earlier = next((r.names[0] for r in runs if r.only and same(r.only, asked.name)), None)
        if earlier:
            return True, self.meaning(Asked(earlier, asked.text), depth)
        spoke = [t for t in self._turns.within(place) if self._number.speaks(t, asked)]
        if spoke:
            return True, self._naming.spoken(spoke[-1])
        agents = [r for r in fitting if asked.plural and self._standing.agent(r.span)]
        if len(agents) == 1:
            return True, self._naming.run(agents[0])
        if fitting and self._standing.embedded(at):
            return True, self._naming.run(fitting[0]) if len(fitting) == 1 and fitting[0].sort != PLACE else None
        return NOTHING

    def _head(self, asked: Asked) -> Name | None:
        """The one named right before the word, such as “who” or “which”, that opens the clause of the pronoun.

        “Which” tells that even a name that was taken for somebody’s is that of a body.
        """
        opening = self._standing.relative(asked.name.span)
        before = self._focus.names.before(opening.start, 1) if opening else []
        if not opening or not before or not self._focus.adjoins(before[0].span, opening):
            return None
        neuter = not asked.plural and before[0].kind == PERSON and not self._focus.names.inside(opening)
        return before[0] if neuter or self._number.fits(Run((before[0],)), asked) else None

    def _in_own_words(self, asked: Asked) -> Name | None:
        """The same pronoun in what it is the source of, as in “They were tired, they said”."""
        at = asked.name.span
        before = (n for c in asked.said if c.end <= at.start for n in self._focus.names.inside(c))
        return next((n for n in self._focus.unquoted([*before], at) if same(n, asked.name)), None)

    # -- the sentences before ------------------------------------------------------------------------------------------

    def _before(self, asked: Asked, place: Span, depth: int) -> Found:
        """What a sentence before tells by its subject, or by the only one named in it who can be meant."""
        runs = self._runs(place, asked)
        fitting = [r for r in runs if self._number.fits(r, asked)]
        subjects = [r for r in fitting if self._standing.subject(r.span)]
        again = next((r.names[0] for r in runs if r.only and same(r.only, asked.name)), None)
        if again and not (subjects and subjects[0].span < again.span):
            return True, self.meaning(Asked(again, asked.text), depth - 1)
        if subjects:
            first = len(subjects) == 1 or subjects[0].span.start == place.start
            return True, self._naming.run(subjects[0]) if first else None
        found = self._sole(fitting, runs, asked)
        return found is not None or any(not r.only for r in fitting), self._naming.run(found) if found else None

    def _sole(self, fitting: Sequence[Run], runs: Sequence[Run], asked: Asked) -> Run | None:
        """The only one in a sentence that can be meant and that the sentence is about, though it is no subject."""
        agents = [r for r in fitting if asked.plural and self._standing.agent(r.span)]
        if len(agents) == 1:
            return agents[0]
        objects = [r for r in fitting if (asked.plural or r.sort == THING) and self._standing.object(r.span)]
        if len(objects) != 1 or asked.cue == SHOW or self._standing.embedded(asked.name.span):
            return None
        if not asked.plural:
            return objects[0]
        if len(fitting) > 1:
            return None
        others = (r for r in runs if r is not fitting[0] and r.sort in (PERSON, BODY, GROUP, PRONOUN))
        return fitting[0] if not any(self._standing.subject(r.span) for r in others) else None

    def _runs(self, place: Span, asked: Asked) -> list[Run]:
        """The names of a place that stand together; without those that the pronoun cannot mean, as they are told of."""
        return runs_of([*self._names(place, asked)], self._standing)

    def _names(self, place: Span, asked: Asked) -> Iterator[Name]:
        at = asked.name.span
        told = {m for c in asked.said for m in self._focus.members(self._focus.names.inside(c))}
        here = asked.said and place.end == at.start  # “Lee will win, they said”: they are not Lee
        since = self._standing.break_before(at.start, place.start) if here else place.end
        end = place.start
        for name in self._focus.unquoted(self._focus.names.inside(place), at):
            if name.span.start < end:
                continue  # it stands within another
            end = name.span.end
            said = name.span.start >= since and any(c.holds(name.span) for c in asked.said)
            if not said and not (told and told & {*self._focus.members([name])}):
                yield name
