"""Quotations over several paragraphs, and transcripts whose paragraphs open with a quotation mark."""

from __future__ import annotations

import pytest

from timeline.model.document import Document
from timeline.model.mention import Statement
from timeline.pipeline import build
from timeline.rulebook.load import load_rulebook


def read(text: str) -> list[Statement]:
    return list(build(Document("d", text), load_rulebook()).statements)


def said(text: str) -> list[tuple[str, list[str]]]:
    return [(s.speaker, [c.of(text) for c in s.content]) for s in read(text)]


def test_an_open_quotation_goes_on_in_the_next_paragraph() -> None:
    text = "Anna Kowalska told the court:\n\n“It is closed.\n\n“It was old.\n\n“It fell.”\n\nKarl Heide left."
    assert said(text) == [("Anna Kowalska", ["“It is closed.", "“It was old.", "“It fell.”"])]


@pytest.mark.parametrize(
    "text",
    [
        "Anna Kowalska said: “It is closed.”\n\n“It was old.”",
        "Anna Kowalska said: “It is closed.\n\nKarl Heide left.\n\n“It was old.”",
        "Anna Kowalska said: “It is closed.\n\n“It was old,” Karl Heide added.",
    ],
    ids=["closed", "parted", "somebody else's"],
)
def test_nothing_else_goes_on(text: str) -> None:
    words = [part for who, parts in said(text) if who == "Anna Kowalska" for part in parts]
    assert words
    assert not any("It was old" in part for part in words)


@pytest.mark.parametrize("close", ["”", ""], ids=["closed", "left open"])
def test_turns_of_a_transcript_behind_a_mark(close: str) -> None:
    text = f"“MAYOR: The bridge is closed.{close}\n\n“LIND: I knew.{close}\n\n“MAYOR: Go home.”"
    assert [words for _, words in said(text)] == [["The bridge is closed."], ["I knew."], ["Go home."]]


def test_a_name_and_a_colon_inside_a_quotation_are_part_of_it() -> None:
    text = "“LIND: go home,” Anna Kowalska wrote."
    assert said(text) == [("Anna Kowalska", ["“LIND: go home,”"])]
