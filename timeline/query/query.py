"""A query as it is typed: words, ``field:value``, ``-`` for not, quotation marks, ``/regex/`` and ``~``.

    kind:statement who:"Wang Yi" after:2021-07 -status:rejected ~ nuclear /regex/

All terms must hold. What cannot be understood becomes a problem with its place and a hint, and the rest still counts,
so that a filter that is being typed always shows something.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from difflib import get_close_matches
from enum import Enum

import regex

from timeline.ingest.problem import UnreadableError
from timeline.model.timevalue import When
from timeline.query.dates import read_typed
from timeline.query.fields import FIELDS, Kind

_TERM = re.compile(
    r"""(?P<no>-)?
    (?:(?P<field>[^\W\d_]+):)?
    (?:"(?P<phrase>(?:\\.|[^"\\])*)(?P<closed>")?
      |/(?P<regex>(?:\\.|[^/\\])+)/(?=\s|$)
      |(?P<word>\S+))?""",
    re.VERBOSE,
)
_ESCAPED = re.compile(r"\\(.)")
_APPROXIMATE = ("~", "~approx")


class Form(Enum):
    """How the value of a term was written."""

    WORD = "word"
    PHRASE = "phrase"
    REGEX = "regex"


@dataclass(frozen=True, slots=True)
class Term:
    """One condition; ``field`` is empty for words that may stand anywhere, ``when`` is the value of a date."""

    field: str
    value: str
    form: Form
    negated: bool
    start: int
    end: int
    when: When | None = None


@dataclass(frozen=True, slots=True)
class QueryProblem:
    """What is wrong with characters *start* to *end* of a query, and what to do about it."""

    start: int
    end: int
    what: str
    hint: str

    @property
    def sentence(self) -> str:
        """The problem in one line; columns count from 1."""
        return f"column {self.start + 1}: {self.what}; {self.hint}"


@dataclass(frozen=True, slots=True)
class Query:
    """The terms that were understood, and the problems of the others."""

    terms: tuple[Term, ...] = ()
    problems: tuple[QueryProblem, ...] = ()


def parse_query(typed: str, now: datetime | None = None) -> Query:
    """The query that was typed; dates such as “yesterday” count from *now*."""
    terms: list[Term] = []
    problems: list[QueryProblem] = []
    for match in _matches(typed):
        found = _term(match, now)
        if isinstance(found, Term):
            terms.append(found)
        elif found:
            problems.append(found)
    return Query(tuple(terms), tuple(problems))


def _matches(typed: str) -> Iterator[re.Match[str]]:
    at = 0
    while at < len(typed):
        if typed[at].isspace():
            at += 1
            continue
        match = _TERM.match(typed, at)
        if match is None or match.end() == at:
            at += 1
            continue
        yield match
        at = match.end()


def _term(match: re.Match[str], now: datetime | None) -> Term | QueryProblem | None:
    """The term, its problem, or nothing where no value has been typed yet."""
    start, end = match.span()
    field, negated = (match["field"] or "").casefold(), bool(match["no"])
    value, form = _value(match)
    if not field and match["word"] in _APPROXIMATE:
        return Term("is", "approx", Form.WORD, negated, start, end)
    if field and field not in FIELDS:
        return QueryProblem(start, end, f"there is no field “{field}:”", _nearest_field(field))
    if not value:
        return (
            QueryProblem(start, end, f"“{field}:” wants a value", f"it asks for {FIELDS[field].asks}")
            if field
            else None
        )
    if match["phrase"] is not None and not match["closed"]:
        return Term(field, value, Form.PHRASE, negated, start, end) if _names(field) else None
    if form is Form.REGEX:
        return _with_regex(Term(field, value, form, negated, start, end))
    if field and FIELDS[field].kind is Kind.CHOICE:
        return _choice(field, value, Term(field, value.casefold(), form, negated, start, end))
    if field and FIELDS[field].kind is Kind.DATE:
        return _dated(Term(field, value, form, negated, start, end), now)
    return Term(field, value, form, negated, start, end)


def _value(match: re.Match[str]) -> tuple[str, Form]:
    if match["phrase"] is not None:
        return _ESCAPED.sub(r"\1", match["phrase"]), Form.PHRASE
    if match["regex"] is not None:
        return match["regex"], Form.REGEX
    return match["word"] or "", Form.WORD


def _names(field: str) -> bool:
    return not field or FIELDS[field].kind is Kind.NAME


def _nearest_field(field: str) -> str:
    near = get_close_matches(field, FIELDS, n=1)
    return f"did you mean {near[0]}: ?" if near else f"the fields are {', '.join(FIELDS)}"


def _with_regex(term: Term) -> Term | QueryProblem:
    if not _names(term.field):
        what = f"“{term.field}:” takes no regular expression"
        return QueryProblem(term.start, term.end, what, f"it asks for {FIELDS[term.field].asks}")
    try:
        regex.compile(term.value)
    except regex.error as error:
        what = f"“/{term.value}/” is no regular expression: {error}"
        return QueryProblem(term.start, term.end, what, "put quotation marks around words that are meant literally")
    return term


def _choice(field: str, typed: str, term: Term) -> Term | QueryProblem:
    choices = FIELDS[field].choices
    begun = [choice for choice in choices if choice.startswith(term.value)]
    if len(begun) == 1 or term.value in choices:
        value = term.value if term.value in choices else begun[0]
        return Term(field, value, term.form, term.negated, term.start, term.end)
    return QueryProblem(term.start, term.end, f"“{field}:” cannot be “{typed}”", f"it can be {', '.join(choices)}")


def _dated(term: Term, now: datetime | None) -> Term | QueryProblem:
    try:
        when = read_typed(term.value, now)
    except UnreadableError as error:
        return QueryProblem(term.start, term.end, error.what, error.hint)
    return Term(term.field, term.value, term.form, term.negated, term.start, term.end, when)
