"""What a document cannot do to the terminal that shows it."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.model.sanitise import MARKS, one_line, sanitise


@pytest.mark.parametrize(
    ("hostile", "shown"),
    [
        ("\x1b[31mred\x1b[0m", "␛[31mred␛[0m"),
        ("\x9b2J", "�2J"),
        ("nul\x00 bell\x07 del\x7f", "nul␀ bell␇ del␡"),
        ("user\u202egnp.exe", "user�gnp.exe"),
        ("\u2066isolated\u2069", "�isolated�"),
        ("zero\u200bwidth", "zero·width"),
        ("soft\u00adhyphen", "soft·hyphen"),
        ("\ufeffmark", "·mark"),
        ("tag\U000e0041", "tag�"),
        ("lone \ud800 surrogate", "lone � surrogate"),
        ("a\tb\u00a0c\u3000d", "a b c d"),
        ("one\r\ntwo\rthree", "one \ntwo␍three"),
        ("line\u2028separator", "line\nseparator"),
        ("e" + "\u0301" * (MARKS + 2), "e" + "\u0301" * MARKS + "··"),
        ("\u0301 begins", "· begins"),
    ],
)
def test_a_hostile_character_is_shown_as_one_harmless_one(hostile: str, shown: str) -> None:
    assert sanitise(hostile) == shown


@pytest.mark.parametrize(
    "text", ["Ordinary words.", "“Привет”, сказал он — 42 €", "王毅说", "می\u200cخواهم", "क्\u200dष", "Người Việt"]
)
def test_honest_text_in_any_script_is_left_alone(text: str) -> None:
    assert sanitise(text) == text


@given(st.text(st.characters()))
def test_offsets_still_count_and_nothing_controls_the_terminal(text: str) -> None:
    shown = sanitise(text)
    assert len(shown) == len(text)
    assert not [c for c in shown if c != "\n" and unicodedata.category(c) in ("Cc", "Cs", "Zl", "Zp")]
    assert sanitise(shown) == shown


def test_one_line_has_single_spaces() -> None:
    assert one_line("  The two\n\n sides\tmet.\u202e ") == "The two sides met.�"
