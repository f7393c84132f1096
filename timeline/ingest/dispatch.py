"""Which reader a source goes to: by its ending, unless its first bytes say that the ending lies."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from importlib.metadata import entry_points
from importlib.util import find_spec
from typing import TYPE_CHECKING

from timeline.ingest.problem import Problem, UnreadableError
from timeline.ingest.publication import file_name_evidence, url_evidence
from timeline.ingest.text import TextReader
from timeline.model.document import BOUND, Document

if TYPE_CHECKING:
    from collections.abc import Iterator

    from timeline.ingest.reader import Reader, Source
    from timeline.model.reading import Reading

    Item = Document | Reading | Problem

DISTRIBUTION = "text-timeline"
DEEPEST = 4
"""How many archives and mails may lie in one another."""

_HEAD = 4096


@cache
def readers() -> dict[str, Reader]:
    """The readers that are installed, by name."""
    return {e.name: e.load()() for e in sorted(entry_points(group="timeline.readers"), key=lambda e: e.name)}


def suffixes() -> frozenset[str]:
    """All endings that some reader answers for."""
    return frozenset(s for reader in readers().values() for s in reader.suffixes)


def missing(reader: Reader) -> tuple[str, ...]:
    """The libraries that a reader needs and that are not installed."""
    return tuple(module for module in getattr(reader, "modules", ()) if find_spec(module) is None)


def documents(source: Source) -> Iterator[Item]:
    """What a source holds; what is wrong with it is among it as problems."""
    if source.depth > DEEPEST:
        yield Problem(source.name, f"lies more than {DEEPEST} archives deep", "unpack them by hand")
        return
    reader, notice = choose(source)
    if absent := missing(reader):
        line = f"install it with: pip install '{DISTRIBUTION}[{reader.extra}]'"
        yield Problem(source.name, f"is a {reader.about}, and to read it {absent[0]} is needed", line)
        return
    try:
        for item in reader.read(source):
            yield _placed(item, source, notice) if isinstance(item, Document) else item
    except UnreadableError as error:
        yield Problem(source.name, error.what, error.hint)
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else None
        yield Problem(source.name, (reason or str(error)).lower(), _advice(error))
    except Exception as error:  # noqa: BLE001 - a library that stumbles over one file must not cost the others
        what = f"could not be read as a {reader.about} ({type(error).__name__}: {error})"
        yield Problem(source.name, what, "it is damaged, or of a kind that is not known here")


def choose(source: Source) -> tuple[Reader, str]:
    """The reader of a source, and a word about it where its name lies; OSError when it cannot be opened."""
    by_name = next((r for r in readers().values() if source.called.endswith(r.suffixes)), None)
    if by_name is not None and not getattr(by_name, "binary", False) and not _unmistakable(source):
        return by_name, ""
    head = _head(source)
    if by_name is not None and by_name.accepts(head):
        return by_name, ""
    by_head = next((r for r in readers().values() if r.accepts(head)), None)
    if by_name is None:
        return by_head or TextReader(), ""
    found = by_head or TextReader()
    return found, f"its name ends like that of a {by_name.about}, but it is a {found.about}; read as that"


def _unmistakable(source: Source) -> bool:
    """Whether the first bytes are those of some binary kind, whatever the name says."""
    head = _head(source)
    return any(getattr(r, "binary", False) and r.accepts(head) for r in readers().values())


def _head(source: Source) -> bytes:
    try:
        with source.open() as stream:
            return stream.read(_HEAD)
    except (OSError, ValueError):
        return b""  # reading it will say what is wrong


def _placed(document: Document, source: Source, notice: str) -> Document:
    """The document with what its surroundings say of its publication."""
    whole = document.source == source.name
    named = file_name_evidence(source.called) if whole else ()
    url = document.origin.url or (source.url if whole else "")
    origin = replace(document.origin, url=url)
    stated = (*source.stated, *document.stated, *url_evidence(url), *named)
    notices = (notice, *document.notices) if notice else document.notices
    if (
        whole and origin.made and all(e.kind == BOUND for e in stated)
    ):  # the day of a file is no evidence of when its text came out
        hint = f"if it was published then, say --published {origin.made}"
        notices = (*notices, f"nothing but the file tells a date: it was made on {origin.made}; {hint}")
    return replace(document, stated=tuple(dict.fromkeys(stated)), notices=notices, origin=origin)


def _advice(error: Exception) -> str:
    match error:
        case FileNotFoundError():
            return "check the name"
        case PermissionError():
            return "ask its owner for the right to read it"
        case IsADirectoryError():
            return "name a file"
        case ValueError() if "null" in str(error):
            return "check the name"
    return "it was skipped"
