"""Reads a sentence with the English rules and gives its dates, for the tests of the resolver."""

from __future__ import annotations

from timeline.match.cascade import cascade
from timeline.model.document import USER, Document, Evidence
from timeline.model.edtf import edtf, parse
from timeline.model.mention import DatedMention
from timeline.resolve.resolved import resolved
from timeline.rulebook.load import load_rulebook

PUBLISHED = "2021-07-15"
"""A Thursday."""


def dates(text: str, published: str = PUBLISHED, mode: str = "news") -> tuple[DatedMention, ...]:
    """The dates of a text, as read on a day (or on none, when it is empty)."""
    book = load_rulebook()
    reader = cascade(book)
    stated = (Evidence(USER, parse(published), "for the test"),) if published else ()
    return resolved(Document("d", text, stated=stated), reader.find(text), book, reader.symbols.value, mode).dates


def found(text: str, published: str = PUBLISHED, mode: str = "news") -> dict[str, str | None]:
    """The EDTF of every date of a text, by its words."""
    return {d.span.of(text): edtf(d.meaning) for d in dates(text, published, mode)}
