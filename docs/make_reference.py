"""Writes what is made from the rules: docs/rules.md and the two schemas. Run by ``make docs``."""

from __future__ import annotations

from pathlib import Path

from timeline.rulebook.load import load_rulebook
from timeline.rulebook.reference import reference
from timeline.rulebook.schema import as_text, lexicon_schema, rule_schema

ROOT = Path(__file__).resolve().parent.parent


def pages() -> dict[Path, str]:
    """Each generated file with what it must hold."""
    return {
        ROOT / "docs" / "rules.md": reference(load_rulebook()),
        ROOT / "rules" / "rule.schema.json": as_text(rule_schema()),
        ROOT / "rules" / "lexicon.schema.json": as_text(lexicon_schema()),
    }


if __name__ == "__main__":
    for path, text in pages().items():
        path.write_text(text, encoding="utf-8")
