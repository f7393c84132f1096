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
from timeline.ingest.walk import files

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
    return read_sources(_sources(wanted, stdin), wanted.published)


def read_sources(
    sources: Iterable[Source | Problem], published: Evidence | None = None
) -> Iterator[Document | Problem]:
    """The documents of the sources, each file once, under ids that are all different."""
    seen: dict[str, int] = {}
    for found in _all(sources):
        if isinstance(found, Problem):
            yield found
            continue
        document = replace(found, stated=(published, *found.stated)) if published else found
        count = seen[document.id] = seen.get(document.id, 0) + 1
        if count > 1:
            renamed = f"{document.id}#{count}"
            yield Problem(document.source, f"the id “{document.id}” was used before", f"this is “{renamed}” now")
            document = replace(document, id=renamed)
        yield document


def _all(sources: Iterable[Source | Problem]) -> Iterator[Document | Problem]:
    done: set[Path] = set()
    for source in sources:
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
        except (OSError, ValueError) as error:
            reason = error.strerror if isinstance(error, OSError) else None
            yield Problem(source.name, (reason or str(error)).lower(), _advice(error))


def _sources(wanted: Wanted, stdin: BinaryIO) -> Iterator[Source | Problem]:
    suffixes = {s for reader in readers() for s in reader.suffixes}
    for name in wanted.inputs:
        if name == STDIN:
            yield Source("stdin", data=stdin.read())
        elif not name:
            yield Problem("an input", "has no name", "name a file or a folder; . is the folder you are in")
        else:
            yield from files(Path(name), suffixes, wanted.glob)


def _reader(source: Source) -> Reader:
    """The reader for a file's ending; else the first that accepts how it begins; else text."""
    suffix = source.path.suffix.lower() if source.path else ""
    for reader in readers():
        if suffix in reader.suffixes:
            return reader
    with source.open() as stream:
        head = stream.read(_HEAD)
    return next((r for r in readers() if r.accepts(head)), TextReader())


def _advice(error: Exception) -> str:
    match error:
        case FileNotFoundError() | ValueError():
            return "check the name"
        case PermissionError():
            return "ask its owner for the right to read it"
        case IsADirectoryError():
            return "name a file"
    return "it was skipped"
