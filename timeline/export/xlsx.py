"""Excel: a sheet with an entry a row, real dates where the calendar of Excel knows them, and no formula ever."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any, BinaryIO

from timeline.export.dates import in_words
from timeline.export.exporter import MissingLibraryError
from timeline.export.sources import UNKNOWN, Reason, sources_of
from timeline.model import calendar as cal
from timeline.model.edtf import parse
from timeline.model.sanitise import one_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from timeline.export.exporter import Line, Options

COLUMNS = (
    ("When", 24), ("First day", 12), ("Last day", 12), ("Kind", 11), ("Entry", 80), ("Speaker", 24), ("To", 20),
    ("Who", 30), ("Place", 18), ("About", 20), ("Source", 30), ("Page", 7), ("Line", 7),
    ("Published", 20), ("Why", 60), ("EDTF", 20), ("Rule", 24), ("Id", 14),
)  # fmt: skip
"""The columns with their widths in characters."""

SOURCES = (
    ("Source", 40), ("Title", 40), ("Entries", 8), ("Published", 24), ("Evidence", 24), ("Kind", 14), ("Because", 80),
    ("Conflict", 80),
)  # fmt: skip
"""The columns of the second sheet, which has a row for each piece of evidence of a publication."""

FIRST_YEAR = 1900
"""The first year of the calendar of Excel; January and February of it count a day too many there."""

LONGEST = 32_767
"""How many characters a cell can hold."""


class XlsxExporter:
    """Writes a workbook with a sheet of entries and a sheet of sources."""

    suffixes: tuple[str, ...] = (".xlsx",)
    about: str = "Excel workbook"
    uses: tuple[str, ...] = ("title",)
    library: str = "xlsxwriter"

    def write(self, lines: Iterable[Line], out: BinaryIO, options: Options) -> tuple[str, ...]:
        """Writes all entries; days that Excel cannot count stand there as text."""
        try:
            import xlsxwriter  # noqa: PLC0415 - an extra
        except ImportError:
            raise MissingLibraryError("xlsx", "xlsxwriter") from None
        settings = {
            "in_memory": True,
            "strings_to_formulas": False,
            "strings_to_urls": False,
            "strings_to_numbers": False,
        }
        book = xlsxwriter.Workbook(out, settings)
        book.set_properties({"title": one_line(options.title), "created": datetime(2000, 1, 1, tzinfo=UTC)})
        lines = list(lines)
        rows = [_cells(line) for line in lines]
        _sheet(book, "Timeline", COLUMNS, rows)
        _sheet(book, "Sources", SOURCES, _sources(lines))
        book.close()
        as_text = sum(any(isinstance(day, str) and day for day in row[1:3]) for row in rows)
        cut = sum(isinstance(value, str) and len(value) > LONGEST for row in rows for value in row)
        told = {
            f"{as_text} with days before March 1900 written as text, which Excel cannot count": as_text,
            f"{cut} cells cut to {LONGEST:,} characters, more than Excel can hold": cut,
        }
        return tuple(remark for remark, count in told.items() if count)


def _sheet(book: Any, name: str, columns: tuple[tuple[str, int], ...], rows: Iterable[list[Any]]) -> None:
    """A sheet with a head that stays in sight and can be filtered; a date is a date, and a text never a formula."""
    head, day, wrap = (book.add_format(f) for f in ({"bold": True}, {"num_format": "yyyy-mm-dd"}, {"text_wrap": True}))
    sheet = book.add_worksheet(name)
    for column, (heading, width) in enumerate(columns):
        sheet.set_column(column, column, width, wrap if width > 50 else None)
        sheet.write_string(0, column, heading, head)
    row = 0
    for row, cells in enumerate(rows, 1):
        for column, value in enumerate(cells):
            if isinstance(value, date):
                sheet.write_datetime(row, column, datetime(value.year, value.month, value.day), day)  # noqa: DTZ001
            elif isinstance(value, int):
                sheet.write_number(row, column, value)
            elif value:
                sheet.write_string(row, column, value[:LONGEST])
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, max(row, 1), len(columns) - 1)


def _sources(lines: list[Line]) -> Iterator[list[Any]]:
    for told in sources_of(lines):
        title, published = told.title, told.published or "unknown"
        conflict = " ".join(told.conflicts)
        for reason in told.reasons or (Reason("", "", UNKNOWN),):
            because = [reason.when, reason.kind, reason.because]
            yield [one_line(told.key), title, told.count, published, *because, conflict]
            conflict = ""


def _cells(line: Line) -> list[Any]:
    entry, when = line.entry, line.entry.when
    first, last = (when.earliest, when.latest) if when else (None, None)
    texts = (entry.kind, entry.text, entry.speaker, ", ".join(entry.addressee), ", ".join(entry.who), entry.place)
    about, source = ", ".join(in_words(w) for w in entry.about), line.title or line.source
    why = " ".join((*entry.why, *entry.also_inferred))
    published = in_words(parse(line.published)) if line.published else "unknown"
    return [
        one_line(in_words(when)), _day(first), _day(last), *map(one_line, texts), one_line(about), one_line(source),
        line.page or "", line.line, one_line(published), one_line(why), entry.edtf or "", entry.rule, entry.id,
    ]  # fmt: skip


def _day(second: int | None) -> date | str:
    if second is None:
        return ""
    year, month, day = cal.civil(second // cal.DAY)
    if (year, month) >= (FIRST_YEAR, 3) and year <= 9999:
        return date(year, month, day)
    return f"{'-' if year < 0 else ''}{abs(year):04d}-{month:02d}-{day:02d}"
