"""Which dates belong to a noun and not to the verb of their clause: “a 2009 video”, “the crash of 1929”."""

from __future__ import annotations

from typing import NamedTuple

from timeline.assemble.words import Test
from timeline.match.members import Members
from timeline.match.verbs import Verbs
from timeline.match.view import View
from timeline.model.span import Span


class Nouns(NamedTuple):
    """Tests of single words: nouns of what happens, such as “crash”, and of what is held, such as “vote”."""

    happening: Test
    held: Test


class Attributes:
    """Reads what stands right beside a date; the words that show something are lexicons of language.toml."""

    def __init__(self, view: View, members: Members, verbs: Verbs, nouns: Nouns) -> None:
        self._view = view
        self._is_happening, self._is_held = nouns
        self._verbs = verbs
        self._edges = members("clause", "edge")
        self._commas = members("clause", "boundary")
        self._comma = members("clause", "comma")
        self._owner_marks = members("clause", "owner")
        self._openers_of_nouns = members("clause", "noun_opener")
        self._gerunds = members("verb", "gerund")
        self._present = members("clause", "present")
        self._partitives = members("clause", "partitive")
        self._anterior = members("clause", "anterior")
        self._new = members("clause", "new")
        self._joints_of_nouns = members("clause", "noun_joint")
        self._no_nouns = members("clause", "no_noun")
        self._happening = members("clause", "happening")
        self._held = members("clause", "held")
        self._prepositions = members("words", "role_end")
        self._setting = members("clause", "setting")
        self._of = members("clause", "of")
        self._joints = members("words", "role_joint")
        self._ends = members("clause", "no_noun") - self._prepositions
        self._relatives = members("clause", "relative") | members("words", "opener")

    def is_attribute(self, date: Span) -> bool:
        """Whether a date tells which thing is meant and not when something happened.

        “A 2009 video”, “Monday’s tweet”, “a May 3, 2019, letter”; but “Monday’s vote” and “the 2009 attack” happened
        then. The date may stand in what was found as one thing (“the 2009 treaty of Oslo”).
        """
        symbols = self._view.symbols
        first, after = self._view.bounds(date.start, date.end)
        if first and self._view.ends[first - 1] > date.start:
            return self._is_of_a_thing(Span(self._view.starts[first - 1], self._view.ends[first - 1]), date)
        following, before = symbols[after : after + 1], symbols[first - 1 : first] if first else ""
        if before in self._new and self._view.text[date.start] not in "“”":
            return not any(char in self._happening for char in symbols[after : after + _HEAD])
        if any(char in self._happening for char in symbols[after : after + _HEAD]):
            return False
        if self._is_a_year(date) and before in self._joints and bool(following) and not self._ends_a_noun(after):
            return True
        if following in self._owner_marks or before in self._joints_of_nouns:
            return True
        if before in self._of and self._is_of_a_thing_before(first - 1):
            return True
        return before in self._openers_of_nouns and bool(following) and not self._ends_a_noun(after)

    def _is_of_a_thing_before(self, of: int) -> bool:
        """Whether “of” ties a date to a noun of nothing that happens, nor of a part: “the mood of 1968”."""
        symbols = self._view.symbols
        opener = self._opener(of, self._view.sentence(of)[0])
        return symbols[of - 1] not in self._partitives and not any(i in self._happening for i in symbols[opener:of])

    def is_of_a_happening(self, date: Span) -> bool:
        """Whether a date behind an article, or in a thing’s name, is that of what is named: “the Sept. 11 attacks”."""
        symbols = self._view.symbols
        first, after = self._view.bounds(date.start, date.end)
        if first and self._view.ends[first - 1] > date.start:
            return True
        opened = first > 0 and symbols[first - 1] in self._openers_of_nouns
        return opened and any(char in self._happening for char in symbols[after : after + 2])

    def _is_of_a_thing(self, thing: Span, date: Span) -> bool:
        """Whether a date stands between the first word of what was found as one thing and a noun of nothing done."""
        text = self._view.text
        before, behind = text[thing.start : date.start].split(), text[date.end : thing.end].split()
        return len(before) == 1 and bool(behind) and not any(map(self._is_happening, behind))

    def _ends_a_noun(self, i: int) -> bool:
        """Whether no noun can stand at *i*: a verb, a sign, a preposition, the end."""
        symbols = self._view.symbols
        return symbols[i] in self._edges or symbols[i] in self._no_nouns or self._verbs.is_verb(symbols, i)

    def of_another(self, date: Span, *, fine: bool) -> Span | None:
        """The noun of something else that happened than what the verb of its clause tells, if a date is of that.

        “They spoke of *Monday’s attack*”, “it was founded for *the war of 1812*”; but not where that is the subject
        (“the war of 1812 began”), nor where it is what sets the scene (“he spoke in Monday’s debate”). What is held,
        such as a vote, is told with what was done in it (“won the 2012 election”), and so are *fine* dates behind a
        verb (“survived Monday’s crash”).
        """
        found = self._noun_around(date)
        if found is None:
            return self._noun_before(date)
        opener, held, last = found
        symbols = self._view.symbols
        led = opener > self._view.sentence(opener)[0] and symbols[opener - 1] in self._prepositions | self._anterior
        if led:
            apart = symbols[opener - 1] not in self._setting
        else:
            apart = self._has_a_verb(opener) and not (fine and not self._is_only_meant(opener)) and not held
            apart = apart or (held and fine and self._is_only_meant(opener))
        return Span(self._view.starts[opener], self._view.ends[last - 1]) if apart else None

    def is_held(self, noun: Span) -> bool:
        """Whether a noun is that of what is held, such as a vote."""
        return any(self._is_held(word) for word in noun.of(self._view.text).split())

    def _held_before(self, start: int, at: int) -> int | None:
        """Where a noun of what is held begins that is only spoken of: “(plans for) *the meeting in Oslo in* (June)”."""
        symbols = self._view.symbols
        held = next((i for i in range(at - 1, start, -1) if symbols[i] in self._held), None)
        if held is None or at - held <= 1:
            return None
        opener = self._opener(held, start)
        if opener <= start or symbols[opener] not in self._openers_of_nouns:
            return None
        spoken = symbols[opener - 1] in (self._prepositions | self._anterior) - self._setting - self._verbs.infinitive
        return opener if spoken else None

    def is_behind_of(self, name: Span) -> bool:
        """Whether a name stands behind “of”."""
        at = self._view.index_at(name.start)
        return at > 0 and self._view.symbols[at - 1] in self._of

    def _noun_before(self, date: Span) -> Span | None:
        """The noun of what happened before its date, behind “after” and the like, or the subject of what is or will be.

        “After *the vote in Oslo on Monday*, he left”, “*the vote in Oslo on Monday* will be close”.
        """
        symbols = self._view.symbols
        at, after = self._view.bounds(date.start, date.end)
        first = self._view.sentence(at)[0]
        start = at
        while start > first and symbols[start - 1] not in self._commas and not self._verbs.is_verb(symbols, start - 1):
            start -= 1
        led = symbols[start] in self._anterior
        start += led
        if symbols[start] in self._gerunds or not any(symbols[i] in self._happening for i in range(start, at)):
            return None
        if not led and (noun := self._held_before(start, at)):
            return Span(self._view.starts[noun], date.end)
        if start > first + led:
            return None
        a_verb = after < len(symbols) and symbols[after] in self._verbs.of
        behind = self._verbs.at(symbols, after) if a_verb else ""
        ended = symbols[after : after + 1] in self._commas
        far = at - start > _HEAD and behind in ("future", "present")
        told = (led and ended) or (not led and far and symbols[start] not in self._prepositions)
        noun = max(i for i in range(start, at) if symbols[i] in self._happening)
        if not led and any(symbols[i] in self._prepositions for i in range(start, noun)):
            start = self._opener(noun, start)
        return Span(self._view.starts[start], date.end) if told else None

    def _noun_around(self, date: Span) -> tuple[int, bool, int] | None:
        """The noun of what happened that a date belongs to: where it begins and ends, and whether it is held."""
        symbols = self._view.symbols
        first, after = self._view.bounds(date.start, date.end)
        sentence = self._view.sentence(first)[0]
        if first and self._view.ends[first - 1] > date.start:  # “the 1991 agreement” was found as one thing
            words = self._view.text[date.end : self._view.ends[first - 1]].split()
            if not any(map(self._is_happening, words)):
                return None
            return first - 1, any(map(self._is_held, words)), self._end(first)
        if symbols[first - 1 : first] in self._of:
            opener = self._opener(first - 1, sentence)
            heads = symbols[opener : first - 1]
            return (opener, self._holds(heads), after) if any(char in self._happening for char in heads) else None
        opener = first
        if symbols[first - 1 : first] in self._openers_of_nouns:
            opener -= 1 + (symbols[first - 1] in self._owner_marks and first - 1 > sentence)
        elif not self._ends_a_noun(after):
            opener = self._opener(first, sentence)
            opener = opener if self._is_a_year(date) or symbols[opener] in self._openers_of_nouns else first
        heads = _up_to(symbols[after : after + _HEAD], self._no_nouns | self._edges)
        heads = heads[: next((i for i in range(len(heads)) if self._verbs.is_verb(symbols, after + i)), len(heads))]
        owned = symbols[after : after + 1] in self._owner_marks
        named = self._is_a_year(date) and symbols[first - 1] not in self._setting
        alone = opener == first and not owned and not named
        if alone or not any(char in self._happening for char in heads):
            return None
        return opener, self._holds(heads), self._end(after + len(heads))

    def _holds(self, symbols: str) -> bool:
        return any(char in self._held for char in symbols)

    def _end(self, i: int) -> int:
        """Where a noun ends with what prepositions tie to it: “the 1960 signing *of the treaty by Berg*”."""
        symbols = self._view.symbols
        last = self._view.sentence(i - 1)[1]
        while i < last and symbols[i] not in self._edges and symbols[i] not in self._commas:
            if self._verbs.is_verb(symbols, i) or symbols[i] in self._verbs.infinitive or symbols[i] in self._ends:
                break
            i += 1
        return i

    def _opener(self, noun: int, sentence: int) -> int:
        """Where the noun phrase begins that ends before a word."""
        symbols = self._view.symbols
        for i in range(noun - 1, max(sentence, noun - _HEAD) - 1, -1):
            if symbols[i] in self._openers_of_nouns:
                return i
            if symbols[i] in self._prepositions or symbols[i] in self._commas or self._verbs.is_verb(symbols, i):
                return i + 1
        return max(sentence, noun - _HEAD)

    def _has_a_verb(self, i: int) -> bool:
        """Whether a verb of the clause stands before the word at *i*."""
        symbols = self._view.symbols
        for j in range(i - 1, self._view.sentence(i)[0] - 1, -1):
            if symbols[j] in self._commas or symbols[j] in self._relatives:
                return False
            if self._verbs.is_verb(symbols, j) or symbols[j] in self._present:
                return True
        return False

    def _is_only_meant(self, i: int) -> bool:
        """Whether “to” and a verb stand right before a noun: “(sought) to get around *the vote*”."""
        symbols = self._view.symbols
        return any(symbols[j] in self._verbs.infinitive for j in range(max(0, i - _MEANT), i - 1))

    def _is_a_year(self, date: Span) -> bool:
        return date.of(self._view.text).isdecimal()


def _up_to(symbols: str, ends: frozenset[str]) -> str:
    """The symbols up to one of some ends."""
    return symbols[: next((i for i, char in enumerate(symbols) if char in ends), len(symbols))]


_HEAD = 4
"""So many words behind a date its noun can stand, “’s” and adjectives included."""

_MEANT = 5
"""Within so many words before a noun stands the “to” of what is only meant."""
