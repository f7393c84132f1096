"""Why something could not be read."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_MOST = 8
"""How many endings are named."""


@dataclass(frozen=True, slots=True)
class Problem:
    """A place in the input that could not be read, what is wrong with it, and what to do about it.

    A *mild* one is something to know, and nothing went wrong.
    """

    where: str
    what: str
    hint: str = ""
    mild: bool = False

    def __str__(self) -> str:
        return f"{self.where}: {self.what}" + (f"; {self.hint}" if self.hint else "")


def left_out(where: str, names: Iterable[str], what: str) -> Iterator[Problem]:
    """A mild problem that tells how many files of other kinds were passed over, and their endings; none for none."""
    endings = Counter(PurePosixPath(name).suffix.lower() or "without an ending" for name in names)
    if endings:
        count = sum(endings.values())
        kinds = f"{what} of another kind" if count == 1 else f"{what}s of other kinds"
        told = f"{count:,} {kinds} left out ({', '.join(sorted(endings)[:_MOST])}"
        yield Problem(where, f"{told}{', …' * (len(endings) > _MOST)})", mild=True)


class UnreadableError(Exception):
    """Raised with what is wrong and a hint when bytes are no text or a string is no date."""

    def __init__(self, what: str, hint: str = "") -> None:
        super().__init__(f"{what}; {hint}" if hint else what)
        self.what = what
        self.hint = hint
