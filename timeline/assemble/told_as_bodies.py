"""Names of one word that are taken for persons and that the text itself treats as bodies: “Lumen, which …”."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.assemble.names import BODY, PERSON, Name
from timeline.assemble.standing import Standing


def told_as_bodies(names: Sequence[Name], standing: Standing) -> list[Name]:
    """The names, with those made bodies, all through the document, behind which “which” or a verb of several stands.

    Nobody is a body whose word stands in the name of a person with a first name, a title or a gender.
    """
    people = {word for n in names if n.kind == PERSON and not _bare(n) for word in n.name.split()}
    bare = [n for n in names if _bare(n) and n.name not in people]
    bodies = {n.name for n in bare if standing.is_thing(n.span)}
    return [n._replace(kind=BODY) if _bare(n) and n.name in bodies else n for n in names] if bodies else list(names)


def _bare(name: Name) -> bool:
    """Whether nothing but one word tells of a person."""
    return name.kind == PERSON and not name.role and not name.gender and " " not in name.name
