"""Periods of the calendar: they hold their moment, stay in order, and move by whole units."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from times_of_every_kind import MOMENTS, periods

from timeline.model import calendar as cal
from timeline.model import timevalue as tv
from timeline.model.timevalue import Granularity, Interval, TimeValue
from timeline.model.timex import timex

G = Granularity

PLAIN = tuple(g for g in G if g not in (G.SEASON, G.PART, G.WEEKEND))


@given(MOMENTS, st.sampled_from(PLAIN))
def test_a_period_holds_the_moment_it_was_made_for(moment, granularity):
    value = tv.period(moment, granularity)
    assert value.earliest <= moment <= value.latest


@given(periods())
def test_a_period_begins_before_it_ends(value):
    assert value.earliest <= value.latest


@given(periods(PLAIN))
def test_making_a_period_of_a_period_changes_nothing(value):
    assert tv.period(value.earliest, value.granularity) == value
    assert tv.period(value.latest, value.granularity) == value


@given(periods((G.DAY, G.WEEK, G.MONTH, G.QUARTER, G.HALF, G.YEAR, G.DECADE)))
def test_the_next_period_begins_where_this_one_ends(value):
    assert value.shifted(1, value.granularity).earliest == value.latest + 1


def test_a_period_that_ends_before_it_begins_cannot_be_made():
    with pytest.raises(ValueError, match="after latest"):
        TimeValue(2, 1, G.SECOND)


def test_an_interval_is_as_coarse_as_its_coarser_end_and_open_where_it_has_none():
    value = Interval(tv.day(2021, 7, 15), tv.month(2021, 9))
    assert value.granularity is G.MONTH
    assert Interval(None, tv.year(1918)).earliest is None
    assert Interval(tv.year(1918), None).latest is None


@pytest.mark.parametrize(
    ("day", "season", "first"),
    [
        ((2021, 1, 5), "2020-WI", (2020, 12, 1)),
        ((2021, 12, 5), "2021-WI", (2021, 12, 1)),
        ((2021, 7, 5), "2021-SU", (2021, 6, 1)),
    ],
)
def test_the_season_around_a_day_is_named(day, season, first):
    value = tv.period(cal.day_number(*day) * cal.DAY, Granularity.SEASON)
    assert (value.label, cal.civil(value.first_day)) == (season[-2:], first)
    assert value.earliest <= cal.day_number(*day) * cal.DAY <= value.latest
    assert timex(value)[1] == season
