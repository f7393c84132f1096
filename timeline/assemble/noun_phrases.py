"""Where common nouns stand, with the article and the adjectives that belong to them."""

from __future__ import annotations

from timeline.match.members import Members
from timeline.match.verbs import Verbs
from timeline.match.view import View
from timeline.model.span import Span


class NounPhrases:
    """Finds noun phrases in one view; what begins them and cannot be in them, lexicons of language.toml tell."""

    def __init__(self, view: View, members: Members, verbs: Verbs) -> None:
        self._view = view
        self._verbs = verbs
        self._commas = members("clause", "boundary")
        self._dates = members("clause", "date")
        self._owners = members("clause", "owner")
        self._openers_of_nouns = members("clause", "noun_opener") - self._owners
        self._joints = members("words", "role_joint")
        self._coordinators = members("words", "coordinator")
        self._prepositions = members("words", "role_end")
        self._no_ends = self._dates | self._prepositions | members("verb", "gerund")
        self._no_nouns = members("clause", "preposed")

    def before(self, span: Span, most: int, start: int) -> Span | None:
        """The noun right before a clause on it, with its article and what belongs to it, of at most so many words."""
        symbols = self._view.symbols
        at = self._view.index_at(span.start)
        low = max(self._view.sentence(at)[0], self._view.index_at(start))
        end = at - 1 if at > low and symbols[at - 1] in self._commas else at
        found = None
        for i in range(end - 1, max(low, end - most) - 1, -1):
            if symbols[i] in self._commas or self._is_verb(i):
                break
            if symbols[i] in self._coordinators and self.opens_at(i + 1):
                break
            bare = symbols[i] in self._openers_of_nouns and symbols[i + 1] in self._prepositions  # “her for a letter”
            behind = symbols[i + 1 : end] or symbols[i]
            if self.opens_at(i) and not bare and not all(char in self._dates for char in behind):
                found = i
        if found is None:
            found = self._bare_noun(end, low)
        whole = found is not None and (found < end - 1 or self.is_described(found) or self.is_plain(found))
        return self.trimmed(found, end) if found is not None and whole else None

    def _bare_noun(self, end: int, low: int) -> int | None:
        """Where a noun without an article begins that ends before a word: “(in) small ships”."""
        at = end
        low = max(low, end - _FEW)
        while at > low and (self.is_plain(at - 1) or (at < end and self._can_stand_before(at - 1))):
            at -= 1
        return at if at < end else None

    def _can_stand_before(self, i: int) -> bool:
        """Whether a noun can have the word at *i* before it: a name, or its “’s”."""
        return self.is_name(i) or self._view.symbols[i] in self._owners

    def is_before(self, i: int, *, named: bool = True) -> bool:
        """Whether the word before *i* can be the last of a common noun, *named* or not."""
        return self.ends_at(i - 1) and (named or not self.is_name(i - 1) or self.is_described(i - 1))

    def begins(self, span: Span) -> bool:
        """Whether a stretch begins with an article or the like."""
        return self._view.symbols[self._view.index_at(span.start)] in self._openers_of_nouns

    def ends_at(self, i: int) -> bool:
        """Whether the word at *i* can be the last of a common noun: no sign, verb, name, date or preposition."""
        symbols = self._view.symbols
        if i < self._view.sentence(i + 1)[0] or symbols[i] in self._no_ends:
            return False
        if self.is_name(i):
            return self.is_described(i)
        return symbols[i] not in self._no_nouns and symbols[i] not in self._joints and not self._is_verb(i)

    def opens_at(self, i: int) -> bool:
        """Whether a common noun begins at *i*, with an article or the like or as a name that is one."""
        return self._view.symbols[i] in self._openers_of_nouns or self.is_described(i)

    def is_plain(self, i: int) -> bool:
        """Whether the word at *i* can be the last of a common noun and is in no name."""
        return self.ends_at(i) and not self.is_name(i)

    def is_described(self, i: int) -> bool:
        """Whether a name at *i* is a common noun with what belongs to it: “the state”."""
        words = self._view.text[self._view.starts[i] : self._view.ends[i]].split()
        return self.is_name(i) and len(words) > 1 and words[-1].islower()

    def is_name(self, i: int) -> bool:
        """Whether a name was found at *i*."""
        found = self._view.finds[i] if 0 <= i < len(self._view.finds) else None
        return found is not None and found.family == "name"

    def trimmed(self, first: int, last: int) -> Span:
        """The text of symbols without commas and the like at its end."""
        while last > first + 1 and self._view.symbols[last - 1] in self._commas:
            last -= 1
        return Span(self._view.starts[first], self._view.ends[last - 1])

    def _is_verb(self, i: int) -> bool:
        return self._verbs.is_verb(self._view.symbols, i)


_FEW = 5
"""Within so many words before its last a noun begins that has no article."""
