"""How many entries have which speaker, place, source …, among those that a query leaves."""

from __future__ import annotations

import sqlite3

from timeline.query.query import Query, parse_query
from timeline.store.query import STAR, condition

_COLUMNS = {"kind": "kind", "who": "speaker", "to": "addressee", "place": "place", "rule": "rule", "status": "status"}
FIELDS = (*_COLUMNS, "source", "tag")
"""The fields whose values can be counted; ``who`` counts speakers, ``source`` documents by their titles or ids."""


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
        select = f"""SELECT {column} AS value, COUNT(*) AS count FROM entries
            WHERE {column} <> '' AND {sql} GROUP BY {column}"""
    return connection.execute(f"{select} ORDER BY count DESC, value LIMIT ?", (*parameters, most)).fetchall()


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
