"""``timeline mentions``: every expression that was found, for other programs and for measuring."""

from __future__ import annotations

import sys
from functools import partial
from typing import TYPE_CHECKING

import click

from timeline.cli import options

if TYPE_CHECKING:
    from timeline.cli.report import Report


@click.command("mentions")
@options.reading()
@click.option(
    "--kind",
    "kinds",
    multiple=True,
    type=click.Choice(["date", "name", "statement", "event"]),
    help="Print only these; may be given again. Dates and names alone are read in half the time.",
)
@options.talk
def command(how: options.Reading, kinds: tuple[str, ...], report: Report) -> None:
    """Print every expression found, as JSON lines.

    Dates, names, statements and events, in text order. INPUT is a timeline file, or texts.
    """
    from timeline.cli.gather import documents, load_rules, readings
    from timeline.cli.timelines import parted, readings_of_file
    from timeline.export.mentions import KINDS, mention_lines
    from timeline.pipeline import build, dates_of

    files, texts = parted(how, report)
    out = sys.stdout.buffer
    lines = partial(mention_lines, kinds=kinds or KINDS)
    for file in files:
        out.writelines(lines(reading) for reading in readings_of_file(file, report))
    if texts.inputs:
        read_by = dates_of if kinds and {"date", "name"}.issuperset(kinds) else build
        wanted = documents(texts, report)
        out.writelines(readings(wanted, load_rules(texts.rules), texts, report, lines, read_by=read_by))
    out.flush()
