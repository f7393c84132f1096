"""What the nouns beside a date show of when it is: a ruling was made, a deadline is to come, a hearing was moved."""

from __future__ import annotations

from timeline.match.members import Members
from timeline.match.symbols import BREAKS
from timeline.match.verbs import NEAR, Verbs

ANNOUNCED = 5
"""How far from a date the colon may stand behind what is announced: “Deadline: 5 p.m. Monday”."""


class Nouns:
    """Reads the nouns around a date, by what language.toml says in [settings.verb].

    A date that is an attribute of something ``done`` looks back (“around Monday’s ruling”), whatever may come of it; of
    something ``due``, or behind a noun of what is ``fixed`` (“a trial date of June 3”), it lies on whichever side is
    nearer; what is ``announced`` before a ``colon`` lies ahead. What was ``moved`` to a date ends there (“extended to
    Friday”). ``telling`` are all these nouns and the colon, ``leading`` the words right before a date to which
    something was moved.
    """

    def __init__(self, members: Members, verbs: Verbs) -> None:
        self._verbs = verbs
        self._done = members("verb", "done")
        self._due = members("verb", "due")
        self._fixed = members("verb", "fixed")
        self._announced = members("verb", "announced")
        self._colon = members("verb", "colon")
        self._moved = members("verb", "moved")
        self._pronouns = members("verb", "pronoun")
        self._owner = members("clause", "owner")
        self.telling = self._done | self._due | self._fixed | self._colon
        self.leading = verbs.infinitive | verbs.qualified
        self._between = (
            frozenset(BREAKS) | members("clause", "boundary") | members("verb", "preposition") | verbs.infinitive
        )

    def behind(self, symbols: str, last: int) -> str:
        """The tense of what the date is an attribute of: “Monday’s ruling”, “an April 15 deadline”; or nothing."""
        start = last + (symbols[last : last + 1] in self._owner)
        for char in symbols[start : start + _BESIDE]:
            if char in self._between or char in self._verbs.of:
                return ""
            if char in self._done:
                return "past"
            if char in self._due:
                return NEAR
        return ""

    def fixed_before(self, symbols: str, first: int) -> str:
        """The tense of a date behind what is fixed (“a trial date of June 3”) or announced (“Kick-off: Monday”)."""
        for i in range(first - 1, max(0, first - ANNOUNCED), -1):
            if symbols[i] in self._colon and symbols[i - 1] in self._announced:
                return "future"
        return "" if self._fixed.isdisjoint(symbols[max(0, first - _BESIDE) : first]) else NEAR

    def done_before(self, symbols: str, first: int) -> bool:
        """Whether the date is that of something done, named before it: “the attack on Monday may”."""
        for i in range(max(0, first - _BESIDE), first):
            if symbols[i] in self._done:
                return i == 0 or symbols[i - 1] not in self._pronouns
        return False

    def put_off(self, symbols: str, first: int) -> bool:
        """Whether the date is that to which something was moved: “extended to Friday”, “put off to the May meeting”."""
        first -= first > 1 and symbols[first - 1] in self._verbs.qualified
        if symbols[first - 1] not in self._verbs.infinitive:
            return False
        return not self._moved.isdisjoint(symbols[max(0, first - 1 - _MOVED) : first - 1])


_BESIDE = 2
"""How far from a date the noun that it belongs to stands: “the attack Monday”, “the attack on Monday”."""

_MOVED = 5
"""How far from its verb what is moved to a date ends: “moved the hearing in his trial to Monday”."""
