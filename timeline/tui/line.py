"""A line of the list as segments of text and style; what a document says is sanitised here."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from timeline.model.edtf import parse
from timeline.model.entry import Entry
from timeline.model.sanitise import one_line
from timeline.model.timevalue import Granularity
from timeline.store.corrections import Status
from timeline.store.reading import Row
from timeline.tui.dates import clock, doubt, gutter, short

GUTTER = 15
EVENT, STATEMENT = "●", "“"
_STATUS = {Status.OPEN: " ", Status.ACCEPTED: "✓", Status.REJECTED: "✗"}


@dataclass(frozen=True, slots=True)
class Place:
    """Where an entry stands: its bucket, whether that has a heading, and the year if no heading tells it."""

    bucket: str
    below_heading: bool = False
    year: str = ""


Styles = Callable[[str], Style]
"""From the name of a part of the list to its style."""


def heading_strip(left: str, right: str, width: int, name: str, styles: Styles) -> Strip:
    """A heading: its words, a rule across the list, and a count at the right."""
    room = width - cell_len(left) - cell_len(right) - 4
    if room < 2:
        return _fitted([Segment(f" {left}", styles(name))], width, styles("line"))
    rule = ("─" if name == "year" else " ") * room
    parts = [
        Segment(f" {left} ", styles(name)), Segment(rule, styles("rule")), Segment(f" {right} ", styles("count")),
    ]  # fmt: skip
    return _fitted(parts, width, styles("line"))


def entry_strip(row: Row, width: int, styles: Styles, *, place: Place, selected: bool) -> Strip:
    """An entry: a bar if it is selected, its date, a sign for its kind, who speaks, and the line itself."""
    entry = row.entry
    year, date, time = _date(entry, place)
    if entry.when is None:
        name = "undated"
    elif entry.inferred:
        name = "inferred"
    else:
        name = "date"
    room = GUTTER - 1 - cell_len(year)
    date = _shortened(one_line(date[: 4 * GUTTER]), room - bool(year))
    is_statement = entry.kind == "statement"
    parts = [
        Segment("▌" if selected else " ", styles("bar")),
        Segment(year, styles("year")),
        Segment(" " * (room - cell_len(date)) + date, styles(name)),
        Segment("*" if entry.inferred else " ", styles("mark")),
        Segment(_STATUS[row.status], styles("mark")),
        Segment(STATEMENT if is_statement else EVENT, styles("statement" if is_statement else "event")),
        Segment(f" {time} " if time else " ", styles(name)),
    ]
    if entry.speaker:
        parts.append(Segment(one_line(entry.speaker[:width]), styles("speaker")))
        parts.append(Segment("  "))
    used = sum(cell_len(part.text) for part in parts)
    text = _shortened(one_line(entry.text[: 4 * width]), max(0, width - used))
    parts.append(Segment(text, styles("rejected" if row.status is Status.REJECTED else "text")))
    return _fitted(parts, width, styles("selected" if selected else "line"))


def _date(entry: Entry, place: Place) -> tuple[str, str, str]:
    """The year, the date and the time of day as they stand in the gutter; a time without room there comes third."""
    when = entry.when
    if when is None or place.bucket == "":
        return "", gutter(entry), ""
    if place.below_heading:
        return "", f"{clock(when)}{doubt(when)}", ""
    date = short(when)
    if not place.year or when.granularity.rank >= Granularity.YEAR.rank or place.year.split()[0] in date:
        return "", date, ""
    if cell_len(f"{place.year} {date}") < GUTTER or not clock(when):
        return place.year, date, ""
    return place.year, short(parse(place.bucket)), clock(when)


def _shortened(text: str, width: int) -> str:
    """The text cut to a width in cells, with an ellipsis where something is lost."""
    if cell_len(text) <= width:
        return text
    return f"{set_cell_size(text, width - 1).rstrip()}…" if width > 0 else ""


def _fitted(parts: list[Segment], width: int, style: Style) -> Strip:
    """The parts on the background of their line, exactly as wide as the list."""
    return Strip(parts).apply_style(style).adjust_cell_length(width, style)
