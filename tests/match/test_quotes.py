"""Quotations: where they begin and end, and that no text makes them fail, swallow the rest or take their time."""

from __future__ import annotations

import itertools
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.match.quotes import quotations
from timeline.match.reader import Reader
from timeline.match.symbols import BEGUN_QUOTE, Symbols
from timeline.match.view import View
from timeline.rulebook.load import load_rulebook

BOOK = load_rulebook()
READER = Reader(BOOK, Symbols(BOOK))


def quoted(text: str) -> list[str]:
    """The quotations of a text."""
    view: View = READER.view(text)[0]
    return [text[view.starts[e.first] : view.ends[e.last - 1]] for e in quotations(view, BOOK.language.quotes)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“Who cares? Nobody!” Osei said. “Go.”", ["“Who cares? Nobody!”", "“Go.”"]),
        ('"Who cares?" she asked. "Go away!" He went.', ['"Who cares?"', '"Go away!"']),
        ("''It rained. A lot,'' said Mr. Osei's cook.", ["''It rained. A lot,''"]),
        ("``It rained. A lot,'' said Ms. Mkimbo. ``Yes.''", ["``It rained. A lot,''", "``Yes.''"]),
        ("„Es regnet“, sagte er. «Il pleut», dit-elle.", ["„Es regnet“", "«Il pleut»"]),
        ("‘It rained,’ the boatmen’s leader said.", ["‘It rained,’"]),
        ("The port calls it 'a small leak'.", ["'a small leak'"]),
    ],
)
def test_marks_of_many_kinds(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected


@pytest.mark.parametrize(("opening", "closing"), BOOK.language.quotes)
def test_no_word_of_a_lexicon_takes_a_mark_away(opening: str, closing: str) -> None:
    assert quoted(f"It was late. {opening}It rained,{closing} Osei said.") == [f"{opening}It rained,{closing}"]


def test_a_quotation_in_a_quotation_is_part_of_it() -> None:
    assert quoted("“They call it ‘the bridge’. It is none,” he said.") == ["“They call it ‘the bridge’. It is none,”"]


@pytest.mark.parametrize(
    "text",
    [
        '"The port “of the north” is closed. Go home."',
        '“The port "of the north" is closed. Go home.”',
        '"The port “of the north” is closed.\n\n"Go home."',
    ],
)
def test_marks_of_another_kind_inside_do_not_end_it(text: str) -> None:
    assert quoted(f"Osei said: {text} He left.") == text.split("\n\n")


def test_where_nothing_else_ends_it_a_mark_of_another_kind_does() -> None:
    assert quoted('"The “port” is closed. He left.') == ['"The “port”']


def test_curly_and_straight_marks_may_be_mixed() -> None:
    assert quoted('"The tide turns,” he said. “It is late."') == ['"The tide turns,”', '“It is late."']


def test_an_apostrophe_opens_and_closes_nothing() -> None:
    assert quoted("The sailors' and cooks' unions didn't strike in the '90s or '80s, it's said.") == []


def test_an_apostrophe_after_a_plural_does_not_end_a_quotation() -> None:
    text = "'The sailors' union is wrong,' he said."
    assert quoted(text) == ["'The sailors' union is wrong,'"]


def test_a_mark_that_is_never_closed_opens_nothing() -> None:
    assert quoted("He was “unsure. Then he left.\n\nThe “bridge” fell.") == ["“bridge”"]


def test_a_quotation_goes_on_where_the_next_paragraph_opens_again() -> None:
    text = "“It rained.\n\n“It snowed,” he said."
    assert quoted(text) == ["“It rained.", "“It snowed,”"]


def test_lines_may_be_paragraphs() -> None:
    assert quoted("He said: “It rained. A lot.\n“It snowed.”") == ["“It rained. A lot.", "“It snowed.”"]


SIGNS = ["“", "”", '"', "'", "''", "‘", "’", "«", "»", "a", "A.", " ", "\n", "\n\n", ",", "s"]


@given(st.lists(st.sampled_from(SIGNS)))
@settings(max_examples=300)
def test_any_order_of_marks_gives_quotations_in_order_and_apart(parts: list[str]) -> None:
    view = READER.view("".join(parts))[0]
    edits = quotations(view, BOOK.language.quotes)
    assert all(0 <= e.first < e.last <= len(view.symbols) for e in edits)
    assert all(a.last <= b.first for a, b in itertools.pairwise(edits))


@pytest.mark.parametrize("pattern", ["“a ", "“‘a ", "'a' 'b ", "a' 'b ", "”a“ "])
def test_time_is_linear(pattern: str, takes_at_most) -> None:
    small, large = (READER.view(pattern * count)[0] for count in (4_000, 32_000))
    quotes = BOOK.language.quotes
    takes_at_most(20, lambda: quotations(large, quotes), lambda: quotations(small, quotes), 0.05)


def test_a_quotation_that_ends_with_a_comma_is_begun() -> None:
    view: View = READER.view("“It rained,” she said. ''It rained, '' he said. “It snowed.”")[0]
    edits = quotations(view, BOOK.language.quotes)
    assert [e.symbol == BEGUN_QUOTE for e in edits] == [True, True, False]


def test_of_three_equal_signs_the_inner_mark_closes_first() -> None:
    assert quoted("''She said, 'What now?''' he recalled. ''Yes.''") == ["''She said, 'What now?'''", "''Yes.''"]


def test_a_form_made_of_marks_hides_no_quotation(tmp_path: Path) -> None:
    lexicon = tmp_path / "en" / "lexicon" / "wire.toml"
    lexicon.parent.mkdir(parents=True)
    lexicon.write_text('[dash]\nforms = ["``", "\'\'"]\n', "utf-8")
    book = load_rulebook(extra=[tmp_path / "en"])
    text = "``It rained. A lot,'' said Ms. Mkimbo."
    view = Reader(book, Symbols(book)).view(text)[0]
    found = quotations(view, book.language.quotes)
    assert [text[view.starts[e.first] : view.ends[e.last - 1]] for e in found] == ["``It rained. A lot,''"]
