"""A date moved into the cycle of another: the June that belongs to “July 2020”, the Monday after “Thursday”."""

from __future__ import annotations

from dataclasses import replace

from timeline.model import calendar as cal
from timeline.model.mention import DatedMention
from timeline.model.timevalue import Granularity, TimeValue
from timeline.resolve.units import unit_of

G = Granularity


def recast(dated: DatedMention, base: TimeValue, *, after: bool) -> TimeValue | None:
    """The same day, month or season in the cycle nearest to *base*: not before it, or not after it.

    None when the words themselves tell the cycle, so that nothing may be moved.
    """
    value, cycle = dated.meaning, unit_of(dated.implied[0]) if dated.implied else None
    if not isinstance(value, TimeValue) or value.within or cycle not in (G.DAY, G.WEEK, G.MONTH, G.YEAR):
        return None
    count = _cycles(value, base, cycle)
    moved = [value.shifted(count + k, cycle) for k in (-1, 0, 1)]
    if after:
        best = min((c for c in moved if c.earliest >= base.earliest), key=lambda c: c.earliest, default=None)
    else:
        best = max((c for c in moved if c.latest <= base.latest), key=lambda c: c.earliest, default=None)
    return replace(best, modifier=value.modifier, approximate=value.approximate) if best else None


def _cycles(value: TimeValue, base: TimeValue, cycle: Granularity) -> int:
    """How many cycles lie between two times."""
    days = base.first_day - value.first_day
    if cycle is G.DAY:
        return days
    if cycle is G.WEEK:
        return days // 7
    (year, month, _), (own_year, own_month, _) = cal.civil(base.first_day), cal.civil(value.first_day)
    return year - own_year if cycle is G.YEAR else (year - own_year) * 12 + month - own_month
