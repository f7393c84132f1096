"""Phrases into regular expressions over symbols, and the symbols at which a rule is worth trying."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Protocol

import regex

from timeline.match.symbols import BREAKS, Symbols, literal
from timeline.rulebook.phrase import Choice, Node, Optional, Sequence, Slot, Word, walk
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


STEPS = 50_000
"""Phrases that can try more ways than this at one place run on ``regex``, which can be stopped; the others run on
``re``, which is five to ten times as fast here (measured on classes of 250 symbols) but cannot."""


RULE_SECONDS = 0.5
"""How long one rule may work on one sentence before it is cut off for the document."""

OVERLAPPING = ("statement",)
"""Families whose matches of one rule may begin inside one another."""


SENTENCES = 40
"""Over how many sentences of its paragraph a rule can reach that has a run of whole sentences."""

EDGES = ("start", "end", "paragraph")
"""Kinds that stand for an end of a sentence, and are no part of what is found there."""

JOINING = ("from", "until", "also")
"""Operations of a value that join dates which stay dates of their own."""


class Compiler:
    """Turns the phrases of one rulebook into regular expressions."""

    def __init__(self, book: Rulebook, symbols: Symbols) -> None:
        self._book = book
        self._symbols = symbols
        self._sums: dict[str, float] = {}
        self._classes: dict[str, str] = {}

    def source(self, rule: Rule) -> str:
        """The regular expression of a rule with all its phrases, over symbols."""
        return self._source(rule, rule.trees)[0]

    def _source(self, rule: Rule, trees: tuple[Node, ...]) -> tuple[str, tuple[str, ...]]:
        """The expression of some phrases of a rule, and the slot of each of its groups."""
        slots: list[str] = []
        body = "|".join(self._node(t, slots) for t in trees)
        source = "".join(
            (
                *(f"(?<!{self._node(t)})" for t in rule.not_after),
                self._one_of(rule.after, "(?<="),
                f"(?:{body})",
                self._one_of(rule.before, "(?="),
                *(f"(?!{self._node(t)})" for t in rule.not_before),
            )
        )
        return source, tuple(slots)

    def expression(self, rule: Rule, tree: Node) -> Expression:
        """The expression of one phrase of a rule, ready to match."""
        source, slots = self._source(rule, (tree,))
        overlapping = rule.family in OVERLAPPING
        if not self.can_run_away(tree):
            try:
                fast = re.compile(source)
            except re.error:  # it looks back over phrases of several lengths
                pass
            else:
                return Expression(_overlapping(fast) if overlapping else fast.finditer, slots)
        return Expression(_stoppable(regex.compile(source), overlapping=overlapping), slots)

    def can_run_away(self, tree: Node) -> bool:
        """Whether a phrase can match in so many ways that it needs a time limit."""
        return self._ways(tree) > STEPS

    def runs_on(self, tree: Node) -> bool:
        """Whether a slot of the phrase can hold several sentences."""
        kinds = {n.kind for n in walk(tree) if isinstance(n, Slot)}
        return any("end" in lexicon.run for kind in kinds if (lexicon := self._book.lexicons.get(kind)))

    def _one_of(self, trees: tuple[Node, ...], opening: str) -> str:
        if not trees:
            return ""
        return "(?:" + "|".join(f"{opening}{self._node(t)})" for t in trees) + ")"

    def _node(self, node: Node, slots: list[str] | None = None) -> str:
        """The expression of a tree; slots become groups when a list is given to write their names into."""
        match node:
            case Word(text):
                return self.kind(literal(text))
            case Slot(name, kind):
                if slots is None:
                    return self.kind(kind)
                slots.append(name)
                return f"({self.kind(kind)})"
            case Optional(body):
                # What is lazy wants as little as may be, and that is nothing where it may be absent.
                lexicon = self._book.lexicons.get(body.kind) if isinstance(body, Slot) else None
                return f"(?:{self._node(body, slots)})?" + ("?" if lexicon and lexicon.lazy else "")
            case Choice(options):
                return "(?:" + "|".join(self._node(o, slots) for o in options) + ")"
            case Sequence(parts):
                return "".join(self._node(p, slots) for p in parts)

    def _ways(self, node: Node) -> int:
        """In how many ways a tree can match at one place, at the most."""
        match node:
            case Word():
                return 1
            case Slot(_, kind):
                lexicon = self._book.lexicons.get(kind)
                return lexicon.most if lexicon and lexicon.run else 1
            case Optional(body):
                ways = self._ways(body)
                return ways + 1 if ways > 1 else 1  # to be there or not is soon found out for a single thing
            case Choice(options):
                return sum(self._ways(o) for o in options)
            case Sequence(parts):
                return math.prod(self._ways(p) for p in parts)

    def kind(self, kind: str) -> str:
        """The expression of one thing of a kind, or of a row of them."""
        known = self._classes.get(kind)
        if known is None:
            known = self._classes[kind] = self._kind(kind)
        return known

    def _kind(self, kind: str) -> str:
        if kind == "any":
            return "[^\x1d\x1e]"
        lexicon = self._book.lexicons.get(kind)
        if lexicon and lexicon.run:
            inside = ranges(self._symbols.run(lexicon))
            lazy = "?" if lexicon.lazy else ""
            return f"[{inside}]{{{lexicon.least},{lexicon.most}}}{lazy}" if inside else "(?!)"
        members = ranges(self._symbols.members(kind))
        return f"[{members}]" if members else "(?!)"

    def keys(self, rule: Rule, tree: Node) -> list[Key]:
        """The key of a phrase that is likely to be rarest in a text; a choice has one for each option."""
        beyond = max(map(self._size, (*rule.before, *rule.not_before)), default=0)
        return [replace(key, after=key.after + beyond) for key in self._best(tree)]

    def _best(self, node: Node) -> list[Key]:
        """The keys of a tree: one, or one for each option of a choice; none when it can be empty."""
        match node:
            case Word(text):
                return [Key(self._symbols.members(literal(text)), 0, 0)]
            case Slot(_, kind):
                lexicon = self._book.lexicons.get(kind)
                extra = lexicon.most - 1 if lexicon and lexicon.run else 0
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
        needs = tuple(frozenset("".join(k.symbols for k in keys)) for _, _, keys in rest)
        return [replace(k, needs=(*k.needs, *needs)) for k in best[2]]

    def _size(self, node: Node) -> int:
        """The most symbols that a tree can match."""
        match node:
            case Word():
                return 1
            case Slot(_, kind):
                lexicon = self._book.lexicons.get(kind)
                return lexicon.most if lexicon and lexicon.run else 1
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


Find = Callable[[str, int, int], "Iterator[Match]"]
"""Every match between two places of a string of symbols."""


@dataclass(frozen=True, slots=True)
class Expression:
    """A compiled expression, and the slot of each of its groups."""

    find: Find
    slots: tuple[str, ...]


def _overlapping(pattern: re.Pattern[str]) -> Find:
    """Finds matches that may begin inside one another."""

    def find(symbols: str, low: int, high: int) -> Iterator[Match]:
        match = pattern.search(symbols, low, high)
        while match:
            yield match
            match = pattern.search(symbols, match.start() + 1, high)

    return find


def _stoppable(pattern: regex.Pattern[str], *, overlapping: bool) -> Find:
    """Finds matches under a time limit; TimeoutError when it takes longer."""

    def find(symbols: str, low: int, high: int) -> Iterator[Match]:
        yield from pattern.finditer(symbols, low, high, timeout=RULE_SECONDS, overlapped=overlapping)

    return find


class Match(Protocol):
    """What both engines' matches have; ``regs`` are the places of the match and of each group."""

    @property
    def regs(self) -> tuple[tuple[int, int], ...]:
        """Where the whole and each group matched; (-1, -1) for a group that took no part."""

    def span(self, group: int = 0, /) -> tuple[int, int]:
        """Where a group matched; (-1, -1) when it took no part."""


def ranges(symbols: Iterable[str]) -> str:
    """The inside of a character class: neighbours as a range, so that it compiles fast."""
    codes = sorted(map(ord, symbols))
    firsts = [c for c, before in zip(codes, [-2, *codes], strict=False) if c != before + 1]
    lasts = [c for c, after in zip(codes, [*codes[1:], -2], strict=False) if c + 1 != after]
    return "".join(chr(a) if a == b else f"{chr(a)}-{chr(b)}" for a, b in zip(firsts, lasts, strict=True))


def _inner_breaks(tree: Node) -> int:
    """Over how many ends of sentences a phrase can reach."""
    parts = list(tree.parts) if isinstance(tree, Sequence) else [tree]
    edges = [parts[0], parts[-1]]
    breaks = [n for part in parts for n in walk(part) if isinstance(n, Slot) and n.kind in ("start", "end")]
    return len(breaks) - sum(1 for n in edges if isinstance(n, Slot) and n.kind in ("start", "end"))


class Compiled:
    """A phrase of a rule ready to match; its expression is compiled when it is first needed."""

    def __init__(self, rule: Rule, number: int, compiler: Compiler, symbol: str) -> None:
        tree = rule.trees[number]
        self.rule = rule
        self.number = number
        self.symbol = symbol
        self.where = rule.where
        self.trimmed = rule.family == "date"
        self.edged = any(isinstance(n, Slot) and n.kind in EDGES for n in walk(tree))
        self.joining = not rule.value.keys().isdisjoint(JOINING)
        self.keys = compiler.keys(rule, tree)
        self.reach = SENTENCES if compiler.runs_on(tree) else _inner_breaks(tree)
        self.frequency = sum(compiler.frequency(key) for key in self.keys)
        self.begins_with_key = all(key.before == 0 for key in self.keys)
        self.stoppable = compiler.can_run_away(tree)
        self._compiler = compiler

    @cached_property
    def expression(self) -> Expression:
        """The compiled expression."""
        return self._compiler.expression(self.rule, self.rule.trees[self.number])
