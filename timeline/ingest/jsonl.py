"""JSON Lines: a document a line, with ``id``, ``text`` and, if known, ``published`` and ``title``."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, BinaryIO

from timeline.ingest.decode import decode
from timeline.ingest.own import HEAD, holds_entries, is_own
from timeline.ingest.problem import Problem, UnreadableError
from timeline.ingest.readback import readings
from timeline.ingest.records import document

if TYPE_CHECKING:
    from collections.abc import Iterator

    from timeline.ingest.reader import Source
    from timeline.model.document import Document
    from timeline.model.reading import Reading

_WIDE = (b"\xff\xfe", b"\xfe\xff")
_BOM = b"\xef\xbb\xbf"


class JsonLinesReader:
    """Reads .jsonl and .ndjson files line by line; a broken line is reported and the others are read."""

    about = "file of JSON Lines"
    suffixes: tuple[str, ...] = (".jsonl", ".ndjson")
    binary = False
    extra = ""
    modules: tuple[str, ...] = ()

    def accepts(self, head: bytes, /) -> bool:
        """A stream whose first line opens an object with a text field."""
        first = head.removeprefix(_BOM).lstrip().partition(b"\n")[0]
        return first.startswith(b"{") and b'"text"' in first

    def read(self, source: Source) -> Iterator[Document | Reading | Problem]:
        """The documents of the source, in order, with the problems among them."""
        empty = True
        with source.open() as stream:
            head = stream.read(HEAD)
            stream.seek(0)
            if holds_entries(head):
                yield from _read_back(source.name, stream)
                return
            if is_own(head):
                yield Problem(source.name, "is a timeline that this program wrote", "name the texts it was made of")
                return
            for number, line in enumerate(_lines(stream), 1):
                if line.strip():
                    empty = False
                    where = f"{source.name}:{number}"
                    try:
                        record = _record(line)
                    except UnreadableError as error:
                        yield Problem(where, error.what, error.hint)
                    else:
                        yield from document(record, where, source.fields)
        if empty:
            yield Problem(source.name, "is empty", "there is nothing to read in it")


def _read_back(name: str, stream: BinaryIO) -> Iterator[Reading | Problem]:
    broken: list[Problem] = []

    def records() -> Iterator[tuple[str, dict[str, object]]]:
        for number, line in enumerate(stream, 1):
            where = f"{name}:{number}"
            if line.strip():
                try:
                    yield where, _record(line)
                except UnreadableError as error:
                    broken.append(Problem(where, error.what, error.hint))

    found = list(readings(name, records()))
    yield from broken
    yield from found


def _lines(stream: BinaryIO) -> Iterator[bytes]:
    """The lines as UTF-8, one at a time: a feed can be larger than the memory."""
    head = stream.read(3)
    stream.seek(0)
    if head.startswith(_WIDE):
        yield from decode(stream.read())[0].encode().split(b"\n")
        return
    if head == _BOM:
        stream.seek(3)
    yield from stream


def _record(line: bytes) -> dict[str, object]:
    try:
        record = json.loads(line.decode("utf-8").strip())
    except UnicodeDecodeError as error:
        what = f"the line is not UTF-8 (byte {error.start + 1})"
        raise UnreadableError(what, "save the file as UTF-8") from None
    except json.JSONDecodeError as error:
        what = f"the line is no JSON: {error.msg} at column {error.colno}"
        raise UnreadableError(what, "each line must be one complete object") from None
    except (RecursionError, ValueError):
        hint = "it is nested too deeply, or a number is too long"
        raise UnreadableError("the line is no JSON that can be read", hint) from None
    if not isinstance(record, dict):
        raise UnreadableError("the line is no object", 'write {"id": …, "text": …}')
    return record
