"""What the user says about an entry stays, whatever is built anew."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.store.factory import reading_of
from timeline.store.corrections import Correction, Status
from timeline.store.errors import StoreError
from timeline.store.file import TimelineFile

MET, SAID, FELL = reading_of().entries


@pytest.fixture
def file(tmp_path: Path) -> Iterator[TimelineFile]:
    with TimelineFile.create(tmp_path / "a.timeline") as file:
        file.write(reading_of(), "rules")
        yield file


def test_a_corrected_entry_moves_and_says_so(file: TimelineFile) -> None:
    file.correct(FELL, Correction(date="2020", text="The bridge fell.", speaker="a witness"))
    first = next(file.entries())
    assert (first.edtf, first.text, first.speaker) == ("2020", "The bridge fell.", "a witness")
    assert first.why[0] == "The date was set by hand to 2020; the rules gave undated."
    assert file.listing().groups[0].bucket == "2020"
    assert list(file.entries("witness")) == [first]


def test_a_correction_survives_a_new_run(file: TimelineFile) -> None:
    file.correct(MET, Correction(date="2021-07-08"))
    file.write(reading_of(), "newer rules")
    entry = file.entry(MET.id)
    assert entry is not None
    assert entry.edtf == "2021-07-08"
    assert file.reading("a.txt") == reading_of()


def test_a_correction_can_be_taken_back(file: TimelineFile) -> None:
    file.correct(MET, Correction(date="", text="gone"))
    shown = file.entry(MET.id)
    assert shown is not None
    assert shown.when is None
    file.correct(shown, Correction())
    assert file.entry(MET.id) == MET
    assert len(file.listing("council").rows) == 1


def test_a_rejected_entry_is_listed_but_not_exported(file: TimelineFile) -> None:
    file.correct(SAID, Correction(Status.REJECTED))
    assert SAID not in list(file.entries())
    assert Status.REJECTED in {row.status for row in file.rows(file.listing().rows)}


def test_a_date_that_is_none_is_refused_and_nothing_changes(file: TimelineFile) -> None:
    with pytest.raises(ValueError, match="no EDTF date"):
        file.correct(MET, Correction(date="tomorrow"))
    assert file.entry(MET.id) == MET


def test_an_unknown_entry_is_refused(tmp_path: Path) -> None:
    with TimelineFile.create(tmp_path / "b.timeline") as file, pytest.raises(StoreError, match="has no entry"):
        file.correct(MET, Correction(Status.ACCEPTED))
