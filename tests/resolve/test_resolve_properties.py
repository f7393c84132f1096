"""What holds of every date of every rule, whatever it is counted from."""

from __future__ import annotations

from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.match.cascade import cascade
from timeline.model import timevalue as tv
from timeline.model.edtf import edtf, parse
from timeline.model.timevalue import Granularity, Interval, Recurrence, TimeValue
from timeline.model.timex import timex
from timeline.resolve.resolver import Resolver
from timeline.rulebook.load import load_rulebook

SENTENCES = [e.text for r in load_rulebook().rules if r.family == "date" for e in (*r.accept, *r.reject)]

ANCHORS = st.one_of(
    st.none(),
    st.builds(tv.day, st.integers(-9999, 9999), st.integers(1, 12), st.integers(1, 28)),
    st.builds(tv.month, st.integers(-9999, 9999), st.integers(1, 12)),
    st.builds(tv.year, st.integers(-9999, 9999)),
    st.builds(lambda first, n: Interval(tv.year(first), tv.year(first + n)), st.integers(-99, 99), st.integers(0, 9)),
)

SAME = {Granularity.DAY, Granularity.MONTH, Granularity.YEAR}
"""Granularities for which TIMEX3 and EDTF write the same, in the common era."""


@cache
def mentions(text):
    return tuple(cascade(load_rulebook()).find(text).of("date"))


@settings(max_examples=400)
@given(st.sampled_from(SENTENCES), ANCHORS, st.sampled_from(["news", "narrative"]))
def test_no_anchor_makes_the_resolver_fail_and_every_meaning_is_in_order(text, publication, mode):
    book = load_rulebook()
    for dated in Resolver(text, book, cascade(book).symbols.value).resolve(mentions(text), publication, mode):
        meaning = dated.meaning
        value, written = timex(meaning).value, edtf(meaning)
        assert value
        assert dated.span.start < dated.span.end
        if isinstance(meaning, TimeValue | Interval):
            low, high = meaning.earliest, meaning.latest
            assert low is None or high is None or low <= high
            back = parse(written)
            assert back.earliest is None or back.latest is None or back.earliest <= back.latest
        else:
            assert written is None


@settings(max_examples=300)
@given(st.sampled_from(SENTENCES), st.builds(tv.day, st.integers(1000, 2999), st.integers(1, 12), st.integers(1, 28)))
def test_the_two_notations_agree(text, publication):
    book = load_rulebook()
    for dated in Resolver(text, book, cascade(book).symbols.value).resolve(mentions(text), publication, "news"):
        meaning = dated.meaning
        plain = isinstance(meaning, TimeValue) and meaning.granularity in SAME and not meaning.within
        if plain and meaning.first_day >= tv.year(1).first_day:
            assert edtf(meaning).rstrip("~?%") == timex(meaning).value
        if isinstance(meaning, Recurrence):
            assert timex(meaning).type == "SET"


@pytest.mark.parametrize("text", SENTENCES)
def test_resolving_twice_gives_the_same(text):
    book = load_rulebook()
    reader = cascade(book)
    one, other = (
        Resolver(text, book, reader.symbols.value).resolve(reader.find(text).of("date"), tv.day(2021, 7, 15), "news")
        for _ in range(2)
    )
    assert one == other


NUMBERS = st.one_of(
    st.integers(0, 10**18).map(str),
    st.integers(0, 10**18).map("{:,}".format),
    st.floats(0, 10**9).map("{:.2f}".format),
    st.sampled_from(["٣", "007", "00", "32", "1/2", "½", "2021", "a hundred", "several"]),
)
FRAMES = (
    "{} years ago", "{} weeks later", "in {} days", "{} BC", "AD {}", "the {}th century", "the {}s", "{} July {}",
    "July {}, {}", "{}/{}/{}", "{}:{} p.m.", "{}–{} BC", "{}–{} October", "the {}th day of 1990", "fiscal {}", "Q{} {}",
    "{} and a half centuries ago", "every {} years", "{} millennia from now", "{}-{}-{}T{}:{}", "{}.{}.{}",
)  # fmt: skip


@settings(max_examples=600)
@given(st.sampled_from(FRAMES), st.lists(NUMBERS, min_size=5, max_size=5))
def test_no_number_makes_the_resolver_fail(frame, numbers):
    text = frame.format(*numbers)
    book = load_rulebook()
    reader = cascade(book)
    resolver = Resolver(text, book, reader.symbols.value)
    for dated in resolver.resolve(reader.find(text).of("date"), tv.day(2021, 7, 15), "news"):
        assert timex(dated.meaning).value
        assert isinstance(edtf(dated.meaning) or "", str)
