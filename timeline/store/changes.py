"""What the user can change, one value of one key at a time; every value is JSON, so that the log can put it back.

A key is a span of a document's text. ``correction`` is the user's word on the entry there, ``tags`` and ``note`` what
was put on it, ``added`` an entry written by hand; ``publication``, of the whole document, is when it was published.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Mapping
from dataclasses import astuple, dataclass
from typing import Any, NamedTuple

from timeline.model.entry import Entry
from timeline.store.codec import dumps, loads
from timeline.store.corrections import NOTHING, Correction, Status
from timeline.store.errors import StoreError
from timeline.store.rows import COLUMNS, columns

BY_HAND = "by hand"
"""The rule of an entry that the user wrote."""


class Key(NamedTuple):
    """What stays the same about an entry from run to run."""

    document_hash: str
    kind: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Change:
    """A value of a key, before and after; both JSON."""

    key: Key
    name: str
    before: str
    after: str


def key_of(entry: Entry) -> Key:
    """The key of an entry."""
    return Key(entry.document_hash, entry.kind, entry.span.start, entry.span.end)


def publication_key(document_hash: str) -> Key:
    """The key under which the publication of a document is kept."""
    return Key(document_hash, "document", 0, 0)


def current(connection: sqlite3.Connection, key: Key, name: str) -> Any:
    """A value as it is now."""
    return _VALUES[name].read(connection, key)


def change(connection: sqlite3.Connection, key: Key, name: str, after: Any) -> Change:
    """A change of a value to another, with what it is now."""
    return Change(key, name, json.dumps(current(connection, key, name)), json.dumps(after))


def apply(connection: sqlite3.Connection, key: Key, name: str, value: str) -> None:
    """Sets a value; the entries that show it are written anew."""
    _VALUES[name].write(connection, key, json.loads(value))


def correction_of(connection: sqlite3.Connection, key: Key) -> Correction:
    """The user's word on an entry."""
    status, *rest = _read_correction(connection, key)
    return Correction(Status(status), *rest)


@dataclass(frozen=True, slots=True)
class _Value:
    read: Callable[[sqlite3.Connection, Key], Any]
    write: Callable[[sqlite3.Connection, Key, Any], None]


_OF = "WHERE (document_hash, kind, start, end) = (?, ?, ?, ?)"


def _read_correction(connection: sqlite3.Connection, key: Key) -> list[Any]:
    found = connection.execute(f"SELECT status, date, text, speaker, merged FROM corrections {_OF}", key).fetchone()
    return list(found or astuple(NOTHING))


def _write_correction(connection: sqlite3.Connection, key: Key, value: list[Any]) -> None:
    status, *rest = value
    correction = Correction(Status(status), *rest)
    connection.execute(f"DELETE FROM corrections {_OF}", key)
    if correction != NOTHING:
        connection.execute("INSERT INTO corrections VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", (*key, status, *rest))
    rows = connection.execute(
        """SELECT e.row, e.document, e.data FROM entries e JOIN documents d ON d.row = e.document
        WHERE (d.hash, e.kind, e.start, e.end) = (?, ?, ?, ?)""",
        key,
    ).fetchall()
    for row, document, data in rows:
        connection.execute(_UPDATE, (*columns(document, loads(data), correction), row))


_UPDATE = f"UPDATE entries SET {', '.join(f'{c} = ?' for c in COLUMNS)} WHERE row = ?"
_INSERT = f"INSERT INTO entries ({', '.join(COLUMNS)}) VALUES ({', '.join('?' * len(COLUMNS))})"


def _read_tags(connection: sqlite3.Connection, key: Key) -> list[str]:
    return [tag for (tag,) in connection.execute(f"SELECT tag FROM tags {_OF} ORDER BY tag", key)]


def _write_tags(connection: sqlite3.Connection, key: Key, value: list[str]) -> None:
    connection.execute(f"DELETE FROM tags {_OF}", key)
    connection.executemany("INSERT OR IGNORE INTO tags VALUES (?, ?, ?, ?, ?)", [(*key, tag) for tag in value])


def _read_note(connection: sqlite3.Connection, key: Key) -> str:
    found = connection.execute(f"SELECT note FROM notes {_OF}", key).fetchone()
    return str(found[0]) if found else ""


def _write_note(connection: sqlite3.Connection, key: Key, value: str) -> None:
    connection.execute(f"DELETE FROM notes {_OF}", key)
    if value:
        connection.execute("INSERT INTO notes VALUES (?, ?, ?, ?, ?)", (*key, value))


def _read_added(connection: sqlite3.Connection, key: Key) -> str | None:
    found = connection.execute(f"SELECT data FROM added {_OF}", key).fetchone()
    return str(found[0]) if found else None


def _write_added(connection: sqlite3.Connection, key: Key, value: str | None) -> None:
    there = "document IN (SELECT row FROM documents WHERE hash = ?) AND (kind, start, end) = (?, ?, ?)"
    connection.execute(f"DELETE FROM entries WHERE {there} AND rule = ?", (*key, BY_HAND))
    connection.execute(f"DELETE FROM added {_OF}", key)
    if value is None:
        return
    if connection.execute(f"SELECT 1 FROM entries WHERE {there}", key).fetchone():
        message = "there is an entry of these very words already"
        raise StoreError(message, "edit that one, or choose other words")
    connection.execute("INSERT INTO added VALUES (?, ?, ?, ?, ?)", (*key, value))
    for (document,) in connection.execute("SELECT row FROM documents WHERE hash = ?", key[:1]).fetchall():
        connection.execute(_INSERT, columns(document, loads(value), correction_of(connection, key)))


def _read_publication(connection: sqlite3.Connection, key: Key) -> str | None:
    found = connection.execute("SELECT published FROM publications WHERE document_hash = ?", key[:1]).fetchone()
    return str(found[0]) if found else None


def _write_publication(connection: sqlite3.Connection, key: Key, value: str | None) -> None:
    connection.execute("DELETE FROM publications WHERE document_hash = ?", key[:1])
    if value is not None:
        connection.execute("INSERT INTO publications VALUES (?, ?)", (key.document_hash, value))


_VALUES: Mapping[str, _Value] = {
    "correction": _Value(_read_correction, _write_correction),
    "tags": _Value(_read_tags, _write_tags),
    "note": _Value(_read_note, _write_note),
    "added": _Value(_read_added, _write_added),
    "publication": _Value(_read_publication, _write_publication),
}


def added_to(connection: sqlite3.Connection, document_hash: str) -> list[Entry]:
    """The entries that the user wrote for a text."""
    found = connection.execute("SELECT data FROM added WHERE document_hash = ? ORDER BY start, end", (document_hash,))
    return [loads(data) for (data,) in found]


def as_added(entry: Entry) -> str:
    """An entry as the value ``added``."""
    return dumps(entry)
