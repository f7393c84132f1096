"""TimelineJS: the JSON that it loads, and the table that its spreadsheet template wants.

Dates are placed by the astronomical year, as its reader counts, and told in words of ours (``display_date``), which
know about “about”, “or before” and BCE. Its reader takes texts for HTML, so every sign with a meaning there is escaped.
"""

from __future__ import annotations

import csv
import html
import io
from typing import TYPE_CHECKING, Any, BinaryIO

from timeline.export.lines import Ids
from timeline.export.placing import Placing, group_of
from timeline.export.safe_json import dumps
from timeline.model.sanitise import one_line

if TYPE_CHECKING:
    from collections.abc import Iterable

    from timeline.export.exporter import Line, Options
    from timeline.export.placing import Civil, Placed

YEARS = (-270_000, 270_000)
"""The years that its reader can place on a scale of days."""


class TimelineJsExporter:
    """Writes the JSON of a timeline."""

    suffixes: tuple[str, ...] = (".timeline.json",)
    about: str = "TimelineJS slides"
    uses: tuple[str, ...] = ("title", "group_by")

    def write(self, lines: Iterable[Line], out: BinaryIO, options: Options) -> tuple[str, ...]:
        """Writes every entry that has a date."""
        placing = Placing(*YEARS)
        by = options.group_by or "kind"
        ids = Ids()
        events = [_event(placed, ids.of(placed.line.entry), by) for placed in placing.place(lines)]
        title = {"title": {"text": {"headline": html.escape(one_line(options.title))}}} if options.title else {}
        out.write(dumps({**title, "events": events}) + b"\n")
        return placing.remarks()


def _event(placed: Placed, name: str, by: str) -> dict[str, Any]:
    event: dict[str, Any] = {
        "unique_id": f"e{name}",
        "start_date": {**_date(placed.first, placed.start), "display_date": html.escape(placed.words)},
        "text": {"headline": _headline(placed), "text": _text(placed)},
        "group": html.escape(one_line(group_of(placed.line, by))),
    }
    if placed.first != placed.last or placed.start is not None:
        event["end_date"] = {**_date(placed.last, placed.end), "display_date": " "}
    return event


def _date(day: Civil, second: int | None) -> dict[str, int]:
    date = {"year": day[0], "month": day[1], "day": day[2]}
    if second is not None:
        date |= {"hour": second // 3600, "minute": second // 60 % 60}
    return date


def _headline(placed: Placed) -> str:
    return html.escape(one_line(placed.line.entry.text))


def _text(placed: Placed) -> str:
    line, entry = placed.line, placed.line.entry
    who = entry.speaker if entry.kind == "statement" else ", ".join(entry.who)
    to = f" to {', '.join(entry.addressee)}" if entry.addressee else ""
    parts = [who + to, entry.place, f"{line.title or line.source}, {line.at}"]
    return html.escape(one_line(" · ".join(part for part in parts if part)))


COLUMNS = (
    "Year", "Month", "Day", "Time", "End Year", "End Month", "End Day", "End Time", "Display Date", "Headline", "Text",
    "Media", "Media Credit", "Media Caption", "Media Thumbnail", "Type", "Group", "Background",
)  # fmt: skip
"""The header of its template; the first cell must be “Year”, and an empty row would end the table."""


class TimelineJsSheetExporter:
    """Writes the table to be pasted into the spreadsheet template."""

    suffixes: tuple[str, ...] = (".timeline.csv",)
    about: str = "table for the spreadsheet of TimelineJS"
    uses: tuple[str, ...] = ("group_by",)

    def write(self, lines: Iterable[Line], out: BinaryIO, options: Options) -> tuple[str, ...]:
        """Writes every entry that has a date."""
        placing = Placing(*YEARS)
        text = io.StringIO(newline="")
        table = csv.writer(text, lineterminator="\r\n")
        table.writerow(COLUMNS)
        for placed in placing.place(lines):
            table.writerow([_cell(value) for value in _row(placed, options.group_by or "kind")])
        out.write(text.getvalue().encode("utf-8", "replace"))
        return placing.remarks()


def _row(placed: Placed, by: str) -> list[object]:
    spans = placed.first != placed.last or placed.start is not None
    end = (*placed.last, _clock(placed.end)) if spans else ("",) * 4
    return [
        *placed.first, _clock(placed.start), *end, placed.words, _headline(placed), _text(placed), "", "", "", "", "",
        one_line(group_of(placed.line, by)), "",
    ]  # fmt: skip


def _clock(second: int | None) -> str:
    return "" if second is None else f"{second // 3600}:{second // 60 % 60:02d}"


def _cell(value: object) -> object:
    """A text that no spreadsheet takes for a formula."""
    return f"'{value}" if isinstance(value, str) and value[:1] in ("=", "+", "-", "@") else value
