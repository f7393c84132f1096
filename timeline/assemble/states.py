"""Which clauses tell what is so and not what happens: “sales were higher in May”, “it was rich in 1810”."""

from __future__ import annotations

from timeline.match.members import Members
from timeline.match.verbs import Verbs
from timeline.match.view import View
from timeline.model.span import Span


class States:
    """Reads the verb of a clause; which verbs tell of states, lexicons of language.toml say."""

    def __init__(self, view: View, members: Members, verbs: Verbs) -> None:
        self._view = view
        self._verbs = verbs
        self._states = members("clause", "state")
        self._helpers = members("clause", "state_helper")
        self._happening = members("clause", "happening") | members("clause", "accounts")
        self._having = members("clause", "having")
        self._numbers = members("clause", "figure")
        self._dates = members("clause", "dated")
        self._commas = members("clause", "boundary")
        self._ends = members("clause", "noun_opener") | members("words", "role_end") | self._commas | self._dates
        self._moving = (
            members("clause", "participle")
            | members("verb", "gerund")
            | members("verb", "infinitive")
            | members("verb", "prospective")
        )
        self._relatives = members("clause", "relative") | members("words", "opener")

    def tells_now(self, clause: Span) -> bool:
        """Whether a clause tells of what is so: “the right to work is equal today”."""
        first, last = self._view.bounds(clause.start, clause.end)
        verb = self._main_verb(first, min(last, len(self._view.symbols)))
        return verb is not None and self._verbs.of.get(self._view.symbols[verb]) == "present" and self.tells(clause)

    def tells(self, clause: Span) -> bool:
        """Whether the main verb of a clause tells of a state, and no noun in it of what happens or is accounted for.

        No state is what a helping verb tells with a participle or “to” (“was sold”, “was leaving”), nor what is told
        with a figure (“was 20 feet deep”) or is a date itself (“the trial is on Monday”).
        """
        first, last = self._view.bounds(clause.start, clause.end)
        symbols, last = self._view.symbols, min(last, len(self._view.symbols))
        if any(symbols[i] in self._happening for i in range(first, last)):
            return False
        verb = self._main_verb(first, last)
        if verb is None or symbols[verb] not in self._states:
            return False
        if symbols[verb] not in self._helpers:
            return True
        if symbols[verb] in self._having or any(symbols[i] in self._numbers for i in range(first, last)):
            return False
        group = symbols[verb + 1 : min(verb + _GROUP, last)]
        told = next((char for char in group if char in self._ends or self._moves(char)), "")
        return told not in self._dates and not self._moves(told)

    def _moves(self, char: str) -> bool:
        """Whether a word behind a helping verb makes it tell what happens: “was sold”, “is to leave”, “is due”."""
        return self._verbs.of.get(char) in ("past", "near", "future") or char in self._moving

    def _main_verb(self, first: int, last: int) -> int | None:
        """The first verb of a clause that stands in no clause on a noun in it, if it has one."""
        symbols = self._view.symbols
        verbs = [i for i in range(first, last) if self._verbs.is_verb(symbols, i)]
        own = [i for i in verbs if not self._is_aside(first, i)]
        return next(iter(own or verbs), None)

    def _is_aside(self, first: int, i: int) -> bool:
        """Whether “who” or the like stands before the word at *i* with no comma between."""
        symbols = self._view.symbols
        for j in range(i - 1, first, -1):
            if symbols[j] in self._relatives:
                return True
            if symbols[j] in self._commas:
                return False
        return False


_GROUP = 5
"""So many words behind a helping verb stands what it helps."""
