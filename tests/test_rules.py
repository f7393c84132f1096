"""Every rule keeps its word: the examples that stand with it, one test a rule."""

from __future__ import annotations

import pytest

from timeline.rulebook.load import load_rulebook
from timeline.rulecheck import check_example

BOOK = load_rulebook()


@pytest.mark.parametrize("rule", BOOK.rules, ids=lambda rule: rule.id)
def test_examples(rule):
    wrong = [
        f"{rule.path}:{example.line}: {what}; in “{example.text}”"
        for example in (*rule.accept, *rule.reject)
        for what in check_example(rule, example, BOOK)
    ]
    assert not wrong, "\n" + "\n".join(wrong)
