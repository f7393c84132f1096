"""The query language: what is typed, what it means, and what is said when it means nothing."""

from __future__ import annotations

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.model.edtf import edtf
from timeline.query.fields import FIELDS, Kind
from timeline.query.query import Form, parse_query


def told(typed: str) -> list[str]:
    return [
        ("-" if t.negated else "")
        + (f"{t.field}:" if t.field else "")
        + {"phrase": "“{}”", "regex": "/{}/"}.get(t.form.value, "{}").format(t.value)
        for t in parse_query(typed).terms
    ]


@pytest.mark.parametrize(
    ("typed", "terms"),
    [
        ("", []),
        ("  nuclear  talks ", ["nuclear", "talks"]),
        (
            'kind:statement who:"Wang Yi" after:2021-07 -status:rejected ~approx nuclear /regex/',
            ["kind:statement", "who:“Wang Yi”", "after:2021-07", "-status:rejected", "is:approx", "nuclear", "/regex/"],
        ),
        ("WHO:wang", ["who:wang"]),
        ("kind:st", ["kind:statement"]),
        ('-"cease fire"', ["-“cease fire”"]),
        (r'"say \"no\""', ['“say "no"”']),
        ('"not closed', ["“not closed”"]),
        ("10:30 a/b", ["10:30", "a/b"]),
        ("/open", ["/open"]),
        ("~ -~approx", ["is:approx", "-is:approx"]),
        ("co-operate well-known", ["co-operate", "well-known"]),
    ],
)
def test_terms(typed: str, terms: list[str]) -> None:
    assert told(typed) == terms


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("talks whoo:wang", "column 7: there is no field “whoo:”; did you mean who: ?"),
        ("who:", "column 1: “who:” wants a value; it asks for who spoke or took part"),
        ("kind:x", "column 1: “kind:” cannot be “x”; it can be event, statement"),
        ("status:a status:", "column 10: “status:” wants a value; it asks for what you made of it"),
        ("on:soonish", "column 1: “soonish” is no date that can be read; write it as 2021-07-16"),
        ("kind:/a/", "column 1: “kind:” takes no regular expression; it asks for event or statement"),
    ],
)
def test_what_cannot_be_understood_is_told_with_its_place_and_a_hint(typed: str, sentence: str) -> None:
    assert next(p.sentence for p in parse_query(typed).problems).startswith(sentence)


def test_a_broken_regular_expression_is_told() -> None:
    (problem,) = parse_query("/(/").problems
    assert "is no regular expression" in problem.what
    assert not parse_query("/(/").terms


@pytest.mark.parametrize(
    ("typed", "date"),
    [
        ("on:2021-07", "2021-07"),
        ("on:1984", "1984"),
        ('on:"44 bc"', "-0043"),
        ("on:44bc", "-0043"),
        ("about:1914/1918", "1914/1918"),
        ('after:"16 July 2021"', "2021-07-16"),
    ],
)
def test_dates_are_read_as_people_type_them(typed: str, date: str) -> None:
    (term,) = parse_query(typed).terms
    assert term.when is not None
    assert edtf(term.when) == date


def test_a_date_in_relation_to_today_is_read_only_where_today_is_known() -> None:
    assert not parse_query("on:yesterday").terms
    (term,) = parse_query("on:yesterday", datetime(2021, 7, 16)).terms  # noqa: DTZ001 - a day, nowhere in particular
    assert term.when is not None
    assert edtf(term.when) == "2021-07-15"


@given(st.text(alphabet=st.sampled_from('ab -:"/\\~()*w ho on1\n\x00é王'), max_size=30))
def test_nothing_that_can_be_typed_fails_and_places_lie_inside(typed: str) -> None:
    query = parse_query(typed)
    for found in (*query.terms, *query.problems):
        assert 0 <= found.start < found.end <= len(typed)
    starts = [t.start for t in query.terms]
    assert starts == sorted(starts)


def test_every_choice_can_be_typed() -> None:
    for name, field in FIELDS.items():
        if field.kind is Kind.CHOICE:
            for choice in field.choices:
                (term,) = parse_query(f"{name}:{choice}").terms
                assert (term.field, term.value, term.form) == (name, choice, Form.WORD)
