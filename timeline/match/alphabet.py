"""The symbols of a document as one stage tells them apart.

A document has thousands of symbols, one for each set of lexicons that a word can stand in; the phrases of a stage ask
for a few hundred kinds of things. Symbols that are of the same kinds are one letter here: expressions over few letters
compile in a fraction of the time, and an automaton over them has few transitions.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from timeline.match.symbols import BREAKS, Symbols

_FIRST = 0x20
"""The first letter, of all that is of no kind asked for; ends of sentences stand for themselves, below it."""


class Alphabet:
    """The letters of the kinds that some phrases ask for, each kind as often as it is asked for.

    The letters of a kind that is asked for often stand side by side and first, where its expression is short and
    compiles fastest: the kinds of a letter, as bits of a number, sort the letters, and the bit of such a kind is high.
    """

    def __init__(self, kinds: Iterable[str], symbols: Symbols) -> None:
        often = Counter(kinds)
        asked = sorted(often, key=lambda kind: (often[kind], kind))
        found = _kinds_of_symbols(asked, symbols)
        self._members: dict[str, list[str]] = {kind: [] for kind in asked}
        for symbol in BREAKS:
            self._enter(symbol, found[ord(symbol)], asked)
            found[ord(symbol)] = 0
        letters = {0: chr(_FIRST)}
        for kinds_of_it in sorted({*found} - {0}, reverse=True):
            letter = letters[kinds_of_it] = chr(_FIRST + len(letters))
            self._enter(letter, kinds_of_it, asked)
        cells = [letters[kinds_of_it] for kinds_of_it in found]
        for symbol in BREAKS:
            cells[ord(symbol)] = symbol
        # A string is the smallest table that translates: a byte or two for each symbol.
        self._table = "".join(cells)

    def _enter(self, letter: str, kinds_of_it: int, asked: Sequence[str]) -> None:
        """Notes of which kinds a letter is."""
        for number in bits(kinds_of_it):
            self._members[asked[number]].append(letter)

    def letters(self, symbols: str) -> str:
        """Symbols as letters, each at the place of its symbol."""
        return symbols.translate(self._table)

    def of_kind(self, kind: str) -> list[str]:
        """The letters that are of a kind."""
        return self._members[kind]

    def one_of(self, kind: str) -> str:
        """The regular expression of a letter that is of a kind."""
        return letter_class(self.of_kind(kind))


def _kinds_of_symbols(kinds: Sequence[str], symbols: Symbols) -> list[int]:
    """By its code point, the kinds that each symbol is of, as the bits of their places."""
    by_label: dict[str, int] = {}
    found = [0] * (symbols.last + 1)
    for number, kind in enumerate(kinds):
        labels = symbols.labels_of_kind(kind)
        for label in labels or ():
            by_label[label] = by_label.get(label, 0) | 1 << number
        if labels is None:
            for symbol in symbols.of_kind(kind):
                found[ord(symbol)] |= 1 << number
    for label, numbers in by_label.items():
        for code in symbols.codes_with(label):
            found[code] |= numbers
    return found


def bits(number: int) -> list[int]:
    """The places of the bits that are set, the lowest first."""
    places = []
    while number:
        low = number & -number
        places.append(low.bit_length() - 1)
        number ^= low
    return places


def letter_class(letters: Iterable[str]) -> str:
    """The regular expression of one of the letters: neighbours as a range, so that it compiles fast."""
    codes = sorted(map(ord, letters))
    firsts = [c for c, before in zip(codes, [-2, *codes], strict=False) if c != before + 1]
    lasts = [c for c, after in zip(codes, [*codes[1:], -2], strict=False) if c + 1 != after]
    inside = [(re.escape(chr(a)), re.escape(chr(b))) for a, b in zip(firsts, lasts, strict=True)]
    return "[" + "".join(a if a == b else f"{a}-{b}" for a, b in inside) + "]" if inside else "(?!)"
