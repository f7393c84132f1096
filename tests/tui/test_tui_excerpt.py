"""The paragraph of an entry, with its parts marked where they stand."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.store.factory import entry_of, span_of
from timeline.model.document import Document
from timeline.model.entry import Entry
from timeline.model.span import Span
from timeline.tui.excerpt import CUE, DATE, SOURCE, SPAN, excerpt, other_dates

TEXT = "First paragraph.\n\nOn Monday the mayor\nsaid no. Then it rained.\n \nOn Sunday all was dry."


def marks_of(text: str, entry: Entry) -> list[tuple[str, str]]:
    content = excerpt(Document("a", text), entry).content
    return [(str(mark.style), content.plain[mark.start : mark.end]) for mark in content.spans]


def test_the_parts_are_marked_in_their_paragraph() -> None:
    document = Document("a", TEXT)
    entry = entry_of(
        document, "the mayor\nsaid no", source_spans=(span_of(TEXT, "the mayor"),), cue_spans=(span_of(TEXT, "said"),),
        dates=(span_of(TEXT, "Monday"), span_of(TEXT, "Sunday")),
    )  # fmt: skip
    found = excerpt(document, entry)
    assert found.content.plain == "On Monday the mayor said no. Then it rained."
    assert found.line == 3
    assert marks_of(TEXT, entry) == [
        (SPAN, "the mayor said no"), (SOURCE, "the mayor"), (CUE, "said"), (DATE, "Monday"),
    ]  # fmt: skip
    (other,) = other_dates(document, entry, found.span)
    assert other.content.plain == "On Sunday all was dry."
    assert other.line == 6


def test_a_paragraph_without_end_is_cut_around_the_words() -> None:
    text = "word " * 100_000 + "here it is" + " word" * 100_000
    document = Document("a", text)
    found = excerpt(document, entry_of(document, "here it is"))
    assert found.content.plain.startswith("… word ")
    assert found.content.plain.endswith(" word …")
    assert len(found.content.plain) < 3000
    assert marks_of(text, entry_of(document, "here it is")) == [(SPAN, "here it is")]


@given(st.text(st.sampled_from("ab \n\r\t\u202e\x1b\u0301"), max_size=60), st.integers(0, 60), st.integers(0, 60))
def test_any_span_of_any_text_is_shown_whole(text: str, start: int, length: int) -> None:
    start = min(start, len(text))
    span = Span(start, min(len(text), start + length))
    entry = Entry("a", "", "event", span, "x", "r")
    found = excerpt(Document("a", text), entry)
    assert found.span.holds(span)
    assert "\x1b" not in found.content.plain
