"""What could come next in a query that is being typed: fields, and what a field can be."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from timeline.query.fields import FIELDS, Kind
from timeline.tui.terms import term

MOST = 8
_LAST = re.compile(r'(?:^|\s)(?P<sign>-?)(?:(?P<field>[^\W\d_]+):)?(?P<value>"[^"]*|[^\s"]*)$')

Names = Callable[[str], Iterable[str]]
"""The names that a field has in a timeline, the most frequent first."""


@dataclass(frozen=True, slots=True)
class Completion:
    """A whole line to take over, and what is shown of it."""

    line: str
    shown: str


def completions(typed: str, names: Names) -> list[Completion]:
    """How the last term of a line could go on; nothing where nothing fits, or it is whole already."""
    found = _LAST.search(typed)
    if not found:
        return []
    start = found.start("sign")
    head, sign, begun = typed[:start], found["sign"], found["value"].lstrip('"').casefold()
    field = (found["field"] or "").casefold()
    if not field:
        fields = [name for name in FIELDS if begun and name.startswith(begun)]
        return [Completion(f"{head}{sign}{name}:", f"{name}:") for name in fields][:MOST]
    if field not in FIELDS:
        return []
    kind = FIELDS[field].kind
    values = FIELDS[field].choices if kind is Kind.CHOICE else names(field) if kind is Kind.NAME else ()
    fitting = [value for value in values if _fits(value, begun) and value.casefold() != begun]
    return [Completion(f"{head}{sign}{term(field, value)} ", value) for value in fitting[:MOST]]


def _fits(value: str, begun: str) -> bool:
    """Whether a value, or one of its words, begins like this."""
    folded = value.casefold()
    return folded.startswith(begun) or any(word.startswith(begun) for word in folded.split())
