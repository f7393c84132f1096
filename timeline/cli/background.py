"""Texts read by a process of its own, while the browser shows what was read before.

The browser's process starts this module with what to read on its standard input, pickled, and gets one line of JSON for
each document and for each thing there is to say. It cannot be done in a thread: matching would hold the browser up.
"""

from __future__ import annotations

import json
import os
import pickle
import subprocess
import sys
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from timeline.cli.report import Report

if TYPE_CHECKING:
    from collections.abc import Callable

    from timeline.cli import options

_POLITE = 5
"""How much the process stands back behind the one that shows the screen."""


@dataclass(frozen=True, slots=True)
class Order:
    """What to read, how, and into which timeline file; the articles that come with the program if ``examples``."""

    how: options.Reading
    path: Path
    examples: bool


@dataclass(slots=True)
class Reader:
    """Reads texts as ordered; what there was to say is kept for the end of the run."""

    order: Order
    said: list[str] = field(default_factory=list)
    _process: subprocess.Popen[bytes] | None = None

    def __call__(self, progress: Callable[[int, str], None]) -> str:
        """Reads, telling how far it is; returns what went wrong, in a sentence or two, or nothing."""
        command = [sys.executable, "-m", "timeline.cli.background"]
        said: list[str] = []
        with subprocess.Popen(  # noqa: S603  # this very program
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, start_new_session=True
        ) as process:
            self._process = process
            pipe, lines = process.stdin, process.stdout
            if pipe is None or lines is None:
                return ""
            with suppress(BrokenPipeError):
                pipe.write(pickle.dumps(self.order))
                pipe.close()
            for line in lines:
                told = json.loads(line)
                if "problem" in told:
                    said.append(told["problem"])
                else:
                    progress(told["documents"], told["source"])
        self.said[:] = said
        more = f" (and {len(said) - 1} more)" if len(said) > 1 else ""
        return said[0] + more if said else ""

    def stop(self) -> None:
        """Ends the reading; what was read so far is in the file."""
        if self._process and self._process.poll() is None:
            self._process.terminate()


@dataclass(slots=True)
class _Told(Report):
    """A report whose sentences go to the process that started this one."""

    def document(self) -> None:
        """One more document."""
        self.documents += 1

    def problem(self, message: object) -> None:
        """Something that could not be done."""
        self.problems += 1
        _write(problem=str(message))

    def _say(self, message: str) -> None:
        """What is no problem stays with the document, where the browser shows it."""


def _write(**told: object) -> None:
    sys.stdout.write(json.dumps(told) + "\n")
    sys.stdout.flush()


def main() -> None:
    """Reads as the standard input says."""
    from timeline.cli.browse import articles, gathered
    from timeline.cli.build import build
    from timeline.model.reading import document_of
    from timeline.rulebook.problems import RulebookError
    from timeline.store.errors import StoreError

    order: Order = pickle.loads(sys.stdin.buffer.read())  # noqa: S301  # from the process that started this one
    if hasattr(os, "nice"):
        os.nice(_POLITE)
    report = _Told()

    def counted() -> object:
        for one in articles(report) if order.examples else gathered(order.how, report):
            document = document_of(one)
            _write(documents=report.documents, source=document.source or document.id)
            yield one

    try:
        build(counted(), order.how, order.path, report, nothing_else=True)  # type: ignore[arg-type]  # a generator
    except RulebookError as error:
        for problem in error.problems:
            report.problem(problem)
    except StoreError as error:
        report.problem(error.sentence)
    except OSError as error:
        report.problem(f"{error.filename or order.path}: {(error.strerror or str(error)).lower()}")


if __name__ == "__main__":
    main()
