"""Mentions and dates into entries."""

from __future__ import annotations

from timeline.match.cascade import Found
from timeline.match.symbols import Symbols
from timeline.model.document import Document
from timeline.model.mention import DatedMention
from timeline.model.reading import Reading
from timeline.resolve.publication import Context
from timeline.rulebook.rulebook import Rulebook


def assemble(
    document: Document, found: Found, dates: tuple[DatedMention, ...], context: Context, rulebook: Rulebook, symbols: Symbols
) -> Reading:
    """Everything that was found in a document, with its entries."""
    return Reading(document, context.publication, context.mode, dates, (), tuple(m for m in found.mentions if m.family != "date"), (), found.problems)
