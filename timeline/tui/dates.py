"""Times in words, at the granularity that is known: short for the gutter of the list, long for the detail.

No clock time is ever shown that the text does not give, and a day that is only known to lie in a month says so.
"""

from __future__ import annotations

from timeline.export.dates import MONTHS, WEEKDAYS
from timeline.export.dates import year as year_name
from timeline.model import calendar as cal
from timeline.model.edtf import parse
from timeline.model.entry import Entry
from timeline.model.timevalue import Granularity, Interval, TimeValue, When

_SHORT = ("Jan", "Feb", "Mar", "Apr", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec")
_PARTS = {"MO": "morning", "MI": "midday", "AF": "afternoon", "EV": "evening", "NI": "night", "DT": "daytime"}
_SEASONS = {"SP": "spring", "SU": "summer", "FA": "autumn", "WI": "winter"}
_MODIFIERS = {
    "START": "early ", "MID": "mid-", "END": "late ", "BEFORE": "before ", "AFTER": "after ",
    "ON_OR_BEFORE": "no later than ", "ON_OR_AFTER": "no earlier than ",
}  # fmt: skip
_BRIEFLY = {"ON_OR_BEFORE": "by ", "ON_OR_AFTER": "from "}
UNDATED = "undated"


def gutter(entry: Entry) -> str:
    """The date of an entry in a dozen characters, without the year where a smaller unit tells it."""
    if entry.when is None:
        return f"“{entry.date}”" if entry.date else UNDATED
    return short(entry.when)


def short(when: When) -> str:
    """A time as short as it can be said below a heading that names its year."""
    if isinstance(when, Interval):
        return _interval(when, short=True)
    return f"{(_MODIFIERS | _BRIEFLY).get(when.modifier, '')}{_short(when)}{doubt(when)}"


def doubt(when: When) -> str:
    """The signs of EDTF for what is approximate or uncertain."""
    if isinstance(when, Interval):
        return ""
    return ("~" if when.approximate else "") + ("?" if when.uncertain else "")


def clock(when: When) -> str:
    """What is known of the time of day, or nothing."""
    if not isinstance(when, TimeValue) or when.granularity.rank >= Granularity.DAY.rank:
        return ""
    if when.granularity is Granularity.PART:
        return _PARTS.get(when.label, "")
    second = when.earliest % cal.DAY
    if when.granularity is Granularity.HOUR:
        return f"{second // 3600} h"
    text = f"{second // 3600:02d}:{second // 60 % 60:02d}"
    return text + (f":{second % 60:02d}" if when.granularity is Granularity.SECOND else "")


def long(when: When) -> str:
    """A time in full."""
    if isinstance(when, Interval):
        return _interval(when, short=False)
    doubt = " (uncertain)" if when.uncertain else ""
    about = "about " if when.approximate else ""
    zone = f" {when.zone}" if when.zone else ""
    return f"{about}{_MODIFIERS.get(when.modifier, '')}{_long(when)}{zone}{doubt}"


def heading(bucket: str) -> str:
    """The heading over the entries of one bucket, below its year: “Thursday 15 July”, “Summer”."""
    when = parse(bucket)
    words, day = long(when), when.earliest if when.earliest is not None else when.latest
    year = year_name(cal.civil((day or 0) // cal.DAY)[0])
    for tail in (f" of {year}", f" {year}"):
        words = words.removesuffix(tail)
    words = words.removeprefix("the ")
    return words[:1].upper() + words[1:]


def _is_day(value: TimeValue) -> bool:
    return value.granularity is Granularity.DAY and value.first_day == value.last_day


def _is_window(value: TimeValue) -> bool:
    """Whether it is a day or a moment that is only known to lie in a longer stretch."""
    return value.within and value.first_day != value.last_day and value.granularity.rank <= Granularity.DAY.rank


def _short(value: TimeValue) -> str:
    if _is_window(value):
        return f"in {_stretch(value, _SHORT, with_year=False)}"
    if value.granularity.rank <= Granularity.DAY.rank:
        return f"{_day_month(value.first_day, _SHORT)} {clock(value)}".rstrip()
    year, month, _ = cal.civil(value.first_day)
    names = {
        Granularity.WEEK: lambda: _stretch(value, _SHORT, with_year=False),
        Granularity.WEEKEND: lambda: _stretch(value, _SHORT, with_year=False),
        Granularity.MONTH: lambda: MONTHS[month - 1],
        Granularity.SEASON: lambda: _SEASONS.get(value.label, "season"),
        Granularity.QUARTER: lambda: f"Q{(month + 2) // 3} {year_name(year)}",
        Granularity.HALF: lambda: f"H{1 if month < 7 else 2} {year_name(year)}",
    }
    name = names.get(value.granularity)
    return name() if name else _coarse(value, century="c.", millennium="mill.")


def _long(value: TimeValue) -> str:
    if _is_window(value):
        return f"a day in {_stretch(value, MONTHS, with_year=True)}"
    year, month, _ = cal.civil(value.first_day)
    if value.granularity.rank <= Granularity.DAY.rank:
        time = clock(value)
        day = f"{_weekday(value)} {_day_month(value.first_day, MONTHS)} {year_name(year)}"
        return f"{day}, {time}" if time else day
    names = {
        Granularity.WEEK: lambda: f"the week of {_stretch(value, MONTHS, with_year=True)}",
        Granularity.WEEKEND: lambda: f"the weekend of {_stretch(value, MONTHS, with_year=True)}",
        Granularity.MONTH: lambda: f"{MONTHS[month - 1]} {year_name(year)}",
        Granularity.SEASON: lambda: _season(value),
        Granularity.QUARTER: lambda: f"{_ordinal((month + 2) // 3)} quarter of {year_name(year)}",
        Granularity.HALF: lambda: f"{'first' if month < 7 else 'second'} half of {year_name(year)}",
    }
    name = names.get(value.granularity)
    return name() if name else _coarse(value, century="century", millennium="millennium")


def _season(value: TimeValue) -> str:
    year, last = cal.civil(value.first_day)[0], cal.civil(value.last_day)[0]
    tail = f"/{last % 100:02d}" if last != year else ""
    return f"{_SEASONS.get(value.label, 'season')} {year_name(year)}{tail}"


def _coarse(value: TimeValue, century: str, millennium: str) -> str:
    """A year or more; centuries are named by number, decades by their first year."""
    year = cal.civil(value.first_day)[0]
    era = " BCE" if year < 0 else ""
    match value.granularity:
        case Granularity.DECADE:
            return f"{abs(year)}s{era}"
        case Granularity.CENTURY:
            return f"{_ordinal(_nth(year, 100))} {century}{era}"
        case Granularity.MILLENNIUM:
            return f"{_ordinal(_nth(year, 1000))} {millennium}{era}"
    return _years(value)


def _years(value: TimeValue) -> str:
    first, last = cal.civil(value.first_day)[0], cal.civil(value.last_day)[0]
    if last == first:
        return year_name(first)
    return f"{1 - first}–{year_name(last)}" if last <= 0 else f"{year_name(first)}–{year_name(last)}"


def _nth(year: int, size: int) -> int:
    return year // size + 1 if year >= 0 else -(year // size)


def _ordinal(number: int) -> str:
    suffix = {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th") if number % 100 not in (11, 12, 13) else "th"
    return f"{number}{suffix}"


def _weekday(value: TimeValue) -> str:
    return WEEKDAYS[cal.weekday(value.first_day) - 1]


def _day_month(day: int, names: tuple[str, ...]) -> str:
    _, month, day_of_month = cal.civil(day)
    return f"{day_of_month} {names[month - 1]}"


def _stretch(value: TimeValue, names: tuple[str, ...], *, with_year: bool) -> str:
    """A run of days, as short as it can be said: a year, a month, or its first and last day."""
    (year, month, day), (last_year, last_month, last_day) = cal.civil(value.first_day), cal.civil(value.last_day)
    if (month, day, last_month, last_day) == (1, 1, 12, 31):
        return _years(value)
    tail = f" {year_name(last_year)}" if with_year else ""
    if day == 1 and year == last_year and last_day == cal.days_in_month(last_year, last_month):
        return names[month - 1] + (f"–{names[last_month - 1]}" if month != last_month else "") + tail
    if (year, month) == (last_year, last_month):
        return f"{day}–{last_day} {names[month - 1]}{tail}"
    first, last = f"{day} {names[month - 1]}", f"{last_day} {names[last_month - 1]}{tail}"
    if not with_year:
        return _years(value) if value.last_day - value.first_day > 366 else f"{first}–{last}"
    return f"{first} {year_name(year)} – {last}" if year != last_year else f"{first} – {last}"


def _interval(when: Interval, *, short: bool) -> str:
    start, end = when.start, when.end
    one = _short if short else _long
    if start and end:
        whole = TimeValue(start.earliest, max(start.earliest, end.latest), Granularity.DAY)
        joined = _joined(start, end, whole, short=short)
        return f"{'in ' if short else 'within '}{joined}" if when.within else joined
    if start:
        return f"{_bound(when, 'after', 'from', short=short)} {one(start)}"
    return f"{_bound(when, 'before', 'until', short=short)} {one(end)}" if end else UNDATED


def _bound(when: Interval, beyond: str, filled: str, *, short: bool) -> str:
    """The word before the one end that is known: a time lies somewhere up to it, or goes on all the way to it."""
    if not when.within:
        return filled
    if short:
        return {"before": "by", "after": "after"}[beyond]
    return f"{'on' if when.granularity.rank <= Granularity.WEEKEND.rank else 'in'} or {beyond}"


def _joined(start: TimeValue, end: TimeValue, whole: TimeValue, *, short: bool) -> str:
    ranks = (start.granularity.rank, end.granularity.rank)
    if min(ranks) > Granularity.YEAR.rank:
        return f"{_short(start)}–{_short(end)}"
    if min(ranks) == Granularity.YEAR.rank:
        return _years(whole)
    if max(ranks) < Granularity.DAY.rank and start.first_day == end.first_day:
        return f"{_short(start) if short else _long(start)}–{clock(end)}"
    return _stretch(whole, _SHORT if short else MONTHS, with_year=not short)
