"""Phrases into regular expressions over symbols."""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from functools import cached_property, partial

import regex

from timeline.match.expression import Expression, overlapping, stoppable
from timeline.match.symbols import BREAKS
from timeline.match.vocabulary import kind_of, literal
from timeline.rulebook.phrase import Choice, Node, Optional, Sequence, Slot, Word, openers, walk
from timeline.rulebook.rule import Rule
from timeline.rulebook.rulebook import Rulebook

STEPS = 100_000
"""Phrases that can try more ways than this at one place run on ``regex``, which can be stopped; the others run on
``re``, which is five to ten times as fast here (measured on classes of 250 symbols) but cannot."""


OVERLAPPING = ("statement",)
"""Families whose matches of one rule may begin inside one another."""


SENTENCES = 40
"""Over how many sentences of its paragraph a rule can reach that has a run of whole sentences."""

EDGES = ("start", "end", "paragraph")
"""Kinds that stand for an end of a sentence, and are no part of what is found there."""

JOINING = ("from", "until", "also")
"""Operations of a value that join dates which stay dates of their own."""


class Compiler:
    """Turns phrases into regular expressions; *one_of* gives that of a single thing of a kind."""

    def __init__(self, book: Rulebook, one_of: Callable[[str], str]) -> None:
        self._book = book
        self._one_of_kind = one_of
        self._kinds: dict[str, str] = {}
        self._things: dict[str, str] = {}

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
        inside = rule.family in OVERLAPPING
        if self.can_run_away(tree):
            return Expression(stoppable(regex.compile(source), inside=inside), slots)
        opening = self._opening(rule, tree)
        try:
            fast = re.compile(opening + source)
        except re.error:  # it looks back over phrases of several lengths
            source = opening + source if rule.after else source
            return Expression(partial(regex.compile(source).finditer, overlapped=inside), slots)
        return Expression(overlapping(fast) if inside else fast.finditer, slots)

    def _opening(self, rule: Rule, tree: Node) -> str:
        """What asks first whether a thing follows that the phrase can begin with, where ``re`` would not by itself.

        ``re`` does so for what begins with a single thing behind nothing, and ``regex`` for what need not stand behind
        anything; the others are found in half of the time so.
        """
        first = tree.parts[0] if isinstance(tree, Sequence) else tree
        if isinstance(first, Word | Slot) and not rule.after and not rule.not_after:
            return ""
        kinds = sorted({kind_of(opener) for opener in openers(tree)})
        return "" if "any" in kinds else "(?=" + "|".join(map(self._thing, kinds)) + ")"

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
                return self._book.longest(kind)
            case Optional(body):
                ways = self._ways(body)
                return ways + 1 if ways > 1 else 1  # to be there or not is soon found out for a single thing
            case Choice(options):
                return sum(self._ways(o) for o in options)
            case Sequence(parts):
                return math.prod(self._ways(p) for p in parts)

    def kind(self, kind: str) -> str:
        """The expression of one thing of a kind, or of a row of them."""
        known = self._kinds.get(kind)
        if known is None:
            known = self._kinds[kind] = self._kind(kind)
        return known

    def _kind(self, kind: str) -> str:
        if kind == "any":
            return f"[^{BREAKS}]"
        lexicon = self._book.lexicons.get(kind)
        row = f"{{{lexicon.least},{lexicon.most}}}{'?' if lexicon.lazy else ''}" if lexicon and lexicon.run else ""
        return self._thing(kind) + row

    def _thing(self, kind: str) -> str:
        """The expression of a single thing of a kind."""
        known = self._things.get(kind)
        if known is None:
            known = self._things[kind] = self._one_of_kind(kind)
        return known


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
        self.tree = tree
        self.rank = (-rule.priority, rule.order, number)
        self.symbol = symbol
        self.where = rule.where
        self.introduced = rule.family == "date"
        self.edged = any(isinstance(n, Slot) and n.kind in EDGES for n in walk(tree))
        self.joining = not rule.value.keys().isdisjoint(JOINING)
        self.reach = SENTENCES if compiler.runs_on(tree) else _inner_breaks(tree)
        self.stoppable = compiler.can_run_away(tree)
        self._compiler = compiler

    @cached_property
    def expression(self) -> Expression:
        """The compiled expression."""
        return self._compiler.expression(self.rule, self.tree)
