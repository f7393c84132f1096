"""The whole flow, one step a line."""

from __future__ import annotations

from timeline.model.document import Document
from timeline.model.reading import Reading
from timeline.rulebook.rulebook import Rulebook


def build(document: Document, rulebook: Rulebook, mode: str = "auto") -> Reading:
    """What the rules find in a document: its dates, statements and entries.

    ``mode`` is ``news``, ``narrative`` or ``auto``. A pure function of its arguments.
    """
    raise NotImplementedError
