"""When something was said, by the date beside its cue. Published on Thursday 15 July 2021."""

from __future__ import annotations

import pytest

from timeline.model.document import METADATA, Document, Evidence
from timeline.model.edtf import parse
from timeline.model.entry import Entry
from timeline.pipeline import build
from timeline.rulebook.load import load_rulebook


def entries(text: str) -> tuple[Entry, ...]:
    published = Evidence(METADATA, parse("2021-07-15"), "for the test")
    return build(Document("d", text, stated=(published,)), load_rulebook()).entries


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("In 2010 she said it rained.", "2010"),
        ("Lee said in 2011 that it rained.", "2011"),
        ("In 2016, Mrs. Lee endorsed Mr. Roe.", "2016"),
        ("In the 1990s, on Monday, Lee said it rained.", "2021-07-12"),
        ("The 1998 cabinet said it rained.", "[..2021-07-15]"),
        ("Since 1998, she has said it rained.", "[..2021-07-15]"),
        ("Lee, who left in 1998, said it rained.", "[..2021-07-15]"),
        ("In her 2002 book, Lee said it rained.", "2002"),
        ("Lee said after the Sept. 11 attacks that it rained.", "[..2021-07-15]"),
        ("Lee said here on Monday that it rained.", "2021-07-12"),
        ("“It rained,” Lee told a reporter in 2005.", "2005"),
        ("Lee told a reporter in 2005 that it rained.", "2005"),
        ("Lee, who denied murder, was jailed on Monday.", "[..2021-07-15]"),
        ("Lee said last year that it rained.", "2020"),
        ("Lee told Mrs. Roe last year that it rained.", "2020"),
        ("Lee told friends of the 1998 cabinet that it rained.", "[..2021-07-15]"),
    ],
)
def test_a_year_says_when_something_was_said_only_where_it_opens_the_sentence_or_follows_the_cue(text, when):
    assert [e.edtf for e in entries(text) if e.kind == "statement"] == [when]


def test_a_date_in_a_question_tells_what_is_asked_and_not_when_it_was_answered():
    text = "When asked why Mrs. Roe left last week, Mr. Lee said, “She was ill.”"
    assert [e.edtf for e in entries(text) if e.kind == "statement"] == ["[..2021-07-15]"]
    text = "When asked on Monday, Mr. Lee said, “She was ill.”"
    assert [e.edtf for e in entries(text) if e.kind == "statement"] == ["2021-07-12"]


def test_a_dated_clause_that_tells_no_more_than_that_something_was_said_is_no_event():
    assert [e.kind for e in entries("In 2016, Mrs. Lee endorsed Mr. Roe.")] == ["statement"]
    assert [e.kind for e in entries("In 2016, Lee flew to Oslo and endorsed Mr. Roe.")] == ["event", "statement"]


@pytest.mark.parametrize(
    "text",
    [
        "The union dropped a bill that was passed on Saturday, saying that it had won.",
        "Mrs. Lee left on Monday; Mr. Roe said that it rained.",
        "The union has put off the strike due to start on Saturday, saying that it had won.",
        "The ministry withdrew a bill that was passed on Monday, arguing that it was flawed.",
    ],
)
def test_a_date_of_another_clause_or_of_days_to_come_is_not_when_something_was_said(text):
    assert [e.edtf for e in entries(text) if e.kind == "statement"] == ["[..2021-07-15]"]
