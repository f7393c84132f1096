"""Letters: the symbols of a document as one stage tells them apart."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from timeline.match.alphabet import Alphabet, bits, letter_class
from timeline.match.symbols import BREAKS, Symbols

LETTERS = [*"!\\]^-az[", *(chr(0x100 + i) for i in range(12))]


@given(st.sets(st.sampled_from(LETTERS), min_size=1))
def test_a_class_of_letters_holds_them_and_no_others(members: set[str]):
    written = re.compile(letter_class(members))
    assert {s for s in LETTERS if written.fullmatch(s)} == members


def test_neighbours_become_one_range_and_no_letter_is_of_an_empty_class():
    assert letter_class("abcd") == "[a-d]"
    assert not re.compile(letter_class([])).search("abcd")


@given(st.integers(min_value=0, max_value=1 << 200))
def test_the_bits_of_a_number_add_up_to_it(number: int):
    assert sum(1 << place for place in bits(number)) == number


def test_symbols_that_a_stage_cannot_tell_apart_are_one_letter(rulebook):
    symbols = Symbols(rulebook(event__a='[a]\nmatch = "{weekday} {unit} {past} {capital}"\n'))
    words = "".join(symbols.of_single[w] for w in ("Thursday", "Friday", "day", "week", "met"))
    letters = Alphabet(["weekday", "past"], symbols).letters(words)
    assert letters[0] == letters[1] != letters[2] == letters[3] != letters[4]


def test_a_letter_is_of_just_the_kinds_that_its_symbols_are_of(rulebook):
    symbols = Symbols(rulebook(event__a='[a]\nmatch = "{weekday} {clause} {speech} {quote} {end}"\n'))
    kinds = ("weekday", "clause", "speech", "quote", "begun_quote", "end", "paragraph", "any")
    alphabet = Alphabet(kinds, symbols)
    for kind in kinds:
        members = symbols.of_kind(kind)
        letters = set(alphabet.of_kind(kind))
        for symbol in (*map(chr, symbols.codes_with("any")), *BREAKS):
            assert (alphabet.letters(symbol) in letters) == (symbol in members), (kind, symbol)


def test_the_letters_of_the_kind_that_is_asked_for_most_are_one_range(rulebook):
    symbols = Symbols(rulebook(event__a='[a]\nmatch = "{weekday} {past} {capital} {speech}"\n'))
    kinds = ["weekday", "past", "capital", "speech"]
    for most in kinds:
        codes = sorted(map(ord, Alphabet([*kinds, most], symbols).of_kind(most)))
        assert codes == list(range(codes[0], codes[0] + len(codes))), most
    assert len(Alphabet([*kinds, "capital"], symbols).of_kind("capital")) > 2
