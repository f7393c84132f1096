"""Statements in texts that nobody would write: no failure, no wild spans, no crossing, no long wait."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.match.cascade import cascade
from timeline.model.document import Document
from timeline.model.mention import Mention
from timeline.model.span import Span
from timeline.pipeline import build
from timeline.rulebook.load import load_rulebook

CASCADE = cascade(load_rulebook())

PIECES = [
    "“", "”", '"', "''", "'", "‘", "’", "«", "»", "„", "(", ")", "[", "]", "—", ":", ",", ".", "?", "!", ";", "…",
    "\n", "\n\n", "\u202e", "\x1b", "\x00", "don’t", "sailors'", "’90s", "“It rained.\n\n“It snowed.", "‘‘", "““",
    "»«", "Anna Kowalska", "He", "It", "They", "who", "officials", "nobody", "the company", "Blue Crest Inc.",
    "the 46-year-old", "said", "told", "saying", "denied", "called", "according to", "that", "and", "but", "to",
    "the bridge", "was closed", "on Monday", "as", "when", "if", "’s", "claim", "continued to insist", "kept saying",
    "Asked whether", "was told by", "declined to say", "expected to say", "found", "a coin", "as reported by",
    "nothing",
]  # fmt: skip


def statements(text: str) -> list[Mention]:
    """The statements of a text, without what only looks like one: that has no content."""
    return [m for m in CASCADE.find(text).of("statement") if m.capture("content")]


def spans(mention: Mention, *slots: str) -> list[Span]:
    """What stood in some slots."""
    return [c.span for slot in slots for c in mention.all(slot)]


@given(st.lists(st.sampled_from(PIECES), max_size=60))
@settings(max_examples=400)
def test_every_statement_lies_in_the_text(pieces: list[str]) -> None:
    text = " ".join(pieces)
    for mention in statements(text):
        parts = spans(mention, "source", "cue", "content", "addressee")
        assert all(0 <= s.start < s.end <= len(text) for s in parts)


@given(st.lists(st.sampled_from(PIECES), max_size=60))
@settings(max_examples=400)
def test_statements_of_one_level_do_not_cross(pieces: list[str]) -> None:
    for one, other in itertools.combinations(statements(" ".join(pieces)), 2):
        ours, theirs = spans(one, "cue", "content"), spans(other, "cue", "content")
        if any(a.overlaps(b) for a in ours for b in theirs):
            inside = any(all(c.holds(s) for s in theirs) for c in spans(one, "content"))
            around = any(all(c.holds(s) for s in ours) for c in spans(other, "content"))
            assert inside or around


@given(st.lists(st.sampled_from(PIECES), max_size=60), st.sampled_from([" ", "", "\n"]))
@settings(max_examples=300)
def test_whatever_is_read_ends_in_entries_within_the_text(pieces: list[str], between: str) -> None:
    text = between.join(pieces)
    reading = build(Document("d", text), load_rulebook())
    for statement in reading.statements:
        assert statement.content
        for span in (*statement.source, *statement.cue, *statement.content, *statement.addressee):
            assert 0 <= span.start < span.end <= len(text)
    for entry in reading.entries:
        assert 0 <= entry.span.start < entry.span.end <= len(text)


@given(st.lists(st.sampled_from([*"“”‘’«»„\"'’ \n", "a", "A.", ",", "said", "Osei"]), max_size=80))
@settings(max_examples=300)
def test_no_mark_swallows_what_another_paragraph_says(marks: list[str]) -> None:
    text = f"{' '.join(marks)}\n\nKarl Heide left.\n\nAnna Kowalska said that the bridge was closed.\n"
    assert any("Anna Kowalska" in s.of(text) for m in statements(text) for s in spans(m, "source"))


@pytest.mark.parametrize(
    "pattern",
    [
        "He said he was he. ",
        "The company said the company left. It said it was it. ",
        "The 46-year-old said that they, who said who said, left. ",
        "“‘a’ he said,” said the billionaire. ",
        "If he wins, Anna Kowalska said, she will. ",
    ],
)
def test_time_of_the_whole_is_linear(pattern: str, takes_at_most) -> None:
    small, large = (Document("d", pattern * count) for count in (100, 800))
    takes_at_most(20, lambda: build(large, load_rulebook()), lambda: build(small, load_rulebook()))


@pytest.mark.parametrize(
    "pattern",
    [
        "“a” he said “b ",
        "he said that she said that ",
        '“‘«(" he said ',
        "said, ",
        "He left and said, and told, and asked ",
        "according to , ",
        "Anna Kowalska, (who, — said: ",
    ],
)
def test_time_is_linear(pattern: str, takes_at_most) -> None:
    takes_at_most(20, lambda: statements(pattern * 1_600), lambda: statements(pattern * 200))


def test_one_statement_may_hold_another() -> None:
    said, told = statements("Anna Kowalska said that Karl Heide told her that the bridge was closed.")
    assert spans(said, "content")[0].holds(told.span)


@pytest.mark.parametrize(
    "text",
    [
        "Anna Kowalska declined to say whether the bridge was closed.",
        "Anna Kowalska did not say that the bridge was closed.",
        "Anna Kowalska is expected to say that the bridge is closed.",
        "Anna Kowalska may announce that the bridge is closed.",
        "Anna Kowalska would not say if the bridge was closed.",
        "Anna Kowalska refused to comment on the bridge.",
        "Nobody said that the bridge was closed.",
        "Anna Kowalska neither confirmed nor denied that the bridge was closed.",
        "Anna Kowalska stopped short of saying that the bridge was closed.",
        "Asked whether the bridge was closed, Anna Kowalska shrugged.",
        "Anna Kowalska said nothing about the bridge.",
        "Police found a coin near the bridge.",
        "Anna Kowalska joined a party called Dawn.",
    ],
)
def test_what_was_not_said_is_no_statement(text: str) -> None:
    reading = build(Document("d", text), load_rulebook())
    assert reading.statements == ()
    assert [e for e in reading.entries if e.rule != "event.clause"] == []


def test_a_quotation_broken_by_its_speaker_is_one_statement() -> None:
    text = "“The bridge is old,” Anna Kowalska said on Monday. “It must be closed.”"
    (statement,) = statements(text)
    assert [s.of(text) for s in spans(statement, "content")] == ["“The bridge is old,”", "“It must be closed.”"]


def test_the_next_quotation_belongs_to_who_speaks_beside_it() -> None:
    text = "“The bridge is old,” Anna Kowalska said. “It is new,” Karl Heide said."
    assert [spans(s, "source")[0].of(text) for s in statements(text)] == ["Anna Kowalska", "Karl Heide"]


def test_a_story_after_a_dateline_is_said_without_the_dateline() -> None:
    text = "OSLO, March 4 (Baltic Wire) -- The old bridge over the harbour was closed on Monday, officials said."
    (statement,) = statements(text)
    assert [s.of(text) for s in spans(statement, "content")] == ["The old bridge over the harbour was closed on Monday"]
