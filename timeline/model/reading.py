"""Everything that one reading of a document found."""

from __future__ import annotations

from dataclasses import dataclass

from timeline.model.document import Document, Publication
from timeline.model.entry import Entry
from timeline.model.mention import DatedMention, Mention, Statement


@dataclass(frozen=True, slots=True)
class Reading:
    """A document with what was found in it; ``mentions`` are those of the name, event and context families.

    ``problems`` are sentences about what could not be done, such as a rule that was cut off; the reading is complete
    but for them.
    """

    document: Document
    publication: Publication
    mode: str
    dates: tuple[DatedMention, ...] = ()
    statements: tuple[Statement, ...] = ()
    mentions: tuple[Mention, ...] = ()
    entries: tuple[Entry, ...] = ()
    problems: tuple[str, ...] = ()


def document_of(found: Document | Reading) -> Document:
    """The document itself, or that of a reading."""
    return found.document if isinstance(found, Reading) else found
