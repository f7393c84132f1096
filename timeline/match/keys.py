"""The keys of phrases: the symbols at which a phrase is worth trying, because it needs one and they are rare."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cached_property

from timeline.match.symbols import BREAKS, Symbols, literal
from timeline.rulebook.phrase import Choice, Node, Optional, Sequence, Slot, Word
from timeline.rulebook.rule import Rule
from timeline.rulebook.rulebook import Rulebook


@dataclass(frozen=True, slots=True)
class Key:
    """Symbols of which a phrase needs one, and how many symbols the phrase can have before and after it.

    ``needs`` are the symbols of the other parts that must be there: a sentence that lacks one of them cannot match.
    """

    symbols: str
    before: int
    after: int
    needs: tuple[frozenset[str], ...] = ()


class Keys:
    """Finds the keys of the phrases of one rulebook."""

    def __init__(self, book: Rulebook, symbols: Symbols) -> None:
        self._book = book
        self._symbols = symbols
        self._sums: dict[str, float] = {}
        self._sets: dict[tuple[str, ...], frozenset[str]] = {}

    def of(self, rule: Rule, tree: Node) -> list[Key]:
        """The key of a phrase that is likely to be rarest in a text; a choice has one for each option."""
        beyond = max(map(self._size, (*rule.before, *rule.not_before)), default=0)
        return [replace(key, after=key.after + beyond) for key in self._best(tree)]

    def _best(self, node: Node) -> list[Key]:
        """The keys of a tree: one, or one for each option of a choice; none when it can be empty."""
        match node:
            case Word(text):
                return [Key(self._symbols.members(literal(text)), 0, 0)]
            case Slot(_, kind):
                extra = self._book.longest(kind) - 1
                return [Key(self._symbols.members(kind), extra, extra)]
            case Optional():
                return []
            case Choice(options):
                parts = [self._best(o) for o in options]
                return [k for p in parts for k in p] if all(parts) else []
            case Sequence(parts):
                return self._best_of(parts)

    def _best_of(self, parts: tuple[Node, ...]) -> list[Key]:
        """The keys of the part of a sequence that is likely to be rarest, with what the next rarest part needs."""
        sizes = [self._size(p) for p in parts]
        choices = []
        for i, part in enumerate(parts):
            keys = self._best(part)
            if keys:
                before, after = sum(sizes[:i]), sum(sizes[i + 1 :])
                moved = [replace(k, before=k.before + before, after=k.after + after) for k in keys]
                choices.append((sum(self._frequency(k.symbols) for k in keys), i, moved))
        if not choices:
            return []
        best, *rest = sorted(choices, key=lambda c: c[:2])
        needs = tuple(self._needed(tuple(k.symbols for k in keys)) for _, _, keys in rest)
        return [replace(k, needs=(*k.needs, *needs)) for k in best[2]]

    def _needed(self, symbols: tuple[str, ...]) -> frozenset[str]:
        """The symbols of several keys as one set, the same object each time."""
        known = self._sets.get(symbols)
        if known is None:
            known = self._sets[symbols] = frozenset("".join(symbols))
        return known

    def _size(self, node: Node) -> int:
        """The most symbols that a tree can match."""
        match node:
            case Word():
                return 1
            case Slot(_, kind):
                return self._book.longest(kind)
            case Optional(body):
                return self._size(body)
            case Choice(options):
                return max(self._size(o) for o in options)
            case Sequence(parts):
                return sum(self._size(p) for p in parts)

    def frequency(self, key: Key) -> float:
        """How often a key is to be expected; a rough figure, to compare keys by."""
        return self._frequency(key.symbols)

    def _frequency(self, symbols: str) -> float:
        known = self._sums.get(symbols)
        if known is None:
            of = self._frequencies
            known = self._sums[symbols] = sum([of.get(c, 1.0) for c in symbols])
        return known

    @cached_property
    def _frequencies(self) -> dict[str, float]:
        """How often a symbol is to be expected: looks and the language's common words often, long words seldom."""
        rough: dict[str, float] = {}
        for shape in self._book.shapes:
            often = 400.0 if any(re.fullmatch(shape.pattern, w) for w in ("a", "ab", "A", "Ab", "AB")) else 40.0
            for classes in (frozenset(shape.classes), frozenset({*shape.classes, "word"})):
                rough[self._symbols.char(classes)] = often
        rough[self._symbols.char(frozenset({"word"}))] = rough[self._symbols.char(frozenset())] = 400.0
        common = self._book.language.common
        for token, char in self._symbols.of_single.items():
            often = token.casefold() in common or not token[:1].isalnum()
            weight = 300.0 if often else 40.0 / 2 ** (len(token) - 1)
            rough[char] = max(rough.get(char, 0.0), weight)
        for rule in self._book.rules:
            if rule.family == "name":
                rough[self._symbols.of_mention[rule.id]] = 300.0
        for mark in BREAKS:
            rough[mark] = 1000.0
        return rough
