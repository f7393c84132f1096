"""A small language of its own, so that the engine's tests do not hang on the English rules."""

from __future__ import annotations

from pathlib import Path

import pytest

from timeline.rulebook import load as loading
from timeline.rulebook.rulebook import Rulebook

LANGUAGE = r"""
name = "Test"
token = '''\d+|[^\W\d_]+|[^\w\s]|_'''
quotes = [["“", "”"], ["\"", "\""], ["‘", "’"]]
leave_out = ["on"]
rejoin = ['\bp\.m\.\s*\x1e[A-Z]']
[settings.tense]
past = "past"
future = "future"
[settings.clause]
boundary = "comma"
"""

LEXICON = """
[[shape]]
pattern = '[12]\\d{3}'
is = ["year", "number"]
[[shape]]
pattern = '\\d+'
is = ["number"]
[[shape]]
pattern = '[A-Z]\\w*'
is = ["capital"]
[weekday.forms]
Thursday = 4
Friday = 5
[unit.forms]
day = "day"
week = "week"
"last word" = "none"
[iso]
patterns = ['(?P<y>\\d{4})-(?P<m>\\d\\d)-(?P<d>\\d\\d)']
[past]
forms = ["met", "came"]
[future]
forms = ["will"]
[comma]
forms = [","]
[names]
run = ["capital"]
most = 4
[clause]
run = ["word", "comma", "date"]
most = 30
[speech]
forms = ["said"]
"""


@pytest.fixture
def rulebook(tmp_path: Path):
    """Makes a rulebook out of the rule files of a test: {"date/a.toml": "…"}."""

    def make(**files: str) -> Rulebook:
        folder = tmp_path / "rules" / "xx"
        (folder / "lexicon").mkdir(parents=True, exist_ok=True)
        (folder / "language.toml").write_text(LANGUAGE, encoding="utf-8")
        (folder / "lexicon" / "words.toml").write_text(LEXICON, encoding="utf-8")
        for name, text in files.items():
            path = folder / (name.replace("__", "/") + ".toml")
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        loader = loading._Loader()  # noqa: SLF001 - the guards would ask every little rule for examples
        loader.folder(folder)
        assert not loader.problems, loader.problems
        assert loader.language
        rules = sorted(loader.rules.values(), key=lambda r: (loading.FAMILIES.index(r.family), r.stage))
        return Rulebook(loader.language, loader.lexicons, tuple(loader.shapes), tuple(rules), "test")

    return make


@pytest.fixture
def find(rulebook):
    """Reads a text with the rules of a test; gives (rule, words) of each mention."""
    from timeline.match.cascade import Cascade  # noqa: PLC0415

    def run(text: str, **files: str) -> list[tuple[str, str]]:
        found = Cascade(rulebook(**files)).find(text)
        assert not found.problems
        return [(m.rule, m.span.of(text)) for m in found.mentions]

    return run
