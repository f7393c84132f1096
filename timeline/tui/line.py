"""A line of the list as segments of text and style; what a document says is sanitised here."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import regex
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
from timeline.tui.dates import UNDATED, clock, doubt, gutter, short
from timeline.tui.emphasis import found
from timeline.tui.span_bar import is_long, span_bar

GUTTER = 15
WIDE = 76
"""Cells that a list must have for the bars of long times to be drawn."""
EVENT, STATEMENT, STARRED = "●", "“", "★"
_STATUS = {Status.OPEN: " ", Status.ACCEPTED: "✓", Status.REJECTED: "✗", Status.MERGED: "+"}


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


@dataclass(frozen=True, slots=True)
class Look:
    """How an entry is shown: selected, marked, starred; what was found in it, and the time its bar is a part of."""

    selected: bool = False
    marked: bool = False
    starred: bool = False
    found: regex.Pattern[str] | None = None
    scope: tuple[int, int] | None = None


def entry_strip(row: Row, width: int, styles: Styles, *, place: Place, look: Look) -> Strip:
    """An entry: a bar if it is selected, its date, the sign of its kind, who speaks, the line, how long it lasts."""
    entry = row.entry
    parts = [Segment("▌" if look.selected else "▎" if look.marked else " ", styles("bar"))]
    parts += _gutter(row, place, styles)
    is_statement = entry.kind == "statement"
    parts.append(Segment(STATEMENT if is_statement else EVENT, styles("statement" if is_statement else "event")))
    parts.append(Segment(" "))
    if look.starred:
        parts.append(Segment(f"{STARRED} ", styles("year")))
    tail = None if place.below_heading else _tail(entry, width, styles, look)
    room = width - cell_len(tail.text) if tail else width
    if entry.speaker:
        part = "speaker" if is_statement else "reporter"  # whoever only tells of an event stands back
        style = styles("rejected" if row.status is Status.REJECTED else part)
        name = _shortened(one_line(entry.speaker[:width]), max(12, room // 3))
        parts += [*_emphasised(name, style, styles, look), Segment("  ")]
    used = sum(cell_len(part.text) for part in parts)
    text = _shortened(one_line(entry.text[: 4 * width]), max(0, room - used))
    parts += _emphasised(text, styles("rejected" if row.status is Status.REJECTED else "text"), styles, look)
    ground = styles("selected" if look.selected else "line")
    if tail:
        gap = room - sum(cell_len(part.text) for part in parts)
        parts += [Segment(" " * max(0, gap)), tail]
    return _fitted(parts, width, ground)


def _gutter(row: Row, place: Place, styles: Styles) -> list[Segment]:
    entry = row.entry
    year, date, time = _date(entry, place)
    repeated = False
    if entry.when is not None and place.below_heading and not date:
        date, repeated = short(parse(place.bucket)), True
    if entry.when is None:
        date, name = "" if date == UNDATED else date, "undated"
    elif repeated:
        name = "again"
    elif entry.inferred:
        name = "inferred"
    else:
        name = "date"
    room = GUTTER - 1 - cell_len(year)
    date = _shortened(one_line(date[: 4 * GUTTER]), room - bool(year))
    return [
        Segment(year, styles("year")),
        Segment(" " * (room - cell_len(date)) + date, styles(name)),
        Segment("*" if entry.inferred else " ", styles("mark")),
        Segment(_STATUS[row.status], styles("mark")),
        *([Segment(f"{time} ", styles(name))] if time else []),
    ]


def _tail(entry: Entry, width: int, styles: Styles, look: Look) -> Segment | None:
    """The bar of a time that is longer than a day, where the list is wide enough for it."""
    if entry.when is None or look.scope is None or width < WIDE or not is_long(entry.when):
        return None
    return Segment(f" {span_bar(entry.when, look.scope)} ", styles("span"))


def _emphasised(text: str, style: Style, styles: Styles, look: Look) -> list[Segment]:
    """The text with what the filter found in it marked."""
    parts, at = [], 0
    for span in found(text, look.found):
        parts += [Segment(text[at : span.start], style), Segment(span.of(text), style + styles("found"))]
        at = span.end
    return [*parts, Segment(text[at:], style)]


def _date(entry: Entry, place: Place) -> tuple[str, str, str]:
    """The year, the date and the time of day as they stand in the gutter; a time without room there comes third."""
    when = entry.when
    if when is None or place.bucket == "":
        return "", gutter(entry), ""
    if place.below_heading:
        return "", f"{clock(when)}{doubt(when)}", ""
    date = short(when)
    if not place.year and cell_len(date) >= GUTTER and clock(when):
        return "", short(parse(place.bucket)), clock(when)
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
