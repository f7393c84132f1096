"""Times in words: never finer than they are known."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.model.edtf import parse
from timeline.model.timevalue import Granularity, TimeValue, period
from timeline.tui.dates import clock, heading, long, short


@pytest.mark.parametrize(
    ("edtf", "in_gutter", "in_full"),
    [
        ("2021-07-15", "15 July", "Thursday 15 July 2021"),
        ("2021-07-15T14:30", "15 July 14:30", "Thursday 15 July 2021, 14:30"),
        ("2021-07-15T14:30:05Z", "15 July 14:30:05", "Thursday 15 July 2021, 14:30:05 Z"),
        ("2021-07", "July", "July 2021"),
        ("2021-07-XX", "in July", "a day in July 2021"),
        ("2021-XX-XX", "in 2021", "a day in 2021"),
        ("2021", "2021", "2021"),
        ("1984~", "1984~", "about 1984"),
        ("1984?", "1984?", "1984 (uncertain)"),
        ("1984%", "1984~?", "about 1984 (uncertain)"),
        ("198X", "1980s", "1980s"),
        ("18XX", "19th c.", "19th century"),
        ("1XXX", "2nd mill.", "2nd millennium"),
        ("-0043", "44 BCE", "44 BCE"),
        ("-05XX", "5th c. BCE", "5th century BCE"),
        ("Y12000", "12000", "12000"),
        ("2021-21", "spring", "spring 2021"),
        ("2021-24", "winter", "winter 2021/22"),
        ("2021-07-12/2021-07-18", "12–18 July", "12–18 July 2021"),
        ("2021-12-30/2022-01-02", "30 Dec–2 Jan", "30 December 2021 – 2 January 2022"),
        ("2021-07/2021-09", "July–Sept", "July–September 2021"),
        ("1914/1918", "1914–1918", "1914–1918"),
        ("-0057/-0051", "58–52 BCE", "58–52 BCE"),
        ("-0026/0014", "27 BCE–14", "27 BCE–14"),
        ("1939-09-01/1945-09-02", "1939–1945", "1 September 1939 – 2 September 1945"),
        ("2021-07-15T14:30/2021-07-15T16:00", "15 July 14:30–16:00", "Thursday 15 July 2021, 14:30–16:00"),
        ("[2021-07-01..2021-07-09]", "in 1–9 July", "within 1–9 July 2021"),
        ("../2021", "until 2021", "until 2021"),
        ("2021-07-15/..", "from 15 July", "from Thursday 15 July 2021"),
        ("[..2021-07-16]", "by 16 July", "on or before Friday 16 July 2021"),
        ("[2021-07-16..]", "after 16 July", "on or after Friday 16 July 2021"),
        ("[..2021-07]", "by July", "in or before July 2021"),
    ],
)
def test_edtf_in_words(edtf: str, in_gutter: str, in_full: str) -> None:
    assert (short(parse(edtf)), long(parse(edtf))) == (in_gutter, in_full)


@pytest.mark.parametrize(
    ("value", "in_gutter", "in_full"),
    [
        (period(0, Granularity.WEEK), "29 Dec–4 Jan", "the week of 29 December 1969 – 4 January 1970"),
        (period(0, Granularity.QUARTER), "Q1 1970", "1st quarter of 1970"),
        (period(0, Granularity.HALF), "H1 1970", "first half of 1970"),
        (period(0, Granularity.PART, "EV"), "1 Jan evening", "Thursday 1 January 1970, evening"),
        (period(0, Granularity.HOUR), "1 Jan 0 h", "Thursday 1 January 1970, 0 h"),
        (period(0, Granularity.MONTH).marked(modifier="END"), "late January", "late January 1970"),
    ],
)
def test_what_edtf_cannot_name(value: TimeValue, in_gutter: str, in_full: str) -> None:
    assert (short(value), long(value)) == (in_gutter, in_full)


def test_a_heading_leaves_the_year_to_the_line_above() -> None:
    assert heading("2021-07-15") == "Thursday 15 July"
    assert heading("2021-07") == "July"
    assert heading("-0337-22") == "Summer"
    assert heading("2015-09-14/2015-09-20") == "14–20 September"
    assert heading("1599-10/1599-12") == "October–December"
    assert heading("[..2021-07-16]") == "On or before Friday 16 July"


@given(st.integers(-(10**12), 10**12), st.sampled_from([g for g in Granularity if g.rank >= Granularity.DAY.rank]))
def test_a_time_of_day_is_never_made_up(moment: int, granularity: Granularity) -> None:
    value = period(moment, granularity)
    assert clock(value) == ""
    assert ":" not in short(value) + long(value)
