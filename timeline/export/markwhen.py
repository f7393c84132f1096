"""Markwhen: an event a line, as its parser (1.2) reads it.

It drops what it does not know without a word: approximate and open dates, decades, years before the common era. So
dates are written out as plain ranges of days, what is only about right gets the tag ``#about``, and the rest is left
out and counted. A ``#`` in a text would begin a tag, and a line that begins with a date an event; neither gets through.
"""

from __future__ import annotations

import json
from itertools import groupby
from typing import TYPE_CHECKING, BinaryIO

from timeline.export.placing import Placing, group_of, iso
from timeline.model.sanitise import one_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from timeline.export.exporter import Line, Options
    from timeline.export.placing import Placed

_SIGNS = str.maketrans({"#": "＃", "{": "(", "}": ")", "[": "(", "]": ")", "`": "'"})


class MarkwhenExporter:
    """Writes a document of events."""

    suffixes: tuple[str, ...] = (".mw",)
    about: str = "Markwhen document"
    uses: tuple[str, ...] = ("title", "group_by")

    def write(self, lines: Iterable[Line], out: BinaryIO, options: Options) -> tuple[str, ...]:
        """Writes every entry that lies in the years that the format knows."""
        placing = Placing()
        page = "".join(f"{text}\n" for text in _page(placing.place(lines), options))
        out.write(page.encode("utf-8", "replace"))
        return placing.remarks()


def _page(placed: list[Placed], options: Options) -> Iterator[str]:
    yield f"title: {json.dumps(plain(options.title) or 'Timeline', ensure_ascii=False)}"  # the header is YAML
    yield "timezone: UTC"
    yield ""
    if not options.group_by:
        yield from map(_event, placed)
        return
    ordered = sorted(placed, key=lambda p: group_of(p.line, options.group_by))
    for name, group in groupby(ordered, key=lambda p: group_of(p.line, options.group_by)):
        yield f"section {plain(name)}"
        yield from map(_event, group)
        yield "endSection"


def _event(placed: Placed) -> str:
    entry = placed.line.entry
    said = f"{entry.speaker}: " if entry.kind == "statement" and entry.speaker else ""
    about = " #about" if placed.unsure or placed.coarse else ""
    return f"{_range(placed)}: {plain(said + entry.text)} ({plain(placed.words)}) #{entry.kind}{about}"


def _range(placed: Placed) -> str:
    if placed.start is not None:
        return f"{iso(placed.first)} {placed.start // 3600:02d}:{placed.start // 60 % 60:02d}"
    return iso(placed.first) if placed.first == placed.last else f"{iso(placed.first)}/{iso(placed.last)}"


def plain(text: str) -> str:
    """The text on one line, without the signs that the format acts on."""
    return one_line(text).translate(_SIGNS).replace("://", ": //")
