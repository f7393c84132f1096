"""The labels under the axis of the minimap: the year is always told, smaller units where there is room."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.export.dates import MONTHS
from timeline.export.dates import year as year_name
from timeline.model import calendar as cal
from timeline.overview.axis import Axis, Column
from timeline.overview.units import Unit

_SHORT = tuple(name[:3] for name in MONTHS)


def labels(axis: Axis, width: int) -> list[tuple[int, str, bool]]:
    """The labels as cell, words, and whether they tell a year; none touches another.

    The first column and each one after a silence come first, the others where there is room.
    """
    wanted = sorted(_wanted(axis), key=lambda label: (label[0], label[1].x))
    taken: list[tuple[int, int]] = []
    placed = []
    for _, column, words, is_year in wanted:
        start, end = column.x, column.x + len(words)
        if end <= width and all(end < a or start > b for a, b in taken):
            taken.append((start, end))
            placed.append((start, words, is_year))
    return sorted(placed)


def _wanted(axis: Axis) -> Iterator[tuple[int, Column, str, bool]]:
    """Labels with their rank: 0 for the first, 1 after a silence, 2 for a new year, 3 for the rest."""
    before: Column | None = None
    fresh = True
    for column in axis.columns:
        if column.is_silence:
            fresh = True
            continue
        words, is_year = _label(column, before, axis.unit)
        if words:
            rank = 0 if before is None else 1 if fresh else 2 if is_year else 3
            yield rank, column, words, is_year
        before, fresh = column, False


def _label(column: Column, before: Column | None, unit: Unit) -> tuple[str, bool]:
    year, month, day = cal.civil(column.start // cal.DAY)
    if unit.value[1] >= 12:
        return year_name(_round(year, unit)), True
    old = cal.civil(before.start // cal.DAY) if before else (None, 0, 0)
    new_year, new_month = year != old[0], (year, month) != old[:2]
    if unit in (Unit.MONTH, Unit.QUARTER):
        if before is None and month != 1:
            return f"{_SHORT[month - 1]} {year_name(year)}", True
        return (year_name(year), True) if new_year else (_SHORT[month - 1], False)
    first = "" if day == 1 else f"{day} "  # what is known to a month or a year stands at its first day
    if new_year:
        return (year_name(year) if (month, day) == (1, 1) else f"{first}{_SHORT[month - 1]} {year_name(year)}"), True
    if new_month:
        return f"{first}{_SHORT[month - 1]}", False
    if unit is Unit.HOUR:
        hour = column.start % cal.DAY // 3600
        return (f"{day} {_SHORT[month - 1]}", False) if day != old[2] else (f"{hour}h", False)
    return str(day), False


def _round(year: int, unit: Unit) -> int:
    """The year by which a column is called: before our era columns begin at 2201 BCE, and 2200 BCE lies in it, too."""
    return year + 1 if year < 0 and unit.value[1] > 12 else year


def name_of(column: Column, unit: Unit) -> str:
    """A column in words: “July 2021”, “1950–1959”."""
    year, month, day = cal.civil(column.start // cal.DAY)
    if column.is_silence:
        return f"{column.silence} without an entry"
    hour = column.start % cal.DAY // 3600
    if unit is Unit.HOUR and hour:
        return f"{day} {MONTHS[month - 1]} {year_name(year)}, {hour} h"
    if unit in (Unit.HOUR, Unit.DAY):  # what is known to a day stands at its first hour
        return f"{day} {MONTHS[month - 1]} {year_name(year)}"
    if unit is Unit.WEEK:
        return f"week of {day} {MONTHS[month - 1]} {year_name(year)}"
    if unit is Unit.MONTH:
        return f"{MONTHS[month - 1]} {year_name(year)}"
    if unit is Unit.QUARTER:
        return f"Q{(month + 2) // 3} {year_name(year)}"
    last = cal.civil((column.end - 1) // cal.DAY)[0]
    return year_name(year) if last == year else f"{year_name(year)}–{year_name(last)}"
