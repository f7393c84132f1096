"""The lines of a reading: its entries with their places in the source."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from timeline.export.exporter import Line
from timeline.model.edtf import edtf

if TYPE_CHECKING:
    from collections.abc import Iterable

    from timeline.model.document import Document
    from timeline.model.entry import Entry
    from timeline.model.timevalue import When

_NEWLINE = re.compile("\n")


def lines_of(document: Document, published: When | None, entries: Iterable[Entry]) -> list[Line]:
    """The entries of a document as lines, in the order given."""
    starts = [m.end() for m in _NEWLINE.finditer(document.text)]
    day = edtf(published) if published else None
    return [
        Line(e, document.title, document.source, bisect_right(starts, e.span.start) + 1, e.span.of(document.text), day)
        for e in entries
    ]


def in_order(lines: Iterable[Line]) -> list[Line]:
    """The lines as a timeline: by time, then document, then place in the text; what has no date comes last."""
    return sorted(lines, key=lambda line: line.entry.sort_key)
