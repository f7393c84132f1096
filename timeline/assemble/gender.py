"""The gender of persons whose names tell none, by what they are: “spokeswoman Kim Lee”."""

from __future__ import annotations

from collections.abc import Iterable

from timeline.assemble.names import PERSON, Name
from timeline.assemble.wording import Wording


def with_gender(names: Iterable[Name], wording: Wording) -> list[Name]:
    """The names; those of persons without a gender have that of their role, if it tells one."""
    return [
        n._replace(gender=wording.gender_of(n.role)) if n.kind == PERSON and n.role and not n.gender else n
        for n in names
    ]
