"""Calendar fields into a period: the words give some fields, the anchor the coarser ones."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from timeline.model import calendar as cal
from timeline.model import feasts
from timeline.model import timevalue as tv
from timeline.model.timevalue import Granularity, TimeValue

G = Granularity

CYCLE = {
    "season": G.YEAR, "half": G.YEAR, "quarter": G.YEAR, "month": G.YEAR, "holiday": G.YEAR, "week": G.YEAR,
    "weekend": G.WEEK, "weekday": G.WEEK, "day": G.MONTH, "part": G.DAY, "hour": G.DAY, "minute": G.HOUR,
    "second": G.MINUTE,
}  # fmt: skip
"""The period in which each field comes round again: a month comes every year."""

YEARS = ("millennium", "century", "decade", "year")
ORDER = (*YEARS, *CYCLE)


@dataclass(frozen=True, slots=True)
class Fields:
    """The calendar fields that the words give, by name; ``coarsest`` decides what the anchor must supply."""

    given: Mapping[str, int | str]

    @property
    def coarsest(self) -> str:
        """The coarsest field given."""
        return next(f for f in ORDER if f in self.given)

    @property
    def finest(self) -> str:
        """The finest field given."""
        return next(f for f in reversed(ORDER) if f in self.given)

    @property
    def absolute(self) -> bool:
        """Whether no anchor is needed."""
        return self.coarsest in YEARS

    @property
    def cycle(self) -> Granularity:
        """The period of the anchor that must be known."""
        return CYCLE[self.coarsest]


def place(fields: Fields, base: int) -> TimeValue | None:
    """The period that the fields name within the cycle period holding day *base*; None when there is no such day."""
    given = fields.given
    year, month, day = cal.civil(base)
    if fields.absolute:
        if "year" not in given:
            return _long(given)
        year, month, day = int(given["year"]), 1, 1
    if not given.keys().isdisjoint(_PARTS_OF_YEAR):
        return _part_of_year(given, year)
    if "month" in given:
        month, day = int(given["month"]), 1
        if not 1 <= month <= 12:
            return None
    found = _day(given, base, (year, month, day))
    return clock(given, *found) if found else None


_PARTS_OF_YEAR = {"season": 0, "half": 6, "quarter": 3}
"""Fields that divide a year, with how many months each takes; a season has months of its own."""


def _long(given: Mapping[str, int | str]) -> TimeValue:
    """A millennium, a century or a decade."""
    for name, size in (("decade", 10), ("century", 100), ("millennium", 1000)):
        if name in given:
            number = int(given[name])
            first = number if name == "decade" else (number - 1) * size
            if first < 0:
                return _years(first + (name != "decade"), size, G(name))
            return tv.period(cal.day_number(first) * cal.DAY, G(name))
    return tv.year(int(given["year"]))


def _part_of_year(given: Mapping[str, int | str], year: int) -> TimeValue:
    """A season, a half or a quarter."""
    if "season" in given:
        return tv.period(cal.day_number(year, 1) * cal.DAY, G.SEASON, str(given["season"]))
    name = next(n for n in _PARTS_OF_YEAR if n in given)
    month = (int(given[name]) - 1) * _PARTS_OF_YEAR[name] + 1
    return tv.period(cal.day_number(year, month) * cal.DAY, G(name))


def _day(given: Mapping[str, int | str], base: int, date: tuple[int, int, int]) -> tuple[int, Granularity] | None:
    """The day on which the period begins, and how long it is; None when there is no such day."""
    year, month, day = date
    start: int | None = None
    granularity = G.MONTH if "month" in given else G.YEAR
    if "holiday" in given:
        start, granularity = holiday(str(given["holiday"]), year), G.DAY
        if start is None:
            return None
    if "week" in given:
        start, granularity = cal.week_start(year, int(given["week"])), G.WEEK
        if cal.iso_week(start) != (year, int(given["week"])):
            return None
    if "weekend" in given:
        start, granularity = (base if start is None else _weekend_beside(start)), G.WEEKEND
    if "weekday" in given and "day" not in given:
        within = base if start is None else start
        start, granularity = within - cal.weekday(within) + int(given["weekday"]), G.DAY
    if "day" in given:
        day, granularity = int(given["day"]), G.DAY
        if not 1 <= day <= cal.days_in_month(year, month):
            return None
    return (cal.day_number(year, month, day) if start is None else start), granularity


def _weekend_beside(day: int) -> int:
    """A day in the week of the weekend that is nearest to a day: that before a Monday or a Tuesday."""
    return day - 7 if cal.weekday(day) < _MIDWEEK else day


_MIDWEEK = 3
"""Wednesday, from which on the coming weekend is as near as the last one."""


def _years(first: int, count: int, granularity: Granularity) -> TimeValue:
    """So many years from the first on; before the common era, decades and centuries do not end with the digit 9."""
    return TimeValue(cal.day_number(first) * cal.DAY, cal.day_number(first + count) * cal.DAY - 1, granularity)


def clock(given: Mapping[str, int | str], day: int, granularity: Granularity) -> TimeValue | None:
    """The time of day that the fields give on a day, or the day, month or year itself."""
    if "hour" in given:
        hour, minute, second = (int(given.get(k, 0)) for k in ("hour", "minute", "second"))
        if hour > 24 or minute > 59 or second > 59:
            return None
        unit = G.SECOND if "second" in given else G.MINUTE if "minute" in given else G.HOUR
        return tv.period(day * cal.DAY + hour * 3600 + minute * 60 + second, unit)
    if "part" in given:
        return tv.period(day * cal.DAY, G.PART, str(given["part"]))
    return tv.period(day * cal.DAY, granularity)


def holiday(rule: str, year: int) -> int | None:
    """The day number of a holiday: ``12-25``, ``easter-2``, ``4 4 11`` (the 4th Thursday of November), ``-1 1 5``.

    Those of other calendars: ``orthodox easter-2``, ``hebrew 7-10``, ``islamic 10-1``, ``chinese``, ``diwali``, each
    with days added as a last number, ``diwali -1``. A day that was moved: ``5-30 until 1970 then -1 1 5``; one that
    comes only in years that a number divides: ``1 2 3 every 4``. None where the year has no such day.
    """
    rule, _, cycle = rule.partition(" every ")
    if cycle and year % int(cycle):
        return None
    first, _, later = rule.partition(" then ")
    if later:
        first, _, last = first.partition(" until ")
        return holiday(first if year <= int(last) else later, year)
    kind, _, rest = rule.partition(" ")
    if kind in feasts.OF_OTHER_CALENDARS:
        return feasts.OF_OTHER_CALENDARS[kind](year, rest)
    if rule.startswith("easter"):
        return cal.easter(year) + int(rule[6:] or 0)
    if "-" in rule and " " not in rule:
        month, day = (int(p) for p in rule.split("-"))
        return cal.day_number(year, month, min(day, cal.days_in_month(year, month)))
    parts = [int(p) for p in rule.split()]
    return nth_weekday(year, parts[2], parts[1], parts[0]) + (parts[3] if len(parts) > 3 else 0)


def nth_weekday(year: int, month: int, weekday: int, nth: int) -> int:
    """The day number of the nth (from the end when negative) such weekday of a month."""
    if nth > 0:
        first = cal.day_number(year, month)
        return first + (weekday - cal.weekday(first)) % 7 + 7 * (nth - 1)
    last = cal.day_number(year, month, cal.days_in_month(year, month))
    return last - (cal.weekday(last) - weekday) % 7 + 7 * (nth + 1)


def pattern(fields: Fields) -> str:
    """The TIMEX3 value with X for what nothing tells: XXXX-WXX-4, XXXX-07-15, T15:00."""
    given = fields.given
    if "weekday" in given and "day" not in given:
        date = f"XXXX-WXX-{given['weekday']}"
    elif "weekend" in given:
        date = "XXXX-WXX-WE"
    elif "season" in given:
        date = f"XXXX-{given['season']}"
    elif "quarter" in given:
        date = f"XXXX-Q{given['quarter']}"
    elif "half" in given:
        date = f"XXXX-H{given['half']}"
    elif "week" in given:
        date = f"XXXX-W{int(given['week']):02d}"
    elif "month" in given or "day" in given:
        month = f"{int(given['month']):02d}" if "month" in given else "XX"
        date = f"XXXX-{month}" + (f"-{int(given['day']):02d}" if "day" in given else "")
    else:
        date = "XXXX-XX-XX"
    if "hour" in given:
        time = f"T{int(given['hour']):02d}"
        if "minute" in given:
            time += f":{int(given['minute']):02d}"
        return time if date == "XXXX-XX-XX" else date + time
    return date + (f"T{given['part']}" if "part" in given else "")
