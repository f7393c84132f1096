"""The calendar against the standard library, where that reaches, and against itself beyond."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.model import calendar as cal

DATES = st.dates()
DAYS = st.integers(-4_400_000, 3_700_000)


@given(DATES)
def test_days_weekdays_and_weeks_are_those_of_the_standard_library(date):
    number = cal.day_number(date.year, date.month, date.day)
    assert number == (date - dt.date(1970, 1, 1)).days
    assert cal.civil(number) == (date.year, date.month, date.day)
    assert cal.weekday(number) == date.isoweekday()
    assert cal.iso_week(number) == date.isocalendar()[:2]


@given(DAYS)
def test_a_day_comes_back_from_its_date_in_any_year(number):
    assert cal.day_number(*cal.civil(number)) == number


@given(st.integers(1, 9999), st.integers(1, 12))
def test_the_length_of_a_month_is_the_distance_to_the_next(year, month):
    first = cal.day_number(year, month)
    assert cal.add_months(first, 1) - first == cal.days_in_month(year, month)


@given(DAYS, st.integers(-30_000, 30_000))
def test_months_later_fall_on_the_same_day_or_on_the_last_of_a_shorter_month(number, months):
    year, month, day = cal.civil(number)
    later_year, later_month, later_day = cal.civil(cal.add_months(number, months))
    assert (later_year * 12 + later_month) - (year * 12 + month) == months
    assert later_day == min(day, cal.days_in_month(later_year, later_month))


@given(st.integers(1, 9998), st.integers(1, 52))
def test_a_week_begins_on_its_monday(year, week):
    assert cal.week_start(year, week) == (dt.date.fromisocalendar(year, week, 1) - dt.date(1970, 1, 1)).days


@pytest.mark.parametrize(
    ("year", "month", "day"), [(1916, 4, 23), (1944, 4, 9), (2000, 4, 23), (2008, 3, 23), (2021, 4, 4), (2024, 3, 31)]
)
def test_easter_falls_where_the_churches_kept_it(year, month, day):
    assert cal.civil(cal.easter(year)) == (year, month, day)
