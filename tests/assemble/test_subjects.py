"""What a clause without its subject tells, and joined clauses with dates of their own. Published 15 July 2021."""

from __future__ import annotations

import pytest

from timeline.model.document import METADATA, Document, Evidence
from timeline.model.edtf import parse
from timeline.pipeline import build
from timeline.rulebook.load import load_rulebook


def lines(text: str) -> list[tuple[str, str]]:
    published = Evidence(METADATA, parse("2021-07-15"), "for the test")
    found = build(Document("d", text, stated=(published,)), load_rulebook()).entries
    return [(e.edtf or "", e.text) for e in found if e.kind == "event"]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Anna Berg, who had been ill, died on Monday.", ("2021-07-12", "Anna Berg … died on Monday.")),
        (
            "The bomb killed six and wounded nine on Monday.",
            ("2021-07-12", "The bomb … wounded nine on Monday."),
        ),
        (
            "The prior, Thomas of Whitwell, died on Monday.",
            ("2021-07-12", "The prior, Thomas of Whitwell, died on Monday."),
        ),
        (
            "Berg left, and the younger, Alice, married Lars Ott on Monday.",
            ("2021-07-12", "the younger, Alice, married Lars Ott on Monday."),
        ),
        (
            "The survey, which began in 2019 and ended in 2020, was dull.",
            ("2020", "The survey, which began in 2019 and ended in 2020"),
        ),
    ],
)
def test_a_clause_that_begins_with_its_verb_is_told_with_its_subject(text, line):
    assert line in lines(text)


def test_joined_clauses_have_their_own_dates():
    assert lines("Anna Berg flew to Oslo on Monday and met Lars Ott on Tuesday.") == [
        ("2021-07-12", "Anna Berg flew to Oslo on Monday"),
        ("2021-07-13", "Anna Berg … met Lars Ott on Tuesday."),
    ]


def test_joined_clauses_share_a_single_date():
    assert lines("The board met on Monday and voted the new lamp.") == [
        ("2021-07-12", "The board met on Monday and voted the new lamp."),
    ]


def test_a_date_before_an_aside_belongs_to_the_main_clause():
    text = "In 1911, when the rain stopped, Anna Berg went home."
    assert lines(text) == [("1911", "In 1911, when the rain stopped, Anna Berg went home.")]


def test_clauses_around_an_event_share_the_date_that_opens_them_and_no_other():
    assert ("1911", "Anna Berg sold the mill.") in lines("In 1911, when the war broke out, Anna Berg sold the mill.")
    text = "Anna Berg married Lars Ott on 3 May 1911, three weeks before the invasion of Norland."
    assert [line for _, line in lines(text)] == ["Anna Berg married Lars Ott on 3 May 1911"]


def test_a_clause_with_which_is_told_with_the_words_that_it_is_on():
    assert ("1998", "the small harbour club, which won in 1998.") in lines(
        "It was the small harbour club, which won in 1998."
    )


def test_a_named_time_dates_what_happens_in_it_and_not_what_is_about_it():
    assert lines("The bridge fell during World War II.") == [
        ("1939-09-01/1945-09-02", "The bridge fell during World War II.")
    ]
    assert lines("A book about World War II drove that home.") == []
