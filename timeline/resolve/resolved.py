"""The dates of a document, from what was matched in it: first its publication, then each date against that."""

from __future__ import annotations

from typing import NamedTuple

from timeline.match.found import Found
from timeline.model.document import Document
from timeline.model.mention import DatedMention
from timeline.resolve.publication import Context, publication_of
from timeline.resolve.remembered import remembered
from timeline.resolve.resolver import Resolver
from timeline.resolve.template import Lookup
from timeline.rulebook.rulebook import Rulebook


class Resolved(NamedTuple):
    """The publication context of a document, and its date mentions with their meanings, in order of the text."""

    context: Context
    dates: tuple[DatedMention, ...]


def resolved(document: Document, found: Found, rulebook: Rulebook, lookup: Lookup, mode: str) -> Resolved:
    """What the dates of a document mean; *mode* is ``news``, ``narrative``, or ``auto``, as the text looks."""
    resolver = Resolver(document.text, rulebook, lookup, found.view.sentence_starts(), found.quoted)
    context = publication_of(document, found, resolver, rulebook, mode)
    back = remembered(found.of("context"), rulebook)
    dates = resolver.resolve(found.of("date"), context.publication.value, context.mode, context.letters, back)
    return Resolved(context, dates)
