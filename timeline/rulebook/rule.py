"""A rule: a phrase, what a match of it means, and examples that hold it to its word."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from timeline.rulebook.phrase import Node, slots

Spec = Mapping[str, object]


def slot_names(part: object) -> tuple[str, ...]:
    """The slots that a part of a value names, one or a list: ``who`` and ``with`` of ``["{who}", "{with}"]``."""
    return tuple(str(slot).strip("{}") for slot in (part if isinstance(part, list) else [part] if part else []))


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence that the rule must match at the marked places (``expected``), or must leave alone (``reason``)."""

    text: str
    line: int
    expected: str = ""
    reason: str = ""
    marks: tuple[tuple[str, int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule as its file has it; ``id`` is family.name.

    ``classes`` are the kinds under which later rules can ask for its matches. ``after`` and ``before`` must stand
    beside a match without belonging to it; ``not_after`` and ``not_before`` must not. ``where`` is ``top`` or
    ``bottom`` for a rule that reads only the beginning or the end of a document.
    """

    id: str
    family: str
    name: str
    path: str
    line: int
    description: str
    phrases: tuple[str, ...]
    trees: tuple[Node, ...]
    stage: int = 1
    priority: int = 0
    classes: tuple[str, ...] = ()
    after: tuple[Node, ...] = ()
    before: tuple[Node, ...] = ()
    not_after: tuple[Node, ...] = ()
    not_before: tuple[Node, ...] = ()
    value: Spec = field(default_factory=dict)
    accept: tuple[Example, ...] = ()
    reject: tuple[Example, ...] = ()
    published: str = ""
    mode: str = ""
    where: str = ""
    order: int = 0
    kinds: Mapping[str, tuple[str, ...]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        kinds: dict[str, dict[str, None]] = {}
        for tree in self.trees:
            for slot in slots(tree):
                kinds.setdefault(slot.name, {})[slot.kind] = None
        object.__setattr__(self, "kinds", {name: tuple(found) for name, found in kinds.items()})
