"""The symbols of a document as one stage tells them apart.

A document has thousands of symbols, one for each set of lexicons that a word can stand in; the phrases of a stage ask for
a few hundred kinds of things. Symbols that are of the same kinds are one letter here: expressions over few letters compile
in a fraction of the time, and an automaton over them has few transitions.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from timeline.match.symbols import BREAKS, Symbols

_FIRST = 0x20
"""The first letter; ends of sentences stand for themselves, below it."""


class Alphabet:
    """The letters of the kinds that some phrases ask for."""

    def __init__(self, kinds: Iterable[str], symbols: Symbols) -> None:
        numbers = {kind: number for number, kind in enumerate(dict.fromkeys(kinds))}
        by_label: dict[str, int] = {}
        by_symbol: dict[str, int] = {}
        for kind, number in numbers.items():
            labels = symbols.labels_of_kind(kind)
            if labels is None:
                for symbol in symbols.of_kind(kind):
                    by_symbol[symbol] = by_symbol.get(symbol, 0) | 1 << number
            for label in labels or ():
                by_label[label] = by_label.get(label, 0) | 1 << number
        letters: dict[int, str] = {}
        kinds_of: dict[str, int] = {}
        table: dict[str, str] = {}
        label_kinds, symbol_kinds = by_label.get, by_symbol.get
        for symbol, labels in symbols.labelled.items():
            found = symbol_kinds(symbol, 0)
            for label in labels:
                found |= label_kinds(label, 0)
            if symbol in BREAKS:
                letter = symbol
            elif (known := letters.get(found)) is not None:
                letter = known
            else:
                letter = letters[found] = chr(_FIRST + len(letters))
            kinds_of[letter] = found
            table[symbol] = letter
        self._kinds = kinds_of
        self._numbers = numbers
        # A string is the smallest table that translates: a byte or two for each symbol.
        self._table = "".join([table.get(chr(code), "\0") for code in range(ord(max(table)) + 1)])

    def letters(self, symbols: str) -> str:
        """Symbols as letters, each at the place of its symbol."""
        return symbols.translate(self._table)

    def of_kind(self, kind: str) -> str:
        """The letters that are of a kind."""
        bit = 1 << self._numbers[kind]
        return "".join([letter for letter, kinds in self._kinds.items() if kinds & bit])

    def one_of(self, kind: str) -> str:
        """The regular expression of a letter that is of a kind."""
        return letter_class(self.of_kind(kind))


def letter_class(letters: Iterable[str]) -> str:
    """The regular expression of one of the letters: neighbours as a range, so that it compiles fast."""
    codes = sorted(map(ord, letters))
    firsts = [c for c, before in zip(codes, [-2, *codes], strict=False) if c != before + 1]
    lasts = [c for c, after in zip(codes, [*codes[1:], -2], strict=False) if c + 1 != after]
    inside = [(re.escape(chr(a)), re.escape(chr(b))) for a, b in zip(firsts, lasts, strict=True)]
    return "[" + "".join(a if a == b else f"{a}-{b}" for a, b in inside) + "]" if inside else "(?!)"
