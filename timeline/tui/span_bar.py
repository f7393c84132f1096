"""A time that is longer than a day, drawn as a bar: where in its year it lies, or where in the whole list."""

from __future__ import annotations

from timeline.model import calendar as cal
from timeline.model.timevalue import Granularity, Interval, TimeValue, When

CELLS = 12
"""Cells of a bar: a month each, where the time lies in one year."""


def is_long(when: When) -> bool:
    """Whether a time takes more than a day, or might lie anywhere in more than one."""
    if isinstance(when, Interval):
        return when.earliest is None or when.latest is None or when.latest - when.earliest >= cal.DAY
    return when.granularity.rank > Granularity.DAY.rank or when.first_day != when.last_day


def span_bar(when: When, scope: tuple[int, int]) -> str:
    """The bar of a time: filled where it lasts, dotted where it falls somewhere within, open where it has no end.

    One that lies in a year is drawn in that year, a longer one between the seconds of *scope*.
    """
    start, end = _months(when) or _share(when, *scope)
    somewhere = when.within or (isinstance(when, TimeValue) and when.approximate)
    body = "┈" if somewhere else "━"
    bar = body * (end - start + 1)
    if when.earliest is None:
        bar = "◂" + bar[1:]
    if when.latest is None:
        bar = bar[:-1] + "▸"
    return ("·" * start + bar).ljust(CELLS, "·")


def _months(when: When) -> tuple[int, int] | None:
    """The first and last month, from 0, of a time that lies in one year; None for a longer or an open one."""
    if when.earliest is None or when.latest is None or when.granularity.rank >= Granularity.YEAR.rank:
        return None
    (year, month, _), (last_year, last_month, _) = (cal.civil(s // cal.DAY) for s in (when.earliest, when.latest))
    return (month - 1, last_month - 1) if year == last_year else None


def _share(when: When, low: int, high: int) -> tuple[int, int]:
    """The first and last cell of a time between two seconds."""
    first = when.earliest if when.earliest is not None else low
    last = when.latest if when.latest is not None else high
    start, end = (max(0, min(int((s - low) / max(1, high - low) * CELLS), CELLS - 1)) for s in (first, last))
    return start, end
