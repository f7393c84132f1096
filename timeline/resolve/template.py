"""Fills the slots of a value: ``{n} {unit}`` with what stood in the text."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from timeline.model.mention import Capture, Mention

_REFERENCE = re.compile(r"\{([a-z][a-z0-9_]*)(?:\.([a-z][a-z0-9_]*))?\}")

Lookup = Callable[[str, str], tuple[str, object] | None]
"""(kind, text) to (lexicon, value)."""

Kinds = Mapping[str, tuple[str, ...]]
"""The kinds that the phrases of a rule ask for in each of its slots."""


@dataclass(frozen=True, slots=True)
class Filler:
    """Fills templates from one mention.

    ``kinds`` are those of its rule; ``number`` gives the value of a mention of the number family.
    """

    text: str
    mention: Mention
    kinds: Kinds
    lookup: Lookup
    number: Callable[[Mention], int | None]

    def capture(self, name: str) -> Capture | None:
        """The capture of a slot."""
        return self.mention.capture(name)

    def slot(self, name: str, field: str = "") -> object | None:
        """The value of a slot: the lexicon's, a number, or the words themselves; None when the slot is empty."""
        capture = self.capture(name)
        if capture is None:
            return None
        if capture.mention and capture.mention.family == "number":
            return self.number(capture.mention)
        words = capture.span.of(self.text)
        found = next((f for kind in self.kinds.get(name, (name,)) if (f := self.lookup(kind, words))), None)
        value = found[1] if found else words
        if isinstance(value, Mapping):
            return value.get(field) if field else words
        return None if field else value

    def fill(self, template: object) -> object | None:
        """A template with its slots filled; of a list, the first whose slots are all filled; None when none is."""
        if isinstance(template, list):
            return next((v for t in template if (v := self.fill(t)) is not None), None)
        if not isinstance(template, str):
            return template
        whole = _REFERENCE.fullmatch(template)
        if whole:
            return self.slot(whole[1], whole[2] or "")
        parts: list[str] = []
        at = 0
        for m in _REFERENCE.finditer(template):
            value = self.slot(m[1], m[2] or "")
            if value is None:
                return None
            parts += (template[at : m.start()], str(value))
            at = m.end()
        return "".join((*parts, template[at:]))


def number_of(value: object) -> int | None:
    """A whole number out of digits with or without separators and endings (1,000 · 3rd · ’98), else None."""
    if isinstance(value, int):
        return value
    if isinstance(value, float):
        return int(value) if value.is_integer() else None
    digits = re.sub(r"[,\s]", "", str(value))
    m = re.search(r"[-+]?\d+", digits)
    return int(m[0]) if m else None
