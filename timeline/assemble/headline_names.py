"""Names with a word of a headline before them: “Icon Anna Berg Speaks Out”, where the text tells of Anna Berg."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.assemble.names import PERSON, Name


def without_headline_words(names: Sequence[Name], text: str) -> list[Name]:
    """The names without a first word that the text has in small letters, too, where the rest is a full name of it."""
    full = {n.name for n in names if n.kind == PERSON and " " in n.name}
    led = {name: rest for name in full if " " in (rest := name.partition(" ")[2]) and rest in full}
    if not led:
        return list(names)
    small = {word.strip(",.;:!?()“”\"'") for word in text.split() if word[:1].islower()}
    led = {name: rest for name, rest in led.items() if name.partition(" ")[0].casefold() in small}
    return [n._replace(name=led[n.name]) if n.kind == PERSON and n.name in led else n for n in names]
