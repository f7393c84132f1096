"""Dates as people type them: “2021-07”, “44 BC”, “1914/1918”, and, where today is known, “last friday”."""

from __future__ import annotations

import re
from datetime import datetime

from timeline.ingest.dates import read_date
from timeline.ingest.problem import UnreadableError
from timeline.model import calendar as cal
from timeline.model import timevalue as tv
from timeline.model.timevalue import Granularity, When

_YEAR = re.compile(r"(?P<year>\d{1,5})\s*(?P<era>b\.?c\.?(?:e\.?)?|c\.?e\.?|a\.?d\.?)?", re.IGNORECASE)
"""A year as this interface writes it, where EDTF wants four digits and counts from 0."""


def read_typed(typed: str, now: datetime | None = None) -> When:
    """The time that was typed; UnreadableError, with a hint, when it is none.

    What is told in relation to today counts from *now*; without that it cannot be read.
    """
    typed = typed.strip()
    if not typed.isprintable():
        raise UnreadableError("a date has no control characters", "write it as 2021-07-16")
    if year := _YEAR.fullmatch(typed):
        number = int(year["year"])
        return tv.year(1 - number if (year["era"] or "").lower().startswith("b") else number)
    try:
        return read_date(typed)
    except UnreadableError:
        value = _relative(typed, now) if now and typed else None
        if value is None:
            raise
        return value


def _relative(typed: str, now: datetime) -> When | None:
    from dateparser.date import DateDataParser  # noqa: PLC0415  # a tenth of a second that most do not need

    settings = {"RELATIVE_BASE": now, "PREFER_DATES_FROM": "past", "PREFER_DAY_OF_MONTH": "first"}
    found = DateDataParser(settings=settings).get_date_data(typed)
    if not found.date_obj:
        return None
    day = cal.day_number(found.date_obj.year, found.date_obj.month, found.date_obj.day)
    unit = {"year": Granularity.YEAR, "month": Granularity.MONTH}.get(found.period, Granularity.DAY)
    return tv.period(day * cal.DAY, unit)
