"""What is wrong with a rule file, and where."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import get_close_matches
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing that is wrong in a rule file; prints as ``path:line: what; hint``."""

    path: str
    line: int
    what: str
    hint: str = ""

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.what}" + (f"; {self.hint}" if self.hint else "")


class RulebookError(Exception):
    """The rules cannot be used; ``problems`` holds everything that is wrong with them, not only the first."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(set(problems)))
        super().__init__("\n".join(map(str, self.problems)))


class PhraseError(ValueError):
    """A phrase that cannot be read."""


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """A hint that names the nearest known word, or lists what is known where nothing is near; empty if nothing is."""
    names = sorted(known)
    if not names:
        return ""
    near = get_close_matches(word, names, n=1)
    if near:
        return f"did you mean {near[0]!r}?"
    return "known: " + ", ".join(names[:12]) + (" …" if len(names) > 12 else "")
