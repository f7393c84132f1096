"""What is written from an entry: bars, marks, citations, terms, completions, gaps."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.tui.sample import TALKS, talks
from timeline.model.calendar import DAY, day_number
from timeline.model.edtf import parse
from timeline.overview.density import Density
from timeline.overview.gaps import gaps
from timeline.query.query import parse_query
from timeline.store.reading import DocumentInfo
from timeline.tui.citing import citation, plain
from timeline.tui.completing import completions
from timeline.tui.editor import command, place
from timeline.tui.emphasis import found, pattern
from timeline.tui.mentions import Layer, marks_of
from timeline.tui.span_bar import CELLS, is_long, span_bar
from timeline.tui.terms import in_stretch, joined, stretch, term, toggled, tokens
from timeline.tui.wrapping import Wrapped

SCOPE = (day_number(1900) * DAY, day_number(2000) * DAY)


@pytest.mark.parametrize(
    ("edtf", "bar"),
    [
        ("2021-07", "······━·····"),
        ("2021-07/2021-09", "······━━━···"),
        ("[2021-07-01..2021-08-31]", "······┈┈····"),
        ("1914/1918", "·━━·········"),
        ("1950/..", "······━━━━━▸"),
        ("../1950", "◂━━━━━━·····"),
        ("[..1950]", "◂┈┈┈┈┈┈·····"),
        ("1950~", "······┈·····"),
    ],
)
def test_a_long_time_is_drawn_where_it_lies(edtf: str, bar: str) -> None:
    assert span_bar(parse(edtf), SCOPE) == bar
    assert len(bar) == CELLS


def test_a_day_is_not_drawn() -> None:
    assert not is_long(parse("2021-07-15"))
    assert not is_long(parse("2021-07-15T14:30"))
    assert is_long(parse("2021-07-XX"))


@pytest.mark.parametrize(
    ("typed", "text", "marked"),
    [
        ("nuc", "The Nuclear talks", ["Nuclear"]),
        ("ferr", "Lucía Ferrando", ["Ferrando"]),
        ("lucia", "Lucía Ferrando", ["Lucía"]),
        ('"two towns"', "two towns; two  towns", ["two towns", "two  towns"]),
        ("/t[ao]/", "to take", ["to", "ta"]),
        ("-nuc kind:event", "nuclear event", []),
        ("who:revel", "Tomas Revel", ["Revel"]),
        ("東京", "在東京都", ["東京都"]),
        ("", "anything", []),
    ],
)
def test_what_a_filter_found_is_marked(typed: str, text: str, marked: list[str]) -> None:
    assert [span.of(text) for span in found(text, pattern(typed))] == marked


def test_a_runaway_expression_marks_nothing_and_comes_back() -> None:
    assert list(found("a" * 40 + "b", pattern(r"/(a|aa|aaa)+c/"))) == []


@given(st.text(max_size=80), st.integers(1, 12))
def test_wrapping_loses_no_character(text: str, width: int) -> None:
    wrapped = Wrapped(text, width)
    assert wrapped.starts[0] == 0
    assert wrapped.ends[-1] == len(text)
    for end, start in zip(wrapped.ends, wrapped.starts[1:], strict=False):
        assert start - end in (0, 1)
        assert text[end:start].strip(" \n") == ""
    for offset in range(len(text)):
        line = wrapped.line_of(offset)
        assert wrapped.starts[line] <= offset


def test_a_line_of_a_million_characters_is_wrapped() -> None:
    wrapped = Wrapped("x" * 1_000_000, 80)
    assert len(wrapped) == 12_500


def test_everything_found_in_a_document_is_a_mark_that_knows_its_entry() -> None:
    reading = talks()
    marks = marks_of(reading)
    assert [m.span.start for m in marks.walk] == sorted(m.span.start for m in marks.walk)
    entries = [m for m in marks.walk if m.layer is Layer.ENTRY]
    assert {m.entry.id for m in entries} == {e.id for e in reading.entries}


def test_a_citation_leads_back_to_the_source() -> None:
    reading = talks()
    entry, document = reading.entries[3], reading.document
    info = DocumentInfo(
        1, document.id, document.hash, document.title, document.source, "en", "news", reading.publication, (), (), 12
    )  # fmt: skip
    assert citation(entry, info, document) == (
        "“a ship in fog does not ask whose lamp it sees” — Ingrid Solheim, Tuesday 10 May 2022 (date inferred); "
        "“Harbour towns agree to share one pilot station”, papers/vardholm.txt, line 6, published Thursday 12 May 2022."
    )
    assert plain(entry) == "Tuesday 10 May 2022 — Ingrid Solheim: A ship in fog does not ask whose lamp it sees."
    assert TALKS


@given(st.text(min_size=1).filter(lambda s: s.strip() and s.isprintable()))
def test_a_term_means_the_value_it_was_made_of(value: str) -> None:
    (parsed,) = parse_query(term("who", value)).terms
    assert parsed.value == value


def test_terms_are_put_in_and_taken_out() -> None:
    assert joined("a b", "who:x", "a") == "a b who:x"
    assert toggled("", 'who:"Wang Yi"') == 'who:"Wang Yi"'
    assert toggled('who:"Wang Yi" pilot', 'who:"Wang Yi"') == "pilot"
    assert toggled("who:x", "-who:x") == "-who:x"
    assert list(tokens('a who:"x y" -kind:event whoo:z')) == ["a", 'who:"x y"', "-kind:event", "whoo:z"]


def test_a_stretch_takes_the_place_of_other_bounds() -> None:
    start, end = day_number(2015) * DAY, day_number(2020) * DAY
    assert in_stretch("pilot after:1999 on:2021", start, end) == "pilot on:2015/2019"
    assert stretch(day_number(2021, 7) * DAY, day_number(2021, 8) * DAY) == "2021-07"
    assert stretch(day_number(2021, 7, 3) * DAY, day_number(2021, 7, 5) * DAY) == "2021-07-03/2021-07-04"
    assert stretch(day_number(-49) * DAY, day_number(-39) * DAY) == "-0049/-0040"


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("k", ["kind:"]),
        ("pilot -k", ["pilot -kind:"]),
        ("kind:", ["kind:event ", "kind:statement "]),
        ("kind:st", ["kind:statement "]),
        ("who:sol", ['who:"Ingrid Solheim" ']),
        ('who:"ing', ['who:"Ingrid Solheim" ']),
        ("who:zz", []),
        ("nofield:x", []),
        ("", []),
    ],
)
def test_what_could_come_next(typed: str, offered: list[str]) -> None:
    names = {"who": ["Ingrid Solheim", "Tomas Revel"]}
    assert [one.line for one in completions(typed, lambda field: names.get(field, []))] == offered


def test_the_longest_silences_come_first() -> None:
    dense = Density((day_number(*date) * DAY, 2) for date in [(2000, 1, 1), (2000, 1, 2), (2010, 1, 1), (2011, 1, 1)])
    assert [(gap.length, gap.before, gap.after) for gap in gaps(dense)] == [("10 y", 3, 4), ("12 mo", 5, 6)]


@pytest.mark.parametrize(
    ("editor", "words"),
    [
        ("vim", ["vim", "+7", "a.txt"]),
        ("nano -w", ["nano", "-w", "+7", "a.txt"]),
        ("code -w", ["code", "-w", "--goto", "a.txt:7"]),
        ("hx", ["hx", "a.txt:7"]),
        ("gedit", ["gedit", "a.txt"]),
    ],
)
def test_editors_are_opened_at_the_line(monkeypatch: pytest.MonkeyPatch, editor: str, words: list[str]) -> None:
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.setenv("EDITOR", editor)
    assert command("a.txt", 7) == words


def test_a_record_of_a_file_is_opened_at_its_own_line() -> None:
    assert place("feed.jsonl:12", 3) == ("feed.jsonl", 12)
    assert place("a.txt", 3) == ("a.txt", 3)
