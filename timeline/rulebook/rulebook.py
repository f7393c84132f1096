"""The rules of one language, loaded and checked."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

import regex

from timeline.rulebook.lexicon import Lexicon, Shape
from timeline.rulebook.rule import Rule

FAMILIES = ("number", "date", "name", "context", "statement", "event")
"""The families in the order in which they read a document; each can ask for what the earlier ones found."""

BUILTIN = {
    "start": "the beginning of a sentence",
    "end": "the end of a sentence",
    "paragraph": "the edge of a paragraph: its beginning or its end",
    "quote": "a quotation, with its marks",
    "begun_quote": "a quotation that ends with a comma, so that the sentence goes on after it",
    "any": "any single thing but the end of a sentence",
    "again": "a word that ended a name found elsewhere in the document",
    "word": "any single word that is no punctuation",
}
"""Kinds that the mechanism itself provides."""


@dataclass(frozen=True, slots=True)
class Language:
    """What the mechanism must know about a language; the rest is in lexicons and rules."""

    code: str
    name: str
    token: re.Pattern[str]
    quotes: tuple[tuple[str, str], ...]
    leave_out: frozenset[str]
    rejoin: re.Pattern[str]
    part: tuple[regex.Pattern[str], ...]
    settings: Mapping[str, object]


@dataclass(frozen=True, slots=True, eq=False)
class Rulebook:
    """Lexicons and rules of one language; ``digest`` changes when any byte of them does."""

    language: Language
    lexicons: Mapping[str, Lexicon]
    shapes: tuple[Shape, ...]
    rules: tuple[Rule, ...]
    digest: str
    _by_id: dict[str, Rule] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_by_id", {r.id: r for r in self.rules})

    def longest(self, kind: str) -> int:
        """How many things in a row a slot of the kind can hold; 1 unless it is a run."""
        lexicon = self.lexicons.get(kind)
        return lexicon.most if lexicon and lexicon.run else 1

    def rule(self, id_: str) -> Rule | None:
        """The rule of that id."""
        return self._by_id.get(id_)
