"""How a name stands in its sentence: as a subject, as an owner, beside another, in a clause on what is named before."""

from __future__ import annotations

from timeline.assemble.between import Between
from timeline.match.members import Members
from timeline.match.symbols import BREAKS
from timeline.match.view import View
from timeline.model.span import Span

AHEAD = 12
"""How many words a clause on what is named before may have before a pronoun in it."""


class Standing(Between):
    """Tells how the words at a place stand; the words that show it are lexicons named in language.toml."""

    def __init__(self, view: View, members: Members) -> None:
        super().__init__(view, members)
        self._before_others = members("words", "prepositional")
        self._before_either = members("words", "either")
        self._agent_signs = members("words", "agent")
        self._plurals = members("words", "plurals")  # “it wants” looks like one
        self._thing_relatives = members("words", "thing_relative")
        self._plural_verbs = members("words", "plural_verb")
        self._hyphens = members("words", "hyphen")
        self._obliging = members("words", "obliging")
        self._copulas = members("words", "copula")
        self._edges = members("clause", "edge")
        self._joints = members("words", "role_joint")
        self._commas = members("clause", "boundary")
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
        if after[:1] in self._and and self._strange(last + 1):
            return False  # “dockers and Sailor-Poets left”
        if first <= start or (first == start + 1 and symbols[start] in self._joints):
            return True
        before = symbols[first - 1]
        if before in self._before_others or before in self._verbs:
            return False
        late = after[:1] in self._before_others and any(s in self._verbs for s in symbols[start:first])
        joined = late or after[:1] in self._list_signs or after[:1] in self._and
        if before in self._and and first - 2 > start and self._loose_noun(first - 2):
            return False  # “arrests of minors and families rose”
        met = any(find is not None for find in self._view.finds[start : first - 1])
        listed = before in self._list_signs and joined and met  # “Lee left, two of the dockers in town”
        return acts or (before in self._edges and before not in self._before_either and not listed)

    def compound(self, span: Span) -> bool:
        """Whether a hyphen stands right before the words: “anti-Lee”."""
        first = self._view.index_at(span.start)
        within = first < len(self._view.starts) and self._view.starts[first] < span.start
        return within or (first > 0 and self._view.symbols[first - 1] in self._hyphens)

    def owned_by(self, owner: Span, span: Span) -> bool:
        """Whether nothing but the sign of an owner stands between two places."""
        gap = self._gap(owner, span)
        return len(gap) == 1 and gap in self._owner_marks

    def owns(self, span: Span) -> bool:
        """Whether the words only tell whose something is."""
        return self._after(span, 1) in self._owner_marks

    def acts(self, span: Span) -> bool:
        """Whether a verb stands right behind the words."""
        return self._after(span, 1) in self._verbs

    def heads(self, span: Span) -> bool:
        """Whether the words can be a subject that no noun goes on: a verb follows, or a preposition."""
        after = self._after(span, 1)
        return self.subject(span) and (after in self._verbs or after in self._before_others)

    def act_as_several(self, span: Span) -> bool:
        """Whether the words are a subject in the plural, as the verb right behind tells: “Lumen have said”."""
        return self._after(span, 1) in self._plural_verbs and self.subject(span)

    def is_thing(self, span: Span) -> bool:
        """Whether the words right behind show that no person is named: “Lumen, which”, “Lumen have said”."""
        after = self._after(span, 2)
        relative = after[1:] if after[:1] in self._list_signs else after[:1]
        return relative in self._thing_relatives or (self.act_as_several(span) and not self.joined(span))

    def closed(self, span: Span) -> bool:
        """Whether no noun goes on behind the words: a sign, a preposition or a word such as “which” follows."""
        after = self._after(span, 1)
        known = after in self._list_signs or after in self._before_others or after in self._relatives
        return known or after in BREAKS or after in self._edges

    def _strange(self, i: int) -> bool:
        """Whether the word at *i* is no name that a rule knows and has a capital or looks like several."""
        if i >= len(self._view.symbols) or self._view.finds[i] is not None or self._view.symbols[i] in self._verbs:
            return False
        return self._view.symbols[i] in self._plurals or self._view.text[self._view.starts[i]].isupper()

    def _loose_noun(self, i: int) -> bool:
        """Whether the word at *i* is a noun that no rule knows, or something like it."""
        symbol = self._view.symbols[i]
        known = self._view.finds[i] is not None or symbol in self._edges or symbol in self._verbs
        return not known and self._view.text[self._view.starts[i]].isalpha()

    def followed(self, span: Span) -> bool:
        """Whether a verb or a clause such as “which …” stands behind the words, a comma aside."""
        after = self._after(span, 2)
        after = after[1:] if after[:1] in self._list_signs else after
        return after[:1] in self._relatives or after[:1] in self._verbs

    def object(self, span: Span) -> bool:
        """Whether a verb stands right before the words."""
        first = self._view.index_at(span.start)
        return first > self._view.sentence(first)[0] and self._view.symbols[first - 1] in self._verbs

    def governed(self, span: Span) -> bool:
        """Whether the words are an object, as no word right behind them, or next to that, can be their verb."""
        after = self._after(span, 2)
        if not after or after[0] in BREAKS or after[0] in self._edges or after[0] in self._before_others:
            return True
        last = self._view.bounds(span.start, span.end)[1]
        if after[0] in self._owner_marks or after[0] in self._verbs or after[0] in self._plurals:
            return False
        return not self._view.text[self._view.starts[last]].isalnum() or not (
            after[1:] in self._verbs or after[1:] in self._plurals
        )

    def opens(self, span: Span) -> bool:
        """Whether the words open a sentence or a clause."""
        first = self._view.index_at(span.start)
        return first <= self._view.sentence(first)[0] or self._view.symbols[first - 1] in self._edges

    def embedded(self, span: Span) -> bool:
        """Whether a word such as “what” or “when” before it tells that a clause stands within another."""
        first = self._view.index_at(span.start)
        return first > self._view.sentence(first)[0] and self._view.symbols[first - 1] in self._embedding

    def complement(self, span: Span) -> bool:
        """Whether a word such as “that” stands right before the words: “said that Lee”."""
        first = self._view.index_at(span.start)
        return first > self._view.sentence(first)[0] and self._view.symbols[first - 1] in self._complements

    def oblique(self, span: Span) -> bool:
        """Whether a preposition stands right before the words."""
        first = self._view.index_at(span.start)
        return first > self._view.sentence(first)[0] and self._view.symbols[first - 1] in self._before_others

    def agent(self, span: Span) -> bool:
        """Whether a word such as “by” tells that those named did what the sentence tells."""
        first = self._view.bounds(span.start, span.end)[0]
        return first > 0 and self._view.symbols[first - 1] in self._agent_signs

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
        return self._after(span, 1) in self._obliging

    def governs(self, opening: Span, span: Span) -> bool:
        """Whether a word such as “which” is no subject, as the words stand right behind it: “which it sent”."""
        return self._view.bounds(opening.start, opening.end)[1] == self._view.index_at(span.start)

    def equated(self, place: Span) -> bool:
        """Whether a form of “to be” stands in a place."""
        first, last = self._view.bounds(place.start, place.end)
        return any(symbol in self._copulas for symbol in self._view.symbols[first:last])

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

    def _after(self, span: Span, count: int) -> str:
        """The words and signs right behind a place."""
        last = self._view.bounds(span.start, span.end)[1]
        return self._view.symbols[last : last + count]
