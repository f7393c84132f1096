"""The forms of rule files and lexicon files as JSON Schemas, for editors that check TOML as you type."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from timeline.rulebook.operations import OPERATIONS, Operation

_TEXTS = {"anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]}
_NAMES = {"type": "array", "items": {"type": "string"}}

_DEFAULTS: dict[str, tuple[str, Any]] = {
    "description": ("What the rule finds, in a sentence.", {"type": "string"}),
    "published": ("The day of publication against which the examples are read.", {}),
    "mode": ("The mode in which the examples are read.", {"enum": ["news", "narrative", "auto"]}),
    "stage": ("Rules of a later stage see what those of an earlier one found.", {"type": "integer", "minimum": 0}),
    "priority": ("The higher one wins among matches of the same length.", {"type": "integer"}),
    "is": ("Further kinds under which later rules can ask for its matches.", _TEXTS),
    "where": ("The part of the document that the rule reads.", {"enum": ["top", "bottom"]}),
    "before": ("Phrases, one of which must follow a match without belonging to it.", _TEXTS),
    "not_after": ("Phrases after which a match does not count.", _TEXTS),
    "not_before": ("Phrases before which a match does not count.", _TEXTS),
}
"""What may also stand at the top of a file, for all of its rules."""

_OWN: dict[str, tuple[str, Any]] = {
    "match": ("A phrase or several: word, {slot}, {slot:kind}, [optional], (a|b).", _TEXTS),
    "after": ("Phrases, one of which must precede a match without belonging to it.", _TEXTS),
    "value": ("What a match means.", {"$ref": "#/$defs/value"}),
    "accept": (
        "Sentences with what must be found marked in place, and its value.",
        {"type": "object", "additionalProperties": {"anyOf": [{"type": "string"}, {"const": True}]}},
    ),
    "reject": (
        "Sentences in which the rule must find nothing, and why.",
        {"type": "object", "additionalProperties": {"type": "string"}},
    ),
}

_LEXICON: dict[str, tuple[str, Any]] = {
    "description": ("What the words have in common.", {"type": "string"}),
    "forms": (
        "Words and groups of words, with or without a value each; one written small also matches with a capital.",
        {"anyOf": [_NAMES, {"type": "object"}]},
    ),
    "value": ("The value of all forms.", {"type": ["string", "integer", "object"]}),
    "patterns": ("Regular expressions over the text, for shapes such as 2021-07-15.", _NAMES),
    "any": ("Other lexicons and kinds, whose members are members here too.", _NAMES),
    "run": ("Kinds of things of which several may stand in a row.", _NAMES),
    "but": ("Kinds that may not stand in the row.", _NAMES),
    "least": ("How many at least stand in the row.", {"type": "integer", "minimum": 1}),
    "most": ("How many at most stand in the row.", {"type": "integer", "minimum": 1}),
    "lazy": ("Whether the row is as short as the phrase allows, and not as long.", {"type": "boolean"}),
    "noun": ("Whether “the old treaty” counts as one of the forms when “treaty” is one.", {"type": "boolean"}),
}


def rule_schema() -> dict[str, Any]:
    """A JSON Schema (draft 2020-12) for the TOML files of all families."""
    rule = _described(_DEFAULTS | _OWN)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A file of rules",
        "type": "object",
        "properties": _described(_DEFAULTS),
        "additionalProperties": {"$ref": "#/$defs/rule"},
        "$defs": {
            "rule": {"type": "object", "properties": rule, "required": ["match"], "additionalProperties": False},
            "value": {"anyOf": [_operations(family, table) for family, table in OPERATIONS.items()]},
        },
    }


def lexicon_schema() -> dict[str, Any]:
    """A JSON Schema for the files in lexicon/."""
    shape = {"pattern": {"type": "string"}, "is": _NAMES}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A file of lexicons",
        "type": "object",
        "properties": {
            "shape": {
                "description": "What a word is taken for by its look; the first that fits counts.",
                "type": "array",
                "items": {"type": "object", "properties": shape, "additionalProperties": False},
            }
        },
        "additionalProperties": {
            "type": "object",
            "properties": _described(_LEXICON),
            "additionalProperties": False,
        },
    }


def as_text(schema: Mapping[str, Any]) -> str:
    """A schema as the file that ships with the rules."""
    return json.dumps(schema, indent=2, ensure_ascii=False) + "\n"


def _described(keys: Mapping[str, tuple[str, Any]]) -> dict[str, Any]:
    return {key: {"description": text, **form} for key, (text, form) in keys.items()}


def _operations(family: str, table: Mapping[str, Operation]) -> dict[str, Any]:
    """The value of one family."""
    return {
        "title": f"the value of a {family} rule",
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
