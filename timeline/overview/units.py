"""The sizes of a column of the axis, from an hour to a millennium, and lengths of time in a few signs."""

from __future__ import annotations

from enum import Enum

from timeline.model import calendar as cal


class Unit(Enum):
    """The size of a column: in seconds, or in months."""

    HOUR = (3600, 0)
    DAY = (cal.DAY, 0)
    WEEK = (7 * cal.DAY, 0)
    MONTH = (0, 1)
    QUARTER = (0, 3)
    YEAR = (0, 12)
    LUSTRUM = (0, 60)
    DECADE = (0, 120)
    GENERATION = (0, 300)
    CENTURY = (0, 1200)
    MILLENNIUM = (0, 12_000)

    def index(self, second: int) -> int:
        """The number of the column that holds a second."""
        size, months = self.value
        if size:
            return (second + (3 * cal.DAY if self is Unit.WEEK else 0)) // size
        year, month, _ = cal.civil(second // cal.DAY)
        return (year * 12 + month - 1) // months

    @property
    def words(self) -> str:
        """How long a column is, in words."""
        return {"LUSTRUM": "5 years", "GENERATION": "25 years"}.get(self.name, self.name.lower())

    def start(self, index: int) -> int:
        """The first second of a column."""
        size, months = self.value
        if size:
            return index * size - (3 * cal.DAY if self is Unit.WEEK else 0)
        year, month = divmod(index * months, 12)
        return cal.day_number(year, month + 1) * cal.DAY


def how_long(start: int, end: int) -> str:
    """A length of time in a few signs: “340 y”, “7 mo”, “12 d”."""
    days = (end - start) / cal.DAY
    if days >= 730:
        return f"{round(days / 365.2425):,} y"
    if days >= 90:
        return f"{round(days / 30.44)} mo"
    return f"{round(days)} d" if days >= 2 else f"{round(days * 24)} h"
