"""A rule that would run for ever is cut off and named, and the document is still read."""

from __future__ import annotations

from timeline.match.cascade import Cascade
from timeline.rulebook.load import load_rulebook

ROWS = " ".join(f"{{a{i}:wild_row}}" for i in range(9))
RUNAWAY = f"""
[forever]
description = "Rows of rows of words, which can be cut in ever so many ways."
match = "{ROWS} {{vessel}} {{number}}"
not_before = "walk"
[forever.accept]
"<forever>a b c d e f g h i sloop 7</forever>" = true
[forever.reject]
"a sloop" = "no rows"
"""
WORDS = '[vessel]\nforms = ["sloop"]\n[wild_row]\nrun = ["word"]\nmost = 60\n'


def test_the_rule_is_named_and_the_rest_is_read(folder, monkeypatch):
    monkeypatch.setattr("timeline.match.expression.RULE_SECONDS", 0.02)
    book = load_rulebook(extra=[folder(event__forever=RUNAWAY, lexicon__row=WORDS)])
    text = "On Thursday we " + "walk " * 2_000 + "sloop 7 walk."
    found = Cascade(book).find(text)
    assert any(m.family == "date" for m in found.mentions)
    assert [p for p in found.problems if "the rule event.forever" in p and "was cut off" in p]
