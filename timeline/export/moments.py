"""The first and last moment of a time, in ISO 8601."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from timeline.model import calendar as cal
from timeline.model.timevalue import Granularity, Interval

if TYPE_CHECKING:
    from timeline.model.timevalue import TimeValue, When

_ZONE = re.compile(r"Z|[+-]\d\d:\d\d")


def earliest(when: When | None) -> str | None:
    """The first day, or for clock times the first second, that *when* can mean; None where it is open."""
    start = when.start if isinstance(when, Interval) else when
    return _iso(start.earliest, start) if start else None


def latest(when: When | None) -> str | None:
    """The last day, or for clock times the last second, that *when* can mean; None where it is open."""
    end = when.end if isinstance(when, Interval) else when
    return _iso(end.latest, end) if end else None


def _iso(moment: int, value: TimeValue) -> str:
    """A date; with a clock only where the words gave one, because the hours of a “morning” are our own."""
    year, month, day = cal.civil(moment // cal.DAY)
    date = f"{_year(year)}-{month:02d}-{day:02d}"
    if value.granularity.rank >= Granularity.PART.rank:
        return date
    second = moment % cal.DAY
    zone = value.zone if _ZONE.fullmatch(value.zone) else ""
    return f"{date}T{second // 3600:02d}:{second // 60 % 60:02d}:{second % 60:02d}{zone}"


def _year(year: int) -> str:
    """Four digits; a sign before the year 0 (1 BCE is 0000, 44 BCE -0043) and after 9999."""
    if 0 <= year <= 9999:
        return f"{year:04d}"
    return f"{'-' if year < 0 else '+'}{abs(year):04d}"
