"""Line breaks that mean something, and those that are mere wrapping."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from timeline.match.line_breaks import ended_lines

WRAPPED = """The barometer that you were so good as to lend me arrived on Wednesday
with only one pane cracked, and I set it up the same evening. At a quarter
past four Yesterday Morning fell so far that I sent the boy to bed in
his boots."""


def lines_after(text: str) -> list[str]:
    return [text[offset:].split("\n", 1)[0] for offset in ended_lines(text)]


def test_wrapped_lines_go_on():
    assert lines_after(WRAPPED) == []


def test_a_line_with_room_for_the_next_word_was_ended_on_purpose():
    text = "Ferry workers end blockade\n" + WRAPPED
    assert lines_after(text) == [WRAPPED.split("\n", 1)[0]]


def test_a_few_short_lines_are_a_heading_or_an_address():
    assert lines_after("Winstow Herald\nWednesday, March 7, 2018\n\nThe council voted.") == ["Wednesday, March 7, 2018"]
    assert lines_after("    The Lighthouse,\n    3rd March, 1893.") == ["3rd March, 1893."]


def test_a_line_that_begins_small_goes_on():
    assert lines_after("Letters of Mr. Lee\nconcerning the light") == []


def test_one_paragraph_a_line():
    long = "The council voted to drain the pool and to turn it into a car park. " * 4
    assert lines_after(f"{long}\nNobody spoke against it.\n{long}\nThe lights went out.") == [
        "Nobody spoke against it.",
        long,
        "The lights went out.",
    ]


@given(st.text(alphabet=" \n\r\tabAB1.", max_size=80))
def test_every_offset_is_the_beginning_of_a_word_after_a_line_break(text: str):
    for offset in ended_lines(text):
        assert not text[offset].isspace()
        assert "\n" in text[:offset]
        assert not text[text.rindex("\n", 0, offset) + 1 : offset].strip()
