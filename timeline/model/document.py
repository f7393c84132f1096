"""A text to read, and what is known about when it was written."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field

from timeline.model.origin import Origin, Place
from timeline.model.span import Span
from timeline.model.timevalue import When


@dataclass(frozen=True, slots=True)
class Evidence:
    """One reason to believe in a publication date: what kind it is, what it says, and where it stands."""

    kind: str
    value: When
    reason: str
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """A text as it was given; every offset in the program counts in ``text``.

    ``stated`` is the evidence about its publication that came with it, from the user or from metadata, best first.
    ``source`` is where it was read (a path, ``-`` for standard input) and ``notices`` what its reader had to say.
    ``origin`` is what its reader knows of where it came from, with the way back from the text to pages and lines.
    """

    id: str
    text: str
    title: str = ""
    source: str = ""
    language: str = "en"
    stated: tuple[Evidence, ...] = ()
    notices: tuple[str, ...] = ()
    origin: Origin = Origin()
    hash: str = field(init=False)

    def __post_init__(self) -> None:
        digest = hashlib.sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()
        object.__setattr__(self, "hash", digest[:16])

    def line_of(self, offset: int) -> int:
        """The line number (from 1) of a character in the text."""
        return self.text.count("\n", 0, offset) + 1

    def place(self, offset: int) -> Place:
        """Where in its source a character stands: its page, if the source has pages, and its line."""
        return self.origin.place(self.text, offset)


@dataclass(frozen=True, slots=True)
class Publication:
    """When a document was published, and why we think so; ``value`` is None when nothing tells."""

    value: When | None
    evidence: tuple[Evidence, ...] = ()

    @property
    def reason(self) -> str:
        """Why, in a clause."""
        return self.evidence[0].reason if self.evidence else "nothing in the text or its source tells the date"
