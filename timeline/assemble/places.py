"""Unknown names that the text itself shows to be places: “at Skarra”, and then “Skarra” all through the document."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.assemble.beside import Beside
from timeline.assemble.names import PERSON, PLACE, Name


def placed(names: Sequence[Name], beside: Beside) -> list[Name]:
    """The names, with single words taken for persons made places where one of their mentions locates something.

    Nobody is a place who has a first name, a title or a gender, or who is seen to act: “Skarra said”.
    """
    people = [n for n in names if n.kind == PERSON]
    single = [n for n in people if _bare(n)]
    known = {word for n in people if not _bare(n) for word in n.name.split()}
    shown = [n for n in single if n.name not in known and beside.shows_a_place(n.span)]
    located = {n.name for n in shown if not beside.owns(n.span)}
    if not located:
        return list(names)
    for n in single:
        if n.name in located and beside.acts(n.span) and not beside.shows_a_place(n.span):
            located.discard(n.name)
    return [n._replace(kind=PLACE) if n.kind == PERSON and n.name in located else n for n in names]


def _bare(name: Name) -> bool:
    return " " not in name.name and not name.role and not name.gender and name.name == name.text
