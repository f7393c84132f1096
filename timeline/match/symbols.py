"""One character for each set of classes that a word can have, and the classes as sets of characters."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from timeline.match.forms import Values
from timeline.match.vocabulary import Looks, Vocabulary, labels_of_kind, used_labels
from timeline.rulebook.lexicon import Lexicon, Value
from timeline.rulebook.rule import Rule
from timeline.rulebook.rulebook import Rulebook

SENTENCE = "\x1e"
PARAGRAPH = "\x1d"
BREAKS = SENTENCE + PARAGRAPH
QUOTE = "\xfe"
BEGUN_QUOTE = "\xff"
_FIRST = 0x100
"""The first character that stands for a set of labels; from here there is room for fifty thousand of them."""


GIVEN: Mapping[str, frozenset[str]] = {
    QUOTE: frozenset({"quote", "any"}),
    BEGUN_QUOTE: frozenset({"quote", "begun_quote", "any"}),
    SENTENCE: frozenset({"start", "end"}),
    PARAGRAPH: frozenset({"start", "end", "paragraph"}),
}
"""The labels of the symbols that the mechanism itself sets."""


def mention_labels(rule: Rule) -> frozenset[str]:
    """The classes under which later rules find a match of the rule."""
    return frozenset({rule.family, rule.name, *rule.classes})


class Symbols:
    """Labels to characters; ``of_single`` and ``of_several`` have those of the words and word groups that are known."""

    def __init__(self, book: Rulebook) -> None:
        self._book = book
        self._used = used_labels(book)
        self._looks = Looks(book)
        self._chars: dict[frozenset[str], str] = {}
        self._members: dict[str, list[str]] = {}
        self._closed: dict[str, str] = {}
        self._sets: dict[str, frozenset[str]] = {}
        self._unions: dict[tuple[str, ...], frozenset[str]] = {}
        self._values = Values(book)
        vocabulary = Vocabulary(book, self._looks)
        self.of_several = {form: self.char(labels) for form, labels in vocabulary.several.items()}
        self.of_mention = {rule.id: self.char(mention_labels(rule)) for rule in book.rules}
        looks, single = self._looks, vocabulary.single
        self.of_single = {token: self.char(labels | looks.of(token)) for token, labels in single.items()}
        self._nouns: dict[str, frozenset[str]] = {}
        self._described: dict[tuple[str, frozenset[str]], str] = {}
        self._add_nouns(vocabulary)
        self.again = self.char(frozenset({"again", "word"}))
        for classes in self._looks.all:
            self.char(classes | {"word"})
            self.char(classes)
        self.char(frozenset())
        self.char(frozenset({"word"}))
        for lexicon in book.lexicons.values():
            if lexicon.patterns:
                self.char(frozenset({lexicon.name}))
        self._with = {label: list(map(ord, chars)) for label, chars in self._members.items()}
        self._with["any"] = list(map(ord, self._chars.values()))
        for symbol, labels in GIVEN.items():
            for label in labels:
                self._with.setdefault(label, []).append(ord(symbol))

    def __getstate__(self) -> dict[str, object]:
        """All but the sets that alphabets were made of, a third of the whole; what is asked for again is made again."""
        return self.__dict__ | {"_sets": {}, "_unions": {}, "_closed": {}}

    @property
    def value(self) -> Callable[[str, str], tuple[str, Value] | None]:
        """The function that tells (lexicon, value) that a kind gives to a text."""
        return self._values.value

    def described(self, rule: str, last_word: str) -> str | None:
        """The symbol of a described name, such as “the old treaty”, by its rule and the symbol of its last word.

        Which rules of the name family find such names stands in language.toml, [settings.described] names.
        """
        nouns = self._nouns.get(last_word)
        return self._described.get((rule, nouns)) if nouns else None

    def _add_nouns(self, vocabulary: Vocabulary) -> None:
        """Notes which words a described name can end in, and what it then counts as."""
        table = self._book.language.settings.get("described")
        wanted = table.get("names", ()) if isinstance(table, Mapping) else ()
        nouns = {lexicon.name for lexicon in self._book.lexicons.values() if lexicon.noun}
        for words, symbols in ((vocabulary.single, self.of_single), (vocabulary.several, self.of_several)):
            self._nouns |= {symbols[word]: found for word, labels in words.items() if (found := labels & nouns)}
        kinds = sorted(set(self._nouns.values()), key=sorted)
        for rule in self._book.rules:
            if rule.family == "name" and rule.name in wanted:
                own = mention_labels(rule)
                self._described |= {(rule.id, found): self.char(own | found) for found in kinds}

    def by_look(self, token: str) -> str:
        """The character of a word that no lexicon lists and no phrase writes out."""
        return self.char(self._looks.of(token))

    def char(self, labels: frozenset[str]) -> str:
        """The character of a set of labels; labels that no phrase asks for make no difference."""
        labels &= self._used
        char = self._chars.get(labels)
        if char is None:
            char = self._chars[labels] = chr(_FIRST + len(self._chars))
            for label in labels:
                self._members.setdefault(label, []).append(char)
        return char

    def members(self, label: str) -> str:
        """All characters whose set has the label; of a union, those of its members."""
        known = self._closed.get(label)
        if known is None:
            known = self._closed[label] = "".join(sorted(self._all(label)))
        return known

    def member_set(self, *labels: str) -> frozenset[str]:
        """The characters of several labels together."""
        known = self._unions.get(labels)
        if known is None:
            known = self._unions[labels] = frozenset().union(*map(self._all, labels))
        return known

    @property
    def last(self) -> int:
        """The code of the last symbol."""
        return _FIRST + len(self._chars) - 1

    def codes_with(self, label: str) -> list[int]:
        """The code points of the symbols whose set has the label itself."""
        return self._with.get(label, [])

    def labels_of_kind(self, kind: str) -> frozenset[str] | None:
        """The labels of which a symbol needs one to be of the kind; None when it must not have some others, too."""
        return labels_of_kind(self._book, kind)

    def of_kind(self, kind: str) -> frozenset[str]:
        """The symbols of a kind; of a run, those that it may be made of."""
        lexicon = self._book.lexicons.get(kind)
        return self.run(lexicon) if lexicon and lexicon.run else self.member_set(kind)

    def _all(self, label: str) -> frozenset[str]:
        known = self._sets.get(label)
        if known is None:
            self._sets[label] = frozenset()  # a union that holds itself adds nothing
            known = self._sets[label] = frozenset(self._expand(label))
        return known

    def _expand(self, label: str) -> Iterator[str]:
        if label == "quote":
            yield from (QUOTE, BEGUN_QUOTE)
        if label == "begun_quote":
            yield BEGUN_QUOTE
        if label in ("start", "end"):
            yield from BREAKS
        if label == "paragraph":
            yield PARAGRAPH
        if label == "any":
            yield from (*self._chars.values(), QUOTE, BEGUN_QUOTE)
        yield from self._members.get(label, ())
        lexicon = self._book.lexicons.get(label)
        if lexicon:
            for member in lexicon.any:
                yield from self._all(member)
            if lexicon.run:
                yield from self.run(lexicon)

    def run(self, lexicon: Lexicon) -> frozenset[str]:
        """The characters that a run may be made of."""
        return self.member_set(*lexicon.run) - self.member_set(*lexicon.but)
