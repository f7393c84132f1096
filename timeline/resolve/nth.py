"""The third week of May, the last Thursday of the month, the 99th day."""

from __future__ import annotations

from timeline.model import calendar as cal
from timeline.model import timevalue as tv
from timeline.model.timevalue import Granularity, TimeValue
from timeline.resolve.units import unit_of


def nth_within(number: int, unit: str, period: TimeValue) -> TimeValue | None:
    """The nth *unit* of a period, from its end when negative; *unit* is a granularity or ``weekday N``."""
    if number == 0:
        return None
    kind, _, weekday = unit.partition(" ")
    value = _weekday(number, int(weekday), period) if kind == "weekday" else _unit(number, unit, period)
    if value is None or value.first_day > period.last_day or value.last_day < period.first_day:
        return None
    return value


def _weekday(number: int, weekday: int, period: TimeValue) -> TimeValue:
    if number > 0:
        first = period.first_day
        day = first + (weekday - cal.weekday(first)) % 7 + 7 * (number - 1)
    else:
        last = period.last_day
        day = last - (cal.weekday(last) - weekday) % 7 + 7 * (number + 1)
    return tv.period(day * cal.DAY, Granularity.DAY)


def _unit(number: int, unit: str, period: TimeValue) -> TimeValue | None:
    granularity = unit_of(unit)
    if granularity is None:
        return None
    start = period.earliest if number > 0 else period.latest
    if granularity is Granularity.WEEKEND:
        return _weekday(number, 6, period) if number else None
    if granularity is Granularity.WEEK and period.granularity.rank >= Granularity.MONTH.rank:
        start += (3 if number > 0 else -3) * cal.DAY  # a week belongs to what has its Thursday
    moment = tv.add(tv.period(start, granularity).earliest, number - 1 if number > 0 else number + 1, granularity)
    return tv.period(moment, granularity)
