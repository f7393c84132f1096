"""The user's tags and notes; like corrections they belong to a span of a text, so a new run keeps them."""

from __future__ import annotations

import sqlite3

from timeline.model.entry import Entry
from timeline.store.writing import transaction

_OF = "WHERE (document_hash, kind, start, end) = (?, ?, ?, ?)"


def key(entry: Entry) -> tuple[str, str, int, int]:
    """What stays the same about an entry from run to run."""
    return entry.document_hash, entry.kind, entry.span.start, entry.span.end


def tags(connection: sqlite3.Connection, entry: Entry) -> tuple[str, ...]:
    """The tags of an entry, sorted."""
    found = connection.execute(f"SELECT tag FROM tags {_OF} ORDER BY tag", key(entry))
    return tuple(tag for (tag,) in found)


def set_tags(connection: sqlite3.Connection, entry: Entry, wanted: tuple[str, ...]) -> None:
    """Gives an entry these tags and no others."""
    with transaction(connection):
        connection.execute(f"DELETE FROM tags {_OF}", key(entry))
        connection.executemany("INSERT OR IGNORE INTO tags VALUES (?, ?, ?, ?, ?)", [(*key(entry), t) for t in wanted])


def note(connection: sqlite3.Connection, entry: Entry) -> str:
    """The note on an entry, or nothing."""
    found = connection.execute(f"SELECT note FROM notes {_OF}", key(entry)).fetchone()
    return str(found[0]) if found else ""


def set_note(connection: sqlite3.Connection, entry: Entry, text: str) -> None:
    """Puts a note on an entry; an empty one takes it off."""
    with transaction(connection):
        connection.execute(f"DELETE FROM notes {_OF}", key(entry))
        if text:
            connection.execute("INSERT INTO notes VALUES (?, ?, ?, ?, ?)", (*key(entry), text))
