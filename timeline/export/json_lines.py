"""JSON Lines: an entry a line, everything kept."""

from __future__ import annotations

from typing import TYPE_CHECKING, BinaryIO

from timeline.export.record import record
from timeline.export.safe_json import dumps

if TYPE_CHECKING:
    from collections.abc import Iterable

    from timeline.export.exporter import Line, Options


class JsonLinesExporter:
    """Writes each entry as one line of JSON."""

    suffixes: tuple[str, ...] = (".jsonl", ".ndjson")
    about: str = "entry a line, nothing left out"
    uses: tuple[str, ...] = ()

    def write(self, lines: Iterable[Line], out: BinaryIO, options: Options) -> tuple[str, ...]:  # noqa: ARG002 - interface
        """Writes everything; nothing is ever left out."""
        out.writelines(dumps(record(line)) + b"\n" for line in lines)
        return ()
