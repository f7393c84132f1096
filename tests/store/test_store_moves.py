"""What another publication date would move is shown before anything is changed."""

from __future__ import annotations

from functools import partial

import pytest

from timeline.model.document import Document
from timeline.model.edtf import parse
from timeline.pipeline import build
from timeline.rulebook.load import load_rulebook
from timeline.store.file import TimelineFile
from timeline.store.moves import as_published, moves

TEXT = "Anna Berg met Karl Ott on Monday. They had met on 3 May 2019. He resigned last year."


@pytest.fixture(scope="module")
def read():
    return partial(build, rulebook=load_rulebook())


def test_the_entries_that_move_are_told_with_how_far(read) -> None:
    before = read(as_published(Document("a.txt", TEXT), "2021-07-16"))
    after, found = moves(before, "2021-07-23", read)
    assert [(m.before.edtf, m.after.edtf, m.days) for m in found] == [("2021-07-12", "2021-07-19", 7)]
    assert after.publication.value == parse("2021-07-23")


def test_without_a_publication_what_hangs_on_it_is_open_again(read) -> None:
    before = read(as_published(Document("a.txt", TEXT), "2021-07-16"))
    _, found = moves(before, None, read)
    assert {m.before.edtf for m in found} == {"2021-07-12", "2020"}
    assert all(m.days is None for m in found)


def test_it_is_set_in_one_step_and_taken_back(read, tmp_path) -> None:
    first = read(Document("a.txt", TEXT))
    with TimelineFile.create(tmp_path / "a.timeline") as file:
        file.write(first, "rules")
        after, _ = moves(first, "2021-07-16", read)
        file.publish(after, "2021-07-16", "rules")
        assert "2021-07-12" in {e.edtf for e in file.entries()}
        step = file.undo()
        assert step is not None
        file.write(read(as_published(after.document, file.published(after.document.hash))), "rules")
        assert file.reading("a.txt") == first
