"""News that names an event of known date again and again is news all the same."""

from __future__ import annotations

from timeline.model.document import METADATA, Document, Evidence
from timeline.model.edtf import parse
from timeline.pipeline import build
from timeline.rulebook.load import load_rulebook

TEXT = """The families of 9/11 want a law. The law on 9/11 was passed by the house. The 9/11 families met the senators.
The talk of 9/11 went on. The widows of 9/11 were tired. The men of 9/11 were there. The house voted on Tuesday."""


def test_an_event_that_is_named_does_not_make_a_narrative():
    published = Evidence(METADATA, parse("2021-07-15"), "for the test")
    found = build(Document("d", TEXT, stated=(published,)), load_rulebook())
    assert found.mode == "news"
    assert "2021-07-13" in [e.edtf for e in found.entries]
