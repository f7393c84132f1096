"""What a reader is: the small interface behind the entry point group ``timeline.readers``."""

from __future__ import annotations

from dataclasses import dataclass, field
from io import BytesIO
from typing import TYPE_CHECKING, BinaryIO, Protocol

from timeline.ingest.problem import UnreadableError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from timeline.ingest.problem import Problem
    from timeline.model.document import Document, Evidence
    from timeline.model.reading import Reading


LARGEST = 256 << 20
"""How many bytes of a file are read into memory at once; with what is made of them they take up several times that."""


@dataclass(frozen=True, slots=True)
class Fields:
    """Which fields of a record hold what, where the user says so; empty ones are found by the common names.

    A dot leads into nested objects: ``fields.bodyText``.
    """

    text: str = ""
    title: str = ""
    date: str = ""
    id: str = ""


@dataclass(frozen=True, slots=True)
class Source:
    """One file or stream to read: its name for people, how to open it, and what its surroundings tell.

    ``file_name`` is what its kind is known by, when ``path`` has none. ``depth`` counts the archives and mails it lies
    in; ``stated`` and ``url`` are what these say about it. ``fields`` and ``glob`` are what the user wants of records
    and archives, ``budget`` how many bytes an archive may unpack to.
    """

    name: str
    path: Path | None = None
    data: bytes = b""
    file_name: str = ""
    fields: Fields = field(default_factory=Fields)
    depth: int = 0
    stated: tuple[Evidence, ...] = ()
    url: str = ""
    glob: str | None = None
    budget: int = 1 << 30

    def open(self) -> BinaryIO:
        """The bytes, from the start."""
        return self.path.open("rb") if self.path else BytesIO(self.data)

    def bytes(self, most: int = LARGEST) -> bytes:
        """All of the bytes; UnreadableError when there are more than can be read at once."""
        if self.path is None:
            data = self.data
        else:
            with self.path.open("rb") as stream:
                data = stream.read(most + 1)
        if len(data) > most:
            what = f"is larger than {most >> 20} MB, too much to be read at once"
            raise UnreadableError(what, "split it; a document a line in JSON Lines can be of any size")
        return data

    @property
    def called(self) -> str:
        """The name of the file, in lower case, by whose ending its kind is known."""
        return (self.path.name if self.path else self.file_name).lower()


class Reader(Protocol):
    """Turns a source into documents.

    ``about`` says what it reads, in a few words after “a”: “PDF document”. ``suffixes`` are the file name endings it
    answers for, in lower case; ``accepts`` tells by the first bytes whether a stream is its kind. ``binary`` means that
    a file it does not accept is none of its kind, whatever its name. ``modules`` are the libraries it imports, and
    ``extra`` is the optional dependency that brings them. ``read`` yields problems among the documents and goes on.
    """

    about: str
    suffixes: tuple[str, ...]
    binary: bool
    extra: str
    modules: tuple[str, ...]

    def accepts(self, head: bytes, /) -> bool:
        """Whether a stream that begins so is of this kind."""
        ...

    def read(self, source: Source) -> Iterator[Document | Reading | Problem]:
        """The documents of a source, in order."""
        ...
