"""The options that several commands share, each with one meaning everywhere."""

from __future__ import annotations

import os
from dataclasses import dataclass, fields
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from click.core import ParameterSource

from timeline.cli.report import Report
from timeline.model.modes import MODES

if TYPE_CHECKING:
    from collections.abc import Callable

    from timeline.ingest.reader import Fields
    from timeline.model.document import Evidence
    from timeline.settings import UserSettings

    Command = Callable[..., Any]


@dataclass(frozen=True, slots=True)
class Reading:
    """How the user wants texts to be read."""

    inputs: tuple[str, ...]
    published: Evidence | None
    mode: str
    rules: tuple[Path, ...]
    glob: str | None
    jobs: int | None
    text_field: str = ""
    title_field: str = ""
    date_field: str = ""
    id_field: str = ""
    stdin_filename: str = ""

    @property
    def fields(self) -> Fields:
        """Which fields of records hold what, where the user said so."""
        from timeline.ingest.reader import Fields

        return Fields(self.text_field, self.title_field, self.date_field, self.id_field)


class Published(click.ParamType["Evidence"]):
    """A publication date in any form and language."""

    name = "date"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """The date as evidence; a usage error that says what to write instead."""
        from timeline.ingest.problem import UnreadableError
        from timeline.ingest.publication import published_evidence

        if not isinstance(value, str):
            return value
        try:
            return published_evidence(value)
        except UnreadableError as error:
            self.fail(str(error), param, ctx)


def settled() -> UserSettings:
    """What the user has settled in files and in the environment; a usage error where that cannot be understood."""
    from platformdirs import user_config_path

    from timeline.settings import SettingsError, load

    try:
        return load(Path.cwd(), user_config_path("text-timeline"), os.environ)
    except SettingsError as error:
        raise click.UsageError(str(error)) from error


def _or_settled(_ctx: click.Context, param: click.Parameter, value: Any) -> Any:
    """What was said on the command line, or else in the settings."""
    return value or getattr(settled(), str(param.name))


def is_said(name: str) -> bool:
    """Whether an option was given on the command line of the command that is running."""
    return click.get_current_context().get_parameter_source(name) is ParameterSource.COMMANDLINE


_RULES = click.option(
    "--rules",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    multiple=True,
    callback=_or_settled,
    metavar="FOLDER",
    help="Lay the rules in this folder over ours; may be given again.",
)
_PUBLISHED = click.option(
    "--published",
    type=Published(),
    metavar="DATE",
    help="When the texts were published: “16 July 2021”, 2021-07, “16.7.2021” …",
)
_MODE = click.option(
    "--mode",
    type=click.Choice(MODES),
    callback=_or_settled,
    help="What “the next day” hangs on: the publication, or the date told last. Else what you settled, or auto.",
)


def reading(*, required: bool = True) -> Callable[[Command], Command]:
    """The inputs and how to read them; the command gets them as one value, ``how``."""

    def decorate(function: Command) -> Command:
        @click.argument("inputs", nargs=-1, required=required, metavar="INPUT…")
        @_PUBLISHED
        @_MODE
        @_RULES
        @click.option("--glob", metavar="PATTERN", help="Which files of folders to read: '*.log', '2021/*.md'.")
        @click.option(
            "-j",
            "--jobs",
            type=click.IntRange(min=1),
            metavar="N",
            help="Read in N processes; else in as many as there are processors, where there is much to read.",
        )
        @click.option("--text-field", default="", metavar="NAME", help="The field of JSON or CSV that holds the words.")
        @click.option("--title-field", default="", metavar="NAME", help="The field that holds the title.")
        @click.option("--date-field", default="", metavar="NAME", help="The field that holds the publication date.")
        @click.option("--id-field", default="", metavar="NAME", help="The field that names a document.")
        @click.option("--stdin-filename", default="", metavar="NAME", help="What to take - for: 'page.html', 'a.csv'.")
        @wraps(function)
        def command(**given: Any) -> Any:
            how = Reading(**{f.name: given.pop(f.name) for f in fields(Reading)})
            return function(how=how, **given)

        return command

    return decorate


class Where(click.ParamType[str]):
    """A query; what is wrong with it is a usage error that points to the column."""

    name = "query"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """The query as it was typed."""
        from timeline.query.query import parse_query

        if problems := parse_query(str(value)).problems:
            self.fail(problems[0].sentence, param, ctx)
        return value


def where(function: Command) -> Command:
    """``--where``: which entries to show."""
    return click.option(
        "--where",
        type=Where(),
        default="",
        metavar="QUERY",
        help="Only these entries: 'who:\"Wang Yi\" after:2021-07 -kind:event nuclear'; see docs/queries.md.",
    )(function)


def published(function: Command) -> Command:
    """``--published`` alone."""
    return _PUBLISHED(function)


def mode(function: Command) -> Command:
    """``--mode`` alone."""
    return _MODE(function)


def rules(function: Command) -> Command:
    """``--rules`` alone."""
    return _RULES(function)


def talk(function: Command) -> Command:
    """How much to say and in what colours; the command gets a ``report``, whose status becomes its exit status."""

    @click.option("-q", "--quiet", is_flag=True, help="Say only what went wrong.")
    @click.option("-v", "--verbose", is_flag=True, help="Say more about what was read.")
    @click.option(
        "--color",
        type=click.Choice(["auto", "always", "never"]),
        default="auto",
        show_default=True,
        help="Whether to use colours.",
    )
    @wraps(function)
    def command(*, quiet: bool, verbose: bool, color: str, **others: Any) -> int:
        wanted = {"always": True, "never": False}.get(color)
        click.get_current_context().color = False if wanted is None and os.environ.get("NO_COLOR") else wanted
        report = Report(quiet, verbose)
        try:
            function(report=report, **others)
        finally:
            report.close()
        return report.status

    return command
