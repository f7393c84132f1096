"""The nearest verb before and behind a date, and the tense that it tells."""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from timeline.match.members import Members
from timeline.match.symbols import BREAKS
from timeline.match.verbs import Verbs


class NearestVerbs:
    """Looks for verbs within a sentence, by what language.toml says in [settings.verb].

    A ``hoping`` noun before a ``gerund`` looks ahead (“chances of winning”). As a past verb does, an ``anterior``
    before a gerund looks back (“after winning”), and what stands ``inside`` an ``utterance`` (“in an interview on
    Monday”). What is quoted between an ``opening`` and a ``closing`` mark is passed over.
    """

    def __init__(self, members: Members, verbs: Verbs) -> None:
        self._verbs = verbs
        self._anterior = members("verb", "anterior")
        self._gerund = members("verb", "gerund")
        self._hoping = members("verb", "hoping")
        self._utterance = members("verb", "utterance")
        self._inside = members("verb", "inside")
        self._relative = members("verb", "relative")
        self._openings = members("verb", "opening")
        self._closing = members("verb", "closing")

    def before(self, symbols: str, first: int, ends: AbstractSet[str] = frozenset()) -> tuple[str, int | None, int]:
        """The tense of the nearest verb before, where it stands, and where the search for it ended."""
        infinitive = False
        i = first - 1
        while i >= 0:
            char = symbols[i]
            if char in BREAKS or (char in ends and not self._verbs.parts_a_number(symbols, i)):
                return "", None, i
            if char in self._verbs.of and (tense := self._verbs.at(symbols, i)):
                return self._verbs.of_infinitive(char, tense) if infinitive else tense, i, i
            if self._looks_back(symbols, i):
                return "past", i, i
            if char in self._hoping and symbols[i + 2 : i + 3] in self._gerund:
                return "future", i, i
            infinitive = infinitive or self._verbs.makes_an_infinitive(symbols, i)
            i = (self._opening(symbols, i) if char in self._closing else i) - 1
        return "", None, 0

    def after(
        self, symbols: str, last: int, ends: AbstractSet[str] = frozenset(), skipped: AbstractSet[str] = frozenset()
    ) -> tuple[str, int | None]:
        """The tense of the first verb that follows before what *ends* its clause, and where.

        With verbs to be *skipped*, those of “who has …” are, too: they tell of somebody, and not when it was.
        """
        for i in range(last, len(symbols)):
            char = symbols[i]
            if char in BREAKS or char in ends:
                break
            if char not in self._verbs.of or char in skipped or (skipped and symbols[i - 1] in self._relative):
                continue
            if tense := self._verbs.alone(symbols, i):
                return tense, i
        return "", None

    def _looks_back(self, symbols: str, i: int) -> bool:
        """Whether the word at *i* begins “after winning” or is the talk of “in a talk”, which is not to come."""
        if symbols[i] in self._utterance:
            return i > 1 and symbols[i - 2] in self._inside and not self._is_to_be_said(symbols, i - 2)
        return symbols[i] in self._anterior and symbols[i + 1] in self._gerund

    def _is_to_be_said(self, symbols: str, last: int) -> bool:
        """Whether the words that end at *last* tell what is to come: “will say”, “is to tell them”."""
        tense, verb, _ = self.before(symbols, last)
        return tense == "future" and verb is not None and last - verb <= _SAID

    def _opening(self, symbols: str, i: int) -> int:
        """Where the quotation begins that ends at *i*, whose verbs are not those of the clause; *i* if nothing does.

        A word or two in marks (“could”) are words of the clause.
        """
        for j in range(i - 1, -1, -1):
            if symbols[j] in BREAKS:
                break
            if symbols[j] in self._openings:
                return j if i - j > _QUOTED else i
        return i


_SAID = 3
"""How far before “in an interview” the sign of the future stands in “will say so in an interview”."""

_QUOTED = 3
"""How far apart the marks of more than two words stand."""
