"""The schemas of rule files, and the pages made from the rules."""

from __future__ import annotations

import runpy
import tomllib
from pathlib import Path

import jsonschema
import pytest

from timeline.rulebook import read
from timeline.rulebook.schema import lexicon_schema, rule_schema

ROOT = Path(__file__).resolve().parents[2]
RULES = sorted((ROOT / "rules").glob("*/*/*.toml"))
PAGES = runpy.run_path(str(ROOT / "docs" / "make_reference.py"))["pages"]()


def test_the_schemas_know_the_keys_that_the_loader_knows():
    rule = rule_schema()
    assert set(rule["$defs"]["rule"]["properties"]) == read.RULE_KEYS
    assert set(rule["properties"]) == read.DEFAULT_KEYS
    assert set(lexicon_schema()["additionalProperties"]["properties"]) == read.LEXICON_KEYS


@pytest.mark.parametrize("path", RULES, ids=lambda p: "/".join(p.parts[-2:]))
def test_our_files_fit_their_schema(path: Path):
    schema = lexicon_schema() if path.parent.name == "lexicon" else rule_schema()
    jsonschema.validate(tomllib.loads(path.read_text(encoding="utf-8")), schema)


def test_the_schema_finds_a_mistyped_operation():
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({"r": {"match": "a", "value": {"ancor": "publication"}}}, rule_schema())


@pytest.mark.parametrize("path", PAGES, ids=lambda p: p.name)
def test_generated_pages_are_fresh(path: Path):
    assert path.read_text(encoding="utf-8") == PAGES[path], "run: make docs"
