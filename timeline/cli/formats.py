"""``timeline formats``: what goes in and what comes out, and what is missing for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from timeline.cli import options

if TYPE_CHECKING:
    from collections.abc import Iterator

    from timeline.cli.report import Report


@click.command("formats")
@options.talk
def command(report: Report) -> None:
    """List the formats that can be read and written.

    Behind a format whose library is not installed stands the line that installs it.
    """
    del report
    for heading, rows in (("In", _inputs()), ("Out", _outputs())):
        click.secho(heading, bold=True)
        for name, endings, about, absent in rows:
            line = f"  {name:<16} {endings:<28} {about}".rstrip()
            click.echo(line + (click.style(f"  needs: {absent}", fg="yellow") if absent else ""))
    click.echo("\nFolders are read with all that is in them (--glob picks); - is standard input (--stdin-filename).")


def _inputs() -> Iterator[tuple[str, str, str, str]]:
    from timeline.ingest.dispatch import DISTRIBUTION, missing, readers

    for name, reader in readers().items():
        line = f"pip install '{DISTRIBUTION}[{reader.extra}]'" if missing(reader) else ""
        yield name, " ".join(reader.suffixes), getattr(reader, "about", ""), line


def _outputs() -> Iterator[tuple[str, str, str, str]]:
    from importlib.util import find_spec

    from timeline.export.exporter import exporter, formats
    from timeline.ingest.dispatch import DISTRIBUTION

    for name in formats():
        try:
            made = exporter(name)
        except ImportError as error:
            yield name, "", "", error.name or str(error)
            continue
        library = getattr(made, "library", "")
        absent = f"pip install '{DISTRIBUTION}[{name}]'" if library and not find_spec(library) else ""
        yield name, " ".join(made.suffixes), getattr(made, "about", ""), absent
