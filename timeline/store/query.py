"""A query as a condition on the table of entries.

Words must begin a word of the line, of a name or of the place, which the full-text index answers; scripts that write
without spaces have no words to begin, so their characters are looked for anywhere. Other fields compare columns.
"""

from __future__ import annotations

import sqlite3
import unicodedata
from collections.abc import Callable, Mapping
from functools import lru_cache, partial
from typing import NamedTuple

import regex

from timeline.model.timevalue import When
from timeline.query.query import Form, Query, Term
from timeline.store.rows import storable

REGEX_SECONDS = 0.05
"""How long a regular expression may take on one entry; one that takes longer does not match it, and that is told.

Thousands of times what an ordinary one takes, in processor time of this program (on Windows, in time as it passes).
"""

TOO_SLOW = "/{}/ took too long on some entries and counts as not matching them; repeat less in it"
"""What the user is told of such an expression."""

STAR = "★"
"""The tag that a starred entry has."""


class Condition(NamedTuple):
    """An SQL expression over the table ``entries`` and its parameters; the empty one is always true."""

    sql: str
    parameters: tuple[str | int, ...]


def condition(query: Query) -> Condition:
    """The entries that fit every term of a query."""
    parts: list[str] = []
    parameters: list[str | int] = []
    for term in query.terms:
        sql, values = _condition(term)
        parts.append(f"NOT ({sql})" if term.negated else f"({sql})")
        parameters += values
    return Condition(" AND ".join(parts) or "1", tuple(parameters))


def kept(query: Query) -> Condition:
    """The entries that fit a query; without those that were rejected or merged unless it asks for a status."""
    sql, parameters = condition(query)
    return Condition(sql if asks_for_status(query) else f"status NOT IN ('rejected', 'merged') AND {sql}", parameters)


def asks_for_status(query: Query) -> bool:
    """Whether a query says what the user thinks of an entry."""
    return any(term.field == "status" for term in query.terms)


def add_functions(connection: sqlite3.Connection) -> set[str]:
    """Teaches a connection the two comparisons that conditions use beyond SQL.

    The set that is returned gets the regular expressions that take too long.
    """
    slow: set[str] = set()
    connection.create_function("holds", 2, _holds, deterministic=True)
    connection.create_function("fits", 2, partial(_fits, slow), deterministic=True)
    return slow


def _holds(text: str | None, part: str) -> bool:
    """Whether a text holds another, whatever the case of the letters and their accents."""
    return _bare(part) in _bare(text or "")


def _fits(slow: set[str], text: str | None, pattern: str) -> bool:
    """Whether a regular expression matches somewhere in a text; one that takes too long is put into *slow*."""
    try:
        return _compiled(pattern).search(text or "", timeout=REGEX_SECONDS) is not None
    except TimeoutError:
        slow.add(pattern)
        return False


@lru_cache(maxsize=4096)
def _bare(text: str) -> str:
    if text.isascii():
        return text.lower()
    return "".join(c for c in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(c))


@lru_cache(maxsize=64)
def _compiled(pattern: str) -> regex.Pattern[str]:
    return regex.compile(pattern, regex.IGNORECASE)


def _condition(term: Term) -> Condition:
    if term.when is not None:
        return _TIMES[term.field](*_bounds(term.when))
    if term.field == "status" and term.value == "starred":
        return _remarked("tags", "AND r.tag = ?", STAR)
    if term.field in ("kind", "status"):
        return Condition(f"{term.field} = ?", (term.value,))
    if term.field == "is":
        return _STATES[term.value]
    if term.form is Form.REGEX:
        return _regex(term)
    if term.field in ("", "who", "text"):
        return _words(term)
    if term.field == "tag":
        return _remarked("tags", "AND holds(r.tag, ?)", term.value)
    if term.field == "source":
        return _of_documents("holds(title || char(10) || source || char(10) || id, ?)", term.value)
    return Condition(f"holds({_COLUMNS[term.field]}, ?)", (storable(term.value),))


_COLUMNS = {
    "": "text || char(10) || people || char(10) || place", "who": "people", "text": "text", "to": "addressee",
    "place": "place", "rule": "rule",
}  # fmt: skip


def _regex(term: Term) -> Condition:
    pattern = storable(term.value)
    if term.field == "tag":
        return _remarked("tags", "AND fits(r.tag, ?)", pattern)
    if term.field == "source":
        return _of_documents("fits(title || char(10) || source || char(10) || id, ?)", pattern)
    return Condition(f"fits({_COLUMNS[term.field]}, ?)", (pattern,))


def _words(term: Term) -> Condition:
    """Words that begin words; a phrase must stand as it is."""
    value = storable(term.value).replace("\x00", " ")
    column = {"": "", "who": "people : ", "text": "text : "}[term.field]
    if any(unicodedata.category(char) == "Lo" for char in value):
        return Condition(f"instr({_COLUMNS[term.field]}, ?)", (value,))
    if not any(char.isalnum() for char in value):
        return (
            Condition("1", ()) if term.form is Form.WORD else Condition(f"holds({_COLUMNS[term.field]}, ?)", (value,))
        )
    quoted = '"' + value.replace('"', '""') + '"'
    begun = "*" if term.form is Form.WORD else ""
    return Condition("row IN (SELECT rowid FROM search WHERE search MATCH ?)", (f"{column}{quoted}{begun}",))


def _remarked(table: str, condition: str, *values: str) -> Condition:
    """Entries with a tag, a note or a correction."""
    sql = f"""row IN (SELECT e.row FROM {table} r JOIN documents d ON d.hash = r.document_hash JOIN entries e
        ON e.document = d.row AND (e.kind, e.start, e.end) = (r.kind, r.start, r.end) WHERE 1 {condition})"""
    return Condition(sql, tuple(storable(value) for value in values))


def _of_documents(condition: str, value: str) -> Condition:
    return Condition(f"document IN (SELECT row FROM documents WHERE {condition})", (storable(value),))


_STATES: Mapping[str, Condition] = {
    "dated": Condition("NOT undated", ()),
    "undated": Condition("undated", ()),
    "inferred": Condition("inferred", ()),
    "approx": Condition("approximate", ()),
    "corrected": _remarked("corrections", ""),
    "tagged": _remarked("tags", "AND r.tag <> ?", STAR),
    "noted": _remarked("notes", ""),
}


def _bounds(when: When) -> tuple[int | None, int | None]:
    return when.earliest, when.latest


def _on(first: int | None, last: int | None) -> Condition:
    sql = (
        "NOT undated"
        + ("" if last is None else " AND sort_earliest <= ?")
        + ("" if first is None else " AND sort_latest >= ?")
    )
    return Condition(sql, tuple(bound for bound in (last, first) if bound is not None))


def _after(first: int | None, last: int | None) -> Condition:
    return Condition("NOT undated AND sort_latest >= ?", (first if first is not None else last or 0,))


def _before(first: int | None, last: int | None) -> Condition:
    return Condition("NOT undated AND sort_earliest < ?", (first if first is not None else last or 0,))


def _about(first: int | None, last: int | None) -> Condition:
    parts = [
        "about_first IS NOT NULL",
        *(["about_first <= ?"] * (last is not None)),
        *(["about_last >= ?"] * (first is not None)),
    ]
    return Condition(" AND ".join(parts), tuple(bound for bound in (last, first) if bound is not None))


_TIMES: Mapping[str, Callable[[int | None, int | None], Condition]] = {
    "on": _on, "after": _after, "before": _before, "about": _about,
}  # fmt: skip
