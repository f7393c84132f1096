"""``timeline stats``: the minimap, the facets, the silences and the conflicts of a timeline, as plain text."""

from __future__ import annotations

import shutil
import sys
from typing import TYPE_CHECKING, Any

import click

from timeline.cli import options
from timeline.model.calendar import DAY, civil

if TYPE_CHECKING:
    from collections.abc import Iterator

    from timeline.cli.report import Report
    from timeline.overview.axis import Axis
    from timeline.overview.density import Density
    from timeline.overview.gaps import Gap
    from timeline.store.file import TimelineFile

ROWS = 4
"""Lines that the bars take."""

WIDEST = 100
PLAIN = 80
"""Columns where the output is no terminal, so that it is the same everywhere."""

FACETS = {"kind": "kinds", "who": "who", "source": "sources", "place": "places", "rule": "rules", "tag": "tags"}
MOST = 8
SILENCES = 5
CONFLICTS = 10
YEARS = 730 * DAY
"""How long a silence is told by its years."""


@click.command("stats")
@options.reading()
@options.where
@click.option("--json", "as_json", is_flag=True, help="Print the figures as JSON.")
@options.talk
def command(how: options.Reading, where: str, *, as_json: bool, report: Report) -> None:
    """Print how a timeline lies in time.

    How many entries stand when, the longest silences, who and where, and what several sources tell differently. INPUT
    is a timeline file, or texts.
    """
    from timeline.cli.timelines import timeline_of

    with timeline_of(how, report) as file:
        if file is None or not report.documents:
            return
        figures = _figures(file, where)
        if as_json:
            from timeline.export.safe_json import dumps

            click.echo(dumps(figures).decode())
            return
        width = min(shutil.get_terminal_size().columns, WIDEST) if sys.stdout.isatty() else PLAIN
        for line in (*_picture(file, where, width), *_words(figures, width)):
            click.echo(line)


def _figures(file: TimelineFile, where: str) -> dict[str, Any]:
    """Everything that is told, as numbers and names."""
    from timeline.overview.gaps import gaps
    from timeline.overview.labels import name_of

    whole, shown = _densities(file, where)
    rows = file.listing(where).rows
    axis = _axis(whole, PLAIN)
    told = file.echoes(where)
    return {
        "entries": len(rows),
        "undated": len(rows) - shown.count(*_ends(shown)),
        "documents": len(file.documents()),
        "density": [
            {"when": name_of(c, axis.unit), "entries": shown.count(c.start, c.end), "of": whole.count(c.start, c.end)}
            for c in (axis.columns if axis else ())
            if axis and not c.is_silence
        ],
        "silences": [
            {"from": _when(gap, gap.start - DAY), "to": _when(gap, gap.end), "length": gap.length}
            for gap in gaps(shown, SILENCES)
        ],
        "facets": {field: [list(pair) for pair in file.counts(where, field, MOST)] for field in FACETS},
        "conflicts": [_echo(file, echo.rows) for echo in told if not echo.agree][:CONFLICTS],
        "told_by_several": sum(echo.agree for echo in told),
    }


def _densities(file: TimelineFile, where: str) -> tuple[Density, Density]:
    from timeline.overview.density import density_of

    whole, shown = (density_of(file.listing(typed).groups) for typed in ("", where))
    return whole, shown


def _axis(density: Density, width: int) -> Axis | None:
    from timeline.overview.axis import fit

    return fit(density, width)


def _ends(density: Density) -> tuple[int, int]:
    return (density.times[0], density.times[-1] + 1) if density.times else (0, 0)


def _when(gap: Gap, second: int) -> str:
    """The entry at an end of a silence: its day, or its year where the silence is of years and days tell nothing."""
    from timeline.export.dates import day, year

    number = second // DAY
    return year(civil(number)[0]) if gap.end - gap.start > YEARS else day(number)


def _echo(file: TimelineFile, rows: tuple[int, ...]) -> list[dict[str, str]]:
    from timeline.export.dates import in_words

    told = file.rows(rows)
    return [{"when": in_words(r.entry.when), "text": r.entry.text, "document": r.entry.document} for r in told]


def _picture(file: TimelineFile, where: str, width: int) -> Iterator[str]:
    """The bars with the years below them; what the filter takes away is left out of their height."""
    from timeline.overview.bars import bars, cell
    from timeline.overview.labels import labels

    whole, shown = _densities(file, where)
    axis = _axis(whole, width)
    if axis is None:
        yield "nothing is dated"
        return
    heights = bars(axis, shown, shown, ROWS)
    for row in reversed(range(ROWS)):
        cells = (
            (" " if c.is_silence else cell(bar, row)[0]) * c.width for c, bar in zip(axis.columns, heights, strict=True)
        )
        yield "".join(cells).rstrip()
    yield "".join((c.silence.center(c.width, "·") if c.is_silence else "─" * c.width) for c in axis.columns)[:width]
    line = ""
    for start, words, _ in labels(axis, width):
        line = line.ljust(start) + words
    yield line
    yield click.style(f"a column is a {axis.unit.words}", dim=True)


def _words(figures: dict[str, Any], width: int) -> Iterator[str]:
    from timeline.model.sanitise import one_line

    undated = f", {figures['undated']:,} undated" if figures["undated"] else ""
    yield ""
    counted = (("entries", "entry", "entries"), ("documents", "document", "documents"))
    entries, documents = (f"{figures[key]:,} {one if figures[key] == 1 else many}" for key, one, many in counted)
    yield f"{entries}{undated} from {documents}"
    if figures["silences"]:
        yield "\n" + click.style("the longest silences", bold=True)
        yield from (f"  {gap['length']:>8}  {gap['from']} – {gap['to']}" for gap in figures["silences"])
    for field, name in FACETS.items():
        if found := figures["facets"][field]:
            yield "\n" + click.style(name, bold=True)
            yield from (f"  {count:>8,}  {one_line(value)[: width - 12]}" for value, count in found)
    if figures["conflicts"]:
        yield "\n" + click.style("told with different dates", bold=True)
        for echo in figures["conflicts"]:
            for number, told in enumerate(echo):
                text = one_line(f"{told['when']}: {told['text']} ({told['document']})")
                yield ("  - " if number == 0 else "    ") + text[: width - 4]
    if figures["told_by_several"]:
        yield f"\n{figures['told_by_several']} told by several documents that agree"
