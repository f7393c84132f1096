"""What a reader is: the small interface behind the entry point group ``timeline.readers``."""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING, BinaryIO, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from timeline.ingest.problem import Problem
    from timeline.model.document import Document


@dataclass(frozen=True, slots=True)
class Source:
    """One file or stream to read: its name for people, and how to open it."""

    name: str
    path: Path | None = None
    data: bytes = b""

    def open(self) -> BinaryIO:
        """The bytes, from the start."""
        return self.path.open("rb") if self.path else BytesIO(self.data)


class Reader(Protocol):
    """Turns a source into documents.

    ``suffixes`` are the file name endings it answers for, in lower case; ``accepts`` tells by the first bytes whether a
    stream without a name is its kind. ``read`` yields problems among the documents and goes on after each.
    """

    suffixes: tuple[str, ...]

    def accepts(self, head: bytes, /) -> bool:
        """Whether a stream that begins so is of this kind."""
        ...

    def read(self, source: Source) -> Iterator[Document | Problem]:
        """The documents of a source, in order."""
        ...
