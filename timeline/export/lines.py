"""The lines of a reading: its entries with their places in the source."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from typing import TYPE_CHECKING

from timeline.export.exporter import Clue, Line
from timeline.model.edtf import edtf
from timeline.model.origin import READ_BACK, Place

if TYPE_CHECKING:
    from collections.abc import Iterable

    from timeline.model.document import Document, Evidence, Publication
    from timeline.model.entry import Entry

AROUND = 700
"""How many characters of its paragraph are kept on each side of an entry."""

_NEWLINE = re.compile("\n")
_BLANK = re.compile(r"\n[^\S\n]*\n\s*")


def lines_of(document: Document, publication: Publication, entries: Iterable[Entry]) -> list[Line]:
    """The entries of a document as lines, in the order given."""
    starts = [m.end() for m in _NEWLINE.finditer(document.text)]
    evidence = tuple(_clue(document, e, starts) for e in publication.evidence)
    return [_line(document, publication, evidence, e, _place(document, e.span.start, starts)) for e in entries]


def _clue(document: Document, evidence: Evidence, starts: list[int]) -> Clue:
    span = evidence.span
    place = str(_place(document, span.start, starts)) if span and span.end <= len(document.text) else ""
    return Clue(edtf(evidence.value), evidence.kind, evidence.reason, place)


def _place(document: Document, offset: int, starts: list[int]) -> Place:
    if document.origin.marks:
        return document.place(offset)
    return Place(None, bisect_right(starts, offset) + 1)


def _line(document: Document, publication: Publication, evidence: tuple[Clue, ...], entry: Entry, at: Place) -> Line:
    text, span, origin = document.text, entry.span, document.origin
    is_whole = origin.format != READ_BACK  # of what is read back only the entries are there, with gaps between them
    first, last = _paragraph(text, span.start, span.end) if is_whole else (span.start, span.end)
    return Line(
        entry,
        document.title,
        document.source,
        at.line,
        span.of(text),
        edtf(publication.value) if publication.value else None,
        text[first : span.start],
        text[span.end : last],
        at.page,
        at.unit,
        origin.authors,
        origin.publisher,
        origin.url,
        evidence,
        publication.conflicts,
    )


def _paragraph(text: str, start: int, end: int) -> tuple[int, int]:
    """Where the paragraph around a stretch begins and ends; no more than so many characters of it on each side."""
    low, high = max(0, start - AROUND), min(len(text), end + AROUND)
    breaks = [m.end() for m in _BLANK.finditer(text, low, start)]
    following = _BLANK.search(text, end, high)
    return breaks[-1] if breaks else low, following.start() if following else high


class Ids:
    """A name for each entry that no other has, also where several documents hold the same text.

    The first keeps its id and the others get a number behind it, in the order of the timeline.
    """

    def __init__(self) -> None:
        self._seen: Counter[str] = Counter()

    def of(self, entry: Entry) -> str:
        """The name of the next entry."""
        self._seen[entry.id] += 1
        count = self._seen[entry.id]
        return entry.id if count == 1 else f"{entry.id}-{count}"


def in_order(lines: Iterable[Line]) -> list[Line]:
    """The lines as a timeline: by time, then document, then place in the text; what has no date comes last."""
    return sorted(lines, key=lambda line: line.entry.sort_key)
