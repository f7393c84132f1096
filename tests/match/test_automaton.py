"""The automaton of a stage: it lets through whatever a phrase's own expression matches, and little else."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from timeline.match import automaton
from timeline.match.cascade import Cascade
from timeline.match.view import View
from timeline.rulebook.phrase import can_be_empty, parse_phrase
from timeline.rulebook.problems import PhraseError
from timeline.rulebook.rule import Rule
from timeline.rulebook.rulebook import Rulebook

PIECES = ("alpha", "beta", "{weekday}", "{unit}", "{number}", "{names}", "{pair}", "{clause}", "{end}", ",")
PAIR = '[pair]\nrun = ["weekday", "number"]\nleast = 2\nmost = 3\n'
WORDS = ("alpha", "beta", "gamma", "Thursday", "Friday", "day", "week", "7", "1914", "Anna", "Karl", ",", ".", ".\n\n")

phrases = st.recursive(
    st.sampled_from(PIECES),
    lambda inner: st.one_of(
        st.lists(inner, min_size=2, max_size=4).map(" ".join),
        inner.map("[{}]".format),
        st.lists(inner, min_size=2, max_size=3).map(lambda options: f"({'|'.join(options)})"),
    ),
    max_leaves=8,
)
texts = st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join)


@pytest.fixture
def with_phrases(rulebook):
    """Makes a rulebook with an event rule for each phrase."""
    book: Rulebook = rulebook(lexicon__pair=PAIR)

    def make(written: list[str]) -> Rulebook:
        rules = []
        for i, phrase in enumerate(written):
            try:
                tree = parse_phrase(phrase, book.language.token)
            except PhraseError:  # it can match nothing at all
                continue
            assert not can_be_empty(tree)
            rules.append(Rule(f"event.r{i}", "event", f"r{i}", "", 0, "", (phrase,), (tree,), order=i))
        return Rulebook(book.language, book.lexicons, book.shapes, tuple(rules), "test")

    return make


def matches(reader: Cascade, view: View) -> set[tuple[str, int, int]]:
    """What the expressions of all phrases match in each sentence, tried one by one."""
    edges = [i for i, symbol in enumerate(view.symbols) if symbol in "\x1d\x1e"]
    found = set()
    for _, stage in reader.stages:
        letters = stage.letters(view)
        for phrase in stage.phrases:
            for low, high in pairwise(edges):
                for m in phrase.expression.find(letters, low, high + 1):
                    found.add((phrase.rule.id, *m.span()))
    return found


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=150)
@given(st.lists(phrases, min_size=1, max_size=4), texts)
def test_whatever_an_expression_matches_lies_in_a_stretch_that_is_tried(with_phrases, written: list[str], text: str):
    reader = Cascade(with_phrases(written))
    view, _ = reader.reader.view(text)
    tried = set()
    for _, stage in reader.stages:
        letters = stage.letters(view)
        for phrase, low, high in stage.tries(view, letters):
            tried |= {(phrase.rule.id, *m.span()) for m in phrase.expression.find(letters, low, high)}
    assert matches(reader, view) <= tried


def test_a_phrase_is_tried_only_where_its_core_stands(with_phrases):
    reader = Cascade(with_phrases(["[alpha] {weekday} beta [gamma]"]))
    view, _ = reader.reader.view("Thursday alpha. alpha gamma. Friday gamma beta. So Friday beta gamma.")
    tries = [t for _, stage in reader.stages for t in stage.tries(view, stage.letters(view))]
    assert [view.text[view.starts[low] : view.ends[high - 1]].strip() for _, low, high in tries] == [
        "So Friday beta gamma."
    ]


def test_states_that_are_forgotten_are_made_anew(with_phrases, monkeypatch):
    book = with_phrases(["{weekday} {clause} beta", "alpha {unit}", "{number} [alpha] {weekday}"])
    text = "Friday alpha day gamma beta 7 alpha Thursday. Thursday gamma beta, 1914 Friday and beta alpha week."
    expected = Cascade(book).find(text).mentions
    assert len(expected) > 3
    monkeypatch.setattr(automaton, "REMEMBERED", 2)
    assert Cascade(book).find(text).mentions == expected
