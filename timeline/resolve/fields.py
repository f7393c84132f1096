"""Calendar fields into a period: the words give some fields, the anchor the coarser ones."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from timeline.model import calendar as cal
from timeline.model import timevalue as tv
from timeline.model.timevalue import Granularity, TimeValue

G = Granularity

CYCLE = {
    "season": G.YEAR, "half": G.YEAR, "quarter": G.YEAR, "month": G.YEAR, "holiday": G.YEAR, "week": G.YEAR,
    "weekend": G.WEEK, "weekday": G.WEEK, "day": G.MONTH, "part": G.DAY, "hour": G.DAY, "minute": G.HOUR, "second": G.MINUTE,
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
    granularity, label = G.YEAR, ""
    for name, size in (("millennium", 1000), ("century", 100)):
        if name in given:
            number = int(given[name])
            year, granularity = (number - 1) * size, G(name)
    if "decade" in given:
        year, granularity = int(given["decade"]), G.DECADE
        if year <= 0:
            return TimeValue(cal.day_number(year) * cal.DAY, cal.day_number(year + 10) * cal.DAY - 1, G.DECADE)
    if "year" in given:
        year, granularity = int(given["year"]), G.YEAR
    if fields.absolute:
        month, day = 1, 1
    if granularity is not G.YEAR and not any(f in given for f in CYCLE):
        return tv.period(cal.day_number(year) * cal.DAY, granularity)
    if "season" in given:
        label = str(given["season"])
        value = tv.period(cal.day_number(year, 1) * cal.DAY, G.SEASON, label)
        return value
    for name, months in (("half", 6), ("quarter", 3)):
        if name in given:
            index = int(given[name])
            return tv.period(cal.day_number(year, (index - 1) * months + 1) * cal.DAY, G(name))
    if "month" in given:
        month, day, granularity = int(given["month"]), 1, G.MONTH
        if not 1 <= month <= 12:
            return None
    start: int | None = None
    if "holiday" in given:
        start, granularity = holiday(str(given["holiday"]), year), G.DAY
        if start is None:
            return None
    if "week" in given:
        start, granularity = cal.week_start(year, int(given["week"])), G.WEEK
    if "weekend" in given:
        start, granularity = (start if start is not None else base), G.WEEKEND
    if "weekday" in given and "day" not in given:
        monday = (start if start is not None else base) - cal.weekday(start if start is not None else base) + 1
        start, granularity = monday + int(given["weekday"]) - 1, G.DAY
    if "day" in given:
        day, granularity = int(given["day"]), G.DAY
        if not 1 <= day <= cal.days_in_month(year, month):
            return None
    if start is None:
        start = cal.day_number(year, month, day)
    return clock(given, start, granularity)


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
    """The day number of a holiday: ``12-25``, ``easter-2``, ``4 4 11`` (the 4th Thursday of November), ``-1 1 5``."""
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
