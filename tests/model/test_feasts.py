"""Feasts of other calendars, against days that almanacs give."""

from __future__ import annotations

import pytest

from timeline.model import calendar as cal
from timeline.model import feasts


def _days(feast, years):
    return ["{:04d}-{:02d}-{:02d}".format(*cal.civil(feast(year))) for year in years]


def test_orthodox_easter():
    assert _days(feasts.orthodox_easter, [1990, 2016, 2018, 2021]) == [
        "1990-04-15", "2016-05-01", "2018-04-08", "2021-05-02",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("month", "day", "year", "when"),
    [
        (7, 1, 1973, "1973-09-27"),
        (7, 1, 2024, "2024-10-03"),
        (9, 25, 2024, "2024-12-26"),
        (11, 15, 2018, "2018-01-31"),
        (13, 14, 2019, "2019-03-21"),
        (13, 14, 2020, "2020-03-10"),
        (1, 15, 2024, "2024-04-23"),
    ],
)
def test_hebrew_feasts_in_common_and_leap_years(month, day, year, when):
    assert _days(lambda y: feasts.hebrew(y, month, day), [year]) == [when]


def test_islamic_feasts():
    assert _days(lambda y: feasts.islamic(y, 10, 1), [2000, 2013, 2018, 2021]) == [
        "2000-01-08", "2013-08-08", "2018-06-15", "2021-05-13",
    ]  # fmt: skip
    assert _days(lambda y: feasts.islamic(y, 12, 10), [1980, 2024]) == ["1980-10-19", "2024-06-16"]


def test_chinese_new_year_also_where_the_solstice_is_the_day_of_a_new_moon():
    assert _days(feasts.chinese_new_year, [1966, 1985, 2000, 2023]) == [
        "1966-01-21", "1985-02-20", "2000-02-05", "2023-01-22",
    ]  # fmt: skip


def test_diwali():
    assert _days(feasts.diwali, [2013, 2017, 2020, 2022]) == ["2013-11-03", "2017-10-19", "2020-11-14", "2022-10-24"]


@pytest.mark.parametrize("year", [-9999, -1, 0, 1, 1599, 2400, 9999])
def test_far_from_now_a_feast_is_reckoned_or_there_is_none(year):
    for feast in (feasts.chinese_new_year, feasts.diwali, lambda y: feasts.islamic(y, 1, 1)):
        found = feast(year)
        assert found is None or cal.civil(found)[0] == year
    assert cal.civil(feasts.hebrew(year, 7, 1))[0] == year or not 1 <= year <= 5000


def test_the_rule_of_a_feast_may_add_days():
    table = feasts.OF_OTHER_CALENDARS
    assert table["chinese"](2023, "14") - table["chinese"](2023, "") == 14
    assert table["orthodox"](2018, "easter-2") == table["orthodox"](2018, "easter") - 2
    assert table["islamic"](2018, "1-10") == table["islamic"](2018, "1-1") + 9
