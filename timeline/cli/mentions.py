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

    Dates, names, statements and events, in text order.
    """
    from timeline.cli.gather import documents, load_rules, readings
    from timeline.export.mentions import mention_lines

    out = sys.stdout.buffer
    for lines in readings(documents(how, report), load_rules(how.rules), how, report, mention_lines):
        out.write(lines)
    out.flush()
