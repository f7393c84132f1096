"""How a reading gets into a timeline file: one transaction, so that a kill loses at most the document in hand."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from timeline import __version__
from timeline.model.document import Document
from timeline.model.edtf import edtf
from timeline.model.reading import Reading
from timeline.store.changes import added_to, key_of
from timeline.store.codec import dumps
from timeline.store.corrections import NOTHING, Correction, Status
from timeline.store.rows import COLUMNS, columns, storable

_INSERT = f"INSERT INTO entries ({', '.join(COLUMNS)}) VALUES ({', '.join('?' * len(COLUMNS))})"


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """All of what is written inside, or nothing."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def fingerprint(document: Document, rulebook_digest: str, mode: str) -> str:
    """What changes as soon as the document, its context, the rules, the mode or the program change."""
    parts = (
        document.id, document.hash, document.title, document.source, document.language, document.stated,
        document.origin,
    )  # fmt: skip
    return hashlib.sha256(dumps((__version__, rulebook_digest, mode, parts)).encode()).hexdigest()


def write(connection: sqlite3.Connection, reading: Reading, rulebook_digest: str, mode: str) -> None:
    """Puts a reading in the place of any earlier one of the same document, and re-applies the user's corrections."""
    with transaction(connection):
        rewrite(connection, reading, rulebook_digest, mode)


def rewrite(connection: sqlite3.Connection, reading: Reading, rulebook_digest: str, mode: str) -> None:
    """Does what ``write`` does, inside a transaction."""
    document = reading.document
    row = _write_document(connection, reading, rulebook_digest, mode)
    found = (
        *(("date", d.mention.rule, d.span, d) for d in reading.dates),
        *(("statement", s.rule, s.span, s) for s in reading.statements),
        *((m.family, m.rule, m.span, m) for m in reading.mentions),
    )
    connection.executemany(
        "INSERT INTO mentions (document, kind, rule, start, end, data) VALUES (?, ?, ?, ?, ?, ?)",
        ((row, kind, rule, span.start, span.end, dumps(value)) for kind, rule, span, value in found),
    )
    corrections = _corrections_of(connection, document.hash)
    taken = {key_of(e) for e in reading.entries}
    by_hand = [e for e in added_to(connection, document.hash) if key_of(e) not in taken]
    connection.executemany(
        _INSERT, (columns(row, e, corrections.get(key_of(e)[1:], NOTHING)) for e in (*reading.entries, *by_hand))
    )


def _write_document(connection: sqlite3.Connection, reading: Reading, rulebook_digest: str, mode: str) -> int:
    document, published = reading.document, reading.publication.value
    run = (__version__, rulebook_digest, mode)
    place = connection.execute("SELECT row FROM documents WHERE id = ?", (storable(document.id),)).fetchone()
    connection.execute("DELETE FROM documents WHERE row = ?", place or (None,))
    connection.execute("INSERT OR IGNORE INTO runs (version, rulebook, mode) VALUES (?, ?, ?)", run)
    data = {
        "id": document.id, "title": document.title, "source": document.source, "language": document.language,
        "stated": document.stated, "notices": document.notices, "origin": document.origin, "mode": reading.mode,
        "publication": reading.publication, "problems": reading.problems,
    }  # fmt: skip
    cursor = connection.execute(
        """INSERT INTO documents (row, run, id, hash, fingerprint, title, source, published, data, text)
        VALUES (?, (SELECT row FROM runs WHERE (version, rulebook, mode) = (?, ?, ?)), ?, ?, ?, ?, ?, ?, ?, ?)""",
        (
            place[0] if place else None, *run, storable(document.id), document.hash,
            fingerprint(document, rulebook_digest, mode), storable(document.title), storable(document.source),
            edtf(published) if published else None, dumps(data), document.text.encode("utf-8", "surrogatepass"),
        ),
    )  # fmt: skip
    return cursor.lastrowid or 0


def forget(connection: sqlite3.Connection, document_id: str) -> bool:
    """Takes a document out, unless the user's word on it would be lost with it; whether it was taken out.

    Corrections, tags and notes belong to the text: where another document has the same one, they live on there.
    """
    with transaction(connection):
        found = connection.execute("SELECT row, hash FROM documents WHERE id = ?", (storable(document_id),)).fetchone()
        if found is None:
            return False
        row, text = found
        lives_on = connection.execute("SELECT 1 FROM documents WHERE hash = ? AND row <> ?", (text, row)).fetchone()
        remarks = (
            connection.execute(f"SELECT 1 FROM {table} WHERE document_hash = ?", (text,)).fetchone()
            for table in ("corrections", "tags", "notes", "added", "publications")
        )
        if not lives_on and any(remarks):
            return False
        connection.execute("DELETE FROM documents WHERE row = ?", (row,))
    return True


def _corrections_of(connection: sqlite3.Connection, document_hash: str) -> dict[tuple[str, int, int], Correction]:
    found = connection.execute(
        "SELECT kind, start, end, status, date, text, speaker, merged FROM corrections WHERE document_hash = ?",
        (document_hash,),
    )
    return {(kind, start, end): Correction(Status(status), *rest) for kind, start, end, status, *rest in found}
