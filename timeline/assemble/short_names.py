"""Companies called by the first words of their name: “Lumen Quill Inc.”, and then “Lumen” all through the document."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.assemble.names import BODY, PERSON, Name
from timeline.assemble.wording import Wording


def shortened(names: Sequence[Name], wording: Wording) -> list[Name]:
    """The names, with those taken for persons made bodies where one company before has a name that begins so.

    Nobody is a company whose words stand in the name of a person with a first name, a title or a gender.
    """
    people = {word for n in names if n.kind == PERSON and not _bare(n) for word in _words(n)}
    companies: dict[str, set[str]] = {}
    begins: dict[str, int] = {}
    for name in names:
        words = _words(name) if name.kind == BODY else []
        if len(words) > 1 and wording.body(words[-1].rstrip(".")) in wording.shortened:
            for i in range(1, len(words)):
                short = " ".join(words[:i])
                companies.setdefault(short, set()).add(name.name)
                begins.setdefault(short, name.span.start)

    if not companies:
        return list(names)

    def is_short(name: Name) -> bool:
        words = " ".join(_words(name))
        called = name.kind == PERSON and _bare(name) and len(companies.get(words, ())) == 1
        return called and name.span.start > begins[words] and not people & {*words.split()}

    return [n._replace(kind=BODY) if is_short(n) else n for n in names]


def _words(name: Name) -> list[str]:
    return name.name.replace("-", " ").split()


def _bare(name: Name) -> bool:
    return not name.role and not name.gender
