"""Terms of the query language as the browser writes them: put into what was typed, and taken out of it again."""

from __future__ import annotations

import re
from collections.abc import Iterator

from timeline.model import calendar as cal
from timeline.model.edtf import edtf
from timeline.model.timevalue import Granularity, period
from timeline.query.query import parse_query

_PLAIN = re.compile(r"[^\W_][\w.\-]*")
_TIMES = ("on:", "after:", "before:")


def term(field: str, value: str) -> str:
    """The term that leaves the entries which have a value in a field, with quotation marks where they are needed."""
    if _PLAIN.fullmatch(value):
        return f"{field}:{value}"
    escaped = value.replace("\\", "\\\\").replace('"', '\\"')
    return f'{field}:"{escaped}"'


def tokens(typed: str) -> Iterator[str]:
    """The terms that were typed, as they were typed, those that cannot be understood among them."""
    query = parse_query(typed)
    places = [(part.start, part.end) for part in query.terms] + [(part.start, part.end) for part in query.problems]
    for start, end in sorted(places):
        yield typed[start:end]


def joined(typed: str, *terms: str) -> str:
    """What was typed with more terms, each once."""
    found = list(tokens(typed))
    return " ".join([*found, *(one for one in dict.fromkeys(terms) if one not in found)])


def without(typed: str, *terms: str) -> str:
    """What was typed without some terms."""
    return " ".join(token for token in tokens(typed) if token not in terms)


def toggled(typed: str, wanted: str) -> str:
    """What was typed with a term, or without it where it was there; its opposite goes in any case."""
    opposite = wanted[1:] if wanted.startswith("-") else f"-{wanted}"
    rest = without(typed, opposite)
    return without(rest, wanted) if wanted in tokens(typed) else joined(rest, wanted)


def in_stretch(typed: str, start: int, end: int) -> str:
    """What was typed, with a stretch of time (from a second up to another) in the place of any bounds in time."""
    kept = [token for token in tokens(typed) if not token.startswith(_TIMES)]
    return " ".join([*kept, f"on:{stretch(start, end)}"])


def stretch(start: int, end: int) -> str:
    """A stretch in EDTF, in years or months where it is made of these."""
    first, last = start // cal.DAY, (end - 1) // cal.DAY
    (_, month, day), (last_year, last_month, last_day) = cal.civil(first), cal.civil(last)
    if (month, day, last_month, last_day) == (1, 1, 12, 31):
        unit = Granularity.YEAR
    elif day == 1 and last_day == cal.days_in_month(last_year, last_month):
        unit = Granularity.MONTH
    else:
        unit = Granularity.DAY
    ends = dict.fromkeys(edtf(period(number * cal.DAY, unit)) for number in (first, last))
    return "/".join(ends)
