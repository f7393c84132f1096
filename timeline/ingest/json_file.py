"""JSON files: one document, a list of them, or an object with such a list, as programs and archives write them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from timeline.ingest.decode import decode
from timeline.ingest.jsonl import JsonLinesReader
from timeline.ingest.own import HEAD, holds_entries
from timeline.ingest.problem import Problem, UnreadableError
from timeline.ingest.readback import readings
from timeline.ingest.records import TEXT, document, field_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from timeline.ingest.dispatch import Item
    from timeline.ingest.reader import Fields, Source

_LISTS = (
    "articles",
    "items",
    "documents",
    "docs",
    "results",
    "entries",
    "records",
    "data",
    "hits",
    "response",
    "posts",
)
"""The names under which the list of documents stands, or the object that holds it."""

_DEEPEST = 3


class JsonReader:
    """Reads .json files; the common layouts are found by themselves."""

    about = "JSON file"
    suffixes: tuple[str, ...] = (".json",)
    binary = False
    extra = ""
    modules: tuple[str, ...] = ()

    def accepts(self, head: bytes, /) -> bool:
        """A list of objects, or an object that is not closed on its first line."""
        start = head.removeprefix(b"\xef\xbb\xbf").lstrip()
        if JsonLinesReader().accepts(head):
            return False
        return (start.startswith(b"[") and start[1:].lstrip().startswith(b"{")) or (
            start.startswith(b"{") and start[1:].lstrip().startswith(b'"')
        )

    def read(self, source: Source) -> Iterator[Item]:
        """The documents in the order of the file."""
        data = source.bytes()
        try:
            text, notices = decode(data)
            content = _parsed(text)
        except UnreadableError as error:
            if text_lines(data):  # a name that ends in .json, and a document a line
                yield from JsonLinesReader().read(source)
            else:
                yield Problem(source.name, error.what, error.hint)
            return
        records = _records(content, source.fields)
        if holds_entries(data[:HEAD]) and records:
            yield from readings(source.name, ((f"{source.name}#{n}", r) for n, r in enumerate(records, 1)))
            return
        for notice in notices:
            yield Problem(source.name, notice)
        if not records:
            yield Problem(
                source.name, "holds no documents: no list of objects was found in it", "see: timeline formats"
            )
        for number, record in enumerate(records, 1):
            where = source.name if len(records) == 1 else f"{source.name}#{number}"
            yield from document(record, where, source.fields)


def text_lines(data: bytes) -> bool:
    """Whether the first two lines are objects of their own."""
    lines = [line for line in data.split(b"\n", 3)[:3] if line.strip()]
    return len(lines) > 1 and all(line.strip().startswith(b"{") and line.strip().endswith(b"}") for line in lines[:2])


def _parsed(text: str) -> Any:
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        what = f"is no JSON: {error.msg} at line {error.lineno}, column {error.colno}"
        raise UnreadableError(what, "it may be cut off") from None
    except (RecursionError, ValueError):
        hint = "it is nested too deeply, or a number is too long"
        raise UnreadableError("is no JSON that can be read", hint) from None


def _records(content: Any, fields: Fields, depth: int = 0) -> list[dict[str, Any]]:
    """The objects that are documents: the list itself, the list under a usual name, or the one object."""
    if isinstance(content, list):
        return [item for item in content if isinstance(item, dict)]
    if not isinstance(content, dict):
        return []
    lower = {str(key).lower(): value for key, value in content.items()}
    if depth < _DEEPEST:
        for name in _LISTS:
            if isinstance(lower.get(name), list | dict) and (found := _records(lower[name], fields, depth + 1)):
                return found
    return [content] if depth == 0 or field_of(lower, fields.text, TEXT) else []
