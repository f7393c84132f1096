"""JSON: one array of entries, everything kept."""

from __future__ import annotations

from typing import TYPE_CHECKING, BinaryIO

from timeline.export.record import record
from timeline.export.safe_json import dumps

if TYPE_CHECKING:
    from collections.abc import Iterable

    from timeline.export.exporter import Line, Options


class JsonExporter:
    """Writes one array with an entry a line, so that two timelines can be compared by eye."""

    suffixes: tuple[str, ...] = (".json",)
    about: str = "array of entries, nothing left out"
    uses: tuple[str, ...] = ()

    def write(self, lines: Iterable[Line], out: BinaryIO, options: Options) -> tuple[str, ...]:  # noqa: ARG002 - interface
        """Writes everything; nothing is ever left out."""
        before = b"[\n"
        for line in lines:
            out.write(before + dumps(record(line)))
            before = b",\n"
        out.write(b"\n]\n" if before == b",\n" else b"[]\n")
        return ()
