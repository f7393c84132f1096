"""From what a user names to documents."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from timeline.ingest.dispatch import documents, suffixes
from timeline.ingest.problem import Problem
from timeline.ingest.reader import Fields, Source
from timeline.ingest.walk import files
from timeline.model.reading import Reading

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from timeline.model.document import Document, Evidence

STDIN = "-"


@dataclass(frozen=True, slots=True)
class Wanted:
    """What to read: paths (``-`` is standard input), which files of folders, and the publication the user states."""

    inputs: tuple[str, ...]
    glob: str | None = None
    published: Evidence | None = None
    fields: Fields = field(default_factory=Fields)
    stdin_name: str = ""


def read(wanted: Wanted, stdin: BinaryIO) -> Iterator[Document | Reading | Problem]:
    """The documents that *wanted* names, in order, with the problems among them; each has an id of its own."""
    return read_sources(_sources(wanted, stdin), wanted.published)


def read_sources(
    sources: Iterable[Source | Problem], published: Evidence | None = None
) -> Iterator[Document | Reading | Problem]:
    """The documents of the sources, each file once, under ids that are all different."""
    seen: dict[str, int] = {}
    for found in _all(sources):
        if isinstance(found, Problem):
            yield found
            continue
        document = found.document if isinstance(found, Reading) else found
        if published and document is found:
            document = replace(document, stated=(published, *document.stated))
        count = seen[document.id] = seen.get(document.id, 0) + 1
        if count > 1:
            renamed = f"{document.id}#{count}"
            yield Problem(document.source, f"the id “{document.id}” was used before", f"this is “{renamed}” now")
            document = replace(document, id=renamed)
        yield replace(found, document=document) if isinstance(found, Reading) else document


def _all(sources: Iterable[Source | Problem]) -> Iterator[Document | Reading | Problem]:
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
        yield from documents(source)


def _sources(wanted: Wanted, stdin: BinaryIO) -> Iterator[Source | Problem]:
    for name in wanted.inputs:
        if name == STDIN:
            yield Source(
                wanted.stdin_name or "stdin", data=stdin.read(), file_name=wanted.stdin_name, fields=wanted.fields
            )
        elif not name:
            yield Problem("an input", "has no name", "name a file or a folder; . is the folder you are in")
        else:
            for found in files(Path(name), suffixes(), wanted.glob):
                known = replace(found, fields=wanted.fields, glob=wanted.glob) if isinstance(found, Source) else found
                yield known
