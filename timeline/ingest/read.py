"""From what a user names to documents."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from importlib.metadata import entry_points
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from timeline.ingest.problem import Problem
from timeline.ingest.reader import Reader, Source
from timeline.ingest.text import TextReader
from timeline.ingest.walk import files, label

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from timeline.model.document import Document, Evidence

STDIN = "-"
_HEAD = 4096


@dataclass(frozen=True, slots=True)
class Wanted:
    """What to read: paths (``-`` is standard input), which files of folders, and the publication the user states."""

    inputs: tuple[str, ...]
    glob: str | None = None
    published: Evidence | None = None


@cache
def readers() -> tuple[Reader, ...]:
    """The readers that are installed, by name."""
    return tuple(e.load()() for e in sorted(entry_points(group="timeline.readers"), key=lambda e: e.name))


def read(wanted: Wanted, stdin: BinaryIO) -> Iterator[Document | Problem]:
    """The documents that *wanted* names, in order, with the problems among them; each has an id of its own."""
    seen: dict[str, int] = {}
    for found in _all(wanted, stdin):
        if isinstance(found, Problem):
            yield found
            continue
        document = replace(found, stated=(wanted.published, *found.stated)) if wanted.published else found
        count = seen[document.id] = seen.get(document.id, 0) + 1
        if count > 1:
            yield Problem(document.source, f"the id “{document.id}” was used before",
                          f"this document is called “{document.id}#{count}”")
            document = replace(document, id=f"{document.id}#{count}")
        yield document


def _all(wanted: Wanted, stdin: BinaryIO) -> Iterator[Document | Problem]:
    done: set[Path] = set()
    for source in _sources(wanted, stdin):
        if isinstance(source, Problem):
            yield source
            continue
        if source.path:
            real = source.path.absolute()
            if real in done:
                continue
            done.add(real)
        try:
            yield from _reader(source).read(source)
        except OSError as error:
            yield Problem(source.name, (error.strerror or str(error)).lower(), _advice(error))


def _sources(wanted: Wanted, stdin: BinaryIO) -> Iterable[Source | Problem]:
    suffixes = {s for reader in readers() for s in reader.suffixes}
    for name in wanted.inputs:
        if name == STDIN:
            yield Source("stdin", data=stdin.read())
            continue
        path = Path(name)
        try:
            yield from files(path, suffixes, wanted.glob)
        except (OSError, ValueError) as error:
            yield Problem(label(path), str(error), "check the name")


def _reader(source: Source) -> Reader:
    """The reader for a file's ending; else the first that accepts how it begins; else text."""
    suffix = source.path.suffix.lower() if source.path else ""
    for reader in readers():
        if suffix in reader.suffixes:
            return reader
    with source.open() as stream:
        head = stream.read(_HEAD)
    return next((r for r in readers() if r.accepts(head)), TextReader())


def _advice(error: OSError) -> str:
    match error:
        case FileNotFoundError():
            return "check the name"
        case PermissionError():
            return "ask its owner for the right to read it"
        case IsADirectoryError():
            return "name a file"
    return "it was skipped"
