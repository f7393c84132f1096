"""What kind of speech a cue is."""

from __future__ import annotations

import pytest

from timeline.model.document import Document
from timeline.pipeline import build
from timeline.rulebook.load import load_rulebook


@pytest.mark.parametrize(
    ("text", "cue_class", "polarity"),
    [
        ("Anna Kowalska said that the bridge was closed.", "say", "asserted"),
        ("Anna Kowalska has repeatedly denied that the bridge was closed.", "deny", "denied"),
        ("Anna Kowalska promised to close the bridge.", "promise", "asserted"),
        ("Anna Kowalska told Karl Heide that the bridge was closed.", "say", "asserted"),
        ("“The bridge is closed,” Anna Kowalska wrote.", "write", "asserted"),
    ],
)
def test_the_lexicon_of_the_cue_tells_its_class(text: str, cue_class: str, polarity: str) -> None:
    (statement,) = build(Document("d", text), load_rulebook()).statements
    assert (statement.cue_class, statement.polarity) == (cue_class, polarity)
