"""What stands before a clause: the word that leads it in, and the noun that it tells of."""

from __future__ import annotations

from timeline.match.members import Members
from timeline.match.verbs import Verbs
from timeline.match.view import View
from timeline.model.span import Span


class Leads:
    """Reads the words before a clause and at its beginning; which words do what, lexicons of language.toml tell."""

    def __init__(self, view: View, members: Members, verbs: Verbs) -> None:
        self._view = view
        self._verbs = verbs
        self._commas = members("clause", "boundary")
        self._joints = members("words", "role_joint")
        self._openers = members("words", "opener")
        self._relatives = members("clause", "relative")
        self._openers_of_nouns = members("clause", "noun_opener") - members("clause", "owner")
        self._leading = members("clause", "subordinator")
        self._including = members("clause", "including")
        self._dates = members("clause", "date")
        self._comma = members("clause", "comma")
        self._coordinators = members("words", "coordinator")
        self._prepositions = members("words", "role_end")
        self._no_subjects = self._dates | self._prepositions | members("verb", "gerund")
        self._copulas = members("words", "copula")
        self._no_nouns = self._no_subjects | self._relatives | self._joints | members("clause", "adverb")
        self._adjuncts = members("clause", "adjunct")
        self._owners = members("clause", "owner")
        self._pronouns = members("clause", "pronoun")
        self._no_nouns = members("clause", "preposed")

    def without(self, span: Span) -> Span:
        """A clause without the words that lead it in: “because”, “and that”, “including”; but only a whole one.

        What has no verb is a part of another clause, and without its subject it would tell less.
        """
        first, last = self._bounds(span)
        symbols, starts = self._view.symbols, self._view.starts
        start = first
        if start + 1 < last and symbols[start] in self._joints and symbols[start + 1] in self._openers:
            start += 2
        elif start < last:
            whole = symbols[start] in self._leading and self._is_whole(start, last)
            start += whole or symbols[start] in self._including
        return Span(starts[start], span.end) if first < start < last and starts[start] < span.end else span

    def narrowed(self, span: Span, before: int) -> Span:
        """A stretch from behind the last “because” in it, before an offset, that parts two whole clauses."""
        first, last = self._bounds(span)
        symbols, starts = self._view.symbols, self._view.starts
        for i in range(min(last, self._view.index_at(before)) - 1, first, -1):
            if symbols[i] in self._leading and self._is_whole(i, last):
                parts = any(self._is_verb(j) for j in range(first, i))
                return Span(starts[i + 1], span.end) if parts else span
        return span

    def parts(self, core: Span, date: Span) -> bool:
        """Whether a whole clause with a date begins behind *core*: “he spoke, since he arrived on Monday”."""
        symbols = self._view.symbols
        first, last = self._view.index_at(core.end), self._view.index_at(date.start)
        end = self._view.sentence(first)[1] if first < len(symbols) else last
        return any(symbols[i] in self._leading and self._is_whole(i, end) for i in range(first, last))

    def series(self, span: Span) -> Span:
        """A clause with all the names that are its subject: “*Oslo, Bergen and* Tromsø joined”; none behind “in”."""
        symbols = self._view.symbols
        at = self._view.index_at(span.start)
        at += symbols[at] in self._coordinators
        last_of = symbols[at - 1] in self._coordinators and symbols[at - 2] in self._comma
        if last_of and symbols[at - 4] in self._comma and self._is_name(at - 3):
            at -= 3
        elif not (self._is_name(at) and symbols[at + 1 : at + 2] in self._coordinators and self._is_name(at + 2)):
            return span
        while at > 2 and symbols[at - 1] in self._comma and self._is_name(at - 2):
            at -= 2
        led = at == 0 or symbols[at - 1] in self._prepositions or not self._is_name(at)
        return span if led else Span(min(self._view.starts[at], span.start), span.end)

    def includes(self, i: int) -> bool:
        """Whether the word at *i* names one of several: “including”."""
        return self._view.symbols[i] in self._including

    def relates(self, span: Span) -> bool:
        """Whether a clause begins with “that” and its verb, or with “that” behind a noun: “the vote that he lost”."""
        first, last = self._bounds(span)
        symbols = self._view.symbols
        if first + 1 >= last or symbols[first] not in self._openers:
            return False
        return self._is_verb(first + 1) or self._ends_a_noun(first - 1)

    def is_on_a_noun(self, i: int) -> bool:
        """Whether a clause on the noun before it begins with the pronoun at *i*: “a state *she* won”.

        Not so behind what only sets the scene: “In the end she won”.
        """
        symbols = self._view.symbols
        if symbols[i] not in self._pronouns:
            return False
        if not any(map(self._is_verb, range(i + 1, min(i + 3, len(symbols))))) or not self._ends_a_noun(i - 1):
            return False
        first = self._view.sentence(i)[0]
        low = max(first, i - _FEW)
        opener = next((j for j in range(i - 1, low - 1, -1) if self._opens_a_noun(j)), None)
        if opener is None or any(symbols[j] in self._commas for j in range(opener, i)):
            return False
        start = opener
        while start > first and symbols[start - 1] not in self._commas | self._joints and not self._is_verb(start - 1):
            start -= 1
        opens = start == first or not self._is_verb(start - 1)
        return not (opens and symbols[start] in self._prepositions | self._adjuncts)

    def is_behind_a_noun(self, i: int, *, named: bool = True) -> bool:
        """Whether the word before *i* can be the last of a common noun, *named* or not."""
        return self._ends_a_noun(i - 1) and (named or not self._is_name(i - 1) or self._is_described(i - 1))

    def _ends_a_noun(self, i: int) -> bool:
        """Whether the word at *i* can be the last of a common noun: no sign, verb, name, date or preposition."""
        symbols = self._view.symbols
        if i < self._view.sentence(i + 1)[0] or symbols[i] in self._no_subjects:
            return False
        if self._is_name(i):
            return self._is_described(i)
        return symbols[i] not in self._no_nouns and symbols[i] not in self._joints and not self._is_verb(i)

    def is_reduced(self, span: Span) -> bool:
        """Whether a clause that begins with its verb is on the noun before its comma: “the order, signed on Monday”.

        That is so where a whole clause ends there and the verb has no object. After “Berg, who was ill,” or “Berg, the
        mayor,” the verb is Berg’s.
        """
        symbols = self._view.symbols
        at = self._view.index_at(span.start)
        first = self._view.sentence(at)[0]
        comma = at - 1
        bare = symbols[at + 1 : at + 2] in self._prepositions or symbols[at + 1 : at + 2] in self._dates
        if comma <= first or symbols[comma] not in self._commas or not bare or symbols[at] in self._copulas:
            return False
        start = comma
        while start > first and symbols[start - 1] not in self._commas:
            start -= 1
        before = range(start, comma)
        if any(symbols[i] in self._relatives for i in before):
            return False
        return any(map(self._is_verb, before)) or (start == first and symbols[start] in self._adjuncts)

    def is_participial(self, span: Span) -> bool:
        """Whether a stretch begins with “including” and goes on with a verb: “including a gun found in May”."""
        first, last = self._bounds(span)
        return self.includes(first) and any(self._is_verb(i) for i in range(first + 1, last))

    def noun(self, span: Span, most: int, start: int) -> Span | None:
        """The noun right before a clause on it, with its article and what belongs to it, of at most so many words."""
        symbols = self._view.symbols
        at = self._view.index_at(span.start)
        low = max(self._view.sentence(at)[0], self._view.index_at(start))
        end = at - 1 if at > low and symbols[at - 1] in self._commas else at
        found = None
        for i in range(end - 1, max(low, end - most) - 1, -1):
            if symbols[i] in self._commas or self._is_verb(i):
                break
            if symbols[i] in self._coordinators and self._opens_a_noun(i + 1):
                break
            bare = symbols[i] in self._openers_of_nouns and symbols[i + 1] in self._prepositions  # “her for a letter”
            behind = symbols[i + 1 : end] or symbols[i]
            if self._opens_a_noun(i) and not bare and not all(char in self._dates for char in behind):
                found = i
        if found is None:
            found = self._bare_noun(end, low)
        whole = found is not None and (found < end - 1 or self._is_described(found) or self._is_plain(found))
        return self._span(found, end) if found is not None and whole else None

    def _bare_noun(self, end: int, low: int) -> int | None:
        """Where a noun without an article begins that ends before a word: “(in) small ships”."""
        at = end
        low = max(low, end - _FEW)
        while at > low and (self._is_plain(at - 1) or (at < end and self._can_stand_before(at - 1))):
            at -= 1
        return at if at < end else None

    def _can_stand_before(self, i: int) -> bool:
        """Whether a noun can have the word at *i* before it: a name, or its “’s”."""
        return self._is_name(i) or self._view.symbols[i] in self._owners

    def _is_plain(self, i: int) -> bool:
        return self._ends_a_noun(i) and not self._is_name(i)

    def head(self, span: Span) -> Span | None:
        """The noun with which the sentence of a stretch begins, up to its first verb: “The last abbot”; or nothing."""
        symbols = self._view.symbols
        first = self._view.sentence(self._view.index_at(span.start))[0]
        verb = next((i for i in range(first, min(first + _NOUN, len(symbols))) if self._is_verb(i)), first)
        if verb == first or symbols[first] not in self._openers_of_nouns or self._view.starts[verb] > span.start:
            return None
        aside = (i for i in range(first + 1, verb) if symbols[i] in self._relatives and symbols[i - 1] in self._commas)
        return self._span(first, next(aside, verb))

    def joined_head(self, span: Span) -> Span | None:
        """What stands between a clause that begins with its verb and the word that joins it to what comes before.

        “And the younger, Alice, married”, “when Berg’s son, Lars, left”; nothing where there is a verb between.
        """
        symbols = self._view.symbols
        at = self._view.index_at(span.start)
        first = self._view.sentence(at)[0]
        shared = symbols[at] in self._joints or symbols[at - 1] in self._joints
        for i in range(at - 1, at if shared else first, -1):
            if self._is_verb(i):
                return None
            joint = symbols[i] in self._joints and symbols[i - 1] in self._commas
            leads = symbols[i] in self._leading and symbols[i + 1] not in self._dates
            if (joint or leads) and i + 1 < at:
                words = self._view.text[self._view.starts[i + 1] : self._view.ends[at - 1]]
                return None if leads and words.count(",") == 1 else self._span(i + 1, at)  # “after the raid, left”
        return None

    def to_verb(self, name: Span) -> Span:
        """A name with the nouns between it and its verb or a comma: “*the river police boats* left”; else the name."""
        symbols = self._view.symbols
        first, last = self._bounds(name)
        for i in range(last, min(last + _NOUNS, len(symbols))):
            if self._is_verb(i):
                return self._span(first, i) if i > last else name
            if symbols[i] in self._commas and i > last:
                return self._span(first, i)
            if symbols[i] in self._commas or symbols[i] in self._no_nouns:
                break
        return name

    def is_set(self, start: int, name: Span) -> bool:
        """Whether no more than what sets the scene stands from *start* to a name: “In May, Berg”."""
        first, at = self._view.index_at(start), self._view.index_at(name.start)
        symbols = self._view.symbols
        bare = symbols[first] not in self._openers_of_nouns and not any(self._is_verb(i) for i in range(first, at))
        return first == at or (bare and (symbols[at - 1] in self._commas or symbols[at - 1] in self._openers))

    def begins_a_noun(self, span: Span) -> bool:
        """Whether a stretch begins with an article or the like."""
        return self._view.symbols[self._view.index_at(span.start)] in self._openers_of_nouns

    def _is_whole(self, at: int, last: int) -> bool:
        """Whether a clause with its subject and verb, and no more, stands behind the word at *at* that leads it in.

        “Since January” is none, and what opens a sentence, as in “When she was nine her father died”, may be two.
        """
        symbols, first = self._view.symbols, at + 1
        end = next((i for i in range(first, last) if symbols[i] in self._commas), last)
        opens = at == self._view.sentence(at)[0]
        bare = symbols[first : first + 1] in self._no_subjects or self._is_verb(first)
        subject = not opens and first < end and not bare
        return subject and any(self._is_verb(i) for i in range(first + 1, end))

    def _opens_a_noun(self, i: int) -> bool:
        return self._view.symbols[i] in self._openers_of_nouns or self._is_described(i)

    def _is_described(self, i: int) -> bool:
        """Whether a name at *i* is a common noun with what belongs to it: “the state”."""
        words = self._view.text[self._view.starts[i] : self._view.ends[i]].split()
        return self._is_name(i) and len(words) > 1 and words[-1].islower()

    def _is_name(self, i: int) -> bool:
        found = self._view.finds[i] if 0 <= i < len(self._view.finds) else None
        return found is not None and found.family == "name"

    def _is_verb(self, i: int) -> bool:
        return self._verbs.is_verb(self._view.symbols, i)

    def _bounds(self, span: Span) -> tuple[int, int]:
        first, last = self._view.bounds(span.start, span.end)
        return first, min(last, len(self._view.symbols))

    def _span(self, first: int, last: int) -> Span:
        """The text of symbols without commas and the like at its end."""
        while last > first + 1 and self._view.symbols[last - 1] in self._commas:
            last -= 1
        return Span(self._view.starts[first], self._view.ends[last - 1])


_FEW = 5
"""Within so many words before its last a noun begins."""

_NOUN = 12
"""Within so many words a sentence comes to its first verb if it begins with a noun that a line can spare room for."""

_NOUNS = 4
"""Within so many words behind a name its verb comes, if the words between belong to the name."""
