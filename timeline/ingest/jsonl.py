"""JSON Lines: a document a line, with ``id``, ``text`` and, if known, ``published`` and ``title``."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, BinaryIO

from timeline.ingest.decode import decode, without_surrogates
from timeline.ingest.own import HEAD, is_own
from timeline.ingest.problem import Problem, UnreadableError
from timeline.ingest.publication import metadata_evidence
from timeline.model.document import Document, Evidence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from timeline.ingest.reader import Source

_WIDE = (b"\xff\xfe", b"\xfe\xff")
_BOM = b"\xef\xbb\xbf"


class JsonLinesReader:
    """Reads .jsonl and .ndjson files line by line; a broken line is reported and the others are read."""

    suffixes: tuple[str, ...] = (".jsonl", ".ndjson")

    def accepts(self, head: bytes, /) -> bool:
        """A stream whose first line opens an object with a text field."""
        first = head.removeprefix(_BOM).lstrip().partition(b"\n")[0]
        return first.startswith(b"{") and b'"text"' in first

    def read(self, source: Source) -> Iterator[Document | Problem]:
        """The documents of the source, in order, with the problems among them."""
        empty = True
        with source.open() as stream:
            if is_own(stream.read(HEAD)):
                yield Problem(source.name, "is a timeline that this program wrote", "name the texts it was made of")
                return
            stream.seek(0)
            for number, line in enumerate(_lines(stream), 1):
                if line.strip():
                    empty = False
                    yield from _document(source.name, number, line)
        if empty:
            yield Problem(source.name, "is empty", "there is nothing to read in it")


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


def _document(name: str, number: int, line: bytes) -> Iterator[Document | Problem]:
    where = f"{name}:{number}"
    try:
        record = _record(line)
        text, notices = without_surrogates(_string(record, "text"))
        key, _ = without_surrogates(_identity(record, where))
        title, _ = without_surrogates(_string(record, "title") if record.get("title") else "")
    except UnreadableError as error:
        yield Problem(where, error.what, error.hint)
        return
    stated: tuple[Evidence, ...] = ()
    if record.get("published") is not None:
        try:
            stated = (metadata_evidence(str(record["published"]), "published"),)
        except UnreadableError as error:
            yield Problem(where, f"the document is read without its publication date: {error.what}", error.hint)
    yield Document(key, text, title, where, stated=stated, notices=notices)


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


def _string(record: dict[str, object], field: str) -> str:
    value = record.get(field)
    if value is None:
        what = f"the line has no field “{field}”"
        raise UnreadableError(what, "each line needs “id” and “text”")
    if not isinstance(value, str):
        what = f"the field “{field}” is no text"
        raise UnreadableError(what, "put it in quotation marks")
    if not value.strip():
        what = f"the field “{field}” is empty"
        raise UnreadableError(what, "there is nothing to read in it")
    return value


def _identity(record: dict[str, object], where: str) -> str:
    """The id; a line without one is known by its place."""
    value = record.get("id")
    return where if value is None or isinstance(value, dict | list) else str(value)
