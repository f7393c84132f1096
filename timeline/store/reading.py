"""How a timeline file is read: its documents, its entries, and the list of them a screenful at a time."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from timeline.assemble.echoes import Told
from timeline.model.document import Document, Publication
from timeline.model.entry import Entry
from timeline.model.mention import DatedMention, Mention, Statement
from timeline.model.origin import Origin
from timeline.model.reading import Reading
from timeline.model.span import Span
from timeline.query.query import parse_query
from timeline.store.changes import BY_HAND
from timeline.store.codec import loads
from timeline.store.corrections import Correction, Status, corrected
from timeline.store.query import asks_for_status, condition, kept
from timeline.store.rows import storable

_CHUNK = 500


@dataclass(frozen=True, slots=True)
class DocumentInfo:
    """A document of the file without its text."""

    row: int
    id: str
    hash: str
    title: str
    source: str
    language: str
    mode: str
    publication: Publication
    notices: tuple[str, ...]
    problems: tuple[str, ...]
    entries: int


@dataclass(frozen=True, slots=True)
class Row:
    """An entry as it is shown, with the corrections of the user in it; ``found`` is what the rules found."""

    row: int
    document: int
    status: Status
    entry: Entry
    found: Entry


def documents(connection: sqlite3.Connection) -> list[DocumentInfo]:
    """The documents, in the order in which they were first read."""
    return [_info(*row) for row in connection.execute(f"{_INFO} ORDER BY row")]


def info(connection: sqlite3.Connection, row: int) -> DocumentInfo | None:
    """A document without its text, by the number of its row."""
    found = connection.execute(f"{_INFO} WHERE row = ?", (row,)).fetchone()
    return _info(*found) if found else None


_INFO = "SELECT row, data, hash, (SELECT COUNT(*) FROM entries WHERE document = d.row) FROM documents d"


def _info(row: int, data: str, document_hash: str, entries: int) -> DocumentInfo:
    d = loads(data)
    names = ("id", "title", "source", "language", "mode", "publication", "notices", "problems")
    return DocumentInfo(row=row, hash=document_hash, entries=entries, **{name: d[name] for name in names})


def document(connection: sqlite3.Connection, row: int) -> Document | None:
    """A document with its text, by the number of its row."""
    found = connection.execute("SELECT data, text FROM documents WHERE row = ?", (row,)).fetchone()
    return _document(*found) if found else None


def _document(data: str, text: bytes) -> Document:
    d = loads(data)
    names = ("id", "title", "source", "language", "stated", "notices")
    origin = d.get("origin", Origin())  # a file of an earlier version tells none
    words = text.decode("utf-8", "surrogatepass")
    return Document(text=words, origin=origin, **{name: d[name] for name in names})


def rules_at(connection: sqlite3.Connection, document_row: int, spans: Sequence[Span]) -> list[str]:
    """The rules that found the dates at these places of a document, in their order."""
    found = []
    for span in spans:
        where = (document_row, span.start, span.end)
        found += connection.execute(
            "SELECT rule FROM mentions WHERE document = ? AND kind = 'date' AND (start, end) = (?, ?)", where
        ).fetchall()
    return [rule for (rule,) in found]


def reading(connection: sqlite3.Connection, document_id: str) -> Reading | None:
    """What was written of a document, as the rules found it."""
    stored = connection.execute("SELECT row, data, text FROM documents WHERE id = ?", (storable(document_id),))
    document_row = stored.fetchone()
    if document_row is None:
        return None
    row, data, text = document_row
    mentions = connection.execute("SELECT data FROM mentions WHERE document = ? ORDER BY row", (row,))
    found = [loads(value) for (value,) in mentions]
    entries = connection.execute(
        "SELECT data FROM entries WHERE document = ? AND rule <> ? ORDER BY row", (row, BY_HAND)
    )
    d = loads(data)
    return Reading(
        _document(data, text),
        d["publication"],
        d["mode"],
        tuple(m for m in found if isinstance(m, DatedMention)),
        tuple(m for m in found if isinstance(m, Statement)),
        tuple(m for m in found if isinstance(m, Mention)),
        tuple(loads(entry) for (entry,) in entries),
        d["problems"],
    )


_ROW = """SELECT e.row, e.document, e.status, e.data, c.date, c.text, c.speaker, c.merged FROM entries e
    JOIN documents d ON d.row = e.document LEFT JOIN corrections c
    ON (c.document_hash, c.kind, c.start, c.end) = (d.hash, e.kind, e.start, e.end)"""


def rows(connection: sqlite3.Connection, numbers: Sequence[int]) -> list[Row]:
    """The entries of these row numbers, in the same order; those that are gone are left out."""
    found: dict[int, Row] = {}
    for start in range(0, len(numbers), _CHUNK):
        chunk = numbers[start : start + _CHUNK]
        marks = ", ".join("?" * len(chunk))
        for row in connection.execute(f"{_ROW} WHERE e.row IN ({marks})", chunk):
            found[row[0]] = _row(*row)
    return [found[number] for number in numbers if number in found]


def _row(row: int, document_row: int, status: str, data: str, *changes: str | None) -> Row:
    entry: Entry = loads(data)
    correction = Correction(Status(status), *changes)
    return Row(row, document_row, correction.status, corrected(entry, correction), entry)


def by_id(connection: sqlite3.Connection, entry_id: str) -> Row | None:
    """The entry with an id, as corrected; the first one where the same text was read twice."""
    found = connection.execute(f"{_ROW} WHERE e.id = ? ORDER BY e.row LIMIT 1", (entry_id,)).fetchone()
    return _row(*found) if found else None


def told(connection: sqlite3.Connection, typed: str = "") -> list[Told]:
    """What of each dated entry can be compared with others; the rejected ones are left out."""
    sql, parameters = kept(parse_query(typed))
    found = connection.execute(
        f"""SELECT row, document, CASE kind WHEN 'event' THEN rule ELSE kind END, sort_earliest, sort_latest, text,
        people, place FROM entries WHERE NOT undated AND {sql} ORDER BY row""",
        parameters,
    )
    return [
        Told(row, document, kind, first, last, text, tuple(n.casefold() for n in (*people.split(", "), place) if n))
        for row, document, kind, first, last, text, people, place in found
    ]


def orphans(connection: sqlite3.Connection) -> int:
    """How many keys have a correction, a tag or a note and no entry."""
    keys = " UNION ".join(f"SELECT document_hash, kind, start, end FROM {t}" for t in ("corrections", "tags", "notes"))
    found = connection.execute(
        f"""SELECT COUNT(*) FROM ({keys}) k WHERE NOT EXISTS (SELECT 1 FROM entries e JOIN documents d
        ON d.row = e.document WHERE (d.hash, e.kind, e.start, e.end) = (k.document_hash, k.kind, k.start, k.end))"""
    )
    return int(found.fetchone()[0])


def merged_into(connection: sqlite3.Connection, entry_id: str) -> list[Row]:
    """The entries that the user merged into another, in the order in which they were read."""
    numbers = connection.execute(
        """SELECT e.row FROM corrections c CROSS JOIN documents d ON d.hash = c.document_hash CROSS JOIN entries e
        ON e.document = d.row AND (e.kind, e.start, e.end) = (c.kind, c.start, c.end)
        WHERE c.merged = ? ORDER BY e.row""",  # the corrections are few and come first; the entries are many
        (entry_id,),
    )
    return rows(connection, [row for (row,) in numbers])


def entries(connection: sqlite3.Connection, typed: str = "") -> Iterator[Entry]:
    """The entries that a query leaves, as corrected, in the order of ``Entry.sort_key``.

    The rejected ones are left out unless the query asks for a status.
    """
    order = "undated, sort_earliest, sort_latest, (SELECT id FROM documents d WHERE d.row = document), start, end, kind"
    sql, parameters = kept(parse_query(typed))
    found = connection.execute(f"SELECT row FROM entries WHERE {sql} ORDER BY {order}", parameters)
    numbers = [row for (row,) in found]
    for start in range(0, len(numbers), _CHUNK):
        yield from (row.entry for row in rows(connection, numbers[start : start + _CHUNK]))


def rejected(connection: sqlite3.Connection, typed: str = "") -> int:
    """How many entries ``entries`` leaves out because the user rejected them."""
    query = parse_query(typed)
    if asks_for_status(query):
        return 0
    sql, parameters = condition(query)
    found = connection.execute(f"SELECT COUNT(*) FROM entries WHERE status = 'rejected' AND {sql}", parameters)
    return int(found.fetchone()[0])
