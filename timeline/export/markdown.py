"""Markdown: a dated list for people, with the source of every line."""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING, BinaryIO

from timeline.export.dates import day, in_words, weekday
from timeline.export.sources import UNKNOWN, Told, sources_of
from timeline.model.calendar import day_number
from timeline.model.sanitise import one_line
from timeline.model.timevalue import Granularity, TimeValue

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from timeline.export.exporter import Line, Options
    from timeline.model.timevalue import When

_SIGNS = re.compile(r"[\\`*_\[\]<>#|~&!$^{}@]|(?<=:)//|(?<=www)\.|^[-+=]|(?<=^\d)[.)]|(?<=^\d\d)[.)]")

_GREGORIAN = day_number(1582, 10, 15)
"""The first day of the calendar we count in; before it a weekday would be nobody's."""


class MarkdownExporter:
    """Writes a heading for each date, a list of entries under it, and the sources at the end."""

    suffixes: tuple[str, ...] = (".md", ".markdown")
    about: str = "dated list for people"
    uses: tuple[str, ...] = ("title",)

    def write(self, lines: Iterable[Line], out: BinaryIO, options: Options) -> tuple[str, ...]:
        """Writes all entries; what has no date stands at the end."""
        lines = list(lines)
        out.writelines(f"{text}\n".encode("utf-8", "replace") for text in _page(lines, options.title))
        return ()


def _page(lines: list[Line], title: str) -> Iterator[str]:
    yield f"# {escaped(title) or 'Timeline'}"
    for heading, group in groupby(lines, key=lambda line: heading_of(line.entry.when)):
        yield f"\n## {escaped(heading)}\n"
        yield from (_item(line) for line in group)
    if lines:
        yield "\n## Sources\n"
        yield from (text for told in sources_of(lines) for text in _source(told))


def heading_of(when: When | None) -> str:
    """Under which heading a time stands: its day with the weekday, or whatever less is known."""
    if when is None:
        return "Undated"
    if isinstance(when, TimeValue) and (_is_within_a_day(when) or in_words(when) == day(when.first_day)):
        name = f"{weekday(when.first_day)} " if when.first_day >= _GREGORIAN else ""
        return name + day(when.first_day)
    return _capital(in_words(when))


def _is_within_a_day(value: TimeValue) -> bool:
    return value.granularity.rank < Granularity.DAY.rank and not value.within


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _item(line: Line) -> str:
    entry = line.entry
    parts = [escaped(entry.text)]
    when = entry.when
    if isinstance(when, TimeValue) and _is_within_a_day(when):
        parts.insert(0, f"**{escaped(in_words(when).partition(', ')[2])}**")
    told = [f"{_people(entry.speaker, entry.addressee)}" if entry.kind == "statement" else "", escaped(entry.place)]
    told.append(f"{escaped(line.source)}, {line.at}")
    return f"- {' '.join(parts)} ({'; '.join(t for t in told if t)})" + _marks(line)


def _people(speaker: str, addressee: tuple[str, ...]) -> str:
    to = f" to {', '.join(addressee)}" if addressee else ""
    return escaped((speaker or "speaker unknown") + to)


def _marks(line: Line) -> str:
    if not line.entry.inferred:
        return ""
    return f" *inferred: {escaped('; '.join(line.entry.inferred))}*"


def _source(told: Told) -> Iterator[str]:
    """The source, and below it what tells of its publication, the best first."""
    about = [escaped(told.title)] if told.title else []
    about.append(f"published {escaped(told.published)}" if told.published else UNKNOWN)
    yield f"- {escaped(told.key)}: {', '.join(about)}"
    yield from (f"  - {escaped(str(reason))}" for reason in told.reasons)
    yield from (f"  - **conflict:** {escaped(conflict)}" for conflict in told.conflicts)


def escaped(text: str) -> str:
    """The text on one line, with every sign that Markdown could act on made plain."""
    return _SIGNS.sub(lambda m: f"\\{m[0]}", one_line(text))
