"""The whole flow, one step a line: the page to read first."""

from __future__ import annotations

from dataclasses import replace

from timeline.assemble.assemble import Material, assemble
from timeline.match.cascade import cascade
from timeline.model.document import Document
from timeline.model.reading import Reading
from timeline.resolve.publication import publication_of
from timeline.resolve.resolver import Resolver
from timeline.rulebook.rulebook import Rulebook


def build(document: Document, rulebook: Rulebook, mode: str = "auto") -> Reading:
    """What the rules find in a document: its dates, statements and entries.

    ``mode`` is ``news``, ``narrative`` or ``auto``. A pure function of its arguments.
    """
    reader = cascade(rulebook)
    found = reader.find(document.text)
    resolver = Resolver(document.text, rulebook, reader.symbols.value, found.view.sentence_starts(), found.quoted)
    context = publication_of(document, found, resolver, rulebook, mode)
    dates = resolver.resolve(found.of("date"), context.publication.value, context.mode, context.letters)
    reading = assemble(Material(document, found, dates, context), rulebook, reader.symbols)
    return replace(reading, problems=(*reading.problems, *context.publication.conflicts))
