"""Expressions of phrases: what they ask first only saves time."""

from __future__ import annotations

from dataclasses import replace

import pytest
import regex
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from timeline.match.alphabet import Alphabet
from timeline.match.compile import Compiler
from timeline.match.reader import Reader
from timeline.match.symbols import Symbols
from timeline.match.vocabulary import kinds_in, trees_of
from timeline.rulebook.phrase import can_be_empty, openers, parse_phrase
from timeline.rulebook.rule import Rule
from timeline.rulebook.rulebook import Rulebook

PHRASES = (
    "[{unit}] {weekday}", "({unit}|alpha beta) {number}", "{weekday}", "[alpha] [{names}] {clause} beta",
    "[[alpha] beta] ({names}|{number})", "{clause} alpha", "[{start}] {names} {end}", "{any} {unit}",
)  # fmt: skip
BESIDE = ("alpha", "{names}", "({weekday}|{unit} ,)", "{start}")
WORDS = ("alpha", "beta", "Thursday", "day", "week", "7", "1914", "Anna", "Karl", ",", ".", ".\n\n")

texts = st.lists(st.sampled_from(WORDS), max_size=30).map(" ".join)
beside = st.lists(st.sampled_from(BESIDE), max_size=2)


@pytest.fixture
def book(rulebook) -> Rulebook:
    """The small language with a rule that asks for each of the phrases."""
    empty: Rulebook = rulebook()
    trees = tuple(parse_phrase(p, empty.language.token) for p in (*PHRASES, *BESIDE))
    rule = Rule("event.r", "event", "r", "", 0, "", (*PHRASES, *BESIDE), trees)
    return Rulebook(empty.language, empty.lexicons, empty.shapes, (rule,), "test")


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=150)
@given(st.sampled_from(range(len(PHRASES))), beside, beside, texts)
def test_what_an_expression_asks_first_changes_no_match(
    book: Rulebook, which: int, after: list[str], not_after: list[str], text: str
):
    symbols = Symbols(book)
    alphabet = Alphabet((kind for tree in trees_of(book.rules) for kind in kinds_in(tree)), symbols)
    letters = alphabet.letters(Reader(book, symbols).view(text)[0].symbols)
    compiler = Compiler(book, alphabet.one_of)
    first = book.rules[0]
    rule = replace(
        first,
        trees=(first.trees[which],),
        after=tuple(parse_phrase(p, book.language.token) for p in after),
        not_after=tuple(parse_phrase(p, book.language.token) for p in not_after),
    )
    plain = regex.compile(compiler.source(rule))
    found = compiler.expression(rule, rule.trees[0]).find(letters, 0, len(letters))
    assert [m.regs for m in found] == [m.regs for m in plain.finditer(letters)]


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("alpha beta", ["alpha"]),
        ("[alpha] beta [gamma]", ["alpha", "beta"]),
        ("(alpha [beta]|[gamma] [delta] epsilon) zeta", ["alpha", "gamma", "delta", "epsilon"]),
        ("[[alpha] beta] gamma", ["alpha", "beta", "gamma"]),
        ("([alpha]|beta) gamma", ["alpha", "beta", "gamma"]),
    ],
)
def test_a_phrase_begins_with_its_first_word_or_whatever_may_be_absent_before_it(book, phrase, expected):
    tree = parse_phrase(phrase, book.language.token)
    assert not can_be_empty(tree)
    assert [word.text for word in openers(tree)] == expected
