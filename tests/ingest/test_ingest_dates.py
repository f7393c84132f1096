"""A publication date is read as people type it, and never finer than they gave it."""

import pytest

from timeline.ingest.dates import read_date
from timeline.ingest.problem import UnreadableError
from timeline.ingest.publication import file_name_evidence, metadata_evidence, published_evidence
from timeline.model.edtf import edtf


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("2021-07-16", "2021-07-16"),
        (" 2021-07-16\n", "2021-07-16"),
        ("20210716", "2021-07-16"),
        ("2021-07-16T10:20:30Z", "2021-07-16T10:20:30Z"),
        ("2021-07-16 10:20:30.123+0200", "2021-07-16T10:20:30+02:00"),
        ("20210716T102030Z", "2021-07-16T10:20:30"),
        ("16.7.2021", "2021-07-16"),
        ("7.8.2021", "2021-08-07"),
        ("16/7/2021", "2021-07-16"),
        ("7/16/2021", "2021-07-16"),
        ("8/8/2021", "2021-08-08"),
        ("16 July 2021", "2021-07-16"),
        ("July 16th, 2021", "2021-07-16"),
        ("Friday, July 16, 2021", "2021-07-16"),
        ("16. Juli 2021", "2021-07-16"),
        ("16 juillet 2021", "2021-07-16"),
        ("16 июля 2021 г.", "2021-07-16"),
        ("2021年7月16日", "2021-07-16"),
        ("Fri, 16 Jul 2021 10:20:30 +0200", "2021-07-16T10:20:30+02:00"),
        ("16 July 2021, 3:40 pm", "2021-07-16T15:40"),
        ("-0043", "-0043"),
        ("1984~", "1984~"),
        ("2021-07-12/2021-07-16", "2021-07-12/2021-07-16"),
    ],
)
def test_a_date_in_any_form(typed, expected):
    assert edtf(read_date(typed)) == expected


@pytest.mark.parametrize("typed", ["July 2021", "juillet 2021", "2021-07", "Juli 2021", "7月 2021"])
def test_a_month_stays_a_month(typed):
    assert edtf(read_date(typed)) == "2021-07"


def test_a_year_stays_a_year():
    assert edtf(read_date("2021")) == "2021"


@pytest.mark.parametrize("typed", ["yesterday", "last Friday", "3 days ago", "16 July", "March", "gestern", "Thursday"])
def test_a_date_that_hangs_on_today_is_refused_with_a_hint(typed):
    with pytest.raises(UnreadableError, match="only in relation to another, or lacks its year; write it as 2021-07-16"):
        read_date(typed)


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("7/8/2021", "can be two dates; write 2021-07-08 or 2021-08-07"),
        ("16/7/21", "leaves the century open"),
        ("31.4.2021", "is no day of the calendar"),
        ("2021-02-30", "has no day 30"),
        ("2021-13-01", "has no month 13"),
        ("banana", "is no date that can be read"),
        ("", "is empty"),
        ("\0", "is no date that can be read"),
    ],
)
def test_what_is_no_date_is_refused_with_the_reason(typed, why):
    with pytest.raises(UnreadableError, match=why):
        read_date(typed)


def test_evidence_says_where_it_comes_from():
    assert published_evidence("16 July 2021").kind == "user"
    assert published_evidence("16 July 2021").reason == "the user gave it as “16 July 2021”"
    assert metadata_evidence("2021-07-16", "published").reason == "the field “published” says “2021-07-16”"


@pytest.mark.parametrize("name", ["2021-07-16-summit.txt", "summit_2021_07_16.md", "20210716.txt", "a 2021.07.16.txt"])
def test_a_file_name_can_hold_a_date(name):
    (evidence,) = file_name_evidence(name)
    assert (evidence.kind, edtf(evidence.value)) == ("file name", "2021-07-16")


@pytest.mark.parametrize(
    "name",
    [
        "summit.txt",
        "2021-07.txt",
        "2021-13-40.txt",
        "12021-07-161.txt",
        "2021-07-16 - 2021-07-18.txt",
        "1234567890.txt",
    ],
)
def test_a_file_name_without_exactly_one_date_tells_nothing(name):
    assert file_name_evidence(name) == ()
