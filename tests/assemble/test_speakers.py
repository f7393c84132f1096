"""Whom a source means, from the text to the speaker of the entry."""

from __future__ import annotations

import pytest

from timeline.model.document import Document
from timeline.pipeline import build
from timeline.rulebook.load import load_rulebook


def speakers(text: str) -> list[str]:
    return [s.speaker for s in build(Document("t", text), load_rulebook()).statements]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Duchess Anna Berg arrived. The duchess said the yard would close.", "Anna Berg"),
        ("Justice Minister Anna Berg arrived. The minister said the yard would close.", "Anna Berg"),
        ("Mr. Karl Ott met Mrs. Anna Berg. She said the yard would close.", "Anna Berg"),
        ("Karl Ott said it rained. He added that the yard would close.", "Karl Ott"),
        ("The minister said the yard would close.", "The minister"),
    ],
)
def test_the_speaker_is_the_one_who_was_introduced(text: str, speaker: str):
    assert speakers(text)[-1] == speaker
