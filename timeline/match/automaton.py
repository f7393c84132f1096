"""All phrases of a stage as one automaton, which reads a document once, however many phrases there are.

The phrases become the positions of a Glushkov automaton (Glushkov 1961), a bit for each, and phrases that begin alike
share them; a state is the set of the positions reached, one integer, as in the bit-parallel matching of Navarro and
Raffinot (*Flexible Pattern Matching in Strings*, 2002). States are made when a text first leads to them and remembered
with their transitions, so that reading comes down to one look-up a letter, and where nothing can begin, to a search for
the next place where something can.

The automaton tells which phrases can match and near which letter. It knows a phrase by its core only, without what may
be absent at either end and without the upper bounds of runs; what that lets through, the expression of the phrase
decides.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from timeline.match.alphabet import Alphabet, bits, letter_class
from timeline.match.vocabulary import literal
from timeline.rulebook.phrase import Choice, Node, Optional, Slot, Word, can_be_empty
from timeline.rulebook.phrase import Sequence as Row
from timeline.rulebook.rulebook import Rulebook

REMEMBERED = 20_000
"""States kept at most; then they are forgotten and made anew, so that memory stays bounded whatever the text."""


class State(dict[str, "State"]):
    """The positions reached, with the state that each letter leads to.

    ``reach`` are the positions that the next letter may lead to; ``phrases`` are those whose core ends here.
    """

    __slots__ = ("_automaton", "phrases", "reach", "reached")

    def __init__(self, automaton: Automaton, reached: int, reach: int, phrases: frozenset[int]) -> None:
        self._automaton = automaton
        self.reached = reached
        self.reach = reach
        self.phrases = phrases

    def __missing__(self, letter: str) -> State:
        return self._automaton.step(self, letter)


_BEGIN = 1
"""The bit of the place before a phrase, which is reached before every letter."""


class Automaton:
    """Phrases, by their numbers, ready to be looked for all at once."""

    def __init__(self, trees: Sequence[Node], book: Rulebook, alphabet: Alphabet) -> None:
        self._book = book
        self._follow = [0]
        self._known: dict[tuple[str, int, bool], int] = {}
        self._kinds: dict[str, int] = {}
        self._ends: dict[int, set[int]] = {}
        for number, tree in enumerate(trees):
            for position in bits(self._after(tree, _BEGIN, head=True, tail=True)):
                self._ends.setdefault(position, set()).add(number)
        self._masks: dict[str, int] = {}
        begin = self._follow[0]
        opening: set[str] = set()
        for kind, positions in self._kinds.items():
            letters = alphabet.of_kind(kind)
            for letter in letters:
                self._masks[letter] = self._masks.get(letter, 0) | positions
            if positions & begin:
                opening.update(letters)
        self._starts = re.compile(letter_class(opening))
        self._states: dict[int, State] = {}
        self._start = State(self, 0, begin, frozenset())
        del self._known, self._kinds  # all phrases are in

    def hits(self, letters: str) -> list[tuple[int, frozenset[int]]]:
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
            # Whatever goes before, the letter begins the same phrases: most of a state is there already.
            begun = self._start if state is self._start else self._start[letter]
            if len(self._states) >= REMEMBERED:
                self._forget()
            known = self._states[reached] = self._state(reached, begun)
        state[letter] = known
        return known

    def _state(self, reached: int, begun: State) -> State:
        """The state of some positions, made of that of a part of them."""
        reach, phrases = begun.reach, begun.phrases
        for position in bits(reached & ~begun.reached):
            reach |= self._follow[position]
            if position in self._ends:
                phrases = phrases | self._ends[position]
        return State(self, reached, reach, phrases)

    def _forget(self) -> None:
        for state in (self._start, *self._states.values()):
            state.clear()
        self._states.clear()

    def _after(self, node: Node, before: int, *, head: bool, tail: bool) -> int:
        """Adds the positions of a part that comes after those *before*, and returns those that it can end in.

        *head* and *tail* say that nothing of the phrase comes before or after it.
        """
        if (head or tail) and can_be_empty(node):
            return before
        match node:
            case Word(text):
                return self._things(literal(text), before, 1, endless=False)
            case Slot(_, kind):
                lexicon = self._book.lexicons.get(kind)
                if lexicon is None or not lexicon.run:
                    return self._things(kind, before, 1, endless=False)
                endless = lexicon.most > lexicon.least and not head and not tail
                return self._things(kind, before, max(lexicon.least, 1), endless=endless)
            case Optional(body):
                return before | self._after(body, before, head=False, tail=False)
            case Choice(options):
                after = 0
                for option in options:
                    after |= self._after(option, before, head=head, tail=tail)
                return after
            case Row(parts=nodes):
                return self._row(nodes, before, head=head, tail=tail)

    def _row(self, nodes: tuple[Node, ...], before: int, *, head: bool, tail: bool) -> int:
        """Parts one after the other."""
        solid = [i for i, node in enumerate(nodes) if not can_be_empty(node)]
        low = solid[0] if head and solid else 0
        high = solid[-1] if tail and solid else len(nodes) - 1
        for i in range(low, high + 1):
            before = self._after(nodes[i], before, head=head and i == low, tail=tail and i == high)
        return before

    def _things(self, kind: str, before: int, count: int, *, endless: bool) -> int:
        """*count* things of a kind in a row, or more of them if *endless*."""
        for left in range(count, 0, -1):
            before = self._position(kind, before, endless=endless and left == 1)
        return before

    def _position(self, kind: str, before: int, *, endless: bool) -> int:
        """The bit of a thing of a kind after the positions *before*, the same for all phrases that begin alike."""
        key = (kind, before, endless)
        bit = self._known.get(key)
        if bit is None:
            bit = self._known[key] = 1 << len(self._follow)
            self._follow.append(bit if endless else 0)
            self._kinds[kind] = self._kinds.get(kind, 0) | bit
            for position in bits(before):
                self._follow[position] |= bit
        return bit
