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
    from inspect import getdoc

    from timeline.export.exporter import exporter, formats

    for name in formats():
        try:
            made = exporter(name)
        except ImportError as error:
            yield name, "", "", error.name or str(error)
            continue
        about = (getdoc(type(made)) or "").partition("\n")[0]
        yield name, " ".join(made.suffixes), about, _absent(name)


def _absent(name: str) -> str:
    """The line that installs what a format needs, if it is an extra of its name and its library is not there."""
    from importlib.metadata import PackageNotFoundError, requires, version

    from timeline.ingest.dispatch import DISTRIBUTION

    for requirement in requires(DISTRIBUTION) or ():
        library, _, condition = requirement.partition(";")
        if f'extra == "{name}"' in condition.replace("'", '"'):
            try:
                version(library.strip(" ").split(">")[0].split("<")[0].split("=")[0].split("[")[0])
            except PackageNotFoundError:
                return f"pip install '{DISTRIBUTION}[{name}]'"
    return ""
