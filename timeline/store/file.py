"""The timeline file: opened, written to, read, corrected."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Self

from timeline.model.document import Document
from timeline.model.reading import Reading
from timeline.store import writing
from timeline.store.errors import StoreError, in_sentences
from timeline.store.lookups import Lookups
from timeline.store.opened import connect
from timeline.store.schema import migrate
from timeline.store.steps import Steps

_MAKE_ONE = "make one with: timeline build INPUT -o NAME.timeline"


class TimelineFile(Lookups, Steps):
    """An open timeline file. Every method may raise StoreError, whose message is a sentence for the user."""

    @classmethod
    def open(cls, path: Path, patience: float = 5.0) -> Self:
        """The timeline file at *path*, which must exist; waits *patience* seconds while another program writes."""
        if not path.exists():
            message = f"{path}: there is no such file"
            raise StoreError(message, _MAKE_ONE)
        if path.is_dir():
            message = f"{path} is a folder, not a timeline file"
            raise StoreError(message, _MAKE_ONE)
        with in_sentences(path):
            return cls(path, connect(path, patience))

    @classmethod
    def create(cls, path: Path) -> Self:
        """The timeline file at *path*, made where there is none yet."""
        if not path.exists() or (path.is_file() and path.stat().st_size == 0):
            with in_sentences(path):
                connection = sqlite3.connect(path, isolation_level=None)
                migrate(connection)
                connection.close()
        return cls.open(path)

    def write(self, reading: Reading, rulebook_digest: str, mode: str = "auto") -> None:
        """Puts a reading in the place of any earlier one of its document; *mode* is the one that was asked for."""
        with in_sentences(self.path):
            writing.write(self._connection, reading, rulebook_digest, mode)

    def forget(self, document_id: str) -> bool:
        """Takes a document out; False where it is not there, or has the user's corrections, tags or notes."""
        with in_sentences(self.path):
            return writing.forget(self._connection, document_id)

    def is_current(self, document: Document, rulebook_digest: str, mode: str = "auto") -> bool:
        """Whether the file holds this very document, read by these rules in this mode by this version."""
        wanted = writing.fingerprint(document, rulebook_digest, mode)
        with in_sentences(self.path):
            found = self._connection.execute("SELECT 1 FROM documents WHERE fingerprint = ?", (wanted,)).fetchone()
        return found is not None

    def again(self) -> TimelineFile:
        """The same file opened once more, to read from another thread, with little memory of its own."""
        other = TimelineFile.open(self.path)
        with in_sentences(self.path):
            other._connection.execute("PRAGMA cache_size = -500")  # noqa: SLF001  # kilobytes; it is one of us
        return other
