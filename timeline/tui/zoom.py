"""How finely the list is cut by headings: by day, month, year, decade or century."""

from __future__ import annotations

from enum import Enum
from functools import lru_cache
from typing import Self

from timeline.export.dates import year as year_name
from timeline.model import calendar as cal
from timeline.model.edtf import parse
from timeline.model.timevalue import Granularity, TimeValue, period
from timeline.tui.dates import long

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

    def headings(self, bucket: str, first_day: int) -> tuple[str, str]:
        """The headings over a date: its year, decade or century; and below that the date itself, where there is one.

        A date that is coarser than the zoom, or no date, has no heading of the second kind.
        """
        if not bucket:
            return UNDATED, ""
        if self in _COARSE:
            return _period_of(cal.civil(first_day)[0], _COARSE[self]), ""
        if len(bucket) == 10 and bucket[4] == bucket[7] == "-" and "X" not in bucket:  # a day, as most are
            year, date = _year_of(bucket[:4]), bucket if self is Zoom.DAY else bucket[:7]
        elif longer := longer_than_a_year(bucket):
            return longer, ""
        else:
            year = year_name(cal.civil(first_day)[0])
            date = "" if is_year(bucket) else bucket if self is Zoom.DAY else _month_of(bucket, first_day)
        return year, "" if self is Zoom.YEAR else date


_COARSE = {Zoom.CENTURY: Granularity.CENTURY, Zoom.DECADE: Granularity.DECADE}


@lru_cache(maxsize=1024)
def _year_of(figures: str) -> str:
    return year_name(int(figures))


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
