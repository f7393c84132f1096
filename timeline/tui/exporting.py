"""What is shown, written into a file in any of the formats that are installed."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path

from timeline.export.exporter import ExportError, Line, Options, ReadingExporter, exporter, format_of, formats
from timeline.export.lines import in_order, lines_of
from timeline.store.corrections import Status
from timeline.store.file import TimelineFile
from timeline.store.reading import Row

_AT_ONCE = 512


def write(file: TimelineFile, rows: Sequence[int], target: Path) -> str:
    """Writes the entries of these row numbers; returns a sentence about it. OSError where it cannot be written.

    The file takes its name only when it is whole. Rejected entries are left out, as in every export.
    """
    name = format_of(target.name)
    if name is None:
        return f"No format goes by {target.suffix or 'that name'}; there are: {', '.join(formats())}"
    chosen = exporter(name)
    if isinstance(chosen, ReadingExporter):
        return f"{name} is about whole texts and not about what is shown; write it with: timeline export -f {name}"
    lines, rejected = _lines(file, rows)
    making = target.with_name(f".{target.name}.part")
    try:
        with making.open("wb") as out:
            remarks = chosen.write(in_order(lines), out, Options(title=file.path.stem))
    except ExportError as error:
        making.unlink(missing_ok=True)
        return str(error)
    os.replace(making, target)  # noqa: PTH105  # of one step
    left = f", {rejected} rejected left out" if rejected else ""
    return f"{target}: {len(lines)} {'entry' if len(lines) == 1 else 'entries'}{left}. {' '.join(remarks)}".strip()


def _lines(file: TimelineFile, numbers: Sequence[int]) -> tuple[list[Line], int]:
    lines: list[Line] = []
    rejected = 0
    kept: list[Row] = []
    for row in _rows(file, numbers):
        if row.status is Status.REJECTED:
            rejected += 1
        else:
            kept.append(row)
    kept.sort(key=lambda row: row.document)
    for number, rows in groupby(kept, key=lambda row: row.document):
        document, info = file.document(number), file.info(number)
        if document and info:
            lines += lines_of(document, info.publication, [row.entry for row in rows])
    return lines, rejected


def _rows(file: TimelineFile, numbers: Sequence[int]) -> Iterator[Row]:
    for start in range(0, len(numbers), _AT_ONCE):
        yield from file.rows(numbers[start : start + _AT_ONCE])
