"""Terms of the query language as the browser writes them: put into what was typed, and taken out of it again."""

from __future__ import annotations

import re
from collections.abc import Iterator

_TOKEN = re.compile(r'-?(?:[^\s:"/]+:)?(?:"(?:\\.|[^"\\])*"|/(?:\\.|[^/\\\s])*/|[^\s"]+)|\S+')
_PLAIN = re.compile(r"[^\W_][\w.\-]*")


def term(field: str, value: str) -> str:
    """The term that leaves the entries which have a value in a field, with quotation marks where they are needed."""
    if _PLAIN.fullmatch(value):
        return f"{field}:{value}"
    escaped = value.replace("\\", "\\\\").replace('"', '\\"')
    return f'{field}:"{escaped}"'


def tokens(typed: str) -> Iterator[str]:
    """The terms that were typed, as they were typed."""
    yield from (match[0] for match in _TOKEN.finditer(typed))


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


def in_stretch(typed: str, first: str, last: str) -> str:
    """What was typed, with any bounds in time replaced by a first and a last date."""
    kept = [token for token in tokens(typed) if not token.startswith(("after:", "before:", "on:"))]
    return " ".join([*kept, f"after:{first}", f"before:{last}"])
