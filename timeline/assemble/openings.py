"""With what a stretch begins: its verb, “who”, a form in -ing, the “and” or “that” that ties it to what is before."""

from __future__ import annotations

from timeline.assemble.leads import Leads
from timeline.assemble.over import over
from timeline.assemble.pieces import Pieces
from timeline.match.members import Members
from timeline.match.verbs import Verbs
from timeline.match.view import View
from timeline.model.span import Span


class Openings:
    """Reads the first words of stretches of one view; which words do what, lexicons of language.toml tell."""

    def __init__(self, view: View, members: Members, verbs: Verbs, leads: Leads, pieces: Pieces) -> None:
        self._view = view
        self._verbs = verbs
        self._leads = leads
        self._pieces = pieces
        self._comma = members("clause", "comma")
        self._gerunds = members("verb", "gerund")
        self._relatives = members("clause", "relative")
        self._openers = members("words", "opener")
        self._joints = members("words", "role_joint")
        self._adverbs = members("clause", "adverb")
        self._before_dates = members("verb", "preposition")
        self._dates = members("clause", "date")

    def on(self, view: View, leads: Leads, pieces: Pieces) -> Openings:
        """The same over another view of the text."""
        return over(self, view, _leads=leads, _pieces=pieces)

    def of(self, span: Span) -> str:
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
        if symbols[first] in self._relatives or self._leads.relates(span) or self._leads.is_on_a_noun(first):
            return "relative"
        gerund = symbols[first] in self._gerunds and not self._leads.includes(first)
        return "gerund" if gerund and first > 0 and symbols[first - 1] in self._comma else ""

    def _opens_a_sentence(self, i: int) -> bool:
        return i <= self._view.sentence(i)[0]

    def is_infinitive(self, span: Span) -> bool:
        """Whether a stretch begins with “to” and its verb."""
        at = self._view.index_at(span.start)
        return self._verbs.makes_an_infinitive(self._view.symbols, at)

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


_ADVERBS = 3
"""Within so many words a stretch that begins with adverbs comes to its verb: “formally announced”."""
