"""All phrases of a stage as one automaton, which reads a document once, however many phrases there are.

The phrases become the positions of a Glushkov automaton (Glushkov 1961), a bit for each; a state is the set of the
positions reached, one integer, as in the bit-parallel matching of Navarro and Raffinot (*Flexible Pattern Matching in
Strings*, 2002). States are made when a text first leads to them and remembered with their transitions, so that reading
comes down to one look-up a letter, and where nothing can begin, to a search for the next place where something can.

The automaton tells which phrases can match and near which letter. It knows a phrase by its core only, without what may
be absent at either end and without the upper bounds of runs; what that lets through, the expression of the phrase
decides.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from timeline.match.alphabet import Alphabet, bits, letter_class
from timeline.match.symbols import literal
from timeline.rulebook.phrase import Choice, Node, Optional, Slot, Word, can_be_empty
from timeline.rulebook.phrase import Sequence as Row
from timeline.rulebook.rulebook import Rulebook

REMEMBERED = 20_000
"""States kept at most; then they are forgotten and made anew, so that memory stays bounded whatever the text."""


class State(dict[str, "State"]):
    """The positions reached, with the state that each letter leads to; ``phrases`` are those whose core ends here."""

    __slots__ = ("_automaton", "phrases", "reach")

    def __init__(self, automaton: Automaton, reach: int, phrases: tuple[int, ...]) -> None:
        self._automaton = automaton
        self.reach = reach
        self.phrases = phrases

    def __missing__(self, letter: str) -> State:
        return self._automaton.step(self, letter)


@dataclass(frozen=True, slots=True)
class _Part:
    """The automaton of a part of a phrase: where it can begin and end, as bits."""

    first: int
    last: int
    empty: bool


_NOTHING = _Part(0, 0, empty=True)


class Automaton:
    """Phrases, by their numbers, ready to be looked for all at once."""

    def __init__(self, trees: Sequence[Node], book: Rulebook, alphabet: Alphabet) -> None:
        self._book = book
        self._follow: list[int] = []
        self._kinds: dict[str, int] = {}
        self._ends: dict[int, int] = {}
        self._begin = 0
        for number, tree in enumerate(trees):
            part = self._part(tree, head=True, tail=True)
            self._begin |= part.first
            for position in bits(part.last):
                self._ends[position] = number
        self._masks: dict[str, int] = {}
        opening: set[str] = set()
        for kind, positions in self._kinds.items():
            letters = alphabet.of_kind(kind)
            for letter in letters:
                self._masks[letter] = self._masks.get(letter, 0) | positions
            if positions & self._begin:
                opening.update(letters)
        self._starts = re.compile(letter_class(opening))
        self._states: dict[int, State] = {}
        self._start = State(self, self._begin, ())

    def hits(self, letters: str) -> list[tuple[int, tuple[int, ...]]]:
        """(letter, phrases) wherever the core of some phrase ends, in order of the text."""
        found = []
        start = self._start
        next_start = self._starts.search
        opening = next_start(letters)
        while opening:
            at = opening.start()
            state = start[letters[at]]
            while state is not start:
                if state.phrases:
                    found.append((at, state.phrases))
                at += 1
                if at == len(letters):
                    return found
                state = state[letters[at]]
            opening = next_start(letters, at)
        return found

    def step(self, state: State, letter: str) -> State:
        """The state that a letter leads to, remembered for the next time."""
        reached = state.reach & self._masks.get(letter, 0)
        if not reached:
            state[letter] = self._start
            return self._start
        known = self._states.get(reached)
        if known is None:
            if len(self._states) >= REMEMBERED:
                self._forget()
            known = self._states[reached] = self._state(reached)
        state[letter] = known
        return known

    def _state(self, reached: int) -> State:
        reach = self._begin
        phrases: dict[int, None] = {}
        for position in bits(reached):
            reach |= self._follow[position]
            if position in self._ends:
                phrases[self._ends[position]] = None
        return State(self, reach, tuple(phrases))

    def _forget(self) -> None:
        for state in (self._start, *self._states.values()):
            state.clear()
        self._states.clear()

    def _part(self, node: Node, *, head: bool, tail: bool) -> _Part:
        """Adds the positions of a part; *head* and *tail* say that nothing of the phrase comes before or after it."""
        if (head or tail) and can_be_empty(node):
            return _NOTHING
        match node:
            case Word(text):
                return self._things(literal(text), 1, endless=False)
            case Slot(_, kind):
                lexicon = self._book.lexicons.get(kind)
                if lexicon is None or not lexicon.run:
                    return self._things(kind, 1, endless=False)
                endless = lexicon.most > lexicon.least and not head and not tail
                return self._things(kind, max(lexicon.least, 1), endless=endless)
            case Optional(body):
                inner = self._part(body, head=False, tail=False)
                return _Part(inner.first, inner.last, empty=True)
            case Choice(options):
                parts = [self._part(o, head=head, tail=tail) for o in options]
                first = last = 0
                for part in parts:
                    first |= part.first
                    last |= part.last
                return _Part(first, last, any(p.empty for p in parts))
            case Row(parts=nodes):
                return self._row(nodes, head=head, tail=tail)

    def _row(self, nodes: tuple[Node, ...], *, head: bool, tail: bool) -> _Part:
        """Parts one after the other."""
        solid = [i for i, node in enumerate(nodes) if not can_be_empty(node)]
        low = solid[0] if head and solid else 0
        high = solid[-1] if tail and solid else len(nodes) - 1
        whole = _NOTHING
        for i in range(low, high + 1):
            part = self._part(nodes[i], head=head and i == low, tail=tail and i == high)
            for position in bits(whole.last):
                self._follow[position] |= part.first
            whole = _Part(
                whole.first | (part.first if whole.empty else 0),
                part.last | (whole.last if part.empty else 0),
                whole.empty and part.empty,
            )
        return whole

    def _things(self, kind: str, count: int, *, endless: bool) -> _Part:
        """*count* things of a kind in a row, or more of them if *endless*."""
        first = 1 << len(self._follow)
        for i in range(count):
            bit = 1 << len(self._follow)
            self._kinds[kind] = self._kinds.get(kind, 0) | bit
            self._follow.append(0)
            if i:
                self._follow[-2] |= bit
        if endless:
            self._follow[-1] |= bit
        return _Part(first, bit, empty=False)
