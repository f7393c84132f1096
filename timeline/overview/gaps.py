"""The longest silences: between which two entries nothing is told."""

from __future__ import annotations

import heapq
from dataclasses import dataclass
from itertools import pairwise

from timeline.model.calendar import DAY
from timeline.overview.density import Density
from timeline.overview.units import how_long

MOST = 60


@dataclass(frozen=True, slots=True)
class Gap:
    """A silence: the first day after the entries before it and the first second of the next, and its length in words.

    ``before`` and ``after`` are the places in the list of the last entry before it and the first one after.
    """

    start: int
    end: int
    length: str
    before: int
    after: int


def gaps(density: Density, most: int = MOST) -> list[Gap]:
    """The longest silences between dated entries, longest first; days that follow each other leave none."""
    pairs = ((b - a - DAY, a + DAY, b) for a, b in pairwise(density.times) if b - a > DAY)
    longest = heapq.nlargest(most, pairs, key=lambda pair: (pair[0], -pair[1]))
    found = []
    for _, start, end in longest:
        after = density.count(density.times[0], end)
        found.append(Gap(start, end, how_long(start, end), after - 1, after))
    return found
