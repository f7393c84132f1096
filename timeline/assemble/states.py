"""Which clauses tell what is so and not what happens: “sales were higher in May”, “it had 20 ships in 1810”."""

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
        self._numbers = members("verb", "number")
        self._ends = members("clause", "noun_opener") | members("words", "role_end") | members("clause", "boundary") | self._numbers
        self._moving = (
            members("clause", "participle") | members("verb", "gerund") | members("verb", "infinitive") | members("verb", "prospective")
        )
        self._relatives = members("clause", "relative") | members("words", "opener")

    def tells(self, clause: Span) -> bool:
        """Whether the main verb of a clause tells of a state, and no noun in it of what happens or is accounted for.

        No state is what a helping verb tells with a participle or “to”: “was sold”, “was leaving”, “had left”. What one has
        is one only with a number: “had 20 ships”, but not “had a child”.
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
        ahead = range(verb + 1, min(verb + _GROUP, last))
        if symbols[verb] in self._having:
            had = next((symbols[i] for i in ahead if symbols[i] in self._ends), "")
            return had in self._numbers
        group = (symbols[i] for i in ahead)
        told = next((char for char in group if char in self._ends or self._moves(char)), None)
        return told is None or not self._moves(told)

    def _moves(self, char: str) -> bool:
        """Whether a word behind a helping verb makes it tell what happens: “was sold”, “is to leave”, “is due”."""
        return self._verbs.of.get(char) in ("past", "near") or char in self._moving

    def _main_verb(self, first: int, last: int) -> int | None:
        """The first verb of a clause; of one on a noun, or with such a one in it, that of the main clause if it has one."""
        symbols = self._view.symbols
        verbs = [i for i in range(first, last) if self._verbs.is_verb(symbols, i)]
        own = [i for i in verbs if not any(symbols[j] in self._relatives for j in range(first + 1, i))]
        return next(iter(own or verbs), None)


_GROUP = 5
"""So many words behind a helping verb stands what it helps."""
