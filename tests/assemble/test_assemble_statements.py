"""What a statement tells besides who said what: how direct it is, what it denies, who reports it."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.model.document import Document
from timeline.model.mention import Statement
from timeline.pipeline import build
from timeline.rulebook.load import load_rulebook

PIECES = [
    "“", "”", '"', "'", "‘", "’", "«", "»", "(", ")", ":", ",", ".", "?", "\n", "\n\n", "I", "She", "who", "told",
    "Anna Kowalska", "A spokesman", "said", "did not", "declined to", "say", "that", "and", "since 2008", "Q.", "A.",
    "until Friday", "on Monday", "the bridge", "was closed", "By", "Yours sincerely,",
]  # fmt: skip


def read(text: str) -> list[Statement]:
    return list(build(Document("d", text), load_rulebook()).statements)


@pytest.mark.parametrize(
    ("text", "directness"),
    [
        ("“The bridge is closed,” Anna Kowalska said.", "direct"),
        ("“The bridge,” Anna Kowalska said, “is closed.”", "direct"),
        ("Anna Kowalska said that the bridge was “a heap of rust”.", "mixed"),
        ("Anna Kowalska said that the bridge was closed.", "indirect"),
    ],
)
def test_it_is_as_direct_as_its_words_are_quoted(text: str, directness: str) -> None:
    (statement,) = read(text)
    assert statement.directness == directness


def test_what_no_official_said_is_unsaid() -> None:
    assert read("No western official has said that the bridge was closed.") == []
    assert len(read("A western official has said that the bridge was closed.")) == 1


def test_a_statement_in_a_statement_is_reported_by_the_outer_speaker() -> None:
    outer, inner = read("Anna Kowalska said that Karl Heide told her that the bridge was closed.")
    assert (outer.speaker, outer.reported_by) == ("Anna Kowalska", "")
    assert (inner.speaker, inner.reported_by) == ("Karl Heide", "Anna Kowalska")


@pytest.mark.parametrize(
    ("headline", "source", "content"),
    [
        ("Norvik to close the bridge, mayor says", "mayor", "Norvik to close the bridge"),
        ("Anna Kowalska: no bridge this year", "Anna Kowalska", "no bridge this year"),
        ("No bridge this year: foreign minister", "foreign minister", "No bridge this year"),
    ],
)
def test_a_headline_gives_a_statement(headline: str, source: str, content: str) -> None:
    text = f"{headline}\n\nIt rained in the town."
    (statement,) = read(text)
    assert [s.of(text) for s in statement.source] == [source]
    assert [s.of(text) for s in statement.content] == [content]


def test_questions_and_answers_of_an_interview() -> None:
    text = "Q. Is it safe?\nA. It is closed.\nQ. Why?\nA. It is old."
    assert [(s.source[0].of(text), s.cue_class) for s in read(text)] == [
        ("Q", "ask"), ("A", "answer"), ("Q", "ask"), ("A", "answer"),
    ]  # fmt: skip


@given(st.lists(st.sampled_from(PIECES), max_size=50))
@settings(max_examples=300)
def test_no_order_of_marks_and_cues_makes_it_fail(pieces: list[str]) -> None:
    text = " ".join(pieces)
    reading = build(Document("d", text), load_rulebook())
    for entry in reading.entries:
        assert 0 <= entry.span.start < entry.span.end <= len(text)
    for statement in reading.statements:
        assert statement.directness in ("direct", "mixed", "indirect")
        assert statement.polarity in ("asserted", "denied")


def test_when_a_speaker_came_is_not_when_he_spoke() -> None:
    text = "Karl Heide, who arrived on 2 August 2018, said that the bridge was closed."
    (entry,) = [e for e in build(Document("d", text), load_rulebook()).entries if e.kind == "statement"]
    assert entry.when is None


def test_reading_grows_with_the_text_and_no_faster(takes_at_most) -> None:
    def read(n: int) -> None:
        text = "“Anna Kowalska left. " + "word " * n * 3 + "” " + "“No,” he said. " * n
        build(Document("d", text), load_rulebook())

    takes_at_most(10, lambda: read(2400), lambda: read(600), 0)


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Anna Kowalska criticized the closing since the summer.", "the closing since the summer"),
        ("The company made an offer; Anna Kowalska rejected it within days.", "it within days"),
        ("Anna Kowalska criticized the closing of the bridge on Monday.", "the closing of the bridge"),
    ],
)  # fmt: skip
def test_what_is_said_does_not_stop_between_a_preposition_and_its_date(text, content):
    assert [s.content[0].of(text) for s in read(text)] == [content]


def test_what_stands_in_words_that_were_not_said_was_not_said_either():
    assert read("Anna Kowalska declined to say whether she would stay if Lars Ott asked her to go.") == []
