"""The tense of the clause around a date, read off the nearest verb group that shows one."""

from __future__ import annotations

from timeline.match.members import Members
from timeline.match.nearest import NearestVerbs
from timeline.match.nouns import ANNOUNCED, Nouns
from timeline.match.symbols import BREAKS
from timeline.match.verbs import NEAR, Verbs
from timeline.match.view import View

TIMELESS = "timeless"
"""The tense of a present that says nothing of the date: “has met”, “is above Monday’s close”."""


class Tenses:
    """Finds the tense around a symbol, by what language.toml says in [settings.verb] and [settings.clause].

    A verb of ``reporting`` tells the tense of a date that stands right beside it, as in “said on Thursday”; else the
    verb of what is reported does, up to its ``edge``, if there is one. Beside a participle of ``saying`` the main verb
    tells. A form of ``being`` beside the date looks ahead (“the vote is Monday”), as does what is ``arranged``, in its
    own clause, and a present in a condition (“if she is elected in May”). A date beside the noun
    of something done, where no verb stands before it, looks back (timeline/match/nouns.py).
    """

    def __init__(self, members: Members) -> None:
        self._verbs = Verbs(members)
        self._nouns = Nouns(members, self._verbs)
        self._nearest = NearestVerbs(members, self._verbs)
        self._boundaries = members("clause", "boundary")
        self._reporting = members("verb", "reporting")
        self._saying = members("verb", "saying")
        self._edges = members("verb", "edge")
        self._arranged = members("verb", "arranged")
        self._being = members("verb", "being")
        self._expletive = members("verb", "expletive")
        self._condition = members("words", "condition")
        self._owner = members("clause", "owner")
        self._starting = members("verb", "starting")
        self._limits = members("verb", "limit")
        self._joined = members("verb", "joined")
        self._coordinators = members("words", "coordinator")

    def at(self, view: View, first: int, last: int) -> str:
        """The tense: ``past``, ``present``, ``timeless``, ``future``, ``near``, that of a bound, or nothing.

        What has lasted since a date, its ``start``, looks back to it. A date that is a limit (“until Friday”) lies
        ahead of what its clause tells, unless it opens the sentence: it is the ``limit`` of what is past, the
        ``prospect`` of what may be or was to come, the ``end`` of the rest.
        """
        symbols = view.symbols
        before = symbols[first - 1] if first else ""
        if before in self._starting:
            return "start"
        if before in self._nouns.leading and self._nouns.put_off(symbols, first):
            return "limit"
        limit = before in self._limits
        tense = self._of_clause(symbols, first - limit, self._behind_series(symbols, last))
        if tense == "present" and not self._owner.isdisjoint(symbols[last : last + _BESIDE]):
            tense = TIMELESS  # “the price is above Monday’s close”: the date is an attribute
        opens = first > 1 and symbols[first - 2] in BREAKS
        if not limit or opens or tense == "future":
            return tense
        if tense == NEAR:
            return "prospect"
        return "limit" if tense == "past" else "end"

    def _behind_series(self, symbols: str, last: int) -> int:
        """Behind the dates that are joined to one that ends at *last*, which share its verb: “on Monday and Friday”."""
        while symbols[last : last + 1] in self._coordinators and symbols[last + 1 : last + 2] in self._joined:
            last += 2
        return last

    def _of_clause(self, symbols: str, first: int, last: int) -> str:
        """The tense of the clause around.

        A past verb right behind the date tells (“who on Thursday said”); else the verb before in the clause; else the
        one after; else those of the clauses around, the one before first unless the date opens its clause (“…, and on
        Thursday”) or stands beside a participle of saying.
        """
        if self._verbs.of.get(symbols[last : last + 1]) == "past":
            return "past"
        if not self._nouns.telling.isdisjoint(symbols[max(0, first - ANNOUNCED) : last + _BESIDE + 1]) and (
            named := self._nouns.behind(symbols, last) or self._nouns.fixed_before(symbols, first)
        ):
            return named
        tense, verb, edge = self._nearest.before(symbols, first, self._boundaries)
        if verb is None and self._is_said(symbols, first):
            return self._nearest.before(symbols, edge)[0]
        if verb is None and self._nouns.done_before(symbols, first):
            return "past"
        if verb is None:
            return self._around(symbols, first, last, edge)
        if symbols[verb] in self._being and first - verb <= _BESIDE:
            return "future"
        attribute = first - verb == _BESIDE and self._verbs.of.get(symbols[last : last + 1]) == "future"
        if tense == "past" and symbols[verb] in self._reporting and (first - verb > _BESIDE or attribute):
            return self._nearest.after(symbols, last, self._edges)[0] or tense  # “said trains on Friday would stop”
        return self._arranged_now(symbols, tense, verb)

    def _around(self, symbols: str, first: int, last: int, edge: int) -> str:
        """The tense that a verb behind the date, or one beyond the *edge* of its clause, tells.

        A present there says nothing of it, unless the date opens the clause: “on Friday, he has a speech to give”.
        """
        opens = first - edge <= _BESIDE
        tense, verb = self._nearest.after(symbols, last, self._boundaries)
        if verb is not None:
            return self._arranged_now(symbols, tense, verb) if opens else _unless_present(tense)
        if symbols[edge] not in BREAKS and not opens:
            tense, verb, _ = self._nearest.before(symbols, edge)
        if verb is not None:
            return TIMELESS if symbols[verb] in self._arranged else _unless_present(tense)
        tense, verb = self._nearest.after(symbols, last, skipped=self._arranged)
        return self._arranged_now(symbols, tense, verb) if symbols[edge] in BREAKS and opens else _unless_present(tense)

    def _arranged_now(self, symbols: str, tense: str, verb: int | None) -> str:
        """The tense of the clause of a verb; a present that reports, or a perfect, says nothing of a date."""
        if tense not in ("past", "present") or verb is None:
            return tense
        condition = self._condition_of(symbols, verb)
        if tense == "past":  # “he would sue if nobody was punished by Monday”
            return NEAR if condition is not None and self._nearest.before(symbols, condition)[0] == "future" else tense
        if condition is not None:  # “if she is elected in November”
            return "future"
        if symbols[verb] in self._being and symbols[verb - 1] in self._expletive:
            return TIMELESS
        return TIMELESS if symbols[verb] in self._reporting or self._verbs.is_perfect(symbols, verb) else tense

    def _is_said(self, symbols: str, first: int) -> bool:
        """Whether the date stands right behind a participle of saying: “he left, announcing on Monday that …”."""
        beside = symbols[max(0, first - _BESIDE) : first]
        return any(char in self._saying for char in beside)

    def _condition_of(self, symbols: str, verb: int) -> int | None:
        """Where the word stands that makes a condition of the clause of a verb: “if nobody was punished”."""
        if self._condition.isdisjoint(symbols[max(0, verb - _CONDITION) : verb]):
            return None
        for i in range(verb - 1, 0, -1):
            if symbols[i] in self._condition:
                return i
            if symbols[i] in BREAKS or symbols[i] in self._boundaries:
                return None
        return None


def _unless_present(tense: str) -> str:
    """A tense found somewhere around the date, of which the present says nothing."""
    return TIMELESS if tense == "present" else tense


_CONDITION = 20
"""How far from its verb the word that opens a condition is looked for."""

_BESIDE = 2
"""How far from a verb of reporting a date still belongs to it: “said Thursday”, “said on Thursday”."""
