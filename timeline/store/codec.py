"""Model values as JSON and back.

A value is ``{"TimeValue": {fields}}``, without the fields that have their default; a span is ``{"Span": [0, 5]}``.
Named fields keep old files readable when a type gains or loses one.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import MISSING, fields
from functools import cache
from typing import Any

from timeline.model.document import Evidence, Publication
from timeline.model.entry import Entry
from timeline.model.mention import Capture, DatedMention, Mention, Statement
from timeline.model.origin import Mark, Origin
from timeline.model.span import Span
from timeline.model.timevalue import Duration, Granularity, Interval, Recurrence, Reference, TimeValue, Unresolved

_TYPES: dict[str, Callable[..., Any]] = {
    cls.__name__: cls
    for cls in (
        Capture, DatedMention, Duration, Entry, Evidence, Interval, Mention, Origin, Publication, Recurrence, Reference,
        Statement, TimeValue, Unresolved,
    )
}  # fmt: skip


def dumps(value: Any) -> str:
    """The JSON of a model value; plain ASCII, so that even half a surrogate pair survives."""
    return json.dumps(_encode(value), separators=(",", ":"))


class DecodeError(ValueError):
    """JSON that is none of our writing."""


def loads(text: str) -> Any:
    """The model value that JSON of our writing stands for; lists come back as tuples."""
    try:
        return _decode(json.loads(text))
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        message = f"not a value of the model: {text[:60]!r}"
        raise DecodeError(message) from error


def _encode(value: Any) -> Any:
    kind: Any = type(value)
    if kind in _PLAIN:
        return value
    if kind is Span:
        return {"Span": [value.start, value.end]}
    if kind is tuple or kind is Mark:
        return [_encode(item) for item in value]
    if kind is Granularity:
        return {"Granularity": value.value}
    if isinstance(value, Mapping):
        return {"Mapping": [[key, _encode(item)] for key, item in value.items()]}
    content = {}
    for name, default in _fields(kind):
        item = getattr(value, name)
        if item != default or type(item) is not type(default):
            content[name] = _encode(item)
    return {kind.__name__: content}


_PLAIN = frozenset((str, int, float, bool, type(None)))


@cache
def _fields(kind: Any) -> tuple[tuple[str, Any], ...]:
    """The fields that a value is made from, with their defaults (MISSING, which equals nothing, for those without)."""
    if issubclass(kind, tuple):
        return tuple((name, kind._field_defaults.get(name, MISSING)) for name in kind._fields)
    return tuple((field.name, field.default) for field in fields(kind) if field.init)


def _decode(value: Any) -> Any:
    if isinstance(value, list):
        return tuple(_decode(item) for item in value)
    if isinstance(value, dict):
        ((name, content),) = value.items()
        if name == "Span":
            return Span(*content)
        if name == "Granularity":
            return Granularity(content)
        if name == "Mapping":
            return {key: _decode(item) for key, item in content}
        kind = _TYPES[name]
        known = {field for field, _ in _fields(kind)}
        return kind(**{key: _decode(item) for key, item in content.items() if key in known})
    return value
