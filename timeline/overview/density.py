"""How many entries stand at which time: what the axis, the lanes and the silences are worked out from."""

from __future__ import annotations

import heapq
from array import array
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from timeline.model.calendar import DAY
from timeline.store.listed import Group
from timeline.store.reading import Row

HOUR = 3600


class Density:
    """How many entries stand at which time; times are seconds in order."""

    def __init__(self, counted: Iterable[tuple[int, int]]) -> None:
        self.times, self._before = array("q"), array("q")
        total = 0
        for second, count in counted:
            self.times.append(second)
            self._before.append(total)
            total += count
        self._before.append(total)

    def count(self, start: int, end: int) -> int:
        """The entries from a second up to another (exclusive)."""
        return self._before[bisect_left(self.times, end)] - self._before[bisect_left(self.times, start)]

    def after(self, second: int) -> int | None:
        """The first time at a second or after it."""
        place = bisect_left(self.times, second)
        return self.times[place] if place < len(self.times) else None

    def counted(self) -> Iterator[tuple[int, int]]:
        """Each time with how many entries stand at it."""
        for place, second in enumerate(self.times):
            yield second, self._before[place + 1] - self._before[place]


def merged(densities: Iterable[Density]) -> Density:
    """The density of all together."""
    return Density(heapq.merge(*(density.counted() for density in densities)))


def density_of(groups: Sequence[Group]) -> Density:
    """How many entries stand at which day; the undated at none."""
    return Density((group.first_day * DAY, group.size) for group in groups if group.bucket)


def hourly(rows: Iterable[Row]) -> Density:
    """How many entries stand at which hour; what is known to a day or less stands at its beginning."""
    times = sorted(row.entry.sort_key[1] // HOUR * HOUR for row in rows if row.entry.when)
    return Density(Counter(times).items())
