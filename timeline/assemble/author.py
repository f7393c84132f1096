"""Who wrote a document, as its byline, heading or signature tells: the one whom “I” means in it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from timeline.assemble.cast import Cast, Member
from timeline.assemble.names import Name
from timeline.model.mention import Mention
from timeline.model.spanindex import SpanIndex
from timeline.rulebook.rulebook import Rulebook

AUTHOR = "author"
"""The operation of context rules that names the slot with the author."""


def author_of(mentions: Iterable[Mention], names: Sequence[Name], cast: Cast, rulebook: Rulebook) -> Member | None:
    """The author, or None where nothing or more than one person is given as such."""
    authors: dict[str, Name] = {}
    people: SpanIndex[Name] | None = None
    for mention in mentions:
        rule = rulebook.rule(mention.rule)
        slot = str(rule.value[AUTHOR]).strip("{}") if rule and AUTHOR in rule.value else ""
        for capture in mention.captures if slot else ():
            if capture.slot == slot:
                people = people or SpanIndex((n for n in names if n.kind == "person"), lambda n: n.span)
                authors.update((n.name, n) for n in people.inside(capture.span) if n.name)
    if len(authors) != 1:
        return None
    (name,) = authors.values()
    return cast.named(name.name) or Member(name.name, name.role, name.kind, name.gender, frozenset())
