"""TIMEX3 values, as the field writes them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from timeline.model import timevalue as tv
from timeline.model.timevalue import Duration, Granularity, Interval, Recurrence, Reference, Unresolved
from timeline.model.timex import timex

G = Granularity

NOON = tv.day(2021, 7, 15).earliest + 12 * 3600
BEFORE = tv.year(-479).earliest


@pytest.mark.parametrize(
    ("meaning", "expected"),
    [
        (tv.day(2021, 7, 15), ("DATE", "2021-07-15", "")),
        (tv.period(NOON, G.MINUTE), ("TIME", "2021-07-15T12:00", "")),
        (tv.period(NOON, G.PART, "MO"), ("TIME", "2021-07-15TMO", "")),
        (tv.period(NOON, G.WEEK), ("DATE", "2021-W28", "")),
        (tv.period(NOON, G.WEEKEND), ("DATE", "2021-W28-WE", "")),
        (tv.period(NOON, G.QUARTER), ("DATE", "2021-Q3", "")),
        (tv.period(NOON, G.HALF), ("DATE", "2021-H2", "")),
        (tv.period(NOON, G.SEASON, "SU"), ("DATE", "2021-SU", "")),
        (tv.period(NOON, G.DECADE), ("DATE", "202", "")),
        (tv.period(NOON, G.CENTURY), ("DATE", "20", "")),
        (tv.period(BEFORE, G.YEAR), ("DATE", "BC0480", "")),
        (replace(tv.month(2021, 7), modifier="START"), ("DATE", "2021-07", "START")),
        (replace(tv.year(1500), approximate=True), ("DATE", "1500", "APPROX")),
        (replace(tv.year(2021), granularity=G.DAY, within=True), ("DATE", "2021-XX-XX", "")),
        (replace(tv.month(2021, 7), granularity=G.DAY, within=True), ("DATE", "2021-07-XX", "")),
        (Duration("P3W", "APPROX"), ("DURATION", "P3W", "APPROX")),
        (Recurrence("XXXX-WXX-4"), ("SET", "XXXX-WXX-4", "")),
        (Reference("PAST_REF"), ("DATE", "PAST_REF", "")),
        (Unresolved("XXXX-WXX-4"), ("DATE", "XXXX-WXX-4", "")),
        (Unresolved("T15:00", G.MINUTE, clock=True), ("TIME", "T15:00", "")),
        (Interval(tv.year(1914), tv.year(1918)), ("DATE", "1914/1918", "")),
        (Interval(tv.year(1914), None), ("DATE", "1914/..", "")),
    ],
)
def test_every_kind_of_meaning_has_its_value(meaning, expected):
    assert tuple(timex(meaning)) == expected


def test_before_the_common_era_a_decade_is_named_by_the_year_nearest_to_it():
    decade = tv.TimeValue(tv.year(-488).earliest, tv.year(-479).latest, G.DECADE)
    assert timex(decade).value == "BC048"
