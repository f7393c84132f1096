"""Intervals and lists: their members are dates of their own and lend each other what they lack."""

from __future__ import annotations

import pytest
from resolve_reading import found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("from 3 May 1911 to 5 June 1911", {"3 May 1911", "5 June 1911", "3 May 1911 to 5 June 1911"}),
        ("between 1914 and 1918", {"1914", "1918", "1914 and 1918"}),
    ],
)
def test_an_interval_keeps_its_ends(text, expected):
    assert set(found(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("10–12 October 1999", {"10": "1999-10-10", "12 October 1999": "1999-10-12"}),
        ("July 3-5, 2019", {"July 3": "2019-07-03", "5, 2019": "2019-07-05"}),
        ("3, 5 and 7 July 1999", {"3": "1999-07-03", "5": "1999-07-05", "7 July 1999": "1999-07-07"}),
        ("in June and July 2020", {"June": "2020-06", "July 2020": "2020-07"}),
        ("from October to March 1945", {"October": "1944-10", "March 1945": "1945-03"}),
        ("from Thursday to Monday", {"Thursday": "2021-07-15", "Monday": "2021-07-19"}),
        ("1915–16", {"1915": "1915", "16": "1916"}),
        ("264 to 241 BC", {"264": "-0263", "241 BC": "-0240"}),
        ("from 3 p.m. to 5 p.m. on Monday", {"3 p.m.": "2021-07-12T15:00", "5 p.m. on Monday": "2021-07-12T17:00"}),
    ],
)
def test_members_take_from_each_other_what_they_lack(text, expected):
    read = found(text)
    assert {words: read.get(words) for words in expected} == expected


def test_an_interval_never_ends_before_it_begins():
    read = found("from 1918 to 1914")
    assert set(read) == {"1918", "1914"}
