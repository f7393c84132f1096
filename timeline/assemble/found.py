"""What a place tells of whom a pronoun means."""

from __future__ import annotations

from typing import NamedTuple

from timeline.assemble.cast import Reference


class Found(NamedTuple):
    """Whether a place settles whom a pronoun means, whom, and how that is known; nobody where several are likely."""

    settled: bool
    who: Reference | None = None
    how: str = ""


NOTHING, OPEN = Found(settled=False), Found(settled=True)
"""A place that tells nothing, and one that tells that it is open."""


def settled(who: Reference | None, how: str) -> Found:
    """What settles whom a pronoun means."""
    return Found(settled=True, who=who, how=how) if who else OPEN
