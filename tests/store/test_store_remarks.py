"""Tags and notes stay with the words they were put on."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.store.factory import reading_of
from timeline.store.file import TimelineFile

MET, SAID, _ = reading_of().entries


@pytest.fixture
def file(tmp_path: Path) -> Iterator[TimelineFile]:
    with TimelineFile.create(tmp_path / "a.timeline") as file:
        file.write(reading_of(), "rules")
        yield file


def test_tags_survive_a_new_run(file: TimelineFile) -> None:
    file.set_tags(MET, "check", "budget", "check")
    file.write(reading_of(), "newer rules")
    assert file.tags(MET) == ("budget", "check")
    assert file.tags(SAID) == ()


def test_tags_are_replaced(file: TimelineFile) -> None:
    file.set_tags(MET, "check")
    file.set_tags(MET, "done")
    assert file.tags(MET) == ("done",)
    file.set_tags(MET)
    assert file.tags(MET) == ()


def test_a_note_survives_and_is_taken_off(file: TimelineFile) -> None:
    file.set_note(SAID, "Ask her.")
    file.set_note(SAID, "Ask her again.")
    file.write(reading_of(), "newer rules")
    assert (file.note(SAID), file.note(MET)) == ("Ask her again.", "")
    file.set_note(SAID, "")
    assert file.note(SAID) == ""
