"""The phrase language."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.rulebook.phrase import Choice, Optional, Sequence, Slot, Word, parse_phrase, slots
from timeline.rulebook.problems import PhraseError

TOKEN = re.compile(r"\w+|[^\w\s]")


def parse(text: str):
    return parse_phrase(text, TOKEN)


def test_words_stand_for_themselves_and_a_sign_is_a_word():
    assert parse("met with, again") == Sequence((Word("met"), Word("with"), Word(","), Word("again")))


def test_a_slot_has_a_name_and_a_kind():
    assert parse("{who:person}") == Slot("who", "person")
    assert parse("{person}") == Slot("person", "person")


def test_brackets_make_optional():
    assert parse("[on] {weekday}") == Sequence((Optional(Word("on")), Slot("weekday", "weekday")))


def test_parentheses_choose():
    assert parse("(early|late in) May") == Sequence(
        (Choice((Word("early"), Sequence((Word("late"), Word("in"))))), Word("May"))
    )


def test_one_may_stand_in_another():
    assert parse("[the (first|last)] day") == Sequence(
        (Optional(Sequence((Word("the"), Choice((Word("first"), Word("last")))))), Word("day"))
    )


def test_slots_of_one_name_are_all_found():
    assert [s.kind for s in slots(parse("{who:a} [and {who:b}]"))] == ["a", "b"]


@pytest.mark.parametrize(
    ("phrase", "complaint"),
    [
        ("[on] [the]", "can match nothing at all"),
        ("(on|[the])", "can match nothing at all"),
        ("(on|the", "is never closed"),
        ("[on", "is never closed"),
        ("on)", "closes nothing"),
        ("{Who}", "is no slot"),
        ("{a b}", "is no slot"),
        ("{who", "a brace is open"),
    ],
)
def test_what_cannot_be_read_is_said(phrase: str, complaint: str):
    with pytest.raises(PhraseError, match=complaint):
        parse(phrase)


@given(st.text(alphabet="ab{}[]()|: ,", max_size=30))
def test_no_phrase_at_all_gets_past_as_anything_but_a_tree_or_a_complaint(text: str):
    try:
        tree = parse(text)
    except PhraseError:
        return
    assert isinstance(tree, (Word, Slot, Optional, Choice, Sequence))
