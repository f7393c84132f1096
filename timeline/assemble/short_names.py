"""Companies called by the first word of their name: “Lumen Quill Inc.”, and then “Lumen” all through the document."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.assemble.names import BODY, PERSON, Name
from timeline.assemble.wording import Wording

COMPANIES = ("company", "bank")
"""The kinds of body that are called so."""


def shortened(names: Sequence[Name], wording: Wording) -> list[Name]:
    """The names, with single words taken for persons made bodies where one company before has a name that begins so.

    Nobody is a company whose word stands in the name of a person with a first name, a title or a gender.
    """
    people = {word for n in names if n.kind == PERSON and not _bare(n) for word in _words(n)}
    companies: dict[str, set[str]] = {}
    begins: dict[str, int] = {}
    for name in names:
        words = _words(name) if name.kind == BODY else []
        if len(words) > 1 and wording.body(words[-1].rstrip(".")) in COMPANIES:
            companies.setdefault(words[0], set()).add(name.name)
            begins.setdefault(words[0], name.span.start)
    short = {word for word, called in companies.items() if len(called) == 1 and word not in people}
    return [
        n._replace(kind=BODY)
        if n.kind == PERSON and _bare(n) and n.name in short and n.span.start > begins[n.name]
        else n
        for n in names
    ]


def _words(name: Name) -> list[str]:
    return name.name.replace("-", " ").split()


def _bare(name: Name) -> bool:
    return " " not in name.name and not name.role and not name.gender
