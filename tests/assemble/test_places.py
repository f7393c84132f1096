"""Unknown words that the text shows to be places."""

from __future__ import annotations

from timeline.model.document import Document
from timeline.pipeline import build
from timeline.rulebook.load import load_rulebook


def test_a_word_that_locates_something_is_a_place_all_through_the_text() -> None:
    text = "A treaty was signed at Skarra in 1644. The Duke entered Skarra on 12 June 1644."
    entries = build(Document("d", text), load_rulebook()).entries
    assert entries
    assert all("Skarra" not in e.who for e in entries)


def test_who_speaks_is_no_place() -> None:
    text = "Faith in Skarra was lost in 1644. Skarra said that the bridge was closed."
    assert [s.speaker for s in build(Document("d", text), load_rulebook()).statements] == ["Skarra"]
