"""Days with a name that were moved, or that do not come every year, and decades told in two digits."""

from __future__ import annotations

import pytest
from resolve_reading import found

from timeline.resolve.fields import holiday


@pytest.mark.parametrize(
    ("published", "when"),
    [
        ("2016-03-21", "2016-03-01"),
        ("2016-01-20", "2016-03-01"),
        ("2017-06-01", "2016-03-01"),
        ("2012-02-20", "2012-03-06"),
        ("2008-02-20", "2008-02-05"),
        ("1988-04-01", "1988-03-08"),
    ],
)
def test_super_tuesday_is_that_of_the_nearest_year_of_election(published, when):
    assert found("They voted on Super Tuesday.", published)["Super Tuesday"] == when


def test_a_day_that_does_not_come_near_is_not_invented():
    assert found("They voted on Super Tuesday.", "2018-06-01")["Super Tuesday"] is None


@pytest.mark.parametrize(("published", "when"), [("2016-02-10", "2016-02-07"), ("2023-03-10", "2023-02-12")])
def test_a_day_that_was_moved_is_where_it_lay_in_its_year(published, when):
    assert found("They met on Super Bowl Sunday.", published)["Super Bowl Sunday"] == when


def test_a_rule_of_a_moved_day_can_be_cut_more_than_once():
    rule = "1-1 until 1900 then 1-2 until 1950 then 1-3"
    days = [holiday(rule, year) - holiday("1-1", year) for year in (1900, 1901, 1950, 1951)]
    assert days == [0, 1, 1, 2]


@pytest.mark.parametrize(
    ("text", "when"),
    [("It was built in the 30s.", "193X"), ("It was built in the 10s.", "201X"), ("It was built in the 20s.", "202X")],
)
def test_a_decade_in_two_digits_does_not_lie_after_the_publication(text, when):
    assert list(found(text).values()) == [when]
