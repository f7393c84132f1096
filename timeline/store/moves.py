"""What another publication date would move, before anything is changed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from timeline.model.document import Document, Evidence
from timeline.model.edtf import parse
from timeline.model.entry import Entry
from timeline.model.reading import Reading

SAID_SO = "you set it"
"""The reason of a publication that was set by hand."""


@dataclass(frozen=True, slots=True)
class Move:
    """An entry before and after; one of the two is None where an entry comes or goes."""

    before: Entry | None
    after: Entry | None

    @property
    def days(self) -> int | None:
        """By how many days the beginning of the entry moves; None where either end is open or unknown."""
        ends = [e.when.earliest if e and e.when else None for e in (self.before, self.after)]
        first, last = ends
        return None if first is None or last is None else (last - first) // 86_400


def as_published(document: Document, published: str | None) -> Document:
    """The document with what the user says of its publication, in EDTF, before all other evidence."""
    stated = tuple(e for e in document.stated if e.reason != SAID_SO)
    if published is None:
        return replace(document, stated=stated)
    return replace(document, stated=(Evidence("user", parse(published), SAID_SO), *stated))


def moves(before: Reading, published: str | None, read: Callable[[Document], Reading]) -> tuple[Reading, list[Move]]:
    """The reading of a document as published then, and every entry that it changes, in order of the text."""
    after = read(as_published(before.document, published))
    old, new = ({e.id: e for e in reading.entries} for reading in (before, after))
    found = [
        Move(old.get(id_), new.get(id_))
        for id_ in dict.fromkeys((*old, *new))
        if (old[id_].when if id_ in old else None) != (new[id_].when if id_ in new else None)
        or (id_ in old) != (id_ in new)
    ]
    return after, sorted(found, key=_place)


def _place(move: Move) -> tuple[int, int]:
    entry = move.after or move.before
    return (entry.span.start, entry.span.end) if entry else (0, 0)
