"""The first view: where sentences and paragraphs end."""

from __future__ import annotations

from timeline.match.cascade import cascade
from timeline.match.symbols import BREAKS
from timeline.rulebook.load import load_rulebook


def test_sentences_end_where_they_end_however_long_the_document():
    text = "It rained all day in Wexford.\n\nA heading\n\n" * 2000
    view, _ = cascade(load_rulebook()).reader.view(text)
    ends = [text[: view.starts[i]].rstrip()[-1:] for i, c in enumerate(view.symbols) if c in BREAKS and view.starts[i]]
    assert len(ends) == 4000
    assert set(ends) == {".", "g"}


def test_white_space_before_the_first_word_ends_no_sentence():
    reader = cascade(load_rulebook()).reader
    assert reader.view("   It rained.")[0].symbols == reader.view("It rained.")[0].symbols


def test_a_month_that_is_no_abbreviation_ends_a_sentence():
    reader = cascade(load_rulebook()).reader
    view, _ = reader.view("The yard closed in May. Olsen left. It was on May. 5 or 6.")
    ends = [view.starts[i] for i, c in enumerate(view.symbols) if c in BREAKS]
    assert [view.text[at:].split(maxsplit=1)[0] for at in ends[1:-1]] == ["Olsen", "It"]
