"""Sentences cut into clauses, by the edges that the language's rules list and the words that show a tense."""

from __future__ import annotations

from timeline.assemble.adnominal import Adnominal
from timeline.assemble.attributes import Attributes, Nouns
from timeline.assemble.beside import Beside
from timeline.assemble.leads import Leads
from timeline.assemble.noun_phrases import NounPhrases
from timeline.assemble.openings import Openings
from timeline.assemble.over import over
from timeline.assemble.pieces import Pieces
from timeline.assemble.predicates import Predicates
from timeline.assemble.segments import Segments
from timeline.assemble.states import States
from timeline.assemble.subject_phrases import SubjectPhrases
from timeline.assemble.tails import Tails
from timeline.match.members import Members
from timeline.match.verbs import Verbs
from timeline.match.view import View
from timeline.model.span import Span


class Clauses:
    """Finds the clause around a stretch of text; edges and tenses are lexicons named in language.toml.

    Its parts answer a kind of question each. ``segments`` are what stands between commas, and ``adnominal`` finds the
    clauses on a noun. ``noun_phrases`` and ``subject_phrases`` find what a clause can be on. ``openings`` tells with
    what a stretch begins, ``leads`` what leads it in, ``predicates`` what its verbs tell, and ``tails`` what belongs to
    a line at its end. ``beside`` tells what the words right beside a name or a date show, ``attributes`` which dates
    belong to a noun, ``states`` what is only so. *nouns* tells single words for what happens and for what is held.
    """

    def __init__(self, view: View, members: Members, verbs: Verbs, nouns: Nouns) -> None:
        self._view = view
        self._edges = members("clause", "edge")
        self._commas = members("clause", "boundary")
        self._joints = members("words", "role_joint")
        self._adjuncts = members("clause", "adjunct")
        self._when = members("clause", "when")
        self._helpers = members("verb", "group") | members("clause", "state_helper")
        self._adverbs = members("clause", "adverb")
        self.beside = Beside(view, members, verbs)
        self.attributes = Attributes(view, members, verbs, nouns)
        self.states = States(view, members, verbs)
        self.segments = Segments(view, members)
        self.noun_phrases = NounPhrases(view, members, verbs)
        self.subject_phrases = SubjectPhrases(view, members, verbs, self.noun_phrases)
        self.leads = Leads(view, members, verbs, self.noun_phrases)
        self._pieces = Pieces(view, members, verbs, self.leads)
        self.tails = Tails(view, members, self._pieces)
        self.predicates = Predicates(view, members, verbs, self._pieces)
        self.openings = Openings(view, members, verbs, self.leads, self._pieces)
        self.adnominal = Adnominal(view, members, self.segments, self.noun_phrases, self._pieces)

    def on(self, view: View) -> Clauses:
        """The same over another view of the text."""
        if view is self._view:
            return self
        segments, nouns = over(self.segments, view), over(self.noun_phrases, view)
        leads = self.leads.on(view, nouns)
        pieces = self._pieces.on(view, leads)
        return over(
            self,
            view,
            beside=over(self.beside, view),
            attributes=over(self.attributes, view),
            states=over(self.states, view),
            segments=segments,
            noun_phrases=nouns,
            subject_phrases=self.subject_phrases.on(view, nouns),
            leads=leads,
            _pieces=pieces,
            tails=self.tails.on(view, pieces),
            predicates=self.predicates.on(view, pieces),
            openings=self.openings.on(view, leads, pieces),
            adnominal=self.adnominal.on(view, segments, nouns, pieces),
        )

    def sentence(self, span: Span) -> Span:
        """The sentence that holds the beginning of the span."""
        first, last = self._view.sentence(self._view.index_at(span.start))
        return self.segments.trimmed(first, last)

    def is_of_main_verb(self, core: Span, place: Span) -> bool:
        """Whether a place is that of what the clause around *core* tells, and of no participle or aside in it.

        Not “swapped men *arrested* in Oslo”, nor “Berg, who was ill in Oslo, left”; one behind “and” goes on with it.
        """
        aside = self.adnominal.aside(place)
        if aside is not None and not aside.holds(core):
            return False
        first, at = self._view.index_at(self.segments.around(place).start), self._view.index_at(place.start)
        verbs = [i for i in range(first, at) if self._pieces.is_verb(i)]
        symbols = self._view.symbols
        heads = [i for i in verbs if i - 1 not in verbs and symbols[i - 1] not in self._adverbs]
        if len(heads) < _HEADS or symbols[heads[-1]] in self._helpers:
            return True
        return any(symbols[j] in self._joints for j in range(heads[-2], heads[-1]))

    def when(self, core: Span) -> int | None:
        """Where the clause around a stretch begins, if that is with “when” or the like."""
        symbols = self._view.symbols
        for stretch in (self.segments.around(core), self.clause(core)):
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
        clause = self.clause(Span(self._view.starts[at + 1], self._view.ends[at + 1]))
        return Span(max(clause.start, self._view.starts[at + 1]), clause.end)

    def adjunct(self, span: Span) -> Span | None:
        """What opens a sentence with a preposition, up to its first comma, if it holds *span*."""
        at, symbols = self._view.index_at(span.start), self._view.symbols
        first, last = self._view.sentence(at)
        first += symbols[first] in self._joints
        end = next((i for i in range(first, last) if symbols[i] in self._commas), last)
        return self.segments.trimmed(first, end) if symbols[first] in self._adjuncts and at < end < last else None

    def coordinate(self, span: Span) -> Span:
        """What stands around *span* between commas and words such as “and” that join clauses."""
        segment = self.segments.around(span)
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
                return self.segments.trimmed(own[0][0], own[-1][1])
        return span


_HEADS = 2
"""So many verbs before a place, and the last may be a participle on a noun."""
