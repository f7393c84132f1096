"""How far a date reaches: limits of what may be, hours beside another day, what goes on from an end."""

from __future__ import annotations

import pytest
from resolve_reading import dates, found

from timeline.model import calendar as cal
from timeline.model.timex import timex


@pytest.mark.parametrize(
    ("published", "text", "words", "when"),
    [
        ("2021-03-15", "The strike could last until Thanksgiving.", "Thanksgiving", "2021-11-25"),
        ("2021-03-15", "The strike lasted until Thanksgiving.", "Thanksgiving", "2020-11-26"),
        ("2021-10-01", "He could have a visitor as early as Monday.", "Monday", "2021-10-04"),
        ("2021-10-20", "The mill had been expected to open in September.", "September", "2021-09"),
        ("2021-07-15", "It rained for weeks, with another storm planned for Friday.", "Friday", "2021-07-16"),
    ],
)
def test_what_may_be_looks_ahead(published, text, words, when):
    assert found(text, published)[words] == when


def test_a_past_hour_is_not_of_a_day_to_come():
    read = found("Play was stopped at 4:45 p.m. and resumes at 11 a.m. on Monday.")
    assert read["4:45 p.m."] == "2021-07-15T16:45"
    assert read["11 a.m. on Monday"] == "2021-07-19T11:00"


def test_hours_of_one_tense_share_the_day_behind_them():
    read = found("Polls open at 8 a.m. and close at 6 p.m. on Sunday.")
    assert list(read.values()) == ["2021-07-18T08:00", "2021-07-18T18:00"]


def test_an_hour_is_not_drawn_to_the_evening_that_follows():
    text = (
        "It began at nine in the morning on 18 June 1815."
        " They fired about half past eleven; by eight that evening it was over."
    )
    read = found(text, "", "narrative")
    assert read["half past eleven"] == "1815-06-18T11:30"
    assert read["eight that evening"] == "1815-06-18T20:00"


def test_an_end_is_counted_from_its_beginning():
    read = found("It held out from October 1854 until the following September.", "", "narrative")
    assert read["the following September"] == "1855-09"


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("Sales rose in June, and April and May were revised.", ["2021-06", "2021-04", "2021-05"]),
        ("They may meet in June.", ["2022-06"]),
    ],
)
def test_may_inside_a_sentence_is_a_month_when_it_has_its_capital(text, when):
    assert list(found(text).values()) == when


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("The fair is usually held in May.", ["XXXX-05"]),
        ("The fair was held in May.", ["2021-05"]),
        ("They meet every Monday, Wednesday and Friday.", ["XXXX-WXX-1", "XXXX-WXX-3", "XXXX-WXX-5"]),
        ("Open 9am-5pm Monday to Friday, 10am-4pm Saturday.", ["P1W", "P1W"]),
        ("The rock is from 65 million years ago.", ["PAST_REF"]),
    ],
)
def test_what_is_usual_or_beyond_reckoning_is_of_no_day(text, values):
    assert [timex(d.meaning).value for d in dates(text)] == values


@pytest.mark.parametrize(("year", "month", "day"), [(1215, 4, 19), (1461, 4, 5), (1582, 4, 15), (1583, 4, 10)])
def test_easter_before_the_reform_is_that_of_the_old_calendar(year, month, day):
    assert cal.civil(cal.easter(year)) == (year, month, day)


def test_a_day_before_the_figures_of_a_month_stays_where_it_is():
    read = found("It made a small revision Friday to December’s figures.")
    assert read["Friday"] == "2021-07-09"
