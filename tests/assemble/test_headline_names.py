"""Words of a headline before a name."""

from __future__ import annotations

import pytest

from timeline.model.document import Document
from timeline.pipeline import build
from timeline.rulebook.load import load_rulebook


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        (
            "Union Icon Tormod Hauge Backs Strike\n\nTormod Hauge, an icon of dockers, said that it rained.",
            {"Tormod Hauge"},
        ),
        ("Mark Arne Hauge came. Arne Hauge said that the port was closed.", {"Mark Arne Hauge"}),
        ("Marijke van Tellingen came. Van Tellingen said that the port was closed.", {"Marijke van Tellingen"}),
    ],
)
def test_a_word_that_the_text_has_in_small_letters_is_no_part_of_a_name(text, speakers):
    entries = build(Document("d", text), load_rulebook()).entries
    assert {e.speaker for e in entries if e.kind == "statement"} == speakers
