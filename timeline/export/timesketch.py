"""Timesketch: JSON lines with the three fields that it asks for, ``message``, ``datetime`` and ``timestamp_desc``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, BinaryIO

from timeline.export.placing import Placing, iso
from timeline.export.record import record
from timeline.export.safe_json import dumps
from timeline.model import calendar as cal

if TYPE_CHECKING:
    from collections.abc import Iterable

    from timeline.export.exporter import Line, Options
    from timeline.export.placing import Placed


class TimesketchExporter:
    """Writes an entry a line; the fields of our own JSON go along, so that they can be searched."""

    suffixes: tuple[str, ...] = (".timesketch.jsonl",)
    about: str = "Timesketch events"
    uses: tuple[str, ...] = ()

    def write(self, lines: Iterable[Line], out: BinaryIO, options: Options) -> tuple[str, ...]:  # noqa: ARG002 - interface
        """Writes every entry that lies in the years that the format knows, at its first moment."""
        placing = Placing()
        out.writelines(dumps(_event(placed)) + b"\n" for placed in placing.place(lines))
        return placing.remarks()


def _event(placed: Placed) -> dict[str, Any]:
    entry = placed.line.entry
    seconds = cal.day_number(*placed.first) * cal.DAY + (placed.start or 0)
    clock = placed.start or 0
    said = f"{entry.speaker}: " if entry.kind == "statement" and entry.speaker else ""
    return {
        "message": said + entry.text,
        "datetime": f"{iso(placed.first)}T{clock // 3600:02d}:{clock // 60 % 60:02d}:{clock % 60:02d}+00:00",
        "timestamp": seconds * 1_000_000,
        "timestamp_desc": f"{entry.kind}, {placed.words}",
        **{name: value for name, value in record(placed.line).items() if value not in (None, [], ())},
    }
