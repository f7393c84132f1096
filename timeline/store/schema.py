"""The tables of a timeline file, and the steps that bring an older file up to date."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Sequence

from timeline.store.codec import loads
from timeline.store.corrections import Correction, Status
from timeline.store.rows import COLUMNS, columns

APPLICATION_ID = 0x54494D45
"""The letters TIME, by which a timeline file is told from any other SQLite database."""

Migration = Callable[[sqlite3.Connection], None]

_KEY = "document_hash TEXT NOT NULL, kind TEXT NOT NULL, start INTEGER NOT NULL, end INTEGER NOT NULL"

_TABLES = (
    """CREATE TABLE runs (
        row INTEGER PRIMARY KEY, version TEXT NOT NULL, rulebook TEXT NOT NULL, mode TEXT NOT NULL,
        UNIQUE (version, rulebook, mode))""",
    """CREATE TABLE documents (
        row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, hash TEXT NOT NULL, fingerprint TEXT NOT NULL,
        run INTEGER NOT NULL REFERENCES runs, title TEXT NOT NULL, source TEXT NOT NULL, published TEXT,
        data TEXT NOT NULL, text BLOB NOT NULL)""",
    """CREATE TABLE mentions (
        row INTEGER PRIMARY KEY, document INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
        kind TEXT NOT NULL, rule TEXT NOT NULL, start INTEGER NOT NULL, end INTEGER NOT NULL, data TEXT NOT NULL)""",
    "CREATE INDEX mentions_of ON mentions (document)",
    """CREATE TABLE entries (
        row INTEGER PRIMARY KEY, document INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
        id TEXT NOT NULL, kind TEXT NOT NULL, start INTEGER NOT NULL, end INTEGER NOT NULL,
        undated INTEGER NOT NULL, first_day INTEGER NOT NULL, last_day INTEGER NOT NULL, bucket TEXT NOT NULL,
        sort_earliest INTEGER NOT NULL, sort_latest INTEGER NOT NULL, granularity TEXT NOT NULL,
        status TEXT NOT NULL, text TEXT NOT NULL, people TEXT NOT NULL, place TEXT NOT NULL, data TEXT NOT NULL)""",
    "CREATE INDEX entries_of ON entries (document)",
    "CREATE INDEX entries_by_id ON entries (id)",
    """CREATE INDEX entries_in_order ON entries
        (undated, first_day, last_day DESC, bucket, sort_earliest, sort_latest, document, start, end, kind)""",
    """CREATE VIRTUAL TABLE search USING fts5 (
        text, people, place, content='entries', content_rowid='row', tokenize='unicode61 remove_diacritics 2')""",
    """CREATE TRIGGER entries_added AFTER INSERT ON entries BEGIN
        INSERT INTO search (rowid, text, people, place) VALUES (new.row, new.text, new.people, new.place); END""",
    """CREATE TRIGGER entries_removed AFTER DELETE ON entries BEGIN
        INSERT INTO search (search, rowid, text, people, place)
        VALUES ('delete', old.row, old.text, old.people, old.place); END""",
    """CREATE TRIGGER entries_changed AFTER UPDATE OF text, people, place ON entries BEGIN
        INSERT INTO search (search, rowid, text, people, place)
        VALUES ('delete', old.row, old.text, old.people, old.place);
        INSERT INTO search (rowid, text, people, place) VALUES (new.row, new.text, new.people, new.place); END""",
    f"""CREATE TABLE corrections ({_KEY}, status TEXT NOT NULL, date TEXT, text TEXT, speaker TEXT,
        PRIMARY KEY (document_hash, kind, start, end)) WITHOUT ROWID""",
    f"""CREATE TABLE tags ({_KEY}, tag TEXT NOT NULL,
        PRIMARY KEY (document_hash, kind, start, end, tag)) WITHOUT ROWID""",
    f"""CREATE TABLE notes ({_KEY}, note TEXT NOT NULL,
        PRIMARY KEY (document_hash, kind, start, end)) WITHOUT ROWID""",
)


def _first(connection: sqlite3.Connection) -> None:
    for statement in _TABLES:
        connection.execute(statement)


_SECOND = (
    *(
        f"ALTER TABLE entries ADD COLUMN {column}"
        for column in (
            "speaker TEXT NOT NULL DEFAULT ''", "addressee TEXT NOT NULL DEFAULT ''", "rule TEXT NOT NULL DEFAULT ''",
            "about_first INTEGER", "about_last INTEGER", "inferred INTEGER NOT NULL DEFAULT 0",
            "approximate INTEGER NOT NULL DEFAULT 0",
        )
    ),
    "CREATE INDEX documents_by_hash ON documents (hash)",
)  # fmt: skip


def _second(connection: sqlite3.Connection) -> None:
    """The columns that the query language asks for, filled for the entries that are there."""
    for statement in _SECOND:
        connection.execute(statement)
    found = connection.execute(
        """SELECT e.row, e.document, e.data, e.status, c.date, c.text, c.speaker FROM entries e
        JOIN documents d ON d.row = e.document LEFT JOIN corrections c
        ON (c.document_hash, c.kind, c.start, c.end) = (d.hash, e.kind, e.start, e.end)"""
    ).fetchall()
    names = ("speaker", "addressee", "rule", "about_first", "about_last", "inferred", "approximate")
    for row, document, data, status, *changes in found:
        values = dict(zip(COLUMNS, columns(document, loads(data), Correction(Status(status), *changes)), strict=True))
        connection.execute(
            f"UPDATE entries SET {', '.join(f'{name} = ?' for name in names)} WHERE row = ?",
            (*(values[name] for name in names), row),
        )


def _third(connection: sqlite3.Connection) -> None:
    """The log of what the user did, entries written by hand, publications set by hand."""
    connection.execute("ALTER TABLE corrections ADD COLUMN merged TEXT")
    connection.execute("CREATE INDEX entries_merged ON entries (row) WHERE status = 'merged'")
    connection.execute(
        """CREATE TABLE log (
        number INTEGER PRIMARY KEY, what TEXT NOT NULL, done INTEGER NOT NULL, changes TEXT NOT NULL)"""
    )
    connection.execute(
        "CREATE TABLE publications (document_hash TEXT PRIMARY KEY, published TEXT NOT NULL) WITHOUT ROWID"
    )
    connection.execute(
        f"CREATE TABLE added ({_KEY}, data TEXT NOT NULL, PRIMARY KEY (document_hash, kind, start, end)) WITHOUT ROWID"
    )


MIGRATIONS: Sequence[Migration] = (_first, _second, _third)
"""Step *n* turns a file of version *n* into one of version *n + 1*; never change one that was released."""


def version(connection: sqlite3.Connection) -> int:
    """The version of the tables of an open file; 0 for an empty one."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def migrate(connection: sqlite3.Connection, migrations: Sequence[Migration] = MIGRATIONS) -> None:
    """Brings the tables of an open file up to date, all steps or none of them."""
    current = version(connection)
    if current >= len(migrations):
        return
    connection.execute("BEGIN IMMEDIATE")
    try:
        for step in migrations[current:]:
            step(connection)
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {len(migrations)}")
    except BaseException:
        connection.rollback()
        raise
    connection.commit()
