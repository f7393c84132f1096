"""The gender of those whose names tell none, by what they are: “spokeswoman Kim Lee”, “her father”."""

from __future__ import annotations

from collections.abc import Iterable

from timeline.assemble.names import GROUP, PERSON, Name
from timeline.assemble.wording import Wording


def with_gender(names: Iterable[Name], text: str, wording: Wording) -> list[Name]:
    """The names; a person without a gender has that of the role, and a description of one that of its noun."""
    return [_told(name, text, wording) for name in names]


def _told(name: Name, text: str, wording: Wording) -> Name:
    if name.gender or not (name.kind == PERSON or (name.kind == GROUP and name.singular)):
        return name
    words = name.role if name.kind == PERSON else name.span.of(text)
    return name._replace(gender=wording.gender_of(words)) if words else name
