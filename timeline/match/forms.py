"""The forms of lexicons: how each may be written, and the value it stands for."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from timeline.rulebook.lexicon import Lexicon, Value
from timeline.rulebook.rulebook import Rulebook

ASKED = 1 << 14
"""How many answers are kept."""


class Values:
    """What the forms of lexicons stand for; those of a lexicon are spelled out when one of them is first asked for."""

    def __init__(self, book: Rulebook) -> None:
        self._book = book
        self._lexicons = book.lexicons
        self._token = book.language.token
        self._spelled: dict[str, dict[str, Value]] = {}
        self.value = lru_cache(ASKED)(self._ask)
        """(lexicon, value) that a kind gives to a text; documents ask the same again and again."""

    def __reduce__(self) -> tuple[type[Values], tuple[Rulebook]]:
        return Values, (self._book,)  # the answers that are kept stay behind

    def _ask(self, kind: str, text: str) -> tuple[str, Value] | None:
        key = " ".join(self._token.findall(text))
        return self._value(kind, key, text, frozenset())

    def _value(self, kind: str, key: str, text: str, seen: frozenset[str]) -> tuple[str, Value] | None:
        lexicon = self._lexicons.get(kind)
        if lexicon is None or kind in seen:
            return None
        value = self._forms(lexicon).get(key) if lexicon.forms else None
        if value is not None:
            return kind, value
        for pattern in lexicon.patterns:
            m = re.fullmatch(pattern, text)
            if m:
                return kind, ({k: v for k, v in m.groupdict().items() if v is not None} or text)
        for member in (*lexicon.any, *(lexicon.run if lexicon.most == 1 else ())):
            found = self._value(member, key, text, seen | {kind})
            if found:
                return found
        return None

    def _forms(self, lexicon: Lexicon) -> dict[str, Value]:
        known = self._spelled.get(lexicon.name)
        if known is None:
            known = self._spelled[lexicon.name] = {}
            for form, value in lexicon.forms.items():
                for variant in variants(self._token.findall(form)):
                    known.setdefault(variant, value)
        return known


def variants(words: Iterable[str]) -> tuple[str, ...]:
    """How a form may be written: as it is, in capitals, and, if it is small, with a capital at its words."""
    words = list(words)
    form = " ".join(words)
    upper = form.upper()
    if form != form.lower():
        return tuple(dict.fromkeys((form, upper)))
    first = " ".join([words[0][:1].upper() + words[0][1:], *words[1:]]) if words else form
    title = " ".join(w[:1].upper() + w[1:] for w in words)
    return tuple(dict.fromkeys((form, first, title, upper)))
