"""Nouns that are no names: several that a pronoun may mean though nobody is known by them, and the one before “who”."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.match.members import Members
from timeline.match.view import View
from timeline.model.span import Span

LONGEST = 4
"""How many words are kept of what is described right before “who”."""


class Strangers:
    """Finds nouns that no rule knows as those of people, bodies or things that speak."""

    def __init__(self, view: View, members: Members) -> None:
        self._view = view
        self._plurals = members("words", "plurals")
        self._verbs = members("words", "subject_end")
        self._edges = members("clause", "edge")
        self._owner_marks = members("clause", "owner")
        self._before_others = members("words", "prepositional")
        self._openers = members("clause", "noun_opener")
        self._new = members("words", "new")
        self._commas = members("clause", "comma")

    def several(self, place: Span) -> Iterator[Span]:
        """The nouns in the plural that are the subject of a verb in a place: “New loans rose”."""
        symbols = self._view.symbols
        first, last = self._view.bounds(place.start, place.end)
        for i in range(first, min(last, len(symbols) - 1)):
            if symbols[i] in self._plurals and self._view.finds[i] is None and symbols[i + 1] in self._verbs:
                yield Span(self._view.starts[i], self._view.ends[i])

    def named_between(self, start: int, end: int) -> bool:
        """Whether a noun in the plural that is no name stands between two places of the text."""
        first, last = self._view.index_at(start), self._view.index_at(end)
        return any(self._view.symbols[i] in self._plurals and self._view.finds[i] is None for i in range(first, last))

    def single(self, place: Span) -> Iterator[Span]:
        """The articles of the nouns that are the subject of a verb in a place: “The dollar rose”."""
        first, last = self._view.bounds(place.start, place.end)
        return (
            Span(self._view.starts[i], self._view.ends[i]) for i in range(first, last) if self._opens_a_subject(i, last)
        )

    def _opens_a_subject(self, i: int, last: int) -> bool:
        """Whether a noun opens at *i* that is no object and before whose end, a verb, no name stands."""
        symbols = self._view.symbols
        if symbols[i] not in self._openers or self._view.finds[i] is not None or symbols[i] in self._owner_marks:
            return False
        if i and (symbols[i - 1] in self._before_others or symbols[i - 1] in self._verbs):
            return False
        end = i + 1
        while end < min(last, i + LONGEST) and self._noun(end):
            end += 1
        return end > i + 1 and symbols[end : end + 1] in self._verbs

    def are_several(self, place: Span) -> bool:
        """Whether the words of a place are described by a noun in the plural: “holders”, “holders of the bonds”."""
        first, last = self._view.bounds(place.start, place.end)
        for i in range(first, last):
            if self._view.finds[i] is not None or self._view.symbols[i] in self._owner_marks:
                return False
            if self._view.symbols[i] in self._before_others:
                return i > first and self._view.symbols[i - 1] in self._plurals
        return self._view.symbols[last - 1] in self._plurals

    def noun_before(self, span: Span) -> Span | None:
        """The words of the noun right before a place, with its article: “a jogger who”; None if there is none."""
        symbols, at = self._view.symbols, self._view.index_at(span.start)
        first = self._view.sentence(at)[0]
        parted = at > first and symbols[at - 1] in self._commas
        last = at - 1 if parted else at
        start = last
        while start > first and last - start < LONGEST:
            if not self._noun(start - 1) and symbols[start - 1] not in self._openers:
                break
            start -= 1
            if symbols[start] in self._openers:
                break
        opened = start < last and symbols[start] in self._openers
        behind = start > first and symbols[start - 1] in self._before_others  # “people around the globe who”
        alone = parted and start == first and symbols[last - 1] in self._plurals
        if last - start < 1 + opened or not (alone or (opened and (not behind or symbols[start] in self._new))):
            return None
        owned = symbols[start] in self._owner_marks  # “Lee’s stepmother, who”
        if owned and start != first + 1:
            return None
        return Span(self._view.starts[start - owned], self._view.ends[last - 1])

    def _noun(self, i: int) -> bool:
        """Whether the word at *i* can belong to a noun."""
        symbol = self._view.symbols[i]
        apart = symbol in self._edges or symbol in self._verbs or symbol in self._before_others
        return not apart and self._view.finds[i] is None and self._view.text[self._view.starts[i]].isalnum()
