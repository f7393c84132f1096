"""Readings made by hand, for tests that need a timeline file and no rules."""

from __future__ import annotations

from timeline.model.document import Document, Evidence, Publication
from timeline.model.edtf import parse
from timeline.model.entry import Entry
from timeline.model.mention import Capture, DatedMention, Mention, Statement
from timeline.model.reading import Reading
from timeline.model.span import Span

TEXT = "On Thursday the council met.\n\n“We are late,” said Ada Byron.\nNobody knows when the bridge fell."


def span_of(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def entry_of(document: Document, words: str, when: str | None = None, **fields: object) -> Entry:
    return Entry(
        document=document.id,
        document_hash=document.hash,
        kind=str(fields.pop("kind", "event")),
        span=span_of(document.text, words),
        text=str(fields.pop("text", words)),
        rule=str(fields.pop("rule", "event.clause")),
        when=parse(when) if when else None,
        **fields,  # type: ignore[arg-type]
    )


def reading_of(document_id: str = "a.txt", text: str = TEXT) -> Reading:
    """A small reading with one value of nearly every type."""
    document = Document(
        document_id, text, "The council", "papers/a.txt", stated=(Evidence("user", parse("2021-07-16"), "said so"),)
    )
    thursday = Mention("date", "date.weekday", Span(3, 11), Span(0, 11), (Capture("weekday", Span(3, 11)),))
    council = Mention("name", "name.body", Span(12, 23), Span(12, 23), (Capture("date", Span(3, 11), thursday),))
    said = Statement(
        "statement.inverted", span_of(text, "“We"), (Span(31, 42),), speaker="Ada Byron", polarity="denied"
    )
    entries = (
        entry_of(
            document, "the council met", "2021-07-15", date="Thursday", dates=(Span(3, 11),), who=("the council",),
            place="London", why=("Thursday is the day before 16 July 2021.",), inferred=("the week: publication",),
            alternatives=(parse("2021-07-08"),),
        ),
        entry_of(
            document, "“We are late,”", "2021-07~", kind="statement", speaker="Ada Byron", cue="said",
            about=(parse("2021-07-14/2021-07-15"),), rule="statement.inverted",
        ),
        entry_of(document, "the bridge fell"),
    )  # fmt: skip
    publication = Publication(parse("2021-07-16"), document.stated)
    dated = DatedMention(thursday, parse("2021-07-15"), ("counted back",), ("week",), (parse("2021-07-08"),))
    return Reading(document, publication, "news", (dated,), (said,), (council,), entries, ("a rule was cut off",))
