"""Mermaid: its ``timeline`` and its ``gantt`` diagrams, for pages and slides that are written in Markdown."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, BinaryIO

from timeline.export.dates import year
from timeline.export.headings import by_heading
from timeline.export.lines import Ids
from timeline.export.placing import Placing, following, group_of, iso, known_ends
from timeline.model import calendar as cal
from timeline.model.sanitise import one_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from timeline.export.exporter import Line, Options
    from timeline.export.placing import Placed
    from timeline.model.timevalue import When

LONGEST = 140
"""How many characters of an entry fit into a diagram."""

_SIGNS = {
    ":": "#58;",
    ";": "#59;",
    "#": "#35;",
    "<": "#60;",
    ">": "#62;",
    "`": "#96;",
    "%": "#37;",
    "{": "#123;",
    "}": "#125;",
}


class MermaidExporter:
    """Writes a ``timeline`` diagram: a section a year, a period a date, an event an entry."""

    suffixes: tuple[str, ...] = (".mmd", ".mermaid")
    about: str = "Mermaid timeline"
    uses: tuple[str, ...] = ("title",)

    def write(self, lines: Iterable[Line], out: BinaryIO, options: Options) -> tuple[str, ...]:
        """Writes all entries; what has no date stands in a section of its own."""
        lines = list(lines)
        out.writelines(f"{text}\n".encode("utf-8", "replace") for text in _timeline(lines, options))
        return _cut(lines)


def _timeline(lines: list[Line], options: Options) -> Iterator[str]:
    yield "timeline"
    yield f"    title {escaped(options.title) or 'Timeline'}"
    for name, of_year in groupby(lines, key=lambda line: _year_of(line.entry.when)):
        yield f"    section {escaped(name)}"
        for heading, group in by_heading(of_year):
            events = " : ".join(escaped(_told(line)) for line in group)
            yield f"        {escaped(heading)} : {events}"


def _year_of(when: When | None) -> str:
    ends = known_ends(when)
    return year(cal.civil(ends[0] // cal.DAY)[0]) if ends else "Undated"


def _told(line: Line) -> str:
    entry = line.entry
    said = f"{entry.speaker}, " if entry.kind == "statement" and entry.speaker else ""
    return said + entry.text


class MermaidGanttExporter:
    """Writes a ``gantt`` diagram: a section a group, a bar an entry."""

    suffixes: tuple[str, ...] = (".gantt.mmd",)
    about: str = "Mermaid gantt diagram"
    uses: tuple[str, ...] = ("title", "group_by")

    def write(self, lines: Iterable[Line], out: BinaryIO, options: Options) -> tuple[str, ...]:
        """Writes every entry that lies in the years that the format knows."""
        placing = Placing()
        placed = placing.place(lines)
        out.writelines(f"{text}\n".encode("utf-8", "replace") for text in _gantt(placed, options))
        return (*placing.remarks(), *_cut(one.line for one in placed))


def _gantt(placed: list[Placed], options: Options) -> Iterator[str]:
    by = options.group_by or "kind"
    yield "gantt"
    yield f"    title {escaped(options.title) or 'Timeline'}"
    yield "    dateFormat YYYY-MM-DD"
    ordered, ids = sorted(placed, key=lambda p: group_of(p.line, by)), Ids()
    for name, group in groupby(ordered, key=lambda p: group_of(p.line, by)):
        yield f"    section {escaped(name)}"
        for one in group:
            known = f" {escaped(f'({one.words})')}" if one.unsure or one.coarse else ""
            days = f"{iso(one.first)}, {iso(following(one.last))}"
            yield f"        {escaped(_told(one.line))}{known} :e{ids.of(one.line.entry)}, {days}"


def _cut(lines: Iterable[Line]) -> tuple[str, ...]:
    """What is said of entries that are longer than a diagram can show."""
    count = sum(len(one_line(_told(line))) > LONGEST for line in lines)
    return (f"{count} longer than {LONGEST} characters cut",) if count else ()


def escaped(text: str) -> str:
    """The text on one line, cut to what fits, with every sign that the diagram could act on as a number."""
    text = one_line(text)
    text = text if len(text) <= LONGEST else text[: LONGEST - 1].rstrip() + "…"
    return "".join(_SIGNS.get(char, char) for char in text)
