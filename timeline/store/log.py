"""The log of what the user did: every step can be undone and done again, also after the program was closed.

A step is written together with what it changes, in one transaction; so a step that was confirmed is there whatever
happens next, and one that was not is not there at all.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence
from dataclasses import astuple, dataclass

from timeline.store.changes import Change, Key, apply


@dataclass(frozen=True, slots=True)
class Step:
    """Something the user did: a sentence, whether it is done or undone, and the documents it set the date of."""

    number: int
    what: str
    done: bool
    published: tuple[str, ...] = ()


def record(connection: sqlite3.Connection, what: str, changes: Sequence[Change]) -> None:
    """Makes changes as one step, inside a transaction; what was undone before can then not be done again."""
    real = [c for c in changes if c.before != c.after]
    if not real:
        return
    connection.execute("DELETE FROM log WHERE NOT done")
    for one in real:
        apply(connection, one.key, one.name, one.after)
    connection.execute(
        "INSERT INTO log (what, done, changes) VALUES (?, 1, ?)", (what, json.dumps([astuple(c) for c in real]))
    )


def undo(connection: sqlite3.Connection) -> Step | None:
    """Takes back the last step that is done, inside a transaction; None when there is none."""
    found = connection.execute(
        "SELECT number, what, changes FROM log WHERE done ORDER BY number DESC LIMIT 1"
    ).fetchone()
    return _put(connection, found, done=False)


def redo(connection: sqlite3.Connection) -> Step | None:
    """Does the first step again that was undone, inside a transaction; None when there is none."""
    found = connection.execute(
        "SELECT number, what, changes FROM log WHERE NOT done ORDER BY number LIMIT 1"
    ).fetchone()
    return _put(connection, found, done=True)


def _put(connection: sqlite3.Connection, found: tuple[int, str, str] | None, *, done: bool) -> Step | None:
    if found is None:
        return None
    number, what, data = found
    changes = _changes(data)
    for one in changes if done else reversed(changes):
        apply(connection, one.key, one.name, one.after if done else one.before)
    connection.execute("UPDATE log SET done = ? WHERE number = ?", (done, number))
    return Step(number, what, done, tuple(c.key.document_hash for c in changes if c.name == "publication"))


def steps(connection: sqlite3.Connection, most: int = 100) -> list[Step]:
    """The last steps, the newest first, those that were undone among them."""
    found = connection.execute("SELECT number, what, done FROM log ORDER BY number DESC LIMIT ?", (most,))
    return [Step(number, what, bool(done)) for number, what, done in found]


def _changes(data: str) -> list[Change]:
    return [Change(Key(*key), name, before, after) for key, name, before, after in json.loads(data)]
