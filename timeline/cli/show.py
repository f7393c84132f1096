"""``timeline show``: one entry with everything that is known of it, and why."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import click

from timeline.cli import options

if TYPE_CHECKING:
    from collections.abc import Iterator

    from timeline.cli.report import Report
    from timeline.export.exporter import Line

_ID = re.compile(r"[0-9a-f]{4,12}")


@click.command("show")
@click.argument("wanted", metavar="ID")
@options.reading()
@options.talk
def command(wanted: str, how: options.Reading, report: Report) -> None:
    """Print one entry and how it came about.

    ID is what `timeline list` shows at the end of each line; its first four digits or more will do.
    """
    from timeline.cli.timelines import lines
    from timeline.model.sanitise import one_line

    if not _ID.fullmatch(wanted):
        msg = f"{wanted!r} is no id; take one from: timeline list INPUT"
        raise click.BadParameter(msg, param_hint="ID")
    found = [line for line in lines(how, report) if line.entry.id.startswith(wanted)]
    if not found:
        report.problem(f"{wanted}: there is no such entry; look the id up again with: timeline list INPUT")
    for index, line in enumerate(found):
        if index:
            click.echo()
        for name, value in _facts(line):
            label = click.style(f"{name:>10}", dim=True)
            click.echo(f"{label}  {one_line(value)}")


def _facts(line: Line) -> Iterator[tuple[str, str]]:
    """Names and values, without those that have none."""
    from timeline.export.dates import in_words

    entry = line.entry
    date = in_words(entry.when) + (f"  ({entry.edtf})" if entry.edtf else "")
    date += ", inferred" if entry.edtf and entry.inferred else ""
    several = (
        ("because", map(str, line.evidence[:1])),
        ("also", map(str, line.evidence[1:])),
        ("conflict", line.conflicts),
        ("step", entry.why),
        ("inferred", entry.also_inferred),
        ("or", (in_words(w) for w in entry.alternatives)),
    )
    single = (
        ("id", entry.id),
        ("kind", entry.kind),
        ("date", date),
        ("words", entry.date),
        ("text", entry.text),
        ("quote", line.quote),
        ("speaker", entry.speaker),
        ("role", entry.speaker_role),
        ("to", ", ".join(entry.addressee)),
        ("cue", entry.cue),
        ("polarity", entry.polarity if entry.polarity == "denied" else ""),
        ("speech", entry.directness),
        ("told by", entry.reported_by),
        ("who", ", ".join(entry.who)),
        ("place", entry.place),
        ("about", ", ".join(in_words(w) for w in entry.about)),
        ("source", f"{line.source}:{line.at.short}"),
        ("title", line.title),
        ("by", ", ".join(line.authors)),
        ("in", line.publisher),
        ("address", line.url),
        ("published", line.published or "unknown"),
        ("rule", entry.rule),
    )
    yield from ((name, value) for name, value in single if value)
    yield from ((name, value) for name, values in several for value in values)
