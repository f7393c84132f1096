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
        ("Sen. Anna Berg arrived. The senator said the yard would close.", "Anna Berg"),
        ("Karl Ott said it rained. Anna Berg was angry. She said the yard would close.", "Anna Berg"),
        (
            "A spokesman for Blue Crest said it rained. He added that the yard would close.",
            "A spokesman for Blue Crest",
        ),
        ("Karl Ott left. “It was sad in Lillesand,” he said.", "Karl Ott"),
        ("Everybody left. Many said the yard would close.", "Many"),
        ("Karl Ott left. I said the yard would close.", "I"),
        ("Diary of Anna Berg\n\nKarl Ott left. I said the yard would close.", "Anna Berg"),
    ],
)
def test_the_speaker_is_the_one_who_was_introduced(text: str, speaker: str):
    assert speakers(text)[-1] == speaker
