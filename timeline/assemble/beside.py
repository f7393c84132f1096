"""What the words beside a name or a date show: a place behind “in”, an owner before “’s”, a condition."""

from __future__ import annotations

from timeline.match.members import Members
from timeline.match.verbs import Verbs
from timeline.match.view import View
from timeline.model.span import Span


class Beside:
    """Reads what stands right beside a stretch of text; the words that show something are lexicons of language.toml."""

    def __init__(self, view: View, members: Members, verbs: Verbs) -> None:
        self._view = view
        self._verbs = verbs
        self._before_places = members("clause", "place")
        self._before_towns = members("clause", "town")
        self._owner_marks = members("clause", "owner")
        self._within = members("words", "within")
        self._commas = members("clause", "boundary")
        self._conditions = members("words", "condition")
        self._unsure = members("clause", "unsure")
        self._wishing = members("clause", "wishing")
        self._infinitive = members("verb", "infinitive")
        self._group = members("verb", "group")
        self._negation = members("verb", "negation")

    def locates(self, place: Span) -> bool:
        """Whether the place is where something happens: a word such as “in” stands before it."""
        return self._is_behind(place, self._before_places)

    def dates(self, time: Span) -> bool:
        """Whether a named time is when something happens: a word such as “during” stands before it."""
        return self._is_behind(time, self._within)

    def shows_a_place(self, name: Span) -> bool:
        """Whether the word before tells that an unknown name is that of a place: “in Skarra”, “entered Skarra”."""
        return self.locates(name) or self._is_behind(name, self._before_towns)

    def owns(self, name: Span) -> bool:
        """Whether the name only tells whose something is: “Lavrov’s plane”."""
        after = self._view.bounds(name.start, name.end)[1]
        return after < len(self._view.symbols) and self._view.symbols[after] in self._owner_marks

    def acts(self, name: Span) -> bool:
        """Whether a verb follows the name."""
        after = self._view.bounds(name.start, name.end)[1]
        return after < len(self._view.symbols) and self._verbs.is_verb(self._view.symbols, after)

    def is_unsure(self, date: Span) -> bool:
        """Whether a verb before a date tells what somebody wishes, or what may be: “hopes to win in May”."""
        symbols = self._view.symbols
        at = self._view.index_at(date.start)
        for i in range(at - 1, self._view.sentence(at)[0] - 1, -1):
            if symbols[i] in self._commas:
                return False
            wished = symbols[i] in self._wishing
            if not wished and self._verbs.of.get(symbols[i]) == "past" and self._is_participle(i, at):
                return False
            if wished and any(char in self._infinitive for char in symbols[i + 1 : min(i + _WISHED, at)]):
                return True
            if symbols[i] in self._unsure and symbols[i + 1 : i + 2] not in self._negation:
                return symbols[i] not in self._verbs.of or self._verbs.is_verb(symbols, i)
        return False

    def _is_participle(self, i: int, date: int) -> bool:
        """Whether the past form at *i* is right before a date and on a noun: “the order *issued* Thursday”."""
        symbols = self._view.symbols
        if date - i > _PARTICIPLE or not self._verbs.is_verb(symbols, i):
            return False
        return symbols[i - 1] not in self._infinitive | self._group and not self._verbs.is_verb(symbols, i - 1)

    def conditional(self, span: Span) -> bool:
        """Whether a stretch stands in a condition: behind “if” or the like, with no comma between."""
        symbols = self._view.symbols
        at = self._view.index_at(span.start)
        for i in range(at, self._view.sentence(at)[0] - 1, -1):
            if symbols[i] in self._conditions:
                return True
            if symbols[i] in self._commas:
                return False
        return False

    def _is_behind(self, span: Span, words: frozenset[str]) -> bool:
        at = self._view.index_at(span.start)
        return at > 0 and self._view.symbols[at - 1] in words


_PARTICIPLE = 2
"""A participle stands no further before its date: “issued on Thursday”."""

_WISHED = 5
"""Within so many words behind a wish stands the “to” of what is wished: “wants the two courts to meet”."""
