"""An open timeline file: the connection to its database, and a transaction for each step of the user."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from types import TracebackType
from typing import Self
from urllib.parse import quote

from timeline.store import writing
from timeline.store.errors import NOT_ONE, StoreError, in_sentences
from timeline.store.query import TOO_SLOW, add_functions
from timeline.store.schema import APPLICATION_ID, MIGRATIONS, migrate, version


class Opened:
    """A timeline file that is open; it is closed at the end of a ``with``."""

    def __init__(self, path: Path, connection: sqlite3.Connection) -> None:
        self.path = path
        self._connection = connection
        self._slow = add_functions(connection)

    @property
    def complaints(self) -> list[str]:
        """Sentences about what was asked for and could not be looked for to the end."""
        return [TOO_SLOW.format(pattern) for pattern in sorted(self._slow)]

    def close(self) -> None:
        """Lets go of the file."""
        self._connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @contextmanager
    def _step(self) -> Iterator[sqlite3.Connection]:
        """The connection, inside a transaction."""
        with in_sentences(self.path), writing.transaction(self._connection):
            yield self._connection

    def interrupt(self) -> None:
        """Ends whatever query is running, from any thread; it raises ``sqlite3.OperationalError`` there."""
        with suppress(sqlite3.ProgrammingError):  # closed by now: nothing runs
            self._connection.interrupt()


def connect(path: Path, patience: float) -> sqlite3.Connection:
    """An open database that is known to be a whole timeline file of a version that we can read."""
    mode = "rw" if os.access(path, os.W_OK) else "ro"
    uri = f"file:{quote(str(path.absolute()))}?mode={mode}"
    connection = sqlite3.connect(uri, patience, uri=True, isolation_level=None, check_same_thread=False)
    try:
        connection.execute("PRAGMA foreign_keys = ON")
        _check(path, connection)
        migrate(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def _check(path: Path, connection: sqlite3.Connection) -> None:
    if connection.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
        message = f"{path} is not a timeline file"
        raise StoreError(message, NOT_ONE)
    if version(connection) > len(MIGRATIONS):
        message = f"{path} was written by a newer version of this program"
        raise StoreError(message, "update with: pip install --upgrade text-timeline")
