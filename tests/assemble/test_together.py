"""Several who say something together: each is named, and each takes part."""

from __future__ import annotations

import pytest

from timeline.model.document import Document
from timeline.pipeline import build
from timeline.rulebook.load import load_rulebook


@pytest.mark.parametrize(
    ("text", "speaker", "who"),
    [
        ("Anna Berg and Karl Ott said it rained.", "Anna Berg and Karl Ott", ("Anna Berg", "Karl Ott")),
        (
            "Anna Berg, Karl Ott and Ida Moe urged the sailors to wait.",
            "Anna Berg, Karl Ott and Ida Moe",
            ("Anna Berg", "Karl Ott", "Ida Moe"),
        ),
        (
            "Anna Berg came with Karl Ott. “It is late,” Berg and Ott said.",
            "Anna Berg and Karl Ott",
            ("Anna Berg", "Karl Ott"),
        ),
        ("It rained on Anna Berg and Karl Ott said that he was wet.", "Karl Ott", ("Karl Ott",)),
    ],
)
def test_those_who_speak_together_are_all_named(text: str, speaker: str, who: tuple[str, ...]):
    reading = build(Document("t", text), load_rulebook())
    assert reading.statements[-1].speaker == speaker
    assert [e.who for e in reading.entries if e.kind == "statement"][-1] == who
