"""What is told once, and what no other lends a date to. Published on Thursday 15 July 2021."""

from __future__ import annotations

from timeline.model.document import METADATA, Document, Evidence
from timeline.model.edtf import parse
from timeline.model.entry import Entry
from timeline.pipeline import build
from timeline.rulebook.load import load_rulebook


def entries(text: str) -> tuple[Entry, ...]:
    published = Evidence(METADATA, parse("2021-07-15"), "for the test")
    return build(Document("d", text, stated=(published,)), load_rulebook()).entries


def said(text: str) -> list[tuple[str, str]]:
    return [(e.edtf or "", e.text) for e in entries(text) if e.kind == "statement"]


def test_what_somebody_says_that_he_believes_is_told_once():
    assert [text for _, text in said("Anna Berg said she believes that the dam is weak.")] == [
        "she believes that the dam is weak"
    ]
    both = said("Anna Berg said Lars Ott believes that the dam is weak.")
    assert len(both) == 2


def test_what_is_said_goes_on_behind_a_bracket_in_it():
    ((_, text),) = said("Anna Berg said the dam (the old one) would hold until May.")
    assert text == "the dam (the old one) would hold until May"


def test_a_sign_is_no_word_of_a_line():
    assert ("Is it safe?") in [text for _, text in said("The talk of the two:\n\nQ. Is it safe?\n\nA. It is closed.")]


def test_a_month_is_lent_no_further_than_its_paragraph():
    near = "Anna Berg said in May that the dam was weak. “It leaks,” she said."
    assert said(near)[-1] == ("2021-05", "“It leaks,”")
    far = "Anna Berg said in May that the dam was weak.\n\n“It leaks,” she said."
    assert said(far)[-1] == ("[..2021-07-15]", "“It leaks,”")


def test_what_somebody_has_said_or_says_has_no_day_that_is_over():
    lead = "Anna Berg said on Saturday that the dam was weak. "
    assert ("2021-07-10", "it leaks") in said(lead + "She said it leaks.")
    assert ("[..2021-07-15]", "it leaks") in said(lead + "She has said it leaks.")
    assert ("[..2021-07-15]", "it leaks") in said(lead + "She says it leaks.")
