"""What the present, and the nouns beside a date, tell of its side. Published on Thursday 15 July 2021."""

from __future__ import annotations

import pytest
from resolve_reading import found


@pytest.mark.parametrize(
    ("text", "words", "when"),
    [
        ("She has a rally in Lund on Monday.", "Monday", "2021-07-19"),
        ("The two meet separately Monday.", "Monday", "2021-07-19"),
        ("On Tuesday, the mayor has a speech to give.", "Tuesday", "2021-07-20"),
        ("The talks continue, and the court mourns on Monday.", "Monday", "2021-07-12"),
        ("The talks continue, and the court sits on Monday.", "Monday", "2021-07-19"),
        ("The crash has shaken Lund since Monday.", "Monday", "2021-07-12"),
        ("Her win in the vote on Monday has brought him down.", "Monday", "2021-07-12"),
        ("The price is far above Monday’s close.", "Monday", "2021-07-12"),
        ("It is ten past two on Friday morning.", "ten past two on Friday morning", "2021-07-09T02:10"),
        ("Gunmen came at 2 am on Sunday.", "2 am on Sunday", "2021-07-11T02:00"),
        ("The stations reopen at 06:00 on Saturday.", "06:00 on Saturday", "2021-07-17T06:00"),
        ("At one point on Sunday, Berg, who has a boat, sang.", "Sunday", "2021-07-11"),
    ],
)
def test_the_present_looks_ahead_where_it_tells_what_is_arranged(text, words, when):
    assert found(text)[words].startswith(when)


@pytest.mark.parametrize(
    ("text", "words", "when"),
    [
        ("They will look for a way around Monday’s ruling.", "Monday", "2021-07-12"),
        ("The results of Monday’s vote will force him out.", "Monday", "2021-07-12"),
        ("The judge set an October 5 deadline.", "October 5", "2021-10-05"),
        ("Kick-off: Monday, behind the mill.", "Monday", "2021-07-19"),
        ("Deadline: 5 p.m. Monday", "5 p.m. Monday", "2021-07-19T17:00"),
        ("Updated: Monday", "Monday", "2021-07-12"),
        ("The judge set a trial date of October 5.", "October 5", "2021-10-05"),
        ("Whoever wins in November will have to act.", "November", "2021-11"),
    ],
)
def test_a_noun_of_what_is_done_or_due_tells_more_than_the_verb(text, words, when):
    assert found(text)[words] == when


@pytest.mark.parametrize(
    ("text", "words", "when"),
    [
        ("The hearing was moved to the October session.", "October", "2021-10"),
        ("It has been closed since October 5.", "October 5", "2020-10-05"),
        ("It is closed until October 5.", "October 5", "2021-10-05"),
        ("He would sue if nobody was punished by October 5.", "October 5", "2021-10-05"),
        ("If a stranger is elected in October, they will leave.", "October", "2021-10"),
        ("She is cheerful about his chances of winning in October.", "October", "2021-10"),
        ("They had little hope of reaching Lund by Sunday.", "Sunday", "2021-07-18"),
        ("He won the race on September 2.", "September 2", "2020-09-02"),
    ],
)
def test_a_beginning_an_end_and_a_condition_have_their_side(text, words, when):
    assert found(text)[words] == when


def test_weeks_of_a_sunday_paper_are_counted_as_its_readers_do():
    told = found("It rained last week. The court will sit this week. It sat early this week.", published="2021-07-18")
    assert list(told.values()) == ["2021-07-12/2021-07-18", "2021-07-19/2021-07-25", "2021-07-12/2021-07-18"]


def test_the_day_under_discussion_is_the_one_told_last_that_is_over():
    text = "He met the envoy on Tuesday. “Ask me on Friday of next week,” he said. Later in the day he flew to Lund."
    assert found(text)["Later in the day"] == "2021-07-13"


def test_a_day_told_with_its_year_lends_it_within_its_sentence():
    text = "The siege began on 7 March 1204 and on 12 April the walls were breached."
    assert found(text)["12 April"] == "1204-04-12"


@pytest.mark.parametrize(
    ("text", "words", "when"),
    [
        ("By the 31st they were starving.", "the 31st", "2021-05-31"),
        ("He left on February 29.", "February 29", "2020-02-29"),
        ("He will leave on February 29.", "February 29", "2024-02-29"),
    ],
)
def test_a_day_that_most_months_or_years_lack_is_looked_for_further_away(text, words, when):
    assert found(text)[words] == when


def test_the_weekend_of_a_holiday_is_the_one_beside_it():
    told = found("They met over the Memorial Day weekend and on Thanksgiving weekend 2012.")
    assert [when[:10] for when in told.values()] == ["2021-05-29", "2012-11-24"]


def test_the_day_of_a_clock_time_begins_what_its_clause_tells_as_the_time_does():
    assert found("The mill has been dark since 3 p.m. Sunday.")["3 p.m. Sunday"] == "2021-07-11T15:00"
    assert found("The mill has been dark until 3 p.m. Sunday.")["3 p.m. Sunday"] == "2021-07-18T15:00"
