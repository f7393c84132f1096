"""The list of entries as the browser shows it: row numbers in order, and the dates they stand at, from one index."""

from __future__ import annotations

import sqlite3
from array import array
from collections.abc import Iterator
from sys import intern
from typing import NamedTuple

from timeline.query.query import parse_query
from timeline.store.query import asks_for_status, condition
from timeline.store.rows import ORDER

_MANY = 2000
"""Entries that are taken from the index at a time."""


class Group(NamedTuple):
    """A run of entries of the list that stand at the same date: its EDTF (empty for undated), first day and size."""

    bucket: str
    first_day: int
    size: int


class Listed(NamedTuple):
    """The row numbers of entries in the order of the list, and the dates they stand at; all, or only the first."""

    rows: array[int]
    groups: list[Group]
    complete: bool


def listing(connection: sqlite3.Connection, typed: str, beginning: int = 0) -> Iterator[Listed]:
    """The entries that a filter leaves: the *beginning* of them, if that is wanted and there are more, then all.

    Reads the index in its order and looks each entry up among the matches: no entry is read, and nothing is sorted.
    Lists share the names of their dates, because there may be several of a timeline with a million entries.
    """
    query = parse_query(typed)
    sql, parameters = condition(query)
    merged = "SELECT 1 FROM corrections WHERE status = 'merged' LIMIT 1"
    if not asks_for_status(query) and connection.execute(merged).fetchone():
        sql = f"row NOT IN (SELECT row FROM entries WHERE status = 'merged') AND {sql}"
    found = connection.execute(
        f"SELECT row, bucket, first_day FROM entries INDEXED BY entries_in_order WHERE {sql} ORDER BY {ORDER}",
        parameters,
    )
    numbers, groups = array(_narrowest(connection)), []
    open_bucket, open_day, start = "", 0, 0
    while rows := found.fetchmany(beginning or _MANY):
        for row, bucket, day in rows:
            if bucket != open_bucket or day != open_day:
                if len(numbers) > start:
                    groups.append(Group(intern(open_bucket), open_day, len(numbers) - start))
                    start = len(numbers)
                open_bucket, open_day = bucket, day
            numbers.append(row)
        if beginning and len(rows) == beginning:
            yield Listed(numbers[:], [*groups, Group(open_bucket, open_day, len(numbers) - start)], complete=False)
        beginning = 0
    if len(numbers) > start:
        groups.append(Group(intern(open_bucket), open_day, len(numbers) - start))
    yield Listed(numbers, groups, complete=True)


def _narrowest(connection: sqlite3.Connection) -> str:
    """The type code of the narrowest array that holds all row numbers: there may be a million of them."""
    (last,) = connection.execute("SELECT MAX(row) FROM entries").fetchone()
    return "I" if (last or 0) < 2 ** (8 * array("I").itemsize) else "q"
