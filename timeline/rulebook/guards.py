"""What a set of rules must fulfil before it may read a document."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping

from timeline.rulebook.operations import OPERATIONS
from timeline.rulebook.phrase import Node, Slot, slots, walk
from timeline.rulebook.problems import Problem, did_you_mean
from timeline.rulebook.rule import Rule
from timeline.rulebook.rulebook import BUILTIN, FAMILIES, Rulebook

Report = Callable[[str, str], Problem]
"""Makes a problem of a rule out of what is wrong and a hint."""

_REFERENCE = re.compile(r"\{([a-z][a-z0-9_]*)")


def check(book: Rulebook, replaced: Iterable[Rule] = ()) -> Iterator[Problem]:
    """Every problem of the rulebook as a whole; what *replaced* rules of ours used may lie idle."""
    shape_classes = {c for s in book.shapes for c in s.classes}
    kinds = {*BUILTIN, *FAMILIES, *book.lexicons, *shape_classes}
    for rule in book.rules:
        kinds |= {rule.name, *rule.classes}
    used = {k for lexicon in book.lexicons.values() for k in (*lexicon.any, *lexicon.run, *lexicon.but)}
    used |= _settings(book.language.settings)
    for rule in book.rules:
        yield from _rule(rule, kinds)
    for rule in (*book.rules, *replaced):
        for tree in _trees(rule):
            used |= {n.kind for n in walk(tree) if isinstance(n, Slot)}
    for lexicon in book.lexicons.values():
        for name in (*lexicon.any, *lexicon.run, *lexicon.but):
            if name not in kinds:
                what = f"lexicon {lexicon.name!r}: unknown kind {name!r}"
                yield Problem(lexicon.path, lexicon.line, what, did_you_mean(name, kinds))
        if lexicon.name not in used:
            what = f"no rule uses the lexicon {lexicon.name!r}"
            yield Problem(lexicon.path, lexicon.line, what, "use it in a phrase or take it out")


def _settings(settings: Mapping[str, object]) -> set[str]:
    """The lexicons that language.toml gives to the mechanism."""
    groups = [g for g in settings.values() if isinstance(g, Mapping)]
    return {str(v) for group in groups for v in group.values() if isinstance(v, str)}


def _trees(rule: Rule) -> tuple[Node, ...]:
    return (*rule.trees, *rule.after, *rule.before, *rule.not_after, *rule.not_before)


def _rule(rule: Rule, kinds: set[str]) -> Iterator[Problem]:
    def problem(what: str, hint: str) -> Problem:
        return Problem(rule.path, rule.line, f"rule {rule.id!r}: {what}", hint)

    if not rule.description:
        yield problem("has no description", "say in a sentence what it finds")
    if not rule.accept:
        yield problem("has no accept example", "show a sentence with the place marked that it must find")
    if not rule.reject:
        yield problem("has no reject example", "show a sentence that it must leave alone, and why")
    for tree in _trees(rule):
        for slot in slots(tree):
            if slot.kind not in kinds:
                yield problem(f"unknown slot {{{slot.kind}}}", did_you_mean(slot.kind, kinds))
    made = {s.name for tree in rule.trees for s in slots(tree)}
    yield from _value(rule, rule.value, made, problem)


def _value(rule: Rule, value: object, made: set[str], problem: Report) -> Iterator[Problem]:
    known = OPERATIONS[rule.family]
    if isinstance(value, Mapping):
        for key, inner in value.items():
            if key not in known:
                yield problem(f"unknown operation {key!r}", did_you_mean(str(key), known))
                continue
            words = known[key].words
            if words and isinstance(inner, str) and "{" not in inner and inner not in words:
                yield problem(f"{key} cannot be {inner!r}", did_you_mean(inner, words))
            yield from _value(rule, inner, made, problem)
    elif isinstance(value, list):
        for inner in value:
            yield from _value(rule, inner, made, problem)
    elif isinstance(value, str):
        for name in _REFERENCE.findall(value):
            if name not in made:
                yield problem(f"no phrase makes the slot {{{name}}}", did_you_mean(name, made))
