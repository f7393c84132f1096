"""What a run says on standard error, and the exit status that follows from it."""

from __future__ import annotations

import sys
from dataclasses import dataclass

import click

from timeline.model.sanitise import sanitise

WELL, FINISHED_WITH_PROBLEMS, USAGE, NO_INPUT, INTERRUPTED = 0, 1, 2, 3, 130

_EVERY = 16


def complain(message: str) -> None:
    """Prints a sentence on standard error, made harmless."""
    click.echo(sanitise(message), err=True)


@dataclass(slots=True)
class Report:
    """Counts documents and problems, and tells them as the user wants: all, as usual, or only what went wrong."""

    quiet: bool = False
    verbose: bool = False
    documents: int = 0
    problems: int = 0
    _shown: bool = False

    def problem(self, message: object) -> None:
        """Something that could not be done; it is always said, and the exit status tells it."""
        self.problems += 1
        self._say(str(message))

    def remark(self, message: str) -> None:
        """Something the user should know, though nothing is wrong."""
        if not self.quiet:
            self._say(message)

    def detail(self, message: str) -> None:
        """Something for a user who asked for more."""
        if self.verbose:
            self._say(message)

    def document(self) -> None:
        """One more document was read; on a terminal the count is shown as it grows."""
        self.documents += 1
        if not self.quiet and self.documents % _EVERY == 0 and sys.stderr.isatty():
            click.echo(f"\r{self.documents} documents …", err=True, nl=False)
            self._shown = True

    def close(self) -> None:
        """Takes the count off the terminal."""
        if self._shown:
            click.echo("\r\x1b[K", err=True, nl=False)
            self._shown = False

    @property
    def status(self) -> int:
        """The exit status of the run."""
        if not self.problems:
            return WELL
        return FINISHED_WITH_PROBLEMS if self.documents else NO_INPUT

    def _say(self, message: str) -> None:
        self.close()
        complain(message)
