"""The program itself: finds the command, and turns whatever goes wrong into a sentence and an exit status."""

from __future__ import annotations

import gc
import os
import sys
from difflib import get_close_matches
from importlib import import_module
from typing import TYPE_CHECKING, NoReturn

import click

from timeline import __version__
from timeline.cli.report import FINISHED_WITH_PROBLEMS, INTERRUPTED, USAGE, complain

if TYPE_CHECKING:
    from collections.abc import Sequence

COMMANDS = (
    "build",
    "browse",
    "serve",
    "export",
    "list",
    "show",
    "explain",
    "mentions",
    "stats",
    "formats",
    "rules",
    "config",
)
"""The commands in the order in which a newcomer meets them; each is the ``command`` of a module of its name."""


class Commands(click.Group):
    """A group that imports a command when it is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's interface
        """The names, in their order."""
        return list(COMMANDS)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that is named first; for a name that is none, the error tells the nearest."""
        if not args[0].startswith("-") and args[0] not in COMMANDS:
            near = get_close_matches(args[0], COMMANDS, n=1)
            hint = f"did you mean {near[0]!r}?" if near else f"there are: {', '.join(COMMANDS)}"
            ctx.fail(f"no such command {args[0]!r}; {hint}")
        return super().resolve_command(ctx, args)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - click's interface
        """The command of that name, or None."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(f"timeline.cli.{cmd_name}").command
        return command


HELP = """Turns texts into a timeline: what happened and who said what, in order of time, each line with its source.

\b
A first timeline:     timeline browse article.txt --published 2021-07-16
Of a whole folder:    timeline build letters/ -o letters.timeline
                      timeline browse letters.timeline
For a spreadsheet:    timeline export letters.timeline -o letters.csv --excel

Nothing leaves this computer, and every line names the words, the rule and the arithmetic it came from.
"""


@click.command(cls=Commands, help=HELP, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, message="%(prog)s %(version)s")
def cli() -> None:
    """The program with all its commands."""


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Runs the program and exits with its status: 0, 1 (problems), 2 (usage), 3 (no input), 130 (interrupted)."""
    # Rules and readings are many objects and hardly any cycles: the collector may look at them less often.
    gc.set_threshold(200_000, 20, 20)
    status = run(arguments)
    # What is left goes with the process; without this, Python would search it for cycles several times before it ends.
    gc.freeze()
    sys.exit(status)


def run(arguments: Sequence[str] | None = None) -> int:
    """The exit status of one run; nothing that goes wrong gets past it as a traceback."""
    try:
        status = cli.main(arguments, prog_name="timeline", standalone_mode=False)
        sys.stdout.flush()
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except (click.Abort, KeyboardInterrupt):
        complain("interrupted")
        return INTERRUPTED
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except Exception as error:
        if os.environ.get("TIMELINE_DEBUG"):
            raise
        return _told(error)
    return status if isinstance(status, int) else 0


def _told(error: Exception) -> int:
    """The exit status of an error that ends the run, after saying what it is."""
    from timeline.export.exporter import ExportError
    from timeline.rulebook.problems import RulebookError
    from timeline.store.errors import StoreError

    if isinstance(error, RulebookError):
        for problem in error.problems:
            complain(str(problem))
        return USAGE
    if isinstance(error, StoreError):
        complain(error.sentence)
        return FINISHED_WITH_PROBLEMS
    if isinstance(error, ExportError):
        complain(str(error))
        return USAGE
    if isinstance(error, OSError):
        complain(f"{error.filename or 'output'}: {(error.strerror or str(error)).lower()}")
        return FINISHED_WITH_PROBLEMS
    complain(
        f"something went wrong that should not have: {type(error).__name__}: {error}; "
        "please report it with what you did"
    )
    return FINISHED_WITH_PROBLEMS
