"""Clauses on a noun or a name: “the pact *that ended the war*”, “Berg, *who was ill*, left”."""

from __future__ import annotations

from timeline.assemble.noun_phrases import NounPhrases
from timeline.assemble.over import over
from timeline.assemble.pieces import Pieces
from timeline.assemble.segments import Segments
from timeline.match.members import Members
from timeline.match.view import View
from timeline.model.span import Span


class Adnominal:
    """Finds the clause on a noun that a stretch stands in; with what it opens, lexicons of language.toml tell."""

    def __init__(self, view: View, members: Members, segments: Segments, nouns: NounPhrases, pieces: Pieces) -> None:
        self._view = view
        self._segments = segments
        self._nouns = nouns
        self._pieces = pieces
        self._edges = members("clause", "edge")
        self._commas = members("clause", "boundary")
        self._gerunds = members("verb", "gerund")
        self._relatives = members("clause", "relative")
        self._personal = members("clause", "personal")
        self._openers = members("words", "opener")
        self._joints = members("words", "role_joint")
        self._dates = members("clause", "date")
        self._copulas = members("words", "copula")
        self._openers_of_nouns = members("clause", "noun_opener")
        self._reducible = members("clause", "reduced") - members("clause", "unreduced")
        self._no_main = self._relatives | self._openers | members("words", "leading") | self._joints

    def on(self, view: View, segments: Segments, nouns: NounPhrases, pieces: Pieces) -> Adnominal:
        """The same over another view of the text."""
        return over(self, view, _segments=segments, _nouns=nouns, _pieces=pieces)

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

    def is_personal(self, clause: Span) -> bool:
        """Whether a clause begins with “who”, which is on no place."""
        return self._view.symbols[self._view.index_at(clause.start)] in self._personal

    def reduced(self, date: Span) -> Span | None:
        """A noun with the participle on it that a date belongs to: “he read *the letter sent on Monday*”."""
        at, symbols = self._view.index_at(date.start), self._view.symbols
        segment = self._segments.around(date)
        low = self._view.index_at(segment.start)
        verb = next((i for i in range(at - 1, max(low, at - _REDUCED) - 1, -1) if self._pieces.is_verb(i)), None)
        if verb is None or symbols[verb] not in self._reducible or not self._nouns.is_before(verb, named=False):
            return None
        main = self._gerunds | self._no_main
        before = [i for i in range(low, verb) if self._pieces.is_verb(i) or symbols[i] in main]
        if not before or symbols[before[-1]] in self._no_main:
            return None
        noun = self._nouns.before(Span(self._view.starts[verb], date.end), _NOUN, self._view.starts[before[-1] + 1])
        if noun is None:
            return None
        begins = self._view.index_at(noun.start)
        if not self._dates.isdisjoint(symbols[max(low, begins - 1) : begins + 1]):
            return None  # “was *3 percent contained by Friday*” is no noun
        if begins > low and symbols[begins - 1] in self._copulas and symbols[begins] not in self._openers_of_nouns:
            return None  # nor is “was *twice wounded in May*”
        first, last = self._view.bounds(date.end, max(segment.end, date.end + 1))
        joint = (i for i in range(first, last - 1) if symbols[i] in self._joints and self._pieces.is_verb(i + 1))
        return Span(noun.start, max(date.end, self._view.ends[next(joint, last) - 1]))

    def on_a_noun(self, span: Span) -> Span | None:
        """The clause on a noun that a span stands in: “they broke the pact *that ended the war in May*”."""
        at = self._view.index_at(span.start)
        for group in self._pieces.groups(*self._view.sentence(at), self._edges):
            first, last = group[0][0], group[-1][1]
            if first <= at < last:
                opened = self._view.symbols[first] in self._openers and self._nouns.is_before(first)
                return self._segments.trimmed(first, last) if opened or self._pieces.relates(first) else None
        return None

    def aside(self, span: Span) -> Span | None:
        """The aside of a clause that a span stands in: “Berg, *who was ill in May*, left”."""
        first, last = self._view.sentence(self._view.index_at(span.start))
        at = self._view.index_at(span.start)
        for group in self._pieces.groups(first, last, self._edges):
            if group[0][0] <= at < group[-1][1]:
                own = self._pieces.aside_of(group, at)
                return self._segments.trimmed(own[0][0], own[-1][1]) if own else None
        return None


_REDUCED = 5
"""Within so many words before its date stands the participle that it belongs to."""

_NOUN = 5
"""A noun before a participle has so many words at most."""
