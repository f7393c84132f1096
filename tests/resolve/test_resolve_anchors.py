"""What a date is counted from: the publication, the time last mentioned, the quarter a report is about, or nothing."""

from __future__ import annotations

import pytest
from resolve_reading import dates, found

from timeline.model.timevalue import Unresolved
from timeline.model.timex import timex


@pytest.mark.parametrize(
    ("text", "words", "when"),
    [
        ("They met on Thursday.", "Thursday", "2021-07-15"),
        ("They met on Friday.", "Friday", "2021-07-09"),
        ("They will meet on Friday.", "Friday", "2021-07-16"),
        ("They will meet on Thursday.", "Thursday", "2021-07-15"),
        ("The mill closed in October.", "October", "2020-10"),
        ("The mill will close in October.", "October", "2021-10"),
        ("The offer was extended to August 20.", "August 20", "2021-08-20"),
        ("The offer lapsed on January 20.", "January 20", "2021-01-20"),
    ],
)
def test_the_tense_of_the_clause_says_whether_to_look_back_or_ahead(text, words, when):
    assert found(text)[words] == when


def test_the_day_of_publication_itself_is_today():
    assert found("He spoke on Thursday.")["Thursday"] == "2021-07-15"


def test_what_is_counted_from_the_time_last_mentioned_follows_it():
    text = "The siege began on 3 May 1911. The next day it rained. Two weeks later the town fell."
    assert list(found(text).values()) == ["1911-05-03", "1911-05-04", "1911-05-15/1911-05-21"]


def test_a_glance_back_does_not_move_the_story():
    text = "He came on 3 May 1911. A year earlier he had been ill. The next day he left."
    assert found(text)["The next day"] == "1911-05-04"


def test_a_comparison_with_a_year_ago_means_the_same_quarter():
    text = "Profit rose in the second quarter of 2020 from a loss a year earlier."
    assert found(text)["a year earlier"] == "2019-04/2019-06"


def test_a_forecast_is_not_the_quarter_that_a_report_is_about():
    forecast = "It will build less in the third quarter of 2022."
    dates = found(f"{forecast} Sales fell in the quarter ended June 30 from a year earlier.")
    assert (dates["the quarter"], dates["a year earlier"]) == ("2021-04/2021-06", "2020-04/2020-06")


def test_the_latest_quarter_is_the_last_full_one_before_publication():
    assert found("Sales fell in the latest quarter.")["the latest quarter"] == "2021-04/2021-06"


def test_in_a_narrative_dates_without_a_year_belong_to_the_story():
    text = "War broke out in November 1911. In January the town fell. On 3 March peace was signed."
    assert list(found(text, mode="narrative").values()) == ["1911-11", "1912-01", "1912-03-03"]


def test_in_a_narrative_what_is_counted_from_today_does_not_move_the_story():
    text = "War broke out in May 1911. Two years ago a stone was set up. In June the town fell."
    assert found(text, mode="narrative")["June"] == "1911-06"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("They met on Thursday.", "XXXX-WXX-4"),
        ("They met on Thursday morning.", "XXXX-WXX-4TMO"),
        ("They met on 3 May.", "XXXX-05-03"),
        ("They met last year.", "XXXX"),
        ("They met at 3 p.m.", "T15:00"),
    ],
)
def test_without_a_publication_date_relative_dates_stay_unresolved_and_say_so(text, value):
    (dated,) = dates(text, published="")
    assert isinstance(dated.meaning, Unresolved)
    assert timex(dated.meaning).value == value
    assert "waits for" in dated.steps[-1]


def test_with_only_a_year_known_a_weekday_lies_somewhere_in_that_year():
    assert found("They met on Thursday.", published="2021")["Thursday"] == "2021-XX-XX"
    assert found("They will meet next year.", published="2021")["next year"] == "2022"


def test_hours_counted_from_a_day_do_not_pretend_to_know_the_hour():
    assert found("It ended two hours ago.")["two hours ago"] == "2021-07-15"


def test_what_the_anchor_supplied_is_marked_and_the_other_readings_are_kept():
    (dated,) = dates("They met on Friday.")
    assert dated.implied == ("week",)
    assert [a.first_day - dated.meaning.first_day for a in dated.alternatives] == [7, 14]


def test_what_the_words_say_outright_is_not_implied():
    (dated,) = dates("They met on 3 May 1999.")
    assert dated.implied == ()


def test_a_year_of_three_digits_after_one_before_the_common_era_is_before_it_too():
    text = "He came to the throne in 244 BCE. He died in 231, on the eve of the feast."
    assert found(text, mode="narrative")["231"] == "-0230"
    (year,) = (d for d in dates(text, mode="narrative") if d.span.of(text) == "231")
    assert "era" in year.implied


def test_a_range_of_hours_ends_on_the_day_that_its_beginning_names():
    dates = found("It was open on Tuesday 9am to 5pm.")
    assert dates["Tuesday 9am to 5pm"] == "2021-07-13T09:00/2021-07-13T17:00"
