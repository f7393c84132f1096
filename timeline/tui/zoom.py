"""How finely the list is cut by headings: by day, month, year, decade or century."""

from __future__ import annotations

from enum import Enum
from functools import lru_cache
from typing import Self

from timeline.export.dates import year as year_name
from timeline.model import calendar as cal
from timeline.model.edtf import parse
from timeline.model.timevalue import Granularity, TimeValue, period
from timeline.store.reading import Group
from timeline.tui.dates import heading, long

UNDATED = "Undated"
_MAYBE_LONGER = ("[", "/", "X", "Y")


class Zoom(Enum):
    """A step of the zoom; the value is its name."""

    CENTURY = "centuries"
    DECADE = "decades"
    YEAR = "years"
    MONTH = "months"
    DAY = "days"

    def step(self, towards: int) -> Self:
        """The next finer (1) or coarser (-1) step, or this one where there is none."""
        steps = list(type(self))
        return steps[max(0, min(steps.index(self) + towards, len(steps) - 1))]

    def section(self, group: Group) -> str:
        """The heading of the first kind under which a group stands: its year, decade or century."""
        if not group.bucket:
            return UNDATED
        year = cal.civil(group.first_day)[0]
        if self is Zoom.CENTURY:
            return _period_of(year, Granularity.CENTURY)
        if self is Zoom.DECADE:
            return _period_of(year, Granularity.DECADE)
        return longer_than_a_year(group.bucket) or year_name(year)

    def subsection(self, group: Group) -> str:
        """The heading of the second kind, below that of the year; nothing where the zoom or the date is coarser."""
        if not group.bucket or self not in (Zoom.DAY, Zoom.MONTH) or is_year(group.bucket):
            return ""
        if longer_than_a_year(group.bucket):
            return ""
        return group.bucket if self is Zoom.DAY else _month_of(group.bucket, group.first_day)


def words_of(subsection: str) -> str:
    """A heading of the second kind as it is read: “Thursday 15 July”, “July”, “Summer”."""
    return heading(subsection)


def is_year(bucket: str) -> bool:
    """Whether a date is a whole year."""
    return bucket.lstrip("Y-").isdigit()


def longer_than_a_year(bucket: str) -> str:
    """The name of a decade, a century or an interval of years; nothing for what lies in a year."""
    return _longer(bucket) if any(sign in bucket for sign in _MAYBE_LONGER) else ""


@lru_cache(maxsize=1024)
def _longer(bucket: str) -> str:
    when = parse(bucket)
    if when.earliest is None or when.latest is None or when.latest - when.earliest <= 366 * cal.DAY:
        return ""
    return long(when)


@lru_cache(maxsize=4096)
def _month_of(bucket: str, first_day: int) -> str:
    """The month that holds a date, in EDTF; the date itself where it is longer than that."""
    if len(bucket) == len("2021-07-15") and bucket[0] != "-" and bucket[8:].isdigit():
        return bucket[:7]
    when = parse(bucket)
    first, last = when.earliest, when.latest
    if first is None or last is None:
        return bucket
    (year, month, _), (last_year, last_month, _) = cal.civil(first_day), cal.civil(last // cal.DAY)
    if (year, month) != (last_year, last_month):
        return bucket
    sign = f"{year:04d}" if year >= 0 else f"-{-year:04d}"
    return f"{sign}-{month:02d}" if abs(year) < 10_000 else bucket


@lru_cache(maxsize=256)
def _period_of(year: int, size: Granularity) -> str:
    value = period(cal.day_number(year) * cal.DAY, size)
    return long(TimeValue(value.earliest, value.latest, size))
