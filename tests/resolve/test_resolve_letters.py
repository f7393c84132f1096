"""A bundle of letters: each date line is the day on which the letter's own “yesterday” hangs."""

from __future__ import annotations

from timeline.model.document import Document
from timeline.model.edtf import edtf
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
