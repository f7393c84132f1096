"""The axis of the minimap: time cut into columns, with long silences folded.

Columns are as fine as fits the width, from an hour to a century. Where nothing happens for many columns these are
folded into one mark, which says how long the silence is; so a chronicle of four thousand years and a day's news both
fill the axis.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from timeline.overview.density import Density
from timeline.overview.units import Unit, how_long

KEPT = 3
"""Empty columns in a row that stay columns; a longer silence is folded."""
FOLD = 3
"""Cells that a folded silence takes."""
NAMED = 3
"""Silences that are named with their length: the longest ones."""
BREAKS = 8
"""Columns that an axis has for each folded silence, at least; one with more silences is cut too finely."""
WIDEST = 6
"""Cells that a column may take where there are few of them."""


@dataclass(frozen=True, slots=True)
class Column:
    """A stretch of the axis: from a second up to another (exclusive), on *width* cells from *x*; or a silence."""

    start: int
    end: int
    x: int
    width: int
    silence: str = ""

    @property
    def is_silence(self) -> bool:
        """Whether it is a folded silence."""
        return bool(self.silence)


@dataclass(frozen=True, slots=True)
class Axis:
    """The columns from left to right and the unit they count in."""

    unit: Unit
    columns: tuple[Column, ...]

    def at(self, x: int) -> int:
        """The number of the column on a cell, or the nearest."""
        for number, column in enumerate(self.columns):
            if x < column.x + column.width:
                return number
        return len(self.columns) - 1

    def of(self, second: int) -> int:
        """The number of the column that holds a time, or the nearest."""
        for number, column in enumerate(self.columns):
            if second < column.end:
                return number
        return len(self.columns) - 1


def fit(density: Density, width: int, finest: Unit = Unit.DAY) -> Axis | None:
    """The axis of the finest unit that fits the width; None where nothing is dated."""
    if not density.times or width < 1:
        return None
    units = list(Unit)
    axes = (at_unit(density, unit, width) for unit in units[units.index(finest) :])
    fitting = [axis for axis in axes if axis is not None]
    return next((axis for axis in fitting if not _is_broken(axis)), fitting[-1] if fitting else None)


def _is_broken(axis: Axis) -> bool:
    """Whether so much of an axis is silences that greater units show the whole better."""
    silences = sum(column.is_silence for column in axis.columns)
    return silences > max(NAMED, (len(axis.columns) - silences) // BREAKS)


def at_unit(density: Density, unit: Unit, width: int) -> Axis | None:
    """The axis at one unit, or None if it is wider than that."""
    runs: list[Column] = []
    used = 0
    for run in _runs(density, unit):
        used += run.width
        if used > width:
            return None
        runs.append(run)
    named = _named(runs, width - used)
    buckets = sum(not column.is_silence for column in named)
    each = max(1, min(WIDEST, (width - sum(c.width for c in named if c.is_silence)) // max(1, buckets)))
    return Axis(unit, tuple(_placed(named, each)))


def _runs(density: Density, unit: Unit) -> Iterator[Column]:
    """The columns of the axis, one cell each, with silences as folds; still without their places."""
    last = density.times[-1]
    index = unit.index(density.times[0])
    while True:
        start, end = unit.start(index), unit.start(index + 1)
        yield Column(start, end, 0, 1)
        if end > last:
            return
        index += 1
        following = density.after(end)
        ahead = unit.index(following) if following is not None else index
        if ahead - index > KEPT:
            stop = unit.start(ahead)
            yield Column(end, stop, 0, FOLD, how_long(end, stop))
            index = ahead


def _named(columns: Sequence[Column], room: int) -> list[Column]:
    """The columns, with the longest silences wide enough for their names, as far as there is room."""
    widened = list(columns)
    silences = [number for number, column in enumerate(columns) if column.is_silence]
    for number in sorted(silences, key=lambda n: columns[n].start - columns[n].end)[:NAMED]:
        wanted = len(columns[number].silence) + 2
        if wanted - FOLD <= room:
            room -= wanted - FOLD
            widened[number] = replace(columns[number], width=wanted)
    return widened


def _placed(columns: Iterable[Column], each: int) -> Iterator[Column]:
    x = 0
    for column in columns:
        width = column.width if column.is_silence else each
        yield replace(column, x=x, width=width)
        x += width


def window(axis: Axis, left: int, width: int) -> Axis:
    """The columns of an axis that lie wholly on *width* cells from *left*."""
    seen = (c for c in axis.columns if c.x >= left and c.x + c.width <= left + width)
    return replace(axis, columns=tuple(replace(column, x=column.x - left) for column in seen))
