"""What leads a clause in: “because”, “including”, or the noun before it that it tells of."""

from __future__ import annotations

from timeline.assemble.noun_phrases import NounPhrases
from timeline.assemble.over import over
from timeline.match.members import Members
from timeline.match.verbs import Verbs
from timeline.match.view import View
from timeline.model.span import Span


class Leads:
    """Reads the words before a clause and at its beginning; which words do what, lexicons of language.toml tell."""

    def __init__(self, view: View, members: Members, verbs: Verbs, nouns: NounPhrases) -> None:
        self._view = view
        self._verbs = verbs
        self._nouns = nouns
        self._commas = members("clause", "boundary")
        self._joints = members("words", "role_joint")
        self._openers = members("words", "opener")
        self._relatives = members("clause", "relative")
        self._leading = members("clause", "subordinator")
        self._including = members("clause", "including")
        self._dates = members("clause", "date")
        self._prepositions = members("words", "role_end")
        self._no_subjects = self._dates | self._prepositions | members("verb", "gerund")
        self._copulas = members("words", "copula")
        self._adjuncts = members("clause", "adjunct")
        self._pronouns = members("clause", "pronoun")

    def on(self, view: View, nouns: NounPhrases) -> Leads:
        """The same over another view of the text."""
        return over(self, view, _nouns=nouns)

    def without(self, span: Span) -> Span:
        """A clause without the words that lead it in: “because”, “and that”, “including”; but only a whole one.

        What has no verb is a part of another clause, and without its subject it would tell less.
        """
        first, last = self._bounds(span)
        symbols, starts = self._view.symbols, self._view.starts
        start = first
        if start + 1 < last and symbols[start] in self._joints and symbols[start + 1] in self._openers:
            start += 2
        elif start < last:
            whole = symbols[start] in self._leading and self._is_whole(start, last)
            start += whole or symbols[start] in self._including
        return Span(starts[start], span.end) if first < start < last and starts[start] < span.end else span

    def narrowed(self, span: Span, before: int) -> Span:
        """A stretch from behind the last “because” in it, before an offset, that parts two whole clauses."""
        first, last = self._bounds(span)
        symbols, starts = self._view.symbols, self._view.starts
        for i in range(min(last, self._view.index_at(before)) - 1, first, -1):
            if symbols[i] in self._leading and self._is_whole(i, last):
                parts = any(self._is_verb(j) for j in range(first, i))
                return Span(starts[i + 1], span.end) if parts else span
        return span

    def parts(self, core: Span, date: Span) -> bool:
        """Whether a whole clause with a date begins behind *core*: “he spoke, since he arrived on Monday”."""
        symbols = self._view.symbols
        first, last = self._view.index_at(core.end), self._view.index_at(date.start)
        end = self._view.sentence(first)[1] if first < len(symbols) else last
        return any(symbols[i] in self._leading and self._is_whole(i, end) for i in range(first, last))

    def includes(self, i: int) -> bool:
        """Whether the word at *i* names one of several: “including”."""
        return self._view.symbols[i] in self._including

    def relates(self, span: Span) -> bool:
        """Whether a clause begins with “that” and its verb, or with “that” behind a noun: “the vote that he lost”."""
        first, last = self._bounds(span)
        symbols = self._view.symbols
        if first + 1 >= last or symbols[first] not in self._openers:
            return False
        return self._is_verb(first + 1) or self._nouns.ends_at(first - 1)

    def is_on_a_noun(self, i: int) -> bool:
        """Whether a clause on the noun before it begins with the pronoun at *i*: “a state *she* won”.

        Not so behind what only sets the scene: “In the end she won”.
        """
        symbols = self._view.symbols
        if symbols[i] not in self._pronouns:
            return False
        if not any(map(self._is_verb, range(i + 1, min(i + 3, len(symbols))))) or not self._nouns.ends_at(i - 1):
            return False
        first = self._view.sentence(i)[0]
        low = max(first, i - _FEW)
        opener = next((j for j in range(i - 1, low - 1, -1) if self._nouns.opens_at(j)), None)
        if opener is None or any(symbols[j] in self._commas for j in range(opener, i)):
            return False
        start = opener
        while start > first and symbols[start - 1] not in self._commas | self._joints and not self._is_verb(start - 1):
            start -= 1
        opens = start == first or not self._is_verb(start - 1)
        return not (opens and symbols[start] in self._prepositions | self._adjuncts)

    def is_reduced(self, span: Span) -> bool:
        """Whether a clause that begins with its verb is on the noun before its comma: “the order, signed on Monday”.

        That is so where a whole clause ends there and the verb has no object. After “Berg, who was ill,” or “Berg, the
        mayor,” the verb is Berg’s.
        """
        symbols = self._view.symbols
        at = self._view.index_at(span.start)
        first = self._view.sentence(at)[0]
        comma = at - 1
        bare = symbols[at + 1 : at + 2] in self._prepositions or symbols[at + 1 : at + 2] in self._dates
        if comma <= first or symbols[comma] not in self._commas or not bare or symbols[at] in self._copulas:
            return False
        start = comma
        while start > first and symbols[start - 1] not in self._commas:
            start -= 1
        before = range(start, comma)
        if any(symbols[i] in self._relatives for i in before):
            return False
        return any(map(self._is_verb, before)) or (start == first and symbols[start] in self._adjuncts)

    def is_participial(self, span: Span) -> bool:
        """Whether a stretch begins with “including” and goes on with a verb: “including a gun found in May”."""
        first, last = self._bounds(span)
        return self.includes(first) and any(self._is_verb(i) for i in range(first + 1, last))

    def _is_whole(self, at: int, last: int) -> bool:
        """Whether a clause with its subject and verb, and no more, stands behind the word at *at* that leads it in.

        “Since January” is none, and what opens a sentence, as in “When she was nine her father died”, may be two.
        """
        symbols, first = self._view.symbols, at + 1
        end = next((i for i in range(first, last) if symbols[i] in self._commas), last)
        opens = at == self._view.sentence(at)[0]
        bare = symbols[first : first + 1] in self._no_subjects or self._is_verb(first)
        subject = not opens and first < end and not bare
        return subject and any(self._is_verb(i) for i in range(first + 1, end))

    def _is_verb(self, i: int) -> bool:
        return self._verbs.is_verb(self._view.symbols, i)

    def _bounds(self, span: Span) -> tuple[int, int]:
        first, last = self._view.bounds(span.start, span.end)
        return first, min(last, len(self._view.symbols))


_FEW = 5
"""Within so many words before its last a noun begins."""
