"""What docs/writing-rules.md tells a journalist to write works as it says."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from timeline.rulebook.load import load_rulebook
from timeline.rulecheck import check_rules

PAGE = Path(__file__).resolve().parents[2] / "docs" / "writing-rules.md"
BLOCKS = re.findall(r"```toml\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)


def block(begins: str) -> str:
    return next(b for b in BLOCKS if f"[{begins}]" in b)


@pytest.fixture
def book(folder):
    return load_rulebook(
        extra=[
            folder(
                lexicon__harbour=block("clear_verb"),
                event__harbour=block("clearing"),
                date__weeks=block("fortnight_ago"),
                lexicon__trade="\n".join(line.strip() for line in block("visit_verb").splitlines()),
            )
        ]
    )


@pytest.mark.parametrize("rule", ["event.clearing", "date.fortnight_ago"])
def test_the_worked_examples(book, rule: str):
    outcome = check_rules(book, rule)
    assert outcome.examples >= 2
    assert outcome.problems == ()


def test_a_vocabulary_laid_over_ours(book):
    assert "called at" in book.lexicons["visit_verb"].forms
