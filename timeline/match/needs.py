"""Which of the things that phrases cannot do without stand in a sentence, as the bits of one number."""

from __future__ import annotations

REMEMBERED = 50_000
"""Sentences whose answer is remembered; most stages see a sentence as the stage before them saw it."""


class Needs:
    """A bit for every set of symbols of which some phrase needs one."""

    def __init__(self) -> None:
        self._bits: dict[frozenset[str], int] = {}
        self._of_symbol: dict[str, int] = {}
        self._of_sentence: dict[str, int] = {}

    def bits(self, needs: tuple[frozenset[str], ...]) -> int:
        """The bits of the sets that a phrase needs; all phrases must have asked before the first sentence is read."""
        bits = 0
        for needed in needs:
            bits |= self._bits.setdefault(needed, 1 << len(self._bits))
        return bits

    def met_by(self, sentence: str) -> int:
        """The bits of the sets of which a sentence has a symbol."""
        mask = self._of_sentence.get(sentence)
        if mask is None:
            mask = 0
            for symbol in set(sentence):
                mask |= self._symbol(symbol)
            if len(self._of_sentence) > REMEMBERED:
                self._of_sentence.clear()
            self._of_sentence[sentence] = mask
        return mask

    def _symbol(self, symbol: str) -> int:
        mask = self._of_symbol.get(symbol)
        if mask is None:
            mask = self._of_symbol[symbol] = sum(bit for needed, bit in self._bits.items() if symbol in needed)
        return mask
