"""Which half of the day a time of the clock lies in, and which day of a night."""

from __future__ import annotations

import pytest

from timeline.model.document import Document, Evidence
from timeline.model.edtf import edtf, parse
from timeline.model.timex import timex
from timeline.pipeline import dates_of
from timeline.rulebook.load import load_rulebook

PUBLISHED = (Evidence("user", parse("2021-07-16"), "the test says so"),)


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("The council met on Monday night. At two o’clock the lights went out.", "2021-07-13T02:00"),
        ("The council met on Monday morning. At two o’clock it parted.", "2021-07-12T14:00"),
        ("The fire began at 10 p.m. on Monday and was out by two o’clock.", "2021-07-13T02:00"),
        ("The wall fell at 10:35 a.m. on Monday. The engineers came at eleven o’clock.", "2021-07-12T11:00"),
        ("She was seen at 9 p.m. on Monday. At half past eight she had left home.", "2021-07-12T20:30"),
        ("The doors shut on Monday night. At 4:10 a.m. the count was over.", "2021-07-13T04:10"),
        ("The doors shut on Monday night. At 4 p.m. they had been open.", "2021-07-12T16:00"),
        ("The march began at 14:00 on Monday. It was over by 05:30.", "2021-07-12T05:30"),
        ("The march began on Monday. It was over by ten o’clock.", "2021-07-12T10:00"),
    ],
)
def test_the_hour_is_the_one_nearest_to_what_was_told(text, last):
    document = Document("d", text, stated=PUBLISHED)
    assert edtf(dates_of(document, load_rulebook()).dates[-1].meaning) == last


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("The court sat from 10.30am to 2pm on 8 March 2021.", "2021-03-08T10:30"),
        ("The court sat from 10:30 until 14:00 on 8 March 2021.", "2021-03-08T10:30"),
        ("They danced from 10.30pm until 2.15am on 8 March 2021.", "2021-03-07T22:30"),
    ],
)
def test_a_time_that_lasts_to_one_with_its_day_is_of_that_day_or_the_night_before(text, first):
    dates = dates_of(Document("d", text, stated=PUBLISHED), load_rulebook()).dates
    assert first in [edtf(d.meaning) for d in dates]


def test_the_reason_tells_the_hour_and_the_day_it_was_moved_to():
    text = "Two thousand waited from nine o’clock last night. The mayor came out at ten to four."
    found = dates_of(Document("d", text, stated=PUBLISHED), load_rulebook()).dates[-1]
    assert edtf(found.meaning) == "2021-07-16T03:50"
    assert "Hour 4 of the day after is the one nearest to “nine o’clock last night”, 2021-07-15T21:00." in found.steps


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("The bell rings at 9 a.m. every Monday.", ["XXXX-XX-XXT09:00", "XXXX-WXX-1"]),
        ("The bell rings every Monday at 9 a.m.", ["XXXX-WXX-1", "XXXX-XX-XXT09:00"]),
        ("From 7 to 9 p.m. each Tuesday the doors are open.", ["XXXX-XX-XXT19:00", "XXXX-XX-XXT21:00", "XXXX-WXX-2"]),
        ("The bell rang at 9 a.m. It rings every Monday.", ["2021-07-16T09:00", "XXXX-WXX-1"]),
    ],
)
def test_an_hour_that_comes_again_is_of_no_day(text, values):
    document = Document("d", text, stated=PUBLISHED)
    assert [timex(d.meaning).value for d in dates_of(document, load_rulebook()).dates] == values


def test_an_hour_that_comes_again_is_found_without_a_publication_too():
    found = dates_of(Document("d", "The bell rings at 9 a.m. every Monday."), load_rulebook()).dates
    assert [d.span.of("The bell rings at 9 a.m. every Monday.") for d in found] == ["9 a.m.", "every Monday"]
