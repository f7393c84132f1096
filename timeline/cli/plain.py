"""A timeline as plain text: for pipes, for screen readers and for a terminal without a browser."""

from __future__ import annotations

import shutil
import sys
import textwrap
from typing import TYPE_CHECKING

import click

from timeline.export.dates import in_words
from timeline.export.headings import by_heading
from timeline.model.sanitise import one_line
from timeline.model.timevalue import Granularity, Interval, TimeValue

if TYPE_CHECKING:
    from collections.abc import Iterable

    from timeline.export.exporter import Line
    from timeline.model.timevalue import When

GLYPHS = {"statement": "“", "event": "•"}
_WIDEST = 100


def print_lines(lines: Iterable[Line]) -> None:
    """Prints a heading for each date and the entries below it; on a terminal long entries are wrapped."""
    width = min(shutil.get_terminal_size().columns, _WIDEST) if sys.stdout.isatty() else 0
    for heading, group in by_heading(lines):
        click.secho(one_line(heading), bold=True)
        for line in group:
            _print(line, width)


def _print(line: Line, width: int) -> None:
    entry = line.entry
    parts = (GLYPHS.get(entry.kind, "•"), _clock(entry.when), entry.text, _told(line))
    text = one_line(" ".join(part for part in parts if part))
    source = one_line(f"{line.source}:{line.at.short} {entry.id}")
    if not width:
        click.echo(f"  {text}  {click.style(source, dim=True)}")
        return
    click.echo(textwrap.fill(text, width, initial_indent="  ", subsequent_indent="    "))
    click.echo("    " + click.style(source, dim=True))


def _clock(when: When | None) -> str:
    """The time of day, which the heading does not tell: “04:15”, “night:”."""
    if not isinstance(when, TimeValue) or when.granularity.rank >= Granularity.DAY.rank:
        return ""
    words = in_words(when).partition(", ")[2]
    return f"{words}:" if when.granularity is Granularity.PART else words


def _told(line: Line) -> str:
    """Who said it to whom, where, and what the date was inferred from, in brackets."""
    entry = line.entry
    who = entry.speaker if entry.kind == "statement" else ""
    to = f" to {', '.join(entry.addressee)}" if who and entry.addressee else ""
    bounded = isinstance(entry.when, Interval) and entry.when.start is None  # the heading tells: on or before
    inferred = ""
    if entry.when and entry.inferred and not bounded:
        inferred = f"from “{entry.date}”" if entry.date else "date inferred"
    facts = "; ".join(fact for fact in (who + to, entry.place, inferred) if fact)
    return f"[{facts}]" if facts else ""
