"""The whole flow, one step a line: the page to read first."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from timeline.assemble.assemble import Material, assemble
from timeline.match.cascade import cascade
from timeline.model.document import Document
from timeline.model.reading import Reading
from timeline.resolve.resolved import resolved
from timeline.rulebook.rulebook import Rulebook

Read = Callable[[Document, Rulebook, str], Reading]
"""A way to read a document: ``build`` or ``dates_of``."""


def build(document: Document, rulebook: Rulebook, mode: str = "auto") -> Reading:
    """What the rules find in a document: its dates, statements and entries.

    ``mode`` is ``news``, ``narrative`` or ``auto``. A pure function of its arguments.
    """
    material = _material(document, rulebook, mode)
    reading = assemble(material, rulebook, cascade(rulebook).symbols)
    return replace(reading, problems=(*reading.problems, *material.context.publication.conflicts))


def dates_of(document: Document, rulebook: Rulebook, mode: str = "auto") -> Reading:
    """The dates and names of a document alone, the same as ``build`` finds, in about half of its time."""
    material = _material(document, rulebook, mode)
    found, publication = material.found, material.context.publication
    return Reading(
        document=document,
        publication=publication,
        mode=material.context.mode,
        dates=material.dates,
        mentions=tuple(found.of("name")),
        problems=(*found.problems, *publication.conflicts),
    )


def _material(document: Document, rulebook: Rulebook, mode: str) -> Material:
    """What is matched in a document, and when its dates are."""
    reader = cascade(rulebook)
    found = reader.find(document.text)
    context, dates = resolved(document, found, rulebook, reader.symbols.value, mode)
    return Material(document, found, dates, context)
