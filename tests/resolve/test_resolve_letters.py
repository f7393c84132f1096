"""A bundle of letters: each date line is the day on which the letter's own “yesterday” hangs."""

from __future__ import annotations

import pytest

from timeline.model.document import METADATA, Document, Evidence
from timeline.model.edtf import edtf, parse
from timeline.model.timevalue import Granularity, Unresolved
from timeline.pipeline import build
from timeline.rulebook.load import load_rulebook

LETTERS = """Oslo, 13 March 1893.

Dear Anna,

The lamp came yesterday.

Bergen, 2 May 1894.

Dear Karl,

The boat sank yesterday.
"""


def entries(text: str) -> dict[str, str | None]:
    return {e.text: e.edtf for e in build(Document("letters", text), load_rulebook()).entries}


def test_each_letter_counts_from_its_own_date():
    found = entries(LETTERS)
    assert found["The lamp came yesterday."] == "1893-03-12"
    assert found["The boat sank yesterday."] == "1894-05-01"


def test_a_single_date_line_is_the_publication():
    reading = build(Document("letter", LETTERS.partition("Bergen")[0]), load_rulebook())
    assert reading.publication.value
    assert edtf(reading.publication.value) == "1893-03-13"


@pytest.mark.parametrize(
    "text",
    [
        "3 February 1936. Rain.\n\nWednesday 5 February. Met Mother.\n\nSaturday 8 February. Tom came yesterday.",
        "3 February 1936\n\nRain.\n\n5 February\n\nMet Mother.\n\n8 February\n\nTom came yesterday.",
    ],
)
def test_each_entry_of_a_diary_is_read_from_its_own_day(text):
    reading = build(Document("d", text), load_rulebook())
    assert {d.span.of(text): edtf(d.meaning) for d in reading.dates}["yesterday"] == "1936-02-07"


def test_days_that_do_not_follow_on_are_no_diary():
    text = "8 February 1936. Rain.\n\n3 January 1936. Tom came yesterday."
    reading = build(Document("d", text), load_rulebook())
    assert {d.span.of(text): edtf(d.meaning) for d in reading.dates}["yesterday"] != "1936-01-02"


REPORT = (
    "The dam is safe\n\nTuesday 6 August 2019, 14:20 BST\n\nThe dam was declared safe on Tuesday.\n\n"
    "Wednesday, 31 July\n\nSlabs broke away at 8am.\n\n"
    "Thursday, 1 August\n\nAnna Berg said it rained. It froze at noon."
)


def test_the_parts_of_a_report_are_read_from_the_days_above_them_up_to_its_publication():
    reading = build(Document("d", REPORT), load_rulebook())
    told = {d.span.of(REPORT): edtf(d.meaning) for d in reading.dates}
    assert (told["Tuesday"], told["8am"], told["noon"]) == ("2019-08-06", "2019-07-31T08:00", "2019-08-01T12:00")
    (said,) = (e for e in reading.entries if e.kind == "statement")
    assert said.edtf == "2019-08-01"
    assert said.inferred == ("no date stands here; it is told below its day, 2019-08-01",)


def test_days_without_a_year_and_without_a_publication_head_nothing():
    text = REPORT.replace("Tuesday 6 August 2019, 14:20 BST\n\n", "")
    reading = build(Document("d", text), load_rulebook())
    (noon,) = (d for d in reading.dates if d.span.of(text) == "noon")
    assert noon.meaning == Unresolved("T12:00", Granularity.MINUTE, clock=True)


def test_the_mail_that_is_answered_is_read_from_its_own_day():
    reply = "On 3 Jun 2019, at 17:40, Ann Lee <ann@lee.example> wrote:"
    text = f"I came yesterday.\n\n{reply}\n\n> The lamp burned two days ago.\n"
    sent = Evidence(METADATA, parse("2019-06-08"), "for the test")
    reading = build(Document("d", text, stated=(sent,)), load_rulebook())
    told = {d.span.of(text): edtf(d.meaning) for d in reading.dates}
    assert (told["yesterday"], told["two days ago"]) == ("2019-06-07", "2019-06-01")
