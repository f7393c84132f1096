"""From the inputs of a command to what was found in them, with every problem told on the way."""

from __future__ import annotations

import os
import sys
from contextlib import nullcontext
from dataclasses import dataclass
from functools import partial
from itertools import chain
from typing import TYPE_CHECKING, Generic, TypeVar

from timeline.batch import each
from timeline.ingest.problem import Problem
from timeline.ingest.read import Wanted, read
from timeline.model.reading import document_of
from timeline.pipeline import build

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from concurrent.futures import Executor
    from pathlib import Path

    from timeline.cli import options
    from timeline.cli.report import Report
    from timeline.model.document import Document
    from timeline.model.reading import Reading
    from timeline.pipeline import Read
    from timeline.rulebook.rulebook import Rulebook

T = TypeVar("T")

ENOUGH = 200_000
"""Characters that one process reads by itself; starting others costs as much as reading a third of that."""


@dataclass(frozen=True, slots=True)
class Found(Generic[T]):
    """What was made of one document, and what went wrong with it."""

    source: str
    value: T
    problems: tuple[str, ...]


def load_rules(folders: tuple[Path, ...]) -> Rulebook:
    """Our rules with the user's laid over them."""
    from platformdirs import user_cache_path

    from timeline.match.prepared import prepared

    return prepared(user_cache_path("text-timeline") / "rules", folders)


def readings(
    wanted: Iterable[Document | Reading],
    rulebook: Rulebook,
    how: options.Reading,
    report: Report,
    work: Callable[[Reading], T],
    *,
    read_by: Read = build,
) -> Iterator[T]:
    """What *work* makes of the reading of each document, in order; problems go to the report.

    *work* must be a function that can be pickled, for it runs where the document is read.
    """
    for found in _read(iter(wanted), rulebook, how, partial(_with_problems, work), read_by):
        for problem in found.problems:
            report.problem(f"{found.source}: {problem}")
        yield found.value


def _read(
    wanted: Iterator[Document | Reading],
    rulebook: Rulebook,
    how: options.Reading,
    work: Callable[[Reading], Found[T]],
    read_by: Read,
) -> Iterator[Found[T]]:
    """What *work* makes of each document, in order; other processes are asked for help when there is much to read."""
    if how.jobs is None:
        yield from each(_first(wanted, ENOUGH), rulebook, how.mode, work, how=read_by)
    jobs = how.jobs or _processors()
    more = next(wanted, None)
    if more is None:
        return
    with _pool(jobs) if jobs > 1 else nullcontext() as executor:
        yield from each(chain([more], wanted), rulebook, how.mode, work, executor, how=read_by)


def _first(documents: Iterator[Document | Reading], characters: int) -> Iterator[Document | Reading]:
    """The first documents, until they have so many characters; the others are left in the iterator."""
    while characters > 0 and (document := next(documents, None)):
        characters -= len(document_of(document).text)
        yield document


def _processors() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def documents(how: options.Reading, report: Report) -> Iterator[Document | Reading]:
    """The documents that the inputs stand for; what could not be read goes to the report."""
    return told(
        read(Wanted(how.inputs, how.glob, how.published, how.fields, how.stdin_filename), sys.stdin.buffer), report
    )


def told(found: Iterable[Document | Reading | Problem], report: Report) -> Iterator[Document | Reading]:
    """The documents; problems and notices go to the report."""
    for one in found:
        if isinstance(one, Problem):
            (report.remark if one.mild else report.problem)(str(one))
            continue
        document = document_of(one)
        for notice in document.notices:
            report.remark(f"{document.source}: {notice}")
        report.document()
        yield one


def _with_problems(work: Callable[[Reading], T], reading: Reading) -> Found[T]:
    return Found(reading.document.source, work(reading), reading.problems)


def _pool(jobs: int) -> Executor:
    from concurrent.futures import ProcessPoolExecutor

    return ProcessPoolExecutor(jobs, initializer=_leave_interrupts_to_the_parent)


def _leave_interrupts_to_the_parent() -> None:
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)
