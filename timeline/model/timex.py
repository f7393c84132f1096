"""TIMEX3 ``type``, ``value`` and ``mod`` of a meaning, as in TimeML 1.2.1 and the TempEval corpora."""

from __future__ import annotations

from typing import NamedTuple

from timeline.model import calendar as cal
from timeline.model.timevalue import (
    Duration,
    Granularity,
    Interval,
    Meaning,
    Recurrence,
    Reference,
    TimeValue,
    Unresolved,
)


class Timex(NamedTuple):
    """The TIMEX3 attributes of a time expression."""

    type: str
    value: str
    mod: str


def timex(meaning: Meaning) -> Timex:
    """The TIMEX3 attributes of *meaning*; an interval is given as ``start/end``, which TIMEX3 itself lacks."""
    match meaning:
        case Duration(value, mod):
            return Timex("DURATION", value, mod)
        case Recurrence(value, _, _, mod):
            return Timex("SET", value, mod)
        case Reference(value, mod):
            return Timex("TIME" if value.startswith("XXXX-XX-XXT") else "DATE", value, mod)
        case Unresolved(value, _, clock, mod):
            return Timex("TIME" if clock else "DATE", value, mod)
        case Interval(start, end):
            ends = [timex_value(e) if e else ".." for e in (start, end)]
            return Timex("DATE", "/".join(ends), "")
        case TimeValue():
            return Timex(_type(meaning), timex_value(meaning), meaning.modifier or _approximate(meaning))


def _type(value: TimeValue) -> str:
    return "TIME" if value.granularity.rank < Granularity.DAY.rank else "DATE"


def _approximate(value: TimeValue) -> str:
    return "APPROX" if value.approximate else ""


def timex_value(value: TimeValue) -> str:
    """The TIMEX3 value of a period, such as 2021-07-15, 2021-W28, 2021-Q3, 202 (decade) or 2021-07-15TMO."""
    g = value.granularity
    if value.within and value.first_day != value.last_day and g.rank <= Granularity.DAY.rank:
        return _masked(value)
    if g in _UNITS_OF_WEEKS:
        iso_year, week = cal.iso_week(value.first_day)
        return f"{_year(iso_year)}-W{week:02d}{_UNITS_OF_WEEKS[g]}"
    year, month, day = cal.civil(value.first_day)
    if g in _DIGITS:
        return _truncated(year if year > 0 else cal.civil(value.last_day)[0], _DIGITS[g])
    if g.rank <= Granularity.DAY.rank:
        return _day(year, month, day) + _time(value)
    return _year(year) + _part_of_year(value, month)


_UNITS_OF_WEEKS = {Granularity.WEEK: "", Granularity.WEEKEND: "-WE"}
_DIGITS = {Granularity.DECADE: 3, Granularity.CENTURY: 2, Granularity.MILLENNIUM: 1}


def _time(value: TimeValue) -> str:
    match value.granularity:
        case Granularity.DAY:
            return ""
        case Granularity.PART:
            return f"T{value.label}"
    return f"T{_clock(value.earliest % cal.DAY, value.granularity)}{value.zone}"


def _part_of_year(value: TimeValue, month: int) -> str:
    match value.granularity:
        case Granularity.MONTH:
            return f"-{month:02d}"
        case Granularity.QUARTER:
            return f"-Q{(month + 2) // 3}"
        case Granularity.SEASON:
            return f"-{value.label}"
        case Granularity.HALF:
            return f"-H{1 if month < 7 else 2}"
    return ""


def _masked(value: TimeValue) -> str:
    year, month, _ = cal.civil(value.first_day)
    last_year, last_month, _ = cal.civil(value.last_day)
    if (year, month) == (last_year, last_month):
        return f"{_year(year)}-{month:02d}-XX"
    return f"{_year(year)}-XX-XX" if year == last_year else "XXXX-XX-XX"


def _year(year: int) -> str:
    return f"{year:04d}" if year > 0 else f"BC{1 - year:04d}"


def _truncated(year: int, digits: int) -> str:
    """The leading digits of a year: 202 for the decade of 2021; before the common era, of the year nearest to it."""
    size = 10 ** (4 - digits)
    return f"{year // size:0{digits}d}" if year > 0 else f"BC{(1 - year) // size:0{digits}d}"


def _day(year: int, month: int, day: int) -> str:
    return f"{_year(year)}-{month:02d}-{day:02d}"


def _clock(second: int, granularity: Granularity) -> str:
    text = f"{second // 3600:02d}"
    if granularity is not Granularity.HOUR:
        text += f":{second // 60 % 60:02d}"
    if granularity is Granularity.SECOND:
        text += f":{second % 60:02d}"
    return text
