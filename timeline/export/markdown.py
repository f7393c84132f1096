"""Markdown: a dated list for people, with the source of every line."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, BinaryIO

from timeline.export.dates import in_words
from timeline.export.headings import by_heading, is_within_a_day
from timeline.export.sources import UNKNOWN, Told, sources_of
from timeline.model.sanitise import one_line
from timeline.model.timevalue import TimeValue

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from timeline.export.exporter import Line, Options

_SIGNS = re.compile(r"[\\`*_\[\]<>#|~&!$^{}@]|(?<=:)//|(?<=www)\.|^[-+=]|(?<=^\d)[.)]|(?<=^\d\d)[.)]")


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
    for heading, group in by_heading(lines):
        yield f"\n## {escaped(heading)}\n"
        yield from (_item(line) for line in group)
    if lines:
        yield "\n## Sources\n"
        yield from (text for told in sources_of(lines) for text in _source(told))


def _item(line: Line) -> str:
    entry = line.entry
    parts = [escaped(entry.text)]
    when = entry.when
    if isinstance(when, TimeValue) and is_within_a_day(when):
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
