"""Earliest and latest: a date where a day is known, a clock only where the words gave one, signed years before 1 CE."""

import pytest

from timeline.export.moments import earliest, latest
from timeline.model import timevalue as tv
from timeline.model.edtf import parse


@pytest.mark.parametrize(
    ("when", "first", "last"),
    [
        ("2021-07-15", "2021-07-15", "2021-07-15"),
        ("2021-07", "2021-07-01", "2021-07-31"),
        ("2021-07-15T03:04", "2021-07-15T03:04:00", "2021-07-15T03:04:59"),
        ("2021-07-15T03:04:05Z", "2021-07-15T03:04:05Z", "2021-07-15T03:04:05Z"),
        ("-0043-03-15", "-0043-03-15", "-0043-03-15"),
        ("0000", "0000-01-01", "0000-12-31"),
        ("Y12000", "+12000-01-01", "+12000-12-31"),
        ("2021-07-15/..", "2021-07-15", None),
        ("../2021", None, "2021-12-31"),
        ("1914-07-28/1918", "1914-07-28", "1918-12-31"),
        ("2021-07-15/2021-07-15T03:04", "2021-07-15", "2021-07-15T03:04:59"),
    ],
)
def test_the_bounds_of_a_time(when, first, last):
    value = parse(when)
    assert (earliest(value), latest(value)) == (first, last)


def test_an_undated_entry_has_none():
    assert (earliest(None), latest(None)) == (None, None)


def test_a_morning_has_days_because_its_hours_are_our_own():
    morning = tv.period(tv.day(2021, 7, 15).earliest, tv.Granularity.PART, "MO")
    assert (earliest(morning), latest(morning)) == ("2021-07-15", "2021-07-15")
