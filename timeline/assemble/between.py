"""What stands between two places of a sentence: the joint of a list, a remark, a verb, the opening of a clause."""

from __future__ import annotations

from itertools import pairwise

from timeline.match.members import Members
from timeline.match.view import View
from timeline.model.span import Span

GAP = 3
"""How many words and signs may stand between two names of one list: “Lee, and the Kims”."""

ASIDE = 9
"""How many words and signs a remark between two names of one list may have, with its commas."""

CLOSED = 4
"""How many it has at least: a comma, a word, a comma and “and”."""


class Between:
    """Reads the words between two places; those that show something are lexicons named in language.toml."""

    def __init__(self, view: View, members: Members) -> None:
        self._view = view
        self._verbs = members("words", "subject_end")
        self._reporting = members("verb", "reporting")
        self._complements = members("clause", "complement")
        self._companions = members("words", "companion")
        self._embedding = members("clause", "embedding")
        self._breaks = members("clause", "break")
        self._and = members("words", "coordinator")
        self._list_signs = members("clause", "list")
        self._relatives = members("clause", "relative")

    def between(self, one: Span, other: Span) -> str:
        """What joins two places: ``and``, a ``comma``, ``both``, or nothing of these."""
        gap = self._gap(one, other)
        if gap.strip("".join(self._list_signs)) in self._companions:
            return "and"  # “Lee, along with Kim”
        if not gap or len(gap) > GAP or any(s not in self._and and s not in self._list_signs for s in gap):
            return ""
        if not any(s in self._and for s in gap):
            return "comma"
        return "both" if any(s in self._list_signs for s in gap) else "and"

    def aside(self, one: Span, other: Span) -> bool:
        """Whether nothing but a remark between commas and “and” stands between two places: “Lee, of Oslo, and Kim”."""
        gap = self._gap(one, other)
        closed = CLOSED <= len(gap) <= ASIDE and gap[:1] in self._list_signs and gap[-2:-1] in self._list_signs
        return closed and gap[-1:] in self._and and not any(s in self._verbs or s in self._and for s in gap[:-1])

    def verb_between(self, one: Span, other: Span) -> bool:
        """Whether a verb stands between two places."""
        return any(symbol in self._verbs for symbol in self._gap(one, other))

    def all_verbs(self, one: Span, other: Span) -> bool:
        """Whether nothing but a verb, in one word or more, stands between two places."""
        gap = self._gap(one, other)
        return bool(gap) and all(symbol in self._verbs for symbol in gap)

    def coordinated(self, one: Span, other: Span) -> bool:
        """Whether a word such as “and” behind a comma opens a clause between two places."""
        gap = self._gap(one, other)
        return any(b in self._and and a in self._list_signs for a, b in pairwise(gap))

    def opening_between(self, one: Span, other: Span) -> bool:
        """Whether nothing but a word that opens a clause stands between two places: “the suit after it”."""
        gap = self._gap(one, other)
        return len(gap) == 1 and gap in self._embedding

    def embedding_between(self, one: Span, other: Span) -> bool:
        """Whether a word such as “that” opens a clause between two places."""
        return any(symbol in self._embedding for symbol in self._gap(one, other))

    def relative_between(self, one: Span, other: Span) -> bool:
        """Whether a word such as “which” or “that” opens a clause between two places."""
        return any(symbol in self._relatives or symbol in self._complements for symbol in self._gap(one, other))

    def complement_between(self, one: Span, other: Span) -> bool:
        """Whether nothing but a word such as “that” stands between two places."""
        gap = self._gap(one, other)
        return len(gap) == 1 and gap in self._complements

    def acts_between(self, start: int, end: int) -> bool:
        """Whether a verb stands between two places of the text."""
        first, last = self._view.index_at(start), self._view.index_at(end)
        return any(symbol in self._verbs for symbol in self._view.symbols[first:last])

    def another_says(self, subject: Span, span: Span) -> bool:
        """Whether the verb of saying right before the words has a subject of its own: “Lee left; half said they”.

        An empty *subject* is the beginning of the sentence.
        """
        symbols, at = self._view.symbols, self._view.index_at(span.start)
        nobody = subject.start == subject.end
        since = self._view.index_at(subject.start) if nobody else self._view.bounds(subject.start, subject.end)[1]
        at -= symbols[at - 1 : at] in self._complements
        if at <= since or symbols[at - 1] not in self._reporting:
            return False
        while at > since and symbols[at - 1] in self._verbs:
            at -= 1
        before = symbols[at - 1 : at]
        if at <= since or before in self._and or before in self._list_signs or before in self._relatives:
            return False
        return nobody or any(symbol in self._verbs for symbol in symbols[since:at])

    def breaks_before(self, span: Span) -> bool:
        """Whether a sign such as a dash, that parts sentences within one, stands right before the words."""
        first = self._view.index_at(span.start)
        return first > 0 and self._view.symbols[first - 1] in self._breaks

    def break_before(self, at: int, since: int) -> int:
        """Behind the last sign between two places, such as a dash, that parts sentences within one; else the first."""
        first, last = self._view.index_at(since), self._view.index_at(at)
        breaks = (i for i in range(last - 1, first - 1, -1) if self._view.symbols[i] in self._breaks)
        return next((self._view.ends[i] for i in breaks), since)

    def _gap(self, one: Span, other: Span) -> str:
        """The words and signs between two places."""
        return self._view.symbols[self._view.bounds(one.start, one.end)[1] : self._view.index_at(other.start)]
