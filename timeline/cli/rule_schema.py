"""The form of rule files as a JSON Schema, made from the table of operations that the loader checks by."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from timeline.rulebook.operations import OPERATIONS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from timeline.rulebook.operations import Operation

_TEXTS = {"anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]}
_SHARED: dict[str, tuple[str, Any]] = {
    "description": ("What the rule finds, in a sentence.", {"type": "string"}),
    "published": ("The publication date against which the examples are read.", {}),
    "mode": ("The mode in which the examples are read.", {"enum": ["news", "narrative", "auto"]}),
    "stage": ("Rules of a later stage see what those of an earlier stage found.", {"type": "integer", "minimum": 1}),
    "is": ("Further kinds under which later rules find its matches.", _TEXTS),
}
_RULE: dict[str, tuple[str, Any]] = {
    "match": ("A phrase or several: word, {slot}, {slot:kind}, [optional], (a|b).", _TEXTS),
    "priority": ("The higher one wins among matches of the same length.", {"type": "integer"}),
    "after": ("What must stand before a match.", _TEXTS),
    "before": ("What must stand behind a match.", _TEXTS),
    "not_after": ("What must not stand before a match.", _TEXTS),
    "not_before": ("What must not stand behind a match.", _TEXTS),
}


def rule_schema() -> dict[str, Any]:
    """A JSON Schema (draft 2020-12) for the TOML files of all families."""
    shared = {key: {"description": text, **form} for key, (text, form) in _SHARED.items()}
    rule = shared | {key: {"description": text, **form} for key, (text, form) in _RULE.items()}
    rule["value"] = {"description": "What a match means.", "$ref": "#/$defs/value"}
    rule["accept"] = {
        "description": "Sentences with what must be found marked in place, and its value.",
        "type": "object",
        "additionalProperties": {"anyOf": [{"type": "string"}, {"const": True}]},
    }
    rule["reject"] = {
        "description": "Sentences in which the rule must find nothing, and why.",
        "type": "object",
        "additionalProperties": {"type": "string"},
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A file of rules",
        "type": "object",
        "properties": shared,
        "additionalProperties": {"$ref": "#/$defs/rule"},
        "$defs": {
            "rule": {"type": "object", "properties": rule, "required": ["match"], "additionalProperties": False},
            "value": {"anyOf": [_operations(table) for table in OPERATIONS.values()]},
        },
    }


def _operations(table: Mapping[str, Operation]) -> dict[str, Any]:
    """The value of one family."""
    return {
        "type": "object",
        "properties": {key: _operation(operation) for key, operation in table.items()},
        "additionalProperties": False,
    }


def _operation(operation: Operation) -> dict[str, Any]:
    """One operation; what can be a string can be a list of them, of which the first whose slots are filled counts."""
    kinds = ["object" if kind == "table" else kind for kind in operation.kinds]
    if "string" in kinds and "array" not in kinds:
        kinds.append("array")
    form: dict[str, Any] = {"description": operation.does, "type": kinds}
    if operation.words and operation.kinds == ("string",):
        form["anyOf"] = [{"enum": list(operation.words)}, {"pattern": r"\{"}, {"type": "array"}]
    return form
