"""Names that stand side by side and are meant together: “Lee and Kim”, “Lee, Kim and their lawyers”."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from timeline.assemble.names import BODY, GROUP, PERSON, PLACE, PRONOUN, THING, Name, unnamed
from timeline.assemble.standing import Standing
from timeline.model.span import Span

LONGEST = 8
"""How many names a list may have."""

LISTS = {PERSON: PERSON, PRONOUN: PERSON, BODY: PERSON, GROUP: PERSON, THING: THING, PLACE: PLACE}
"""Kinds of names that can stand in one list."""


@dataclass(frozen=True, slots=True)
class Run:
    """One name, or several that are joined."""

    names: tuple[Name, ...]

    @property
    def span(self) -> Span:
        """From the first name to the end of the last."""
        return Span(self.names[0].span.start, self.names[-1].span.end)

    @property
    def only(self) -> Name | None:
        """The name, where there is one alone."""
        return self.names[0] if len(self.names) == 1 else None

    @property
    def sort(self) -> str:
        """The kind of the first name."""
        return self.names[0].kind


def runs_of(names: Sequence[Name], standing: Standing) -> list[Run]:
    """Names in the order of the text, those together that are joined in a list."""
    out: list[Run] = []
    at = 0
    while at < len(names):
        length = _length(names[at : at + LONGEST], standing)
        apart = _apart(names[at : at + LONGEST], standing) if length == 1 else 0
        out.append(Run((names[at], names[at + apart])) if apart else Run(tuple(names[at : at + length])))
        at += apart + 1 if apart else length
    return out


def _apart(names: Sequence[Name], standing: Standing) -> int:
    """Where the second of two stands who are joined across a remark on the first: “Lee, of Oslo, and Kim left”."""
    first = names[0]
    if LISTS.get(first.kind) != PERSON or first.kind == PRONOUN or not standing.opens(first.span):
        return 0
    others = (i for i, n in enumerate(names[1:], 1) if n.kind == first.kind and standing.aside(first.span, n.span))
    return next(others, 0)


def _length(names: Sequence[Name], standing: Standing) -> int:
    """How many of the names, from the first, make one list."""
    for i in range(1, len(names)):
        joint = standing.between(names[i - 1].span, names[i].span)
        like = LISTS.get(names[i].kind) == LISTS.get(names[0].kind) and (names[i].kind != PRONOUN or unnamed(names[i]))
        if not joint or not like:
            break
        if joint == "both" and i == 1:
            break  # “They met Lee, and Kim left”
        if joint != "comma":
            return i + 1
    return 1
