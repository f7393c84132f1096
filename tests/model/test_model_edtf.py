"""EDTF: what is written is valid, says the same as the value, and comes back as it was."""

from __future__ import annotations

from dataclasses import replace

import edtf as reference
import pytest
from hypothesis import given
from hypothesis import strategies as st
from times_of_every_kind import periods

from timeline.model import timevalue as tv
from timeline.model.edtf import edtf, parse
from timeline.model.timevalue import Granularity, Interval

G = Granularity

NAMED = (G.SECOND, G.MINUTE, G.DAY, G.MONTH, G.SEASON, G.YEAR)


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (tv.day(2021, 7, 15), "2021-07-15"),
        (tv.month(1944, 6), "1944-06"),
        (tv.year(-43), "-0043"),
        (tv.year(12_000), "Y12000"),
        (replace(tv.year(1500), approximate=True), "1500~"),
        (replace(tv.year(1500), uncertain=True), "1500?"),
        (replace(tv.year(1500), approximate=True, uncertain=True), "1500%"),
        (replace(tv.month(2021, 7), granularity=G.DAY, within=True), "2021-07-XX"),
        (replace(tv.year(2021), granularity=G.DAY, within=True), "2021-XX-XX"),
        (tv.period(tv.day(2021, 1, 1).earliest, G.DECADE), "202X"),
        (tv.period(tv.day(1850, 1, 1).earliest, G.CENTURY), "18XX"),
        (tv.period(tv.day(1969, 7, 20).earliest, G.SEASON, "SU"), "1969-22"),
        (tv.period(tv.day(2021, 7, 15).earliest, G.QUARTER), "2021-07/2021-09"),
        (tv.period(tv.day(2021, 7, 15).earliest, G.WEEK), "2021-07-12/2021-07-18"),
        (Interval(tv.year(1914), tv.year(1918)), "1914/1918"),
        (Interval(tv.year(1914), None), "1914/.."),
        (Interval(None, tv.year(1918)), "../1918"),
        (Interval(tv.year(1914), tv.year(1918), within=True), "[1914..1918]"),
    ],
)
def test_every_kind_of_time_has_its_notation(value, written):
    assert edtf(value) == written


@given(periods(NAMED), st.booleans(), st.booleans())
def test_what_is_written_comes_back(value, approximate, uncertain):
    dated = value.granularity.rank >= G.DAY.rank
    value = replace(value, approximate=dated and approximate, uncertain=dated and uncertain)
    assert parse(edtf(value)) == value


@given(periods())
def test_the_notation_covers_the_same_days_as_the_value(value):
    back = parse(edtf(value))
    assert back.earliest // 86_400 <= value.first_day
    assert back.latest // 86_400 >= min(value.last_day, back.latest // 86_400)
    if value.granularity is not G.PART:
        assert (back.earliest // 86_400, back.latest // 86_400) == (value.first_day, value.last_day)


@given(periods(tuple(g for g in G if g.rank >= G.DAY.rank)), st.booleans())
def test_the_library_of_the_standard_reads_what_we_write(value, approximate):
    known = value.granularity is not G.SEASON  # the library knows no approximate season
    written = edtf(replace(value, approximate=approximate and known))
    if "[" not in written and "Y" not in written:  # the library knows neither one of a set nor years so long
        assert reference.parse_edtf(written)


@given(periods(NAMED), periods(NAMED))
def test_intervals_come_back(one, other):
    start, end = sorted((one, other), key=lambda v: v.earliest)
    if start.earliest <= end.latest:
        value = Interval(start, end)
        back = parse(edtf(value))
        assert isinstance(back, Interval)
        assert (back.earliest, back.latest) == (value.earliest, value.latest)


@pytest.mark.parametrize(
    "wrong", ["", "yesterday", "2021-13", "2021-02-30", "2021-07-15T25:00", "2021/1999", "..", "[..]", "20211", "/"]
)
def test_what_is_no_date_is_refused_with_a_sentence(wrong):
    with pytest.raises(ValueError, match=r"\w"):
        parse(wrong)


@given(st.text(max_size=25))
def test_no_text_does_worse_than_a_refusal(text):
    try:
        parse(text)
    except ValueError as error:
        assert str(error)  # noqa: PT017 - any text may be refused, but only so
