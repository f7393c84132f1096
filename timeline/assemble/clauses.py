"""Sentences cut into clauses, by the edges that the language's rules list and the words that show a tense."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.assemble.attributes import Attributes, Nouns
from timeline.assemble.beside import Beside
from timeline.assemble.leads import Leads
from timeline.assemble.over import over
from timeline.assemble.pieces import Pieces
from timeline.assemble.states import States
from timeline.assemble.tails import Tails
from timeline.match.members import Members
from timeline.match.verbs import Verbs
from timeline.match.view import View
from timeline.model.span import Span


class Clauses:
    """Finds the clause around a stretch of text; edges and tenses are lexicons named in language.toml.

    *nouns* tells single words for what happens and for what is held; ``beside`` tells what the words right beside a
    name or a date show, ``attributes`` which dates belong to a noun, ``states`` what is only so, ``leads`` what stands
    before a clause, and ``tails`` what belongs to a line at its end.
    """

    def __init__(self, view: View, members: Members, verbs: Verbs, nouns: Nouns) -> None:
        self._view = view
        self._edges = members("clause", "edge")
        self._commas = members("clause", "boundary")
        self._comma = members("clause", "comma")
        self._gerunds = members("verb", "gerund")
        self._perfect = members("verb", "perfect")
        self._relatives = members("clause", "relative")
        self._happening = members("clause", "happening")
        self._infinitive = members("verb", "infinitive")
        self._openers = members("words", "opener")
        self._joints = members("words", "role_joint")
        self._adjuncts = members("clause", "adjunct")
        self._when = members("clause", "when")
        self._before_dates = members("verb", "preposition")
        self._dates = members("clause", "date")
        self._helpers = members("verb", "group") | members("clause", "state_helper")
        self._adverbs = members("clause", "adverb")
        self._personal = members("clause", "personal")
        self._reporting = members("clause", "report")
        self._reducible = members("clause", "reduced") - members("clause", "unreduced")
        self._no_main = self._relatives | self._openers | members("words", "leading") | self._joints
        self._verbs = verbs
        self.beside = Beside(view, members, self._verbs)
        self.attributes = Attributes(view, members, self._verbs, nouns)
        self.states = States(view, members, self._verbs)
        self.leads = Leads(view, members, self._verbs)
        self._pieces = Pieces(view, members, self._verbs, self.leads)
        self.tails = Tails(view, members, self._pieces)

    def on(self, view: View) -> Clauses:
        """The same over another view of the text."""
        if view is self._view:
            return self
        leads = over(self.leads, view)
        pieces = self._pieces.on(view, leads)
        parts = {name: over(getattr(self, name), view) for name in ("beside", "attributes", "states")}
        return over(self, view, leads=leads, _pieces=pieces, tails=self.tails.on(view, pieces), **parts)

    def sentence(self, span: Span) -> Span:
        """The sentence that holds the beginning of the span."""
        first, last = self._view.sentence(self._view.index_at(span.start))
        return self._span(first, last)

    def opening(self, span: Span) -> str:
        """With what a stretch begins: ``verb`` (also after “and”), ``relative`` (“who”), ``gerund`` or none of them."""
        first, last = self._view.bounds(span.start, span.end)
        symbols = self._view.symbols
        first += first < last and symbols[first] in self._joints
        if first and symbols[first - 1] in self._joints and symbols[first : first + 1] in self._before_dates:
            first += 2 * (symbols[first + 1 : first + 2] in self._dates)  # “and *by June* had left”
        if first >= min(last, len(symbols)):
            return ""
        verb = next((i for i in range(first, min(last, first + _ADVERBS)) if symbols[i] not in self._adverbs), first)
        led = verb < last and self._pieces.is_verb(verb) and not self._opens_a_sentence(first)
        if led or self._pieces.is_verb(first):
            return "verb"
        if symbols[first] in self._relatives or self.leads.relates(span) or self.leads.is_on_a_noun(first):
            return "relative"
        gerund = symbols[first] in self._gerunds and not self.leads.includes(first)
        return "gerund" if gerund and first > 0 and symbols[first - 1] in self._comma else ""

    def _opens_a_sentence(self, i: int) -> bool:
        return i <= self._view.sentence(i)[0]

    def is_infinitive(self, span: Span) -> bool:
        """Whether a stretch begins with “to” and its verb."""
        at = self._view.index_at(span.start)
        return self._verbs.makes_an_infinitive(self._view.symbols, at)

    def is_perfect(self, cue: Span) -> bool:
        """Whether a verb begins with the sign of the perfect: “has said”."""
        return self._view.symbols[self._view.index_at(cue.start)] in self._perfect

    def is_past(self, cue: Span) -> bool:
        """Whether a verb shows the past: “said”, but not “says”."""
        first, last = self._view.bounds(cue.start, cue.end)
        return any(self._verbs.of.get(char) == "past" for char in self._view.symbols[first:last])

    def opens_with(self, span: Span, cues: Sequence[Span]) -> bool:
        """Whether the first verb of a stretch, or its first word, is one of the cues."""
        first, last = self._view.bounds(span.start, span.end)
        starts, last = self._view.starts, min(last, len(self._view.symbols))
        verb = next((i for i in range(first, last) if self._pieces.is_verb(i)), first)
        return any(c.start <= starts[i] < c.end for c in cues for i in (first, verb) if i < last)

    def happens(self, span: Span, said: Sequence[Span]) -> bool:
        """Whether a stretch has a verb besides those at *said*, which only tell that somebody spoke."""
        first, last = self._view.bounds(span.start, span.end)
        starts, symbols = self._view.starts, self._view.symbols
        return any(
            self._pieces.is_verb(i) and not any(c.start <= starts[i] < c.end for c in said)
            for i in range(first, min(last, len(symbols)))
        )

    def is_of_main_verb(self, core: Span, place: Span) -> bool:
        """Whether a place is that of what the clause around *core* tells, and of no participle or aside in it.

        Not “swapped men *arrested* in Oslo”, nor “Berg, who was ill in Oslo, left”; one behind “and” goes on with it.
        """
        aside = self.aside(place)
        if aside is not None and not aside.holds(core):
            return False
        first, at = self._view.index_at(self.segment(place).start), self._view.index_at(place.start)
        verbs = [i for i in range(first, at) if self._pieces.is_verb(i)]
        symbols = self._view.symbols
        heads = [i for i in verbs if i - 1 not in verbs and symbols[i - 1] not in self._adverbs]
        if len(heads) < _HEADS or symbols[heads[-1]] in self._helpers:
            return True
        return any(symbols[j] in self._joints for j in range(heads[-2], heads[-1]))

    def when(self, core: Span) -> int | None:
        """Where the clause around a stretch begins, if that is with “when” or the like."""
        symbols = self._view.symbols
        for stretch in (self.segment(core), self.clause(core)):
            first = self._view.index_at(stretch.start)
            if symbols[first] in self._when and self._view.starts[first] < core.start:
                return stretch.start
        return None

    def when_behind(self, date: Span) -> Span | None:
        """The clause behind a date and “when”, without that: “in May, when *the mill burned*”."""
        symbols = self._view.symbols
        at = self._view.bounds(date.start, date.end)[1]
        at += symbols[at : at + 1] in self._commas
        if at + 1 >= len(symbols) or symbols[at] not in self._when or self.adjunct(date):
            return None  # of “In May, when it rained, the mill burned” the line has both
        first = Span(self._view.starts[at + 1], self._view.ends[at + 1])
        clause = self.clause(first)
        return Span(max(clause.start, self._view.starts[at + 1]), clause.end)

    def without_joint(self, span: Span) -> Span:
        """The stretch without the “and” or “but” that joins it to what stands before."""
        return self._without(self._joints, span)

    def without_opener(self, span: Span) -> Span:
        """The stretch without the “that” that opens what is said."""
        return self._without(self._openers, span)

    def _without(self, words: frozenset[str], span: Span) -> Span:
        first, last = self._view.bounds(span.start, span.end)
        symbols, starts = self._view.symbols, self._view.starts
        if first + 1 < last <= len(symbols) and starts[first] == span.start and symbols[first] in words:
            return Span(starts[first + 1], span.end)
        return span

    def is_noun(self, span: Span) -> bool:
        """Whether a stretch is no more than a noun with what belongs to it, and not one of what happens.

        There is no verb in it and no “to” before it.
        """
        first, last = self._view.bounds(span.start, span.end)
        symbols = self._view.symbols
        happens = any(char in self._happening for char in symbols[first:last])
        return not happens and symbols[first] not in self._infinitive and not self._pieces.verbal(first, last)

    def relative(self, span: Span) -> Span | None:
        """The words from “who” or “which” to *span*, if it stands in a clause on what is named before."""
        symbols = self._view.symbols
        at = self._view.index_at(span.start)
        for i in range(at - 1, self._view.sentence(at)[0] - 1, -1):
            if symbols[i] in self._relatives:
                return Span(self._view.starts[i], span.end)
            if symbols[i] in self._commas or self._pieces.resumes(i):
                return None
        return None

    def adjunct(self, span: Span) -> Span | None:
        """What opens a sentence with a preposition, up to its first comma, if it holds *span*."""
        at, symbols = self._view.index_at(span.start), self._view.symbols
        first, last = self._view.sentence(at)
        first += symbols[first] in self._joints
        end = next((i for i in range(first, last) if symbols[i] in self._commas), last)
        return self._span(first, end) if symbols[first] in self._adjuncts and at < end < last else None

    def is_personal(self, clause: Span) -> bool:
        """Whether a clause begins with “who”, which is on no place."""
        return self._view.symbols[self._view.index_at(clause.start)] in self._personal

    def only_reports(self, clause: Span) -> bool:
        """Whether a clause has no verb but one of reporting: “she said in December”."""
        first, last = self._view.bounds(clause.start, clause.end)
        verbs = [self._view.symbols[i] for i in range(first, last) if self._pieces.is_verb(i)]
        return len(verbs) == 1 and verbs[0] in self._reporting and last - first <= _REPORT

    def reduced(self, date: Span) -> Span | None:
        """A noun with the participle on it that a date belongs to: “he read *the letter sent on Monday*”."""
        at, symbols = self._view.index_at(date.start), self._view.symbols
        segment = self.segment(date)
        low = self._view.index_at(segment.start)
        verb = next((i for i in range(at - 1, max(low, at - _REDUCED) - 1, -1) if self._pieces.is_verb(i)), None)
        if verb is None or symbols[verb] not in self._reducible or not self.leads.is_behind_a_noun(verb, named=False):
            return None
        main = self._gerunds | self._no_main
        before = [i for i in range(low, verb) if self._pieces.is_verb(i) or symbols[i] in main]
        if not before or symbols[before[-1]] in self._no_main:
            return None
        noun = self.leads.noun(Span(self._view.starts[verb], date.end), _NOUN, self._view.starts[before[-1] + 1])
        if noun is None:
            return None
        begins = self._view.index_at(noun.start)
        if not self._dates.isdisjoint(symbols[max(low, begins - 1) : begins + 1]):
            return None  # “was *3 percent contained by Friday*” is no noun
        first, last = self._view.bounds(date.end, max(segment.end, date.end + 1))
        joint = (i for i in range(first, last - 1) if symbols[i] in self._joints and self._pieces.is_verb(i + 1))
        return Span(noun.start, max(date.end, self._view.ends[next(joint, last) - 1]))

    def segment(self, span: Span) -> Span:
        """The stretch between the commas and the like around *span*."""
        return self._between(span, self._commas)

    def segment_before(self, span: Span) -> Span | None:
        """The stretch between commas that ends right before *span*, in its sentence."""
        at = self._view.index_at(span.start)
        first = self._view.sentence(at)[0]
        at -= 1
        while at >= first and self._view.symbols[at] in self._commas:
            at -= 1
        if at < first:
            return None
        return self.segment(Span(self._view.starts[at], self._view.ends[at]))

    def coordinate(self, span: Span) -> Span:
        """What stands around *span* between commas and words such as “and” that join clauses."""
        segment = self.segment(span)
        first, last = self._view.bounds(segment.start, segment.end)
        return self._group_around(span, first, last, self._joints)

    def clause(self, span: Span, within: Span | None = None, *, led: bool = False) -> Span:
        """The clause around *span*; a stretch without a verb belongs to the clause beside it.

        With *led*, what opens a sentence and only leads to its main clause belongs to that.
        """
        first, last = self._view.sentence(self._view.index_at(span.start))
        if within:
            low, high = self._view.bounds(within.start, within.end)
            first, last = max(first, low), min(last, high)
        return self._group_around(span, first, last, self._edges, led=led)

    def _group_around(self, span: Span, first: int, last: int, edges: frozenset[str], *, led: bool = False) -> Span:
        at = self._view.index_at(span.start)
        for group in self._pieces.groups(first, last, edges, led=led):
            if group[0][0] <= at < group[-1][1]:
                own = self._pieces.aside_of(group, at) or group
                return self._span(own[0][0], own[-1][1])
        return span

    def on_a_noun(self, span: Span) -> Span | None:
        """The clause on a noun that a span stands in: “they broke the pact *that ended the war in May*”."""
        at = self._view.index_at(span.start)
        for group in self._pieces.groups(*self._view.sentence(at), self._edges):
            first, last = group[0][0], group[-1][1]
            if first <= at < last:
                opened = self._view.symbols[first] in self._openers and self.leads.is_behind_a_noun(first)
                return self._span(first, last) if opened or self._pieces.relates(first) else None
        return None

    def aside(self, span: Span) -> Span | None:
        """The aside of a clause that a span stands in: “Berg, *who was ill in May*, left”."""
        first, last = self._view.sentence(self._view.index_at(span.start))
        at = self._view.index_at(span.start)
        for group in self._pieces.groups(first, last, self._edges):
            if group[0][0] <= at < group[-1][1]:
                own = self._pieces.aside_of(group, at)
                return self._span(own[0][0], own[-1][1]) if own else None
        return None

    def _between(self, span: Span, edges: frozenset[str]) -> Span:
        symbols = self._view.symbols
        low, high = self._view.bounds(span.start, span.end)
        first, last = self._view.sentence(low)
        while low > first and symbols[low - 1] not in edges:
            low -= 1
        while high < last and symbols[high] not in edges:
            high += 1
        return self._span(low, high)

    def _span(self, first: int, last: int) -> Span:
        """The text of symbols without the edges at its ends."""
        symbols = self._view.symbols
        while first < last - 1 and symbols[first] in self._commas:
            first += 1
        while last > first + 1 and (symbols[last - 1] in self._commas or symbols[last - 1] in self._joints):
            last -= 1
        last = max(last, first + 1)
        return Span(self._view.starts[first], self._view.ends[min(last, len(self._view.ends)) - 1])


_ADVERBS = 3
"""Within so many words a stretch that begins with adverbs comes to its verb: “formally announced”."""

_HEADS = 2
"""So many verbs before a place, and the last may be a participle on a noun."""

_REPORT = 8
"""A clause with so many words and signs that only reports tells of nothing else."""

_REDUCED = 5
"""Within so many words before its date stands the participle that it belongs to."""

_NOUN = 5
"""A noun before a participle has so many words at most."""
