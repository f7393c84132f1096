"""What can go wrong with a timeline file, in sentences."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from timeline.store.codec import DecodeError


class StoreError(Exception):
    """A timeline file could not be used: ``message`` says why, ``hint`` what to do about it."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint

    @property
    def sentence(self) -> str:
        """What went wrong and what to do about it."""
        return f"{self.message}; {self.hint}" if self.hint else self.message


NOT_ONE = "make one under another name with: timeline build INPUT -o NAME.timeline"
"""What to do about a file that is something else, for whoever wants to read it and whoever wants to write it."""

_SENTENCES = {
    sqlite3.SQLITE_BUSY: ("is being written by another program", "wait until it is done and try again"),
    sqlite3.SQLITE_LOCKED: ("is being written by another program", "wait until it is done and try again"),
    sqlite3.SQLITE_READONLY: ("cannot be written to", "check the permissions of the file and of its folder"),
    sqlite3.SQLITE_PERM: ("cannot be opened", "check the permissions of the file and of its folder"),
    sqlite3.SQLITE_CANTOPEN: ("cannot be opened", "check that its folder exists and may be written to"),
    sqlite3.SQLITE_FULL: ("cannot grow: the disk is full", "free some space and run again; what was written is kept"),
    sqlite3.SQLITE_IOERR: ("cannot be read or written: the disk gave an error", "check the disk and try again"),
    sqlite3.SQLITE_NOTADB: ("is not a timeline file", NOT_ONE),
    sqlite3.SQLITE_CORRUPT: ("is damaged or cut short", "copy it again, or build it again from its texts"),
}


@contextmanager
def in_sentences(path: Path) -> Iterator[None]:
    """Turns what SQLite says about *path* into a StoreError; an interrupted query stays what it is."""
    try:
        yield
    except sqlite3.Error as error:
        code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & 0xFF
        if code == sqlite3.SQLITE_INTERRUPT:
            raise
        what, hint = _SENTENCES.get(code, (f"cannot be used: {error}", "build it again from its texts"))
        message = f"{path} {what}"
        raise StoreError(message, hint) from error
    except DecodeError as error:
        message = f"{path} is damaged or cut short"
        raise StoreError(message, "copy it again, or build it again from its texts") from error
