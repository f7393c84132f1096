"""Dates as people type them to go there: “2021-07”, “44 BC”, “last friday”."""

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


def read(typed: str, now: datetime) -> When | None:
    """The time that was typed, or None; what is told in relation to today counts from *now*."""
    typed = typed.strip()
    if not typed.isprintable() or not typed:
        return None
    if year := _YEAR.fullmatch(typed):
        number = int(year["year"])
        return tv.year(1 - number if (year["era"] or "").lower().startswith("b") else number)
    try:
        return read_date(typed)
    except UnreadableError:
        return _relative(typed, now)


def _relative(typed: str, now: datetime) -> When | None:
    from dateparser.date import DateDataParser  # noqa: PLC0415  # a tenth of a second that most do not need

    settings = {"RELATIVE_BASE": now, "PREFER_DATES_FROM": "past", "PREFER_DAY_OF_MONTH": "first"}
    found = DateDataParser(settings=settings).get_date_data(typed)
    if not found.date_obj:
        return None
    day = cal.day_number(found.date_obj.year, found.date_obj.month, found.date_obj.day)
    unit = {"year": Granularity.YEAR, "month": Granularity.MONTH}.get(found.period, Granularity.DAY)
    return tv.period(day * cal.DAY, unit)
