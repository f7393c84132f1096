"""By which nouns the holder of a role can be called again."""

from __future__ import annotations

import re
from collections.abc import Callable

from timeline.assemble.cast import Heads
from timeline.assemble.words import Test

_PARTS = re.compile(r"([^\W\d_]+(?:[.-][^\W\d_]+)*\.?)(['’][sS]?(?![^\W\d_]))?|[,;&]")
"""A word with the sign of an owner, if it has one; or a sign between two roles."""


def heads_of(ends: Test, joins: Test, written_out: Callable[[str], str]) -> Heads:
    """The function from a role to its nouns.

    *ends* tells words after which a role says of what it is (“of”), *joins* those that open a second role (“and”), and
    *written_out* gives the nouns that a short form stands for.
    """

    def heads(role: str) -> set[str]:
        found: set[str] = set()
        said = True
        for word, owner in _PARTS.findall(role):
            if not word or joins(word):
                said = True
            elif ends(word):
                said = False
            elif said and not owner:  # “the minister’s lawyer” is no minister
                found.add(word.casefold().rstrip("."))
                found.update(written_out(word).split())
        return found

    return heads


def owned_by_name(role: str) -> bool:
    """Whether a role tells by name whose it is, as in “Lee’s lawyer”."""
    return any(owner for _, owner in _PARTS.findall(role))
