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


@pytest.mark.parametrize("one", [*BOOK.rules, *BOOK.lexicons.values()], ids=lambda one: one.name)
def test_a_description_stands_alone(one):
    """It is read in reasons and in the reference, far from what stands before it in its file."""
    assert not one.description.startswith(("The same with", "The same where", "The same in ", "Several of them"))
