"""Whom “the Dutchman” and “the Russians” mean: of whom the text tells that they are from there."""

from __future__ import annotations

import pytest

from timeline.model.document import Document
from timeline.pipeline import build
from timeline.rulebook.load import load_rulebook


def last_speaker(text: str) -> str:
    return [s.speaker for s in build(Document("t", text), load_rulebook()).statements][-1]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Pieter Visser of the Netherlands beat Marco Conti of Italy. The Dutchman said it rained.", "Pieter Visser"),
        ("Kari Moe, a Norwegian, met Anna Sand, a Swede. The Swede said it rained.", "Anna Sand"),
        ("Jan Nowak, who was born in Poland, met Karl Ott. Ott left. The Pole said it rained.", "Jan Nowak"),
        ("1. Anna Vogel (Germany) 2:10; 2. Jane Frost (Britain) 2:11. The Briton said it rained.", "Jane Frost"),
        ("French striker Luc Morel met Karl Ott. Ott left. The Frenchman said it rained.", "Luc Morel"),
        ("Russian Foreign Minister Ivan Orlov met Lars Holm. The Russian said it rained.", "Ivan Orlov"),
        ("Kenya’s Anna Berg beat Jens Lund. The Kenyan said it rained.", "Anna Berg"),
        ("The Russian delegation left. The Russians said it rained.", "The Russian delegation"),
        ("Dutch officials left. The Dutch said it rained.", "Dutch officials"),
    ],
)
def test_a_noun_of_a_country_leads_to_the_only_one_from_there(text: str, speaker: str):
    assert last_speaker(text) == speaker


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Dutch mayor Jan Smit met Piet Kuijt of the Netherlands. The Dutchman said it rained.", "The Dutchman"),
        ("Dutch mayor Jan Smit left. Another German met Karl Ott. The German said it rained.", "The German"),
        ("Russian troops met Russian officials. The Russians said it rained.", "The Russians"),
        ("Dutch mayor Jan Smit left. The other Dutchman said it rained.", "The other Dutchman"),
    ],
)
def test_a_noun_of_a_country_that_two_or_none_fit_is_left_open(text: str, words: str):
    assert last_speaker(text) == words
