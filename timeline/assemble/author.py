"""Who wrote a document, as its byline, heading or signature tells: the one whom “I” means in it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from timeline.assemble.cast import Cast, Member
from timeline.assemble.names import PERSON, Name
from timeline.model.mention import Mention
from timeline.model.spanindex import SpanIndex
from timeline.rulebook.rulebook import Rulebook

AUTHOR = "author"
"""The operation of context rules that names the slot with the author."""

HEAD = "publication"
"""The operation of context rules that find the day at the head of a letter."""

LETTERS = 2
"""From so many heads on a document is a bundle of letters."""


class Authors:
    """The authors of a document: one, or in a bundle of letters the one who signs below."""

    def __init__(self, mentions: Iterable[Mention], names: Sequence[Name], cast: Cast, rulebook: Rulebook) -> None:
        found = list(mentions)
        signed = sorted(_signed(found, names, rulebook), key=lambda n: n.span)
        self._starts = [n.span.start for n in signed]
        self._members = [_member(n, signed, cast) for n in signed]
        self._heads = sorted(m.span.start for m in found if (r := rulebook.rule(m.rule)) and HEAD in r.value)
        self._one = len({m.name for m in self._members}) == 1

    def at(self, offset: int) -> Member | None:
        """Who wrote what stands at an offset, or None where nothing tells."""
        if self._one and len(self._heads) < LETTERS:
            return self._members[0]
        at, head = bisect_left(self._starts, offset), bisect_left(self._heads, offset)
        if at == len(self._members) or (head < len(self._heads) and self._heads[head] < self._starts[at]):
            return None
        return self._members[at]


def _signed(mentions: Iterable[Mention], names: Sequence[Name], rulebook: Rulebook) -> list[Name]:
    """The names of authors, in bylines and the like."""
    people: SpanIndex[Name] | None = None
    signed: list[Name] = []
    for mention in mentions:
        rule = rulebook.rule(mention.rule)
        slot = str(rule.value[AUTHOR]).strip("{}") if rule and AUTHOR in rule.value else ""
        for capture in mention.captures if slot else ():
            if capture.slot == slot:
                people = people or SpanIndex((n for n in names if n.kind == PERSON), lambda n: n.span)
                signed += (n for n in people.inside(capture.span) if n.name)
    return signed


def _member(name: Name, signed: Sequence[Name], cast: Cast) -> Member:
    """The member that a signature means: one may sign with a first name once the whole name has been given."""
    words = set(name.name.split())
    full = max((n for n in signed if words <= set(n.name.split())), key=lambda n: len(n.name))
    return cast.named(full.name) or Member(full.name, full.role, full.kind, full.gender, frozenset())
