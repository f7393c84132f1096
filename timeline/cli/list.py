"""``timeline list``: the timeline as plain text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from timeline.cli import options

if TYPE_CHECKING:
    from timeline.cli.report import Report


@click.command("list")
@options.reading()
@options.where
@options.talk
def command(how: options.Reading, where: str, report: Report) -> None:
    """Print a timeline as plain text.

    INPUT is a timeline file, or texts. Each line ends in its source and its id.
    """
    from timeline.cli.plain import print_lines
    from timeline.cli.timelines import lines

    print_lines(lines(how, report, where))
