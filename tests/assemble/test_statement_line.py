"""The line that tells a statement: with its cue, where that tells more than that something was said."""

from __future__ import annotations

import pytest

from timeline.model.document import Document
from timeline.pipeline import build
from timeline.rulebook.load import load_rulebook


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Anna Berg said that the bridge was closed.", "the bridge was closed"),
        ("Anna Berg denied that the bridge was closed.", "denied that the bridge was closed"),
        ("Anna Berg criticized the closing of the bridge.", "criticized the closing of the bridge"),
        ("Anna Berg urged Lars Ott to close the bridge.", "urged Lars Ott to close the bridge"),
        ("He knew Anna Berg’s calling it a sham.", "calling it a sham"),
        ("Anna Berg said the bridge was closed -", "the bridge was closed"),
        ("BERG: That was a sham.", "That was a sham."),
        ("“The bridge is closed,” Anna Berg promised.", "“The bridge is closed,”"),
    ],
)
def test_the_line_of_a_statement(text, line):
    (statement,) = (e for e in build(Document("d", text), load_rulebook()).entries if e.kind == "statement")
    assert statement.text == line
