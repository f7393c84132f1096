"""Names of one word that are taken for persons and that the text itself treats as bodies: “Lumen, which …”."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from timeline.assemble.names import BODY, PERSON, Name
from timeline.assemble.standing import Standing
from timeline.assemble.words import Test


def told_as_bodies(names: Sequence[Name], standing: Standing, new: Test) -> list[Name]:
    """The names, with those made bodies, all through the document, of which the words right behind tell it.

    These are “which”, a verb of several, and “a company”.

    Nobody is a body whose word stands in the name of a person with a first name, a title or a gender.
    """
    people = {word for n in names if n.kind == PERSON and not _bare(n) for word in n.name.split()}
    bare = [n for n in names if _bare(n) and n.name not in people]
    bodies = {n.name for n in bare if standing.is_thing(n.span)}
    bodies |= {a.name for a, b in pairwise(names) if a.kind == PERSON and not a.role and _tells(a, b, standing, new)}
    told = [n.kind == PERSON and not n.role and n.name in bodies for n in names]
    return [n._replace(kind=BODY, gender="") if t else n for n, t in zip(names, told, strict=True)]


def _tells(name: Name, other: Name, standing: Standing, new: Test) -> bool:
    """Whether words right behind a name tell that it is that of a body: “Lumen, a company in Oslo”."""
    near = (
        name.text == name.name
        and other.kind == BODY
        and not other.name
        and standing.between(name.span, other.span) == "comma"
    )
    return near and new(other.text.split()[0]) and standing.closed(other.span)


def _bare(name: Name) -> bool:
    """Whether nothing but one word tells of a person."""
    return name.kind == PERSON and not name.role and not name.gender and " " not in name.name
