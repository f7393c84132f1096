"""The line of an event: whole, with what it says, and no line for what is only supposed. Published 15 July 2021."""

from __future__ import annotations

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
