"""Times in words, for people: never finer than they are known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.model import calendar as cal
from timeline.model.timevalue import Granularity, Interval, period

if TYPE_CHECKING:
    from collections.abc import Callable

    from timeline.model.timevalue import TimeValue, When

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_SEASONS = {"SP": "spring", "SU": "summer", "FA": "autumn", "WI": "winter"}
_PARTS = {"MO": "morning", "MI": "midday", "AF": "afternoon", "EV": "evening", "NI": "night", "DT": "daytime"}
_ORDINALS = ("first", "second", "third", "fourth")
_MODIFIERS = {
    "START": "early ",
    "MID": "mid-",
    "END": "late ",
    "BEFORE": "before ",
    "AFTER": "after ",
    "ON_OR_BEFORE": "no later than ",
    "ON_OR_AFTER": "no earlier than ",
}


_STRETCHES = {"START": "early in", "MID": "in the middle of", "END": "late in"}


def in_words(when: When | None) -> str:
    """The time as one would write it: “15 July 2021”, “summer 1984”, “44 BCE”, “from 3 to 9 May 2019”, “undated”."""
    if when is None:
        return "undated"
    if not isinstance(when, Interval):
        return _single(when)
    start, end = (_single(v) if v else "" for v in (when.start, when.end))
    if start and end:
        return f"between {start} and {end}" if when.within else f"{start} – {end}"
    on = on_or_in(when)
    if start:
        return f"{on} or after {start}" if when.within else f"from {start}"
    return f"{on} or before {end}" if when.within else f"until {end}"


def on_or_in(when: When) -> str:
    """The word before a time: one is “on” a day or a weekend, but “in” a month or a year."""
    return "on" if when.granularity.rank <= Granularity.WEEKEND.rank else "in"


def _single(value: TimeValue) -> str:
    words = _plain(value)
    if value.within and value.granularity.rank <= Granularity.DAY.rank and value.first_day != value.last_day:
        words = f"a day in {words}"
    words = _modified(words, value)
    if value.approximate:
        words = f"about {words}"
    return f"{words} (uncertain)" if value.uncertain else words


def _modified(words: str, value: TimeValue) -> str:
    """The words with the stretch that is meant: “early July 2021”, but “late in the week of 5 July 2021”."""
    modifier = _MODIFIERS.get(value.modifier, "")
    if value.granularity is Granularity.WEEK and value.modifier in _STRETCHES:
        return f"{_STRETCHES[value.modifier]} the {words}"
    return modifier + words


def _plain(value: TimeValue) -> str:
    number, month, _ = cal.civil(value.first_day)
    if not _is_of_the_calendar(value) or (number < 0 and value.granularity.rank > Granularity.YEAR.rank):
        return _stretch(value)
    return _WORDS[value.granularity](value, number, month)


def _moment(value: TimeValue, _number: int, _month: int) -> str:
    return f"{day(value.first_day)}, {_clock(value)}"


_WORDS: dict[Granularity, Callable[[TimeValue, int, int], str]] = {
    Granularity.SECOND: _moment,
    Granularity.MINUTE: _moment,
    Granularity.HOUR: _moment,
    Granularity.PART: lambda v, _y, _m: f"{day(v.first_day)}, {_PARTS.get(v.label, 'part of the day')}",
    Granularity.DAY: lambda v, _y, _m: day(v.first_day),
    Granularity.WEEKEND: lambda v, _y, _m: f"weekend of {day(v.first_day)}",
    Granularity.WEEK: lambda v, _y, _m: f"week of {day(v.first_day)}",
    Granularity.MONTH: lambda _, y, m: f"{MONTHS[m - 1]} {year(y)}",
    Granularity.QUARTER: lambda _, y, m: f"{_ORDINALS[(m - 1) // 3]} quarter of {year(y)}",
    Granularity.SEASON: lambda v, y, _m: f"{_SEASONS[v.label]} {year(y)}",
    Granularity.HALF: lambda _, y, m: f"{_ORDINALS[(m - 1) // 6]} half of {year(y)}",
    Granularity.YEAR: lambda _, y, _m: year(y),
    Granularity.DECADE: lambda _, y, _m: f"{y}s",
    Granularity.CENTURY: lambda _, y, _m: f"{_ordinal(y // 100 + 1)} century",
    Granularity.MILLENNIUM: lambda _, y, _m: f"{_ordinal(y // 1000 + 1)} millennium",
}


def _is_of_the_calendar(value: TimeValue) -> bool:
    """Whether the period is a whole one, and not a fiscal year or a window of days."""
    if value.granularity is Granularity.SEASON and not value.label:
        return False
    whole = period(value.earliest, value.granularity, value.label)
    return (whole.first_day, whole.last_day) == (value.first_day, value.last_day)


def _stretch(value: TimeValue) -> str:
    first, last = cal.civil(value.first_day), cal.civil(value.last_day)
    if first[1:] == (1, 1) and last[1:] == (12, 31):
        return year(first[0]) if first[0] == last[0] else f"{year(first[0])} – {year(last[0])}"
    if first[2] == 1 and last[2] == cal.days_in_month(*last[:2]):
        start = f"{MONTHS[first[1] - 1]} {year(first[0])}"
        end = f"{MONTHS[last[1] - 1]} {year(last[0])}"
        return start if start == end else f"{start} – {end}"
    if value.first_day == value.last_day:
        return day(value.first_day)
    return f"{day(value.first_day)} – {day(value.last_day)}"


def day(number: int) -> str:
    """A day in words: “15 July 2021”."""
    of_year, month, day_of_month = cal.civil(number)
    return f"{day_of_month} {MONTHS[month - 1]} {year(of_year)}"


def year(number: int) -> str:
    """A year as people count: 2021, 44 BCE."""
    return str(number) if number > 0 else f"{1 - number} BCE"


def weekday(number: int) -> str:
    """The name of a day's weekday."""
    return WEEKDAYS[cal.weekday(number) - 1]


def _clock(value: TimeValue) -> str:
    second = value.earliest % cal.DAY
    shown = f"{second // 3600:02d}:{second // 60 % 60:02d}"
    if value.granularity is Granularity.SECOND:
        shown += f":{second % 60:02d}"
    return f"{shown} {value.zone}".strip()


def _ordinal(number: int) -> str:
    ending = "th" if 10 <= number % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"
