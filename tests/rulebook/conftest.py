"""Folders of rules made for one test."""

from __future__ import annotations

from pathlib import Path

import pytest

from timeline.rulebook.load import load_rulebook
from timeline.rulebook.problems import RulebookError

RULE = """
[landing]
description = "A ship comes in."
match = "{vessel} lands"
[landing.accept]
"The <landing>packet lands</landing> at noon." = true
[landing.reject]
"The packet sails." = "it leaves"
"""
VESSEL = '[vessel]\nforms = ["packet", "sloop"]\n'


@pytest.fixture
def folder(tmp_path: Path):
    """Writes a folder of rules of the user's: {"event/ships.toml": "…"} as event__ships="…"."""

    def write(**files: str) -> Path:
        root = tmp_path / "mine"
        for name, text in files.items():
            path = root / (name.replace("__", "/") + ".toml")
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        return root

    return write


@pytest.fixture
def problems(folder):
    """What is said about a folder of rules, without the path up to the folder; empty when it can be used."""

    def read(**files: str) -> list[str]:
        root = folder(**files)
        try:
            load_rulebook(extra=[root])
        except RulebookError as error:
            return [str(p).replace(f"{root}/", "") for p in error.problems]
        return []

    return read
