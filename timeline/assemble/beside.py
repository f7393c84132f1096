"""What the words beside a name or a date show: a place behind “in”, an owner before “’s”, an attribute, a condition."""

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
        self._edges = members("clause", "edge")
        self._commas = members("clause", "boundary")
        self._conditions = members("words", "condition")
        self._openers_of_nouns = members("clause", "noun_opener")
        self._joints_of_nouns = members("clause", "noun_joint")
        self._no_nouns = members("clause", "no_noun")
        self._happening = members("clause", "happening")

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

    def is_attribute(self, date: Span) -> bool:
        """Whether a date tells which thing is meant and not when something happened.

        “A 2009 video”, “Monday’s tweet”; but “Monday’s vote” and “the 2009 attack” happened then.
        """
        symbols = self._view.symbols
        first, after = self._view.bounds(date.start, date.end)
        following, before = symbols[after : after + 1], symbols[first - 1 : first] if first else ""
        if any(char in self._happening for char in symbols[after : after + _HEAD]):
            return False
        if following in self._owner_marks or before in self._joints_of_nouns:
            return True
        return before in self._openers_of_nouns and bool(following) and not self._ends_a_noun(after)

    def _ends_a_noun(self, i: int) -> bool:
        """Whether no noun can stand at *i*: a verb, a sign, a preposition, the end."""
        symbols = self._view.symbols
        return symbols[i] in self._edges or symbols[i] in self._no_nouns or self._verbs.is_verb(symbols, i)

    def _is_behind(self, span: Span, words: frozenset[str]) -> bool:
        at = self._view.index_at(span.start)
        return at > 0 and self._view.symbols[at - 1] in words


_HEAD = 4
"""So many words behind a date its noun can stand, “’s” and adjectives included."""
