"""The timeline file: opened, written to, read, corrected."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import astuple, replace
from pathlib import Path
from types import TracebackType
from typing import Any, Self
from urllib.parse import quote

from timeline.assemble.echoes import Echo, echoes
from timeline.model.document import Document
from timeline.model.entry import Entry
from timeline.model.reading import Reading
from timeline.store import facets, log, writing
from timeline.store import reading as read
from timeline.store.changes import BY_HAND, as_added, change, correction_of, current, key_of, publication_key
from timeline.store.corrections import Correction, Status, corrected, in_a_word
from timeline.store.errors import NOT_ONE, StoreError, in_sentences
from timeline.store.query import add_functions
from timeline.store.schema import APPLICATION_ID, MIGRATIONS, migrate, version

_MAKE_ONE = "make one with: timeline build INPUT -o NAME.timeline"


class TimelineFile:
    """An open timeline file. Every method may raise StoreError, whose message is a sentence for the user."""

    def __init__(self, path: Path, connection: sqlite3.Connection) -> None:
        self.path = path
        self._connection = connection

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
            return cls(path, _connect(path, patience))

    @classmethod
    def create(cls, path: Path) -> Self:
        """The timeline file at *path*, made where there is none yet."""
        if not path.exists() or (path.is_file() and path.stat().st_size == 0):
            with in_sentences(path):
                connection = sqlite3.connect(path, isolation_level=None)
                migrate(connection)
                connection.close()
        return cls.open(path)

    def close(self) -> None:
        """Lets go of the file."""
        self._connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def write(self, reading: Reading, rulebook_digest: str, mode: str = "auto") -> None:
        """Puts a reading in the place of any earlier one of its document; *mode* is the one that was asked for."""
        with in_sentences(self.path):
            writing.write(self._connection, reading, rulebook_digest, mode)

    def forget(self, document_id: str) -> bool:
        """Takes a document out; False where it is not there, or has the user's corrections, tags or notes."""
        with in_sentences(self.path):
            return writing.forget(self._connection, document_id)

    def sources(self) -> list[tuple[str, str]]:
        """The id of each document, and the file and line it was read from."""
        with in_sentences(self.path):
            return self._connection.execute("SELECT id, source FROM documents ORDER BY row").fetchall()

    def is_current(self, document: Document, rulebook_digest: str, mode: str = "auto") -> bool:
        """Whether the file holds this very document, read by these rules in this mode by this version."""
        wanted = writing.fingerprint(document, rulebook_digest, mode)
        with in_sentences(self.path):
            found = self._connection.execute("SELECT 1 FROM documents WHERE fingerprint = ?", (wanted,)).fetchone()
        return found is not None

    def documents(self) -> list[read.DocumentInfo]:
        """The documents without their texts, in the order in which they were read."""
        with in_sentences(self.path):
            return read.documents(self._connection)

    def info(self, row: int) -> read.DocumentInfo | None:
        """A document without its text, by the row number that ``rows`` give."""
        with in_sentences(self.path):
            return read.info(self._connection, row)

    def document(self, row: int) -> Document | None:
        """A document with its text, by the row number that ``documents`` and ``rows`` give."""
        with in_sentences(self.path):
            return read.document(self._connection, row)

    def reading(self, document_id: str) -> Reading | None:
        """Everything that was found in a document, as the rules found it."""
        with in_sentences(self.path):
            return read.reading(self._connection, document_id)

    def entries(self, typed: str = "") -> Iterator[Entry]:
        """The entries that a query leaves, corrected, by ``Entry.sort_key``; without the rejected ones unless asked."""
        with in_sentences(self.path):
            yield from read.entries(self._connection, typed)

    def rejected(self, typed: str = "") -> int:
        """How many entries ``entries`` leaves out because the user rejected them."""
        with in_sentences(self.path):
            return read.rejected(self._connection, typed)

    def entry(self, entry_id: str) -> Entry | None:
        """The entry with an id, as corrected."""
        with in_sentences(self.path):
            row = read.by_id(self._connection, entry_id)
        return row.entry if row else None

    def row(self, entry_id: str) -> read.Row | None:
        """The entry with an id, as it is shown, with the number of its row."""
        with in_sentences(self.path):
            return read.by_id(self._connection, entry_id)

    def listing(self, typed: str = "") -> read.Listed:
        """The row numbers of the entries that a filter leaves, in the order of the list, and their dates."""
        with in_sentences(self.path):
            (listed,) = read.listing(self._connection, typed)
        return listed

    def listings(self, typed: str, beginning: int) -> Iterator[read.Listed]:
        """What ``listing`` gives, after the *beginning* of it where there are more entries than that."""
        with in_sentences(self.path):
            yield from read.listing(self._connection, typed, beginning)

    def rows(self, numbers: Sequence[int]) -> list[read.Row]:
        """The entries of these row numbers."""
        with in_sentences(self.path):
            return read.rows(self._connection, numbers)

    def correct(self, entry: Entry, correction: Correction) -> None:
        """Keeps the user's word on *entry* (as found or as shown); ``Correction()`` takes it back."""
        corrected(entry, correction)
        with self._step() as connection:
            if read.by_id(connection, entry.id) is None:
                message = f"{self.path} has no entry {entry.id}"
                raise StoreError(message, "it may have been built anew; look the entry up again")
            key = key_of(entry)
            what = f"{in_a_word(correction_of(connection, key), correction)}: {entry.text}"
            log.record(connection, what, [change(connection, key, "correction", astuple(correction))])

    def tags(self, entry: Entry) -> tuple[str, ...]:
        """The user's tags on an entry, sorted."""
        with in_sentences(self.path):
            return tuple(current(self._connection, key_of(entry), "tags"))

    def set_tags(self, entry: Entry, *tags: str) -> None:
        """Gives an entry these tags and no others."""
        wanted = sorted(set(tags))
        self._change(f"tagged {', '.join(wanted) or 'with nothing'}: {entry.text}", entry, "tags", wanted)

    def note(self, entry: Entry) -> str:
        """The user's note on an entry, or nothing."""
        with in_sentences(self.path):
            return str(current(self._connection, key_of(entry), "note"))

    def set_note(self, entry: Entry, text: str) -> None:
        """Puts a note on an entry; an empty one takes it off."""
        self._change(f"{'noted on' if text else 'took the note off'}: {entry.text}", entry, "note", text)

    def merge(self, into: Entry, *others: Entry) -> None:
        """Tells the others together with one entry: they leave the list, and ``merged_into`` gives them."""
        with self._step() as connection:
            changes = []
            for other in others:
                if other.id != into.id:
                    word = replace(correction_of(connection, key_of(other)), status=Status.MERGED, merged=into.id)
                    changes.append(change(connection, key_of(other), "correction", astuple(word)))
            log.record(connection, f"merged {len(changes)} into: {into.text}", changes)

    def merged_into(self, entry: Entry) -> list[read.Row]:
        """The entries that were merged into one."""
        with in_sentences(self.path):
            return read.merged_into(self._connection, entry.id)

    def part(self, entry: Entry) -> None:
        """Puts the entries that were merged into one back into the list."""
        with self._step() as connection:
            changes = [
                change(connection, key, "correction", astuple(replace(word, status=Status.OPEN, merged=None)))
                for row in read.merged_into(connection, entry.id)
                for key in [key_of(row.found)]
                for word in [correction_of(connection, key)]
            ]
            log.record(connection, f"parted: {entry.text}", changes)

    def split(self, entry: Entry, *parts: Entry) -> None:
        """Puts entries of the user's own in the place of one, which counts as rejected."""
        with self._step() as connection:
            word = replace(correction_of(connection, key_of(entry)), status=Status.REJECTED)
            changes = [change(connection, key_of(entry), "correction", astuple(word))]
            changes += [change(connection, key_of(p), "added", as_added(replace(p, rule=BY_HAND))) for p in parts]
            log.record(connection, f"split into {len(parts)}: {entry.text}", changes)

    def add(self, entry: Entry) -> None:
        """Adds an entry of the user's own; its span says which words of its document it tells."""
        self._change(f"added: {entry.text}", entry, "added", as_added(replace(entry, rule=BY_HAND)))

    def take_away(self, entry: Entry) -> None:
        """Takes an entry of the user's own out again."""
        self._change(f"took away: {entry.text}", entry, "added", None)

    def published(self, document_hash: str) -> str | None:
        """When the user says that a text was published, in EDTF; None when the user says nothing."""
        with in_sentences(self.path):
            found = current(self._connection, publication_key(document_hash), "publication")
        return None if found is None else str(found)

    def publish(self, reading: Reading, published: str | None, rulebook_digest: str, mode: str = "auto") -> None:
        """Keeps when the user says that a text was published, with the reading that follows from it."""
        document_hash = reading.document.hash
        with self._step() as connection:
            what = f"published {published or 'as the text tells'}: {reading.document.title or reading.document.id}"
            log.record(connection, what, [change(connection, publication_key(document_hash), "publication", published)])
            writing.rewrite(connection, reading, rulebook_digest, mode)

    def undo(self) -> log.Step | None:
        """Takes back the last step; where it set a publication, its documents are to be read anew (``reread``)."""
        with self._step() as connection:
            return log.undo(connection)

    def redo(self) -> log.Step | None:
        """Does the step again that was undone first."""
        with self._step() as connection:
            return log.redo(connection)

    def steps(self, most: int = 100) -> list[log.Step]:
        """What the user did, the newest first."""
        with in_sentences(self.path):
            return log.steps(self._connection, most)

    def counts(self, typed: str, field: str, most: int) -> list[tuple[str, int]]:
        """The most frequent values of a field of the query language among the entries that a query leaves."""
        with in_sentences(self.path):
            return facets.counts(self._connection, typed, field, most)

    def starred(self) -> frozenset[int]:
        """The row numbers of the entries that the user starred."""
        with in_sentences(self.path):
            return facets.starred(self._connection)

    def echoes(self, typed: str = "") -> list[Echo]:
        """What several documents tell of the entries that a query leaves, by row numbers; not all of them agree."""
        with in_sentences(self.path):
            return echoes(read.told(self._connection, typed))

    def orphans(self) -> int:
        """How many entries the user corrected, tagged or noted that the rules do not find any more; all is kept."""
        with in_sentences(self.path):
            return read.orphans(self._connection)

    def _change(self, what: str, entry: Entry, name: str, value: Any) -> None:
        with self._step() as connection:
            log.record(connection, what, [change(connection, key_of(entry), name, value)])

    @contextmanager
    def _step(self) -> Iterator[sqlite3.Connection]:
        """The connection, inside a transaction."""
        with in_sentences(self.path), writing.transaction(self._connection):
            yield self._connection

    def again(self) -> TimelineFile:
        """The same file opened once more, to read from another thread."""
        return TimelineFile.open(self.path)

    def interrupt(self) -> None:
        """Ends whatever query is running, from any thread; it raises ``sqlite3.OperationalError`` there."""
        with suppress(sqlite3.ProgrammingError):  # closed by now: nothing runs
            self._connection.interrupt()


def _connect(path: Path, patience: float) -> sqlite3.Connection:
    """An open database that is known to be a whole timeline file of a version that we can read."""
    mode = "rw" if os.access(path, os.W_OK) else "ro"
    uri = f"file:{quote(str(path.absolute()))}?mode={mode}"
    connection = sqlite3.connect(uri, patience, uri=True, isolation_level=None, check_same_thread=False)
    try:
        connection.execute("PRAGMA foreign_keys = ON")
        _check(path, connection)
        migrate(connection)
        add_functions(connection)
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
