"""How many entries have which speaker, place, source …, among those that a query leaves."""

from __future__ import annotations

import sqlite3
from collections import Counter

from timeline.model.entry import Entry
from timeline.query.query import Query, parse_query
from timeline.store.codec import loads
from timeline.store.query import STAR, condition

_COLUMNS = {"kind": "kind", "who": "speaker", "to": "addressee", "place": "place", "rule": "rule", "status": "status"}
FIELDS = (*_COLUMNS, "source", "tag")
"""The fields whose values can be counted; ``who`` counts speakers, ``source`` documents by their titles or ids."""

MORE = 4
"""How many times as many values are looked at for ``who``, as those who speak together are counted one by one."""


def counts(connection: sqlite3.Connection, typed: str, field: str, most: int) -> list[tuple[str, int]]:
    """The most frequent values of a field with their counts, the most frequent first; KeyError for another field."""
    query = parse_query(typed)
    sql, parameters = condition(query)
    if not _asks_for_status(query):
        sql = f"status <> 'merged' AND {sql}"
    if field == "source":
        select = f"""SELECT iif(d.title = '', d.id, d.title) AS value, SUM(n) AS count FROM
            (SELECT document, COUNT(*) AS n FROM entries WHERE {sql} GROUP BY document) JOIN documents d
            ON d.row = document GROUP BY value"""
    elif field == "tag":
        select = f"""SELECT t.tag AS value, COUNT(*) AS count FROM tags t
            JOIN documents d ON d.hash = t.document_hash JOIN entries e
            ON e.document = d.row AND (e.kind, e.start, e.end) = (t.kind, t.start, t.end)
            WHERE t.tag <> '{STAR}' AND e.row IN (SELECT row FROM entries WHERE {sql}) GROUP BY value"""
    else:
        column = _COLUMNS[field]
        row = ", MIN(row)" if field == "who" else ""
        select = f"""SELECT {column} AS value, COUNT(*) AS count{row} FROM entries
            WHERE {column} <> '' AND {sql} GROUP BY {column}"""
    found = connection.execute(
        f"{select} ORDER BY count DESC, value LIMIT ?", (*parameters, most * MORE if field == "who" else most)
    ).fetchall()
    return _one_by_one(connection, found)[:most] if field == "who" else found


def _one_by_one(connection: sqlite3.Connection, found: list[tuple[str, int, int]]) -> list[tuple[str, int]]:
    """The speakers of some entries with their counts, each of those who speak together by himself.

    With every name stand its count and the row of an entry that has it.
    """
    counted: Counter[str] = Counter()
    for speaker, number, row in found:
        entry: Entry = loads(connection.execute("SELECT data FROM entries WHERE row = ?", (row,)).fetchone()[0])
        for name in entry.speakers if entry.speaker == speaker else (speaker,):
            counted[name] += number
    return sorted(counted.items(), key=lambda value: (-value[1], value[0]))


def count(connection: sqlite3.Connection, typed: str) -> int:
    """How many entries a query leaves."""
    query = parse_query(typed)
    sql, parameters = condition(query)
    if not _asks_for_status(query):
        sql = f"status <> 'merged' AND {sql}"
    return int(connection.execute(f"SELECT COUNT(*) FROM entries WHERE {sql}", parameters).fetchone()[0])


def starred(connection: sqlite3.Connection) -> frozenset[int]:
    """The rows of the starred entries."""
    found = connection.execute(
        """SELECT e.row FROM tags t CROSS JOIN documents d ON d.hash = t.document_hash CROSS JOIN entries e
        ON e.document = d.row AND (e.kind, e.start, e.end) = (t.kind, t.start, t.end)
        WHERE t.tag = ?""",  # the tags are few and come first; the entries are many
        (STAR,),
    )
    return frozenset(row for (row,) in found)


def _asks_for_status(query: Query) -> bool:
    return any(term.field == "status" and not term.negated for term in query.terms)
