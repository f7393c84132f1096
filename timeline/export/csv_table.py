"""CSV: a row an entry, safe to open in a spreadsheet."""

from __future__ import annotations

import csv
from io import TextIOWrapper
from typing import TYPE_CHECKING, BinaryIO

from timeline.export.record import record
from timeline.model.sanitise import one_line

if TYPE_CHECKING:
    from collections.abc import Iterable

    from timeline.export.exporter import Line, Options

COLUMNS = (
    "when",
    "earliest",
    "latest",
    "granularity",
    "kind",
    "text",
    "who",
    "speaker",
    "addressee",
    "place",
    "about",
    "cue",
    "date",
    "inferred",
    "rule",
    "document",
    "title",
    "source",
    "page",
    "line",
    "published",
    "publication_evidence",
    "publication_conflicts",
    "id",
)
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")


class CsvExporter:
    """Writes a header and a row an entry; lists stand in one cell, separated by semicolons."""

    suffixes: tuple[str, ...] = (".csv",)
    about: str = "table in CSV (--excel for Excel)"
    uses: tuple[str, ...] = ("excel",)

    def write(self, lines: Iterable[Line], out: BinaryIO, options: Options) -> tuple[str, ...]:
        """Writes all entries, without their spans and alternatives; tells which cells had to be altered."""
        text = TextIOWrapper(out, encoding="utf-8-sig" if options.excel else "utf-8", newline="", write_through=True)
        writer = csv.writer(text)
        writer.writerow(COLUMNS)
        disarmed = 0
        for line in lines:
            fields = record(line)
            row = [_cell(fields[c]) for c in COLUMNS]
            disarmed += sum(cell.startswith(_FORMULA) for cell in row)
            writer.writerow([f"'{cell}" if cell.startswith(_FORMULA) else cell for cell in row])
        text.detach()
        if not disarmed:
            return ()
        return (f"{disarmed} cells that a spreadsheet would take for formulas (= + - @, years BCE) begin with ' now",)


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, list | tuple):
        return "; ".join(_cell(v) for v in value)
    return one_line(str(value))
