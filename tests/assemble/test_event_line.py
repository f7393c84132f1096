"""The line of an event: whole, with what it says, and no line for what is only supposed. Published 15 July 2021."""

from __future__ import annotations

import pytest

from timeline.model.document import METADATA, Document, Evidence
from timeline.model.edtf import parse
from timeline.pipeline import build
from timeline.rulebook.load import load_rulebook


def lines(text: str) -> list[str]:
    published = Evidence(METADATA, parse("2021-07-15"), "for the test")
    found = build(Document("d", text, stated=(published,)), load_rulebook()).entries
    return [e.text for e in found if e.kind == "event"]


def test_a_line_does_not_end_with_the_verb_before_what_is_said():
    (line,) = lines("The museum issued a report on Monday charging that the dam was weak.")
    assert line == "The museum issued a report on Monday charging that the dam was weak"


def test_a_line_does_not_begin_with_the_joint_before_it():
    assert lines("The council passed a bill, but Governor Osei vetoed the bill.") == [
        "The council passed a bill",
        "Governor Osei vetoed the bill.",
    ]


def test_what_stands_in_a_condition_has_not_happened():
    assert lines("If Anna Berg is elected, she will be the first.") == []
    assert lines("Anna Berg was elected, and if it rains, she will be glad.") == ["Anna Berg was elected"]


def test_a_clause_with_two_dates_of_one_meaning_is_one_line():
    assert len(lines("In 2004, the year of the flood, that is in 2004, the mill burned.")) == 1


def test_a_date_alone_is_no_line():
    assert lines("A history of the mill\n\n2004.\n\nIt burned in 2005.") == ["It burned in 2005."]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("The mill was sad because Anna Berg resigned in May.", "Anna Berg resigned in May."),
        ("The mill has stood empty since it burned on Monday.", "it burned on Monday."),
        ("They burned an order, signed on Monday by Berg, and left.", "an order, signed on Monday by Berg"),
        ("He lost the ships that sank in May.", "the ships that sank in May."),
        ("Anna Berg fell ill, resigning in May.", "Anna Berg … resigning in May."),
        ("It rained when Berg's son, Lars, left the port on Monday.", "Berg's son, Lars, left the port on Monday."),
        (
            "Norway, Sweden and Denmark joined the pact on Monday.",
            "Norway, Sweden and Denmark joined the pact on Monday.",
        ),
        ("Many left before Berg's word, which is due in May.", "Berg's word, which is due in May."),
    ],
)
def test_a_line_can_be_read_alone(text: str, line: str):
    assert line in lines(text)


@pytest.mark.parametrize(
    "text",
    [
        "The firm said that sales will rise next year.",
        "The firm said that sales could rise on Monday.",
        "The party hopes to win in May.",
        "The mayor is likely to resign in May.",
        "In an interview with Anna Berg, Lars Ott said that it was late.",
        "Lars Ott said in a letter published on Monday that it was late.",
        "They sold Christmas trees.",
        "The 2009 video of the two towns is dull.",
    ],
)
def test_what_may_be_or_what_a_statement_tells_is_no_event(text: str):
    assert lines(text) == []


def test_what_will_be_in_a_month_that_is_named_is_an_appointment():
    assert lines("The firm said that the mill will open in September.") == ["the mill will open in September"]


def test_a_clause_with_its_day_and_its_hour_is_one_line():
    assert lines("On 3 May 2021, at 5 p.m., Anna Berg left the port.") == [
        "On 3 May 2021, at 5 p.m., Anna Berg left the port."
    ]


def test_an_event_rule_leaves_a_date_to_the_clause_behind_it():
    found = lines("Anna Berg signed the treaty because Lars Ott resigned in May.")
    assert "Lars Ott resigned in May." in found
