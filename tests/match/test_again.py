"""Names met again: a word that ended a name is that name wherever it stands."""

from __future__ import annotations

from dataclasses import replace

import pytest

from timeline.match.cascade import Cascade

NAMES = """
[full]
is = ["person"]
match = "{first:capital} {last:capital}"
[alone]
stage = 2
match = "{name:again}"
"""


@pytest.fixture
def alone(rulebook):
    """The words that are found as a name met again."""

    def run(text: str, rules: str = NAMES) -> list[str]:
        book = rulebook(name__a=rules)
        settings = {**book.language.settings, "again": {"names": ["person"], "look": "capital"}}
        found = Cascade(replace(book, language=replace(book.language, settings=settings))).find(text)
        return [m.span.of(text) for m in found.mentions if m.rule == "name.alone"]

    return run


def test_a_word_that_ended_a_name_is_a_name_again(alone):
    assert alone("We saw Anna Berg. Berg came, and so did Karl.") == ["Berg"]


def test_it_may_stand_before_the_whole_name_too(alone):
    assert alone("Berg came. We saw Anna Berg.") == ["Berg"]


def test_the_first_word_of_a_name_is_not_enough(alone):
    assert alone("We saw Anna Berg. Anna came.") == []


def test_the_same_word_written_small_is_no_name(alone):
    assert alone("We saw Anna Berg on a berg.") == []


def test_names_of_other_classes_do_not_count(alone):
    assert alone("We saw Anna Berg. Berg came.", NAMES.replace("person", "place")) == []
