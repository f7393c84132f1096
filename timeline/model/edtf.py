"""EDTF, levels 0 and 1 (ISO 8601-2:2019): how times are written for people, files and the interface.

Two things go beyond level 1, because a timeline needs them: ``[a..b]``, a moment somewhere between two (level 2),
and seconds left out of a time of day when the text has none.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import overload

from timeline.model import calendar as cal
from timeline.model import timevalue as tv
from timeline.model.timevalue import Granularity, Interval, Meaning, TimeValue, When

_SEASON_CODES = {"SP": 21, "SU": 22, "FA": 23, "WI": 24}


@overload
def edtf(meaning: When) -> str: ...
@overload
def edtf(meaning: Meaning) -> str | None: ...
def edtf(meaning: Meaning) -> str | None:
    """The EDTF string of *meaning*, or None when it is no place in time."""
    if isinstance(meaning, TimeValue):
        return _single(meaning)
    if isinstance(meaning, Interval):
        return _interval(meaning)
    return None


def _interval(value: Interval) -> str:
    start = _bound(value.start, "start") if value.start else ".."
    end = _bound(value.end, "end") if value.end else ".."
    if value.within:
        return f"[{start if value.start else ''}..{end if value.end else ''}]"
    return f"{start}/{end}"


def _bound(value: TimeValue, side: str) -> str:
    """One end of an interval as a plain date."""
    text = _single(value)
    if not any(c in text for c in "/[X"):
        return text
    return _date(value.first_day if side == "start" else value.last_day) + _mark(value)


def _single(value: TimeValue) -> str:
    g = value.granularity
    if g.rank <= Granularity.DAY.rank and value.within and value.first_day != value.last_day:
        return _window(value)
    if g.rank < Granularity.PART.rank:
        return f"{_date(value.first_day)}T{_clock(value.earliest % cal.DAY, g)}{_zone(value.zone)}"
    if g is Granularity.PART:
        return _date(value.first_day) + _mark(value)
    year, month, _ = cal.civil(value.first_day)
    match g:
        case Granularity.DAY:
            return _date(value.first_day) + _mark(value)
        case Granularity.MONTH:
            return f"{_year(year)}-{month:02d}{_mark(value)}"
        case Granularity.SEASON if value.label:
            return f"{_year(year)}-{_SEASON_CODES[value.label]}{_mark(value)}"
        case Granularity.YEAR:
            return _year(year) + _mark(value)
        case Granularity.DECADE | Granularity.CENTURY | Granularity.MILLENNIUM if year >= 0:
            digits = {Granularity.DECADE: 3, Granularity.CENTURY: 2, Granularity.MILLENNIUM: 1}[g]
            return f"{year:04d}"[:digits] + "X" * (4 - digits) + _mark(value)
    return _days(value)


def _days(value: TimeValue) -> str:
    """A period that EDTF has no name for, by its first and last day, month or year."""
    size = {Granularity.QUARTER: 7, Granularity.HALF: 7}.get(value.granularity)
    first, last = _date(value.first_day), _date(value.last_day)
    if size:
        first, last = first[:-3], last[:-3]
    if value.granularity.rank > Granularity.YEAR.rank:
        first, last = first[:-6], last[:-6]
    mark = _mark(value)
    if value.within:
        return f"[{first}{mark}..{last}{mark}]"
    return f"{first}{mark}/{last}{mark}"


def _window(value: TimeValue) -> str:
    """A day that is only known to lie in a month, a year or a stretch of days."""
    year, month, day = cal.civil(value.first_day)
    last_year, last_month, last_day = cal.civil(value.last_day)
    if day == 1 and year == last_year and last_day == cal.days_in_month(last_year, last_month):
        if month == last_month:
            return f"{_year(year)}-{month:02d}-XX"
        if (month, last_month) == (1, 12):
            return f"{_year(year)}-XX-XX"
    return f"[{_date(value.first_day)}..{_date(value.last_day)}]"


def _mark(value: TimeValue) -> str:
    if value.approximate and value.uncertain:
        return "%"
    return "~" if value.approximate else "?" if value.uncertain else ""


def _year(year: int) -> str:
    if abs(year) > 9999:
        return f"Y{year}"
    return f"{year:04d}" if year >= 0 else f"-{-year:04d}"


def _date(day: int) -> str:
    year, month, day_of_month = cal.civil(day)
    return f"{_year(year)}-{month:02d}-{day_of_month:02d}"


def _clock(second: int, granularity: Granularity) -> str:
    text = f"{second // 3600:02d}:{second // 60 % 60:02d}"
    return text + (f":{second % 60:02d}" if granularity is Granularity.SECOND else "")


def _zone(zone: str) -> str:
    return zone if re.fullmatch(r"Z|[+-]\d\d:\d\d", zone) else ""


_POINT = re.compile(
    r"(?P<year>Y-?\d{5,}|-?\d{4}|-?\d{1,3}X{1,3})"
    r"(?:-(?P<month>\d\d|XX)(?:-(?P<day>\d\d|XX)(?:T(?P<clock>\d\d:\d\d(?::\d\d)?)(?P<zone>Z|[+-]\d\d:\d\d)?)?)?)?"
    r"(?P<mark>[~?%]?)"
)


def parse(text: str) -> When:
    """The time that an EDTF string of our writing stands for; ValueError says what is wrong with it."""
    text = text.strip()
    if m := re.fullmatch(r"\[([^.\[\]/]*)\.\.([^.\[\]/]*)\]", text):
        start, end = (parse_point(p) if p else None for p in m.groups())
        _ordered(text, start, end)
        return Interval(start, end, within=True)
    if "/" in text:
        left, _, right = text.partition("/")
        start, end = (None if p in ("..", "") else parse_point(p) for p in (left, right))
        _ordered(text, start, end)
        return Interval(start, end)
    return parse_point(text)


def _ordered(text: str, start: TimeValue | None, end: TimeValue | None) -> None:
    if start is None and end is None:
        message = f"{text!r} has neither a beginning nor an end"
        raise ValueError(message)
    if start and end and start.earliest > end.latest:
        message = f"{text!r} ends before it begins"
        raise ValueError(message)


def parse_point(text: str) -> TimeValue:
    """The single period that an EDTF string stands for."""
    m = _POINT.fullmatch(text.strip())
    if not m:
        message = f"{text!r} is no EDTF date of level 0 or 1; write 2021-07-15, 2021-07, 2021, 202X, 1984~, -0043"
        raise ValueError(message)
    value = _base(m, text)
    mark = m["mark"]
    return replace(value, approximate=mark in ("~", "%"), uncertain=mark in ("?", "%")) if mark else value


def _base(m: re.Match[str], text: str) -> TimeValue:
    digits, month, day = m["year"].lstrip("Y"), m["month"], m["day"]
    if "X" in digits:
        size = {1: Granularity.DECADE, 2: Granularity.CENTURY, 3: Granularity.MILLENNIUM}[digits.count("X")]
        return tv.period(cal.day_number(int(digits.replace("X", "0"))) * cal.DAY, size)
    year = int(digits)
    if month is None:
        return tv.year(year)
    if month == "XX":
        return replace(tv.year(year), granularity=Granularity.DAY, within=True)
    if 21 <= int(month) <= 24:
        label = next(k for k, v in _SEASON_CODES.items() if v == int(month))
        return tv.period(cal.day_number(year, 1) * cal.DAY, Granularity.SEASON, label)
    if not 1 <= int(month) <= 12:
        message = f"{text!r} has no month {month}"
        raise ValueError(message)
    if day is None:
        return tv.month(year, int(month))
    if day == "XX":
        return replace(tv.month(year, int(month)), granularity=Granularity.DAY, within=True)
    if not 1 <= int(day) <= cal.days_in_month(year, int(month)):
        message = f"{text!r} has no day {day}"
        raise ValueError(message)
    value = tv.day(year, int(month), int(day))
    if not m["clock"]:
        return value
    parts = [int(p) for p in m["clock"].split(":")]
    if parts[0] > 24 or any(p > 59 for p in parts[1:]):
        message = f"{text!r} has no such time of day"
        raise ValueError(message)
    second = parts[0] * 3600 + parts[1] * 60 + (parts[2] if len(parts) > 2 else 0)
    unit = Granularity.SECOND if len(parts) > 2 else Granularity.MINUTE
    return replace(tv.period(value.earliest + second, unit), zone=m["zone"] or "")
