"""How a name stands in its sentence: as a subject, as an owner, beside another, in a clause on what is named before."""

from __future__ import annotations

from timeline.match.members import Members
from timeline.match.symbols import BREAKS
from timeline.match.view import View
from timeline.model.span import Span

GAP = 3
"""How many words and signs may stand between two names of one list: “Lee, and the Kims”."""

ASIDE = 9
"""How many words and signs a remark between two names of one list may have, with its commas."""

CLOSED = 4
"""How many it has at least: a comma, a word, a comma and “and”."""

AHEAD = 12
"""How many words a clause on what is named before may have before a pronoun in it."""


class Standing:
    """Tells how the words at a place stand; the words that show it are lexicons named in language.toml."""

    def __init__(self, view: View, members: Members) -> None:
        self._view = view
        self._before_others = members("words", "prepositional")
        self._before_either = members("words", "either")
        self._agent_signs = members("words", "agent")
        self._verbs = members("words", "subject_end")
        self._reporting = members("verb", "reporting")
        self._complements = members("clause", "complement")
        self._hyphens = members("words", "hyphen")
        self._obliging = members("words", "obliging")
        self._companions = members("words", "companion")
        self._copulas = members("words", "copula")
        self._edges = members("clause", "edge")
        self._embedding = members("clause", "embedding")
        self._breaks = members("clause", "break")
        self._and = members("words", "coordinator")
        self._joints = members("words", "role_joint")
        self._commas = members("clause", "boundary")
        self._list_signs = members("clause", "list")
        self._relatives = members("clause", "relative")
        self._owner_marks = members("clause", "owner")

    def subject(self, span: Span) -> bool:
        """Whether the words can be a subject: they open a clause or a verb follows, and neither do they own anything.

        No preposition, verb or hyphen stands before them.
        """
        first, last = self._view.bounds(span.start, span.end)
        symbols, start = self._view.symbols, self._view.sentence(first)[0]
        while first > start + 2 and symbols[first - 2] in self._hyphens:  # “Oslo-based exiles”
            first -= 3
        after = symbols[last : last + 2]
        if after[:1] in self._owner_marks and after[1:] not in self._relatives:
            return False
        after = after[1:] if after[:1] in self._list_signs and after[1:] in self._relatives else after
        acts = after[:1] in self._verbs or after[:1] in self._relatives or after[:1] in self._owner_marks
        if first <= start or (first == start + 1 and symbols[start] in self._joints):
            return True
        before = symbols[first - 1]
        if before in self._before_others or before in self._verbs:
            return False
        late = after[:1] in self._before_others and any(s in self._verbs for s in symbols[start:first])
        joined = late or after[:1] in self._list_signs or after[:1] in self._and
        met = any(find is not None for find in self._view.finds[start : first - 1])
        listed = before in self._list_signs and joined and met  # “Lee left, two of the dockers in town”
        return acts or (before in self._edges and before not in self._before_either and not listed)

    def acts(self, span: Span) -> bool:
        """Whether a verb stands right behind the words."""
        return self._view.symbols[self._view.bounds(span.start, span.end)[1] :][:1] in self._verbs

    def followed(self, span: Span) -> bool:
        """Whether a verb or a clause such as “which …” stands behind the words, a comma aside."""
        after = self._view.symbols[self._view.bounds(span.start, span.end)[1] :][:2]
        after = after[1:] if after[:1] in self._list_signs else after
        return after[:1] in self._relatives or after[:1] in self._verbs

    def object(self, span: Span) -> bool:
        """Whether a verb stands right before the words."""
        first = self._view.index_at(span.start)
        return first > self._view.sentence(first)[0] and self._view.symbols[first - 1] in self._verbs

    def aside(self, one: Span, other: Span) -> bool:
        """Whether nothing but a remark between commas and “and” stands between two places: “Lee, of Oslo, and Kim”."""
        first, last = self._view.bounds(one.start, one.end)[1], self._view.index_at(other.start)
        gap = self._view.symbols[first:last]
        closed = CLOSED <= len(gap) <= ASIDE and gap[:1] in self._list_signs and gap[-2:-1] in self._list_signs
        return closed and gap[-1:] in self._and and not any(s in self._verbs or s in self._and for s in gap[:-1])

    def governed(self, span: Span) -> bool:
        """Whether the words are an object, as nothing behind them can be their verb: a sign, a preposition, the end."""
        last = self._view.bounds(span.start, span.end)[1]
        after = self._view.symbols[last : last + 1]
        if not after or after in BREAKS or after in self._edges or after in self._before_others:
            return True
        return not self._view.text[self._view.starts[last]].isalnum() and after not in self._owner_marks

    def another_says(self, subject: Span, span: Span) -> bool:
        """Whether the verb of saying right before the words has a subject of its own: “Lee left; half said they”."""
        symbols, at = self._view.symbols, self._view.index_at(span.start)
        since = self._view.bounds(subject.start, subject.end)[1] if subject.end > subject.start else self._view.index_at(subject.start)
        at -= symbols[at - 1 : at] in self._complements
        if at <= since or symbols[at - 1] not in self._reporting:
            return False
        while at > since and symbols[at - 1] in self._verbs:
            at -= 1
        before = symbols[at - 1 : at]
        if at <= since or before in self._and or before in self._list_signs or before in self._relatives:
            return False
        return subject.end == subject.start or any(symbol in self._verbs for symbol in symbols[since:at])

    def complement_between(self, one: Span, other: Span) -> bool:
        """Whether nothing but a word such as “that” stands between two places."""
        first, last = self._view.bounds(one.start, one.end)[1], self._view.index_at(other.start)
        return first + 1 == last and self._view.symbols[first] in self._complements

    def embedding_between(self, one: Span, other: Span) -> bool:
        """Whether a word such as “that” opens a clause between two places."""
        first, last = self._view.bounds(one.start, one.end)[1], self._view.index_at(other.start)
        return any(symbol in self._embedding for symbol in self._view.symbols[first:last])

    def acts_between(self, start: int, end: int) -> bool:
        """Whether a verb stands between two places of the text."""
        first, last = self._view.index_at(start), self._view.index_at(end)
        return any(symbol in self._verbs for symbol in self._view.symbols[first:last])

    def opens(self, span: Span) -> bool:
        """Whether the words open a sentence or a clause."""
        first = self._view.index_at(span.start)
        return first <= self._view.sentence(first)[0] or self._view.symbols[first - 1] in self._edges

    def embedded(self, span: Span) -> bool:
        """Whether a word such as “what” or “when” before it tells that a clause stands within another."""
        first = self._view.index_at(span.start)
        return first > self._view.sentence(first)[0] and self._view.symbols[first - 1] in self._embedding

    def oblique(self, span: Span) -> bool:
        """Whether a preposition stands right before the words."""
        first = self._view.index_at(span.start)
        return first > self._view.sentence(first)[0] and self._view.symbols[first - 1] in self._before_others

    def agent(self, span: Span) -> bool:
        """Whether a word such as “by” tells that those named did what the sentence tells."""
        first = self._view.bounds(span.start, span.end)[0]
        return first > 0 and self._view.symbols[first - 1] in self._agent_signs

    def between(self, one: Span, other: Span) -> str:
        """What joins two places: ``and``, a ``comma``, ``both``, or nothing of these."""
        first, last = self._view.bounds(one.start, one.end)[1], self._view.index_at(other.start)
        gap = self._view.symbols[first:last]
        if gap.strip("".join(self._list_signs)) in self._companions:
            return "and"  # “Lee, along with Kim”
        if not gap or len(gap) > GAP or any(s not in self._and and s not in self._list_signs for s in gap):
            return ""
        if not any(s in self._and for s in gap):
            return "comma"
        return "both" if any(s in self._list_signs for s in gap) else "and"

    def joined(self, span: Span) -> bool:
        """Whether a word such as “and” stands right before the words."""
        first = self._view.index_at(span.start)
        return first > self._view.sentence(first)[0] and self._view.symbols[first - 1] in self._and

    def parted(self, span: Span) -> bool:
        """Whether a comma, a dash or the like stands right before the words, or a quotation mark."""
        first = self._view.index_at(span.start)
        return first > 0 and not self._view.text[self._view.starts[first - 1]].isalnum()

    def obliged(self, span: Span) -> bool:
        """Whether a word such as “should” right behind the words tells what those have to do."""
        return self._view.symbols[self._view.bounds(span.start, span.end)[1] :][:1] in self._obliging

    def governs(self, opening: Span, span: Span) -> bool:
        """Whether a word such as “which” is no subject, as another stands right behind it: “the letter which it sent”."""
        return self._view.bounds(opening.start, opening.end)[1] == self._view.index_at(span.start)

    def equated(self, place: Span) -> bool:
        """Whether a form of “to be” stands in a place."""
        first, last = self._view.bounds(place.start, place.end)
        return any(symbol in self._copulas for symbol in self._view.symbols[first:last])

    def verb_between(self, one: Span, other: Span) -> bool:
        """Whether a verb stands between two places."""
        first, last = self._view.bounds(one.start, one.end)[1], self._view.index_at(other.start)
        return any(symbol in self._verbs for symbol in self._view.symbols[first:last])

    def break_before(self, at: int, since: int) -> int:
        """Behind the last sign between two places, such as a dash, that parts sentences within one; else the first."""
        first, last = self._view.index_at(since), self._view.index_at(at)
        breaks = (i for i in range(last - 1, first - 1, -1) if self._view.symbols[i] in self._breaks)
        return next((self._view.ends[i] for i in breaks), since)

    def relative(self, span: Span) -> Span | None:
        """The word, such as “who”, that opens the clause in which the place stands, if nothing ends that clause."""
        at = self._view.index_at(span.start)
        first = max(self._view.sentence(at)[0], at - AHEAD)
        for i in range(at - 1, first - 1, -1):
            if self._view.symbols[i] in self._relatives:
                return Span(self._view.starts[i], self._view.ends[i])
            if self._view.symbols[i] in self._commas:
                return None
        return None
