"""``timeline mentions``: every expression that was found, for other programs and for measuring."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from timeline.cli import options

if TYPE_CHECKING:
    from timeline.cli.report import Report


@click.command("mentions")
@options.reading()
@options.talk
def command(how: options.Reading, report: Report) -> None:
    """Print every expression found, as JSON lines.

    Dates, names, statements and events, in text order. INPUT is a timeline file, or texts.
    """
    from timeline.cli.gather import documents, load_rules, readings
    from timeline.cli.timelines import parted, readings_of_file
    from timeline.export.mentions import mention_lines

    files, texts = parted(how, report)
    out = sys.stdout.buffer
    for file in files:
        out.writelines(mention_lines(reading) for reading in readings_of_file(file, report))
    if texts.inputs:
        out.writelines(readings(documents(texts, report), load_rules(texts.rules), texts, report, mention_lines))
    out.flush()
