"""The labels of words: the lexicons that list them, the phrases that write them out, and what their look tells."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from timeline.match.forms import variants
from timeline.rulebook.phrase import Node, Slot, Word, walk
from timeline.rulebook.rule import Rule
from timeline.rulebook.rulebook import Rulebook


def literal(word: str) -> str:
    """The label of a word that a phrase writes out."""
    return "=" + word.casefold()


def kinds_in(tree: Node) -> list[str]:
    """The kinds that a phrase asks for, words that it writes out among them."""
    return [kind_of(n) for n in walk(tree) if isinstance(n, Slot | Word)]


def kind_of(thing: Slot | Word) -> str:
    """The kind that a slot or a written word asks for."""
    return thing.kind if isinstance(thing, Slot) else literal(thing.text)


class Looks:
    """The shapes of a rulebook, which tell the classes of a word that no lexicon lists."""

    def __init__(self, book: Rulebook) -> None:
        self.all = tuple(frozenset(s.classes) for s in book.shapes)
        self._pattern = re.compile("|".join(f"({s.pattern})" for s in book.shapes) or "(?!)")

    def of(self, token: str) -> frozenset[str]:
        """The classes of a word by its look alone."""
        word = frozenset({"word"}) if token[:1].isalnum() else frozenset()
        m = self._pattern.fullmatch(token)
        return self.all[m.lastindex - 1] | word if m and m.lastindex else word


class Vocabulary:
    """The labels of each ``single`` word and of each group of ``several`` words that lexicons and phrases know.

    Those of the look of a single word are not among them.
    """

    def __init__(self, book: Rulebook, looks: Looks) -> None:
        self._book = book
        self.single: dict[str, frozenset[str]] = {}
        self.several: dict[str, frozenset[str]] = {}
        for lexicon in book.lexicons.values():
            for form in lexicon.forms:
                self._add(book.language.token.findall(form), lexicon.name)
        words = {n.text.casefold() for tree in trees_of(book.rules) for n in walk(tree) if isinstance(n, Word)}
        for word in sorted(words | {w.casefold() for w in book.language.leave_out}):
            self._add([word], literal(word))
        self._add_first_words(looks)

    def _add(self, words: list[str], label: str) -> None:
        table = self.single if len(words) == 1 else self.several
        for variant in variants(words):
            table[variant] = table.get(variant, frozenset()) | {label}

    def _add_first_words(self, looks: Looks) -> None:
        """Gives groups of words the classes of their first word that language.toml names: “took aim at” is a past."""
        table = self._book.language.settings.get("groups")
        wanted, unless = (table.get(k, ()) if isinstance(table, Mapping) else () for k in ("by_first_word", "unless"))
        classes = {str(name): labels_of_kind(self._book, str(name)) or frozenset() for name in wanted}
        known = frozenset[str]().union(*classes.values(), *(labels_of_kind(self._book, str(n)) or () for n in unless))
        for group, labels in self.several.items():
            first, second = group.split(" ", 2)[:2]
            if labels & known or not second[0].isalnum():
                continue
            own = self.single.get(first, frozenset()) | looks.of(first)
            self.several[group] = labels | {name for name, members in classes.items() if own & members}


def labels_of_kind(book: Rulebook, kind: str) -> frozenset[str] | None:
    """The labels of which a word needs one to be of the kind; None when it must not have some others, too."""
    closed: set[str] = set()
    ahead = [kind]
    while ahead:
        label = ahead.pop()
        if label in closed:
            continue
        closed.add(label)
        lexicon = book.lexicons.get(label)
        if lexicon:
            if lexicon.but:
                return None
            ahead += (*lexicon.any, *lexicon.run)
    return frozenset(closed)


def used_labels(book: Rulebook) -> frozenset[str]:
    """The labels that phrases, lexicons and the settings of the language ask for, and the words of phrases."""
    nodes = [n for tree in trees_of(book.rules) for n in walk(tree)]
    used = {n.kind for n in nodes if isinstance(n, Slot)} | {literal(n.text) for n in nodes if isinstance(n, Word)}
    used |= {literal(w) for w in book.language.leave_out} | {"word", "again"}
    groups = [g for g in book.language.settings.values() if isinstance(g, Mapping)]
    used |= {str(v) for g in groups for value in g.values() for v in (value if isinstance(value, list) else [value])}
    ahead = list(used)
    while ahead:
        lexicon = book.lexicons.get(ahead.pop())
        if lexicon:
            new = {*lexicon.any, *lexicon.run, *lexicon.but} - used
            used |= new
            ahead += new
    return frozenset(used)


def trees_of(rules: Iterable[Rule]) -> list[Node]:
    """The phrases of rules, those that must or must not stand beside a match among them."""
    return [t for r in rules for t in (*r.trees, *r.after, *r.before, *r.not_after, *r.not_before)]
