"""Absolute dates as people type them, in any language, at the granularity they were given."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime

from timeline.ingest.problem import UnreadableError
from timeline.model import calendar as cal
from timeline.model import timevalue as tv
from timeline.model.edtf import parse
from timeline.model.timevalue import Granularity, TimeValue, When

_BASIC = re.compile(r"(\d{4})(\d\d)(\d\d)(?:T?(\d\d)(\d\d)(\d\d)?Z?)?")
_STAMP = re.compile(r"(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d)(:\d\d)?(?:[.,]\d+)?\s?(?:(Z)|([+-]\d\d):?(\d\d))?")
_NUMERIC = re.compile(r"(?<!\d)(\d{1,2})([./-])(\d{1,2})\2(\d{2}|\d{4})(?!\d)")
_PERIODS = {
    "day": Granularity.DAY,
    "week": Granularity.WEEK,
    "month": Granularity.MONTH,
    "quarter": Granularity.QUARTER,
    "year": Granularity.YEAR,
}
_HINT = "write it as 2021-07-16, as 2021-07 if only the month is known, or as 2021"


def read_date(text: str) -> When:
    """The time that *text* names; UnreadableError when it names none, or only one in relation to today.

    A month stays a month and a year a year. ISO 8601 and EDTF are read as they stand, other forms by dateparser.
    """
    text = text.strip()
    if not text:
        raise UnreadableError("the date is empty", _HINT)
    try:
        return parse(_as_edtf(text))
    except ValueError as error:
        if re.fullmatch(r"-?\d{4,}(-\d\d){1,2}([T ].*)?", text):
            raise UnreadableError(str(error), _HINT) from None
    return _numeric(text) or _worded(text)


def _as_edtf(text: str) -> str:
    """Time stamps in the spellings of ISO 8601 that EDTF leaves out."""
    if m := _BASIC.fullmatch(text):
        clock = f"T{m[4]}:{m[5]}" + (f":{m[6]}" if m[6] else "") if m[4] else ""
        return f"{m[1]}-{m[2]}-{m[3]}{clock}"
    if m := _STAMP.fullmatch(text):
        zone = m[4] or (f"{m[5]}:{m[6]}" if m[5] else "")
        return f"{m[1]}T{m[2]}{m[3] or ''}{zone}"
    return text


def _numeric(text: str) -> When | None:
    """Day, month and year in numbers; with dots the day comes first, else only what can be read in one way counts."""
    m = _NUMERIC.search(text)
    if not m:
        return None
    first, second, year = int(m[1]), int(m[3]), m[4]
    if len(year) == 2:
        what = f"“{text}” leaves the century open"
        raise UnreadableError(what, _HINT)
    orders = [(second, first)] if m[2] == "." else [(second, first), (first, second)]
    days = {p for p in orders if 1 <= p[0] <= 12 and 1 <= p[1] <= cal.days_in_month(int(year), p[0])}
    if len(days) > 1:
        choices = " or ".join(f"{year}-{month:02d}-{day:02d}" for month, day in sorted(days))
        what = f"“{text}” can be two dates"
        raise UnreadableError(what, f"write {choices}")
    if not days:
        what = f"“{text}” is no day of the calendar"
        raise UnreadableError(what, _HINT)
    if m[0] != text:
        return None
    month, day = days.pop()
    return tv.day(int(year), month, day)


def _worded(text: str) -> When:
    from dateparser.date import DateDataParser  # takes 0.1 s to import, and ISO dates do without

    for parts in (["day", "month", "year"], ["month", "year"], ["year"]):
        settings = {
            "PARSERS": ["absolute-time"],
            "REQUIRE_PARTS": parts,
            "RETURN_TIME_AS_PERIOD": True,
            "PREFER_DAY_OF_MONTH": "first",
            "RELATIVE_BASE": datetime(2000, 1, 1),  # noqa: DTZ001 - a day, nowhere in particular
        }
        found = DateDataParser(settings=settings).get_date_data(text)
        if found.date_obj and str(found.date_obj.year) in text:
            return _value(found.date_obj, found.period)
    if DateDataParser().get_date_data(text).date_obj:
        what = f"“{text}” is a date only in relation to another, or lacks its year"
        raise UnreadableError(what, _HINT)
    what = f"“{text}” is no date that can be read"
    raise UnreadableError(what, _HINT)


def _value(moment: datetime, period: str) -> TimeValue:
    day = cal.day_number(moment.year, moment.month, moment.day)
    if period in _PERIODS:
        return tv.period(day * cal.DAY, _PERIODS[period])
    unit = Granularity.SECOND if moment.second else Granularity.MINUTE
    value = tv.period(day * cal.DAY + moment.hour * 3600 + moment.minute * 60 + moment.second, unit)
    zone = moment.isoformat()[-6:] if moment.tzinfo else ""
    return replace(value, zone=zone)
