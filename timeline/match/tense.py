"""The tense of the clause around a date, read off the nearest verb group that shows one."""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from timeline.match.members import Members
from timeline.match.symbols import BREAKS
from timeline.match.verbs import Verbs
from timeline.match.view import View


class Tenses:
    """Finds the tense around a symbol, by what language.toml says in [settings.verb] and [settings.clause].

    A verb of ``reporting`` tells the tense of a date that stands right beside it, as in “said on Thursday”; else the
    verb of what is reported does, up to its ``edge``, if there is one. Beside a participle of ``saying`` the main verb
    tells. A form of ``being`` beside the date looks ahead (“the vote is Monday”), as does what is ``arranged``, in its
    own clause. As a past verb does, an ``anterior`` before a ``gerund`` looks back (“after winning”), what stands
    ``inside`` an ``utterance`` (“in an interview on Monday”), and a date beside the noun of something ``done``, where
    no verb stands before it.
    """

    def __init__(self, members: Members) -> None:
        self._verbs = Verbs(members)
        self._boundaries = members("clause", "boundary")
        self._reporting = members("verb", "reporting")
        self._saying = members("verb", "saying")
        self._edges = members("verb", "edge")
        self._arranged = members("verb", "arranged")
        self._being = members("verb", "being")
        self._anterior = members("verb", "anterior")
        self._gerund = members("verb", "gerund")
        self._utterance = members("verb", "utterance")
        self._inside = members("verb", "inside")
        self._done = members("verb", "done")
        self._owner = members("clause", "owner")
        self._starting = members("verb", "starting")
        self._limits = members("verb", "limit")
        self._openings = members("verb", "opening")
        self._closing = members("verb", "closing")

    def at(self, view: View, first: int, last: int) -> str:
        """``past``, ``present``, ``future``, ``near``, ``start``, ``limit`` or nothing.

        What has lasted since a date, its ``start``, looks back to it. A date that is a limit (“until Friday”) lies ahead of what its
        clause tells, unless it opens the sentence.
        """
        symbols = view.symbols
        if first > 0 and symbols[first - 1] in self._starting:
            return "start"
        limit = first > 0 and symbols[first - 1] in self._limits
        tense = self._of_clause(symbols, first - limit, last)
        opens = first > 1 and symbols[first - 2] in BREAKS
        return "limit" if limit and not opens and tense != "future" else tense

    def _of_clause(self, symbols: str, first: int, last: int) -> str:
        """The tense of the clause around.

        A past verb right behind the date tells (“who on Thursday said”); else the verb before in the clause; else the
        one after; else those of the clauses around, the one before first unless the date opens its clause (“…, and on
        Thursday”) or stands beside a participle of saying.
        """
        if self._verbs.of.get(symbols[last : last + 1]) == "past":
            return "past"
        tense, verb, edge = self._before(symbols, first, self._boundaries)
        if verb is None and self._is_said(symbols, first):
            return self._before(symbols, edge)[0]
        if verb is None and self._is_done(symbols, first, last):
            return "past"
        if verb is None:
            tense, verb = self._after(symbols, last, self._boundaries)
            if verb is None and symbols[edge] not in BREAKS and first - edge > _BESIDE:
                tense, verb, _ = self._before(symbols, edge)
            return tense if verb is not None else self._after(symbols, last, skipped=self._arranged)[0]
        if symbols[verb] in self._being and first - verb <= _BESIDE:
            return "future"
        if tense == "past" and symbols[verb] in self._reporting and first - verb > _BESIDE:
            return self._after(symbols, last, self._edges)[0] or tense
        return tense

    def _is_said(self, symbols: str, first: int) -> bool:
        """Whether the date stands right behind a participle of saying: “he left, announcing on Monday that …”."""
        beside = symbols[max(0, first - _BESIDE) : first]
        return any(char in self._saying for char in beside)

    def _is_done(self, symbols: str, first: int, last: int) -> bool:
        """Whether the date is that of something done: “the attack on Monday may”, “Monday’s attack may”."""
        owned = symbols[last + 1 : last + 1 + _BESIDE] if symbols[last : last + 1] in self._owner else ""
        return any(char in self._done for char in symbols[max(0, first - _BESIDE) : first] + owned)

    def _before(self, symbols: str, first: int, ends: AbstractSet[str] = frozenset()) -> tuple[str, int | None, int]:
        """The tense of the nearest verb before, where it stands, and where the search for it ended."""
        infinitive = False
        i = first - 1
        while i >= 0:
            char = symbols[i]
            if char in BREAKS or char in ends:
                return "", None, i
            if char in self._verbs.of and (tense := self._verbs.at(symbols, i)):
                return self._verbs.of_infinitive(char, tense) if infinitive else tense, i, i
            if self._looks_back(symbols, i):
                return "past", i, i
            infinitive = infinitive or self._verbs.makes_an_infinitive(symbols, i)
            i = (self._opening(symbols, i) if char in self._closing else i) - 1
        return "", None, 0

    def _looks_back(self, symbols: str, i: int) -> bool:
        """Whether the word at *i* begins “after winning” or is the interview of “in an interview”."""
        if symbols[i] in self._utterance:
            return i > 1 and symbols[i - 2] in self._inside
        return symbols[i] in self._anterior and symbols[i + 1] in self._gerund

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

    def _after(
        self, symbols: str, last: int, ends: AbstractSet[str] = frozenset(), skipped: AbstractSet[str] = frozenset()
    ) -> tuple[str, int | None]:
        """The tense of the first verb that follows, none of the *skipped*, before what *ends* its clause; and where."""
        for i in range(last, len(symbols)):
            char = symbols[i]
            if char in BREAKS or char in ends:
                break
            if char in self._verbs.of and char not in skipped and (tense := self._verbs.alone(symbols, i)):
                return tense, i
        return "", None


_QUOTED = 3
"""How far apart the marks of more than two words stand."""

_BESIDE = 2
"""How far from a verb of reporting a date still belongs to it: “said Thursday”, “said on Thursday”."""
