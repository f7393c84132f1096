"""Lexicons: which words, shapes and runs of words a slot can hold."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

Value = str | int | float | Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """A named class of things that can stand in a slot.

    It is made of one of: ``forms``, surface forms with their values (a form written small also matches capitalised
    or in capitals; one written with a capital does not match small); ``patterns``, regular expressions over the text
    for shapes such as 2021-07-15; ``any``, the members of other lexicons or kinds; ``run``, *least* to *most* things
    of the listed kinds in a row (``but`` takes kinds out). ``noun`` says that a described name,
    such as “the old treaty”, counts as one of the forms when it ends in one.
    """

    name: str
    path: str
    line: int
    description: str = ""
    forms: Mapping[str, Value] = field(default_factory=dict)
    patterns: tuple[str, ...] = ()
    any: tuple[str, ...] = ()
    run: tuple[str, ...] = ()
    but: tuple[str, ...] = ()
    least: int = 1
    most: int = 40
    lazy: bool = False
    noun: bool = False


@dataclass(frozen=True, slots=True)
class Shape:
    """What a single word that no lexicon lists is taken for, by its look; the first shape that fits counts."""

    pattern: str
    classes: tuple[str, ...]
    line: int
