"""``timeline export``: the timeline in a format for other programs or for people."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from timeline.cli import options
from timeline.cli.output import output

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import BinaryIO

    from timeline.cli.report import Report
    from timeline.export.exporter import Exporter, Line, Options


class Format(click.ParamType[str]):
    """The name of an installed export format; looked up only when the option is used."""

    name = "format"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """The name, or a usage error that lists the formats."""
        from timeline.export.exporter import formats

        if value not in formats():
            self.fail(f"there is no format {value!r}; there are: {', '.join(formats())}", param, ctx)
        return value


@click.command("export")
@options.reading()
@click.option(
    "-f",
    "--format",
    "name",
    type=Format(),
    metavar="FORMAT",
    help="The name of a format; else what the output file ends in, else markdown. See docs/formats.md.",
)
@click.option("-o", "--output", "target", default="-", metavar="FILE", help="Where to write; - is standard output.")
@click.option("--title", default="", metavar="WORDS", help="What heads a page, a diagram or a calendar.")
@click.option(
    "--group-by",
    type=click.Choice(["kind", "speaker", "source", "place"]),
    help="What entries are grouped by in diagrams and calendars.",
)
@click.option("--excel", is_flag=True, help="Begin a CSV file with the mark by which Excel knows its letters.")
@options.where
@options.talk
def command(  # noqa: PLR0913 - the options of the command
    how: options.Reading,
    name: str | None,
    target: str,
    where: str,
    *,
    title: str,
    group_by: str | None,
    excel: bool,
    report: Report,
) -> None:
    """Write a timeline as a page, sheet, calendar, diagram or data.

    \b
    page          html, markdown
    spreadsheet   xlsx, csv (--excel)
    calendar      ics
    diagram       mermaid, mermaid-gantt, markwhen, timelinejs, timelinejs-sheet
    data          jsonl, json, timesketch, timeml

    INPUT is a timeline file, or texts.
    """  # noqa: D301 - to click this very character says that the lines stay as they are
    from timeline.cli.timelines import lines, readings_of
    from timeline.export.exporter import Options, ReadingExporter, exporter, format_of, formats

    name = name or format_of(target)
    if not name and (ending := Path(target).suffix):
        msg = f"no format goes by {ending}; choose one with --format: {', '.join(formats())}"
        raise click.BadParameter(msg, param_hint="--output")
    chosen = exporter(name or "markdown")
    write: Callable[[BinaryIO], tuple[str, ...]]
    if isinstance(chosen, ReadingExporter):
        write = partial(chosen.write_readings, list(readings_of(how, report)))
    else:
        wanted = Options(excel=excel, title=title, group_by=group_by or "")
        for option in _idle(chosen, wanted):
            report.remark(f"{option} changes nothing in {name or 'markdown'}")
        write = partial(_write, chosen, lines(how, report, where), wanted)
    if not report.documents:
        return
    with output(target) as out:
        remarks = write(out)
    for remark in remarks:
        report.remark(remark)


def _idle(chosen: Exporter, wanted: Options) -> list[str]:
    """The options that were given and that the format has no use for."""
    uses = getattr(chosen, "uses", None)
    given = {option: getattr(wanted, option) for option in ("excel", "title", "group_by")}
    return [f"--{n.replace('_', '-')}" for n, value in given.items() if value and uses is not None and n not in uses]


def _write(chosen: Exporter, found: list[Line], wanted: Options, out: BinaryIO) -> tuple[str, ...]:
    return chosen.write(found, out, wanted)
