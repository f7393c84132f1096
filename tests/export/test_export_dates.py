"""Times as one would write them: never finer than they are known."""

import pytest

from timeline.export.dates import in_words
from timeline.model import timevalue as tv
from timeline.model.edtf import parse


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("2021-07-15", "15 July 2021"),
        ("1984~", "about 1984"),
        ("-0043-03-15", "15 March 44 BCE"),
        ("../2021-07-16", "until 16 July 2021"),
        ("2021-07-16/..", "from 16 July 2021"),
        ("[..2021-07-16]", "on or before 16 July 2021"),
        ("[2021-07-16..]", "on or after 16 July 2021"),
        ("[..2021]", "in or before 2021"),
        ("[2021-07-01..2021-07-09]", "between 1 July 2021 and 9 July 2021"),
    ],
)
def test_edtf_in_words(edtf, words):
    assert in_words(parse(edtf)) == words


def test_what_is_said_of_a_time_is_not_lost():
    year = tv.year(2021)
    assert in_words(year.marked(modifier="BEFORE")) == "before 2021"
    assert in_words(year.marked(modifier="ON_OR_BEFORE")) == "no later than 2021"
    assert in_words(year.marked(modifier="START")) == "early 2021"
    week = tv.period(parse("2021-07-05").earliest, tv.Granularity.WEEK)
    assert in_words(week.marked(modifier="START")) == "early in the week of 5 July 2021"
    assert in_words(week.marked(modifier="MID")) == "in the middle of the week of 5 July 2021"


def test_no_date():
    assert in_words(None) == "undated"
