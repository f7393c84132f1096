"""A timeline file gives back what was put into it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.store.factory import entry_of, reading_of
from timeline.model.document import Document, Publication
from timeline.model.reading import Reading
from timeline.store.corrections import Correction, Status
from timeline.store.file import TimelineFile


@pytest.fixture
def file(tmp_path: Path) -> Iterator[TimelineFile]:
    with TimelineFile.create(tmp_path / "a.timeline") as file:
        yield file


def test_a_reading_comes_back_equal(file: TimelineFile) -> None:
    reading = reading_of()
    file.write(reading, "rules")
    assert file.reading("a.txt") == reading
    assert file.reading("b.txt") is None


def test_a_document_can_be_forgotten(file: TimelineFile) -> None:
    file.write(reading_of("a.txt", "On Thursday the council met. “We are late,” … the bridge fell"), "rules")
    file.write(reading_of("b.txt"), "rules")
    assert file.forget("b.txt")
    assert file.reading("b.txt") is None
    assert [ident for ident, _ in file.sources()] == ["a.txt"]
    assert {e.document for e in file.entries()} == {e.document for e in file.entries("council")} == {"a.txt"}
    assert not file.forget("b.txt")


def test_a_document_that_the_user_corrected_is_not_forgotten(file: TimelineFile) -> None:
    reading = reading_of()
    file.write(reading, "rules")
    file.correct(reading.entries[0], Correction(Status.ACCEPTED))
    assert not file.forget("a.txt")
    assert file.reading("a.txt") == reading


def test_a_document_under_a_new_name_keeps_what_was_corrected_and_the_old_name_can_go(file: TimelineFile) -> None:
    file.write(reading_of("old.txt"), "rules")
    file.set_note(reading_of("old.txt").entries[0], "ask her")
    file.write(reading_of("new.txt"), "rules")
    assert file.forget("old.txt")
    assert file.note(reading_of("new.txt").entries[0]) == "ask her"


def test_a_file_reopened_holds_the_same(tmp_path: Path) -> None:
    path = tmp_path / "talks?#.timeline"
    with TimelineFile.create(path) as file:
        file.write(reading_of(), "rules")
    with TimelineFile.open(path) as file:
        assert file.reading("a.txt") == reading_of()


def test_entries_come_in_the_order_of_their_sort_key(file: TimelineFile) -> None:
    readings = [reading_of("b.txt"), reading_of("a.txt")]
    for reading in readings:
        file.write(reading, "rules")
    both = [e for r in readings for e in r.entries]
    assert list(file.entries()) == sorted(both, key=lambda e: e.sort_key)


def test_an_entry_is_found_by_its_id(file: TimelineFile) -> None:
    reading = reading_of()
    file.write(reading, "rules")
    assert file.entry(reading.entries[1].id) == reading.entries[1]
    assert file.entry("000000000000") is None


def test_the_list_groups_by_date_with_the_coarser_first_and_undated_last(file: TimelineFile) -> None:
    text = "alpha beta gamma delta epsilon zeta theta"
    document = Document("w.txt", text)
    dates = ("2021-07-01T14:30", "2021-07", "2021", None, "2021-07-01", "1914/1918", "2021~")
    entries = tuple(entry_of(document, word, when) for word, when in zip(text.split(), dates, strict=True))
    file.write(Reading(document, Publication(None), "news", entries=entries), "rules")
    assert [(g.bucket, g.size) for g in file.listing().groups] == [
        ("1914/1918", 1), ("2021", 2), ("2021-07", 1), ("2021-07-01", 2), ("", 1),
    ]  # fmt: skip
    rows = file.rows(file.listing().rows)
    assert " ".join(row.entry.text for row in rows) == "zeta gamma theta beta epsilon alpha delta"


def test_rows_that_are_gone_are_left_out(file: TimelineFile) -> None:
    file.write(reading_of(), "rules")
    assert [row.row for row in file.rows([2, 99, 1])] == [2, 1]


def test_a_second_build_skips_what_has_not_changed(file: TimelineFile) -> None:
    reading = reading_of()
    document = reading.document
    assert not file.is_current(document, "rules", "auto")
    file.write(reading, "rules", "auto")
    assert file.is_current(document, "rules", "auto")
    assert not file.is_current(document, "other rules", "auto")
    assert not file.is_current(document, "rules", "narrative")
    assert not file.is_current(replace(document, text="other"), "rules", "auto")
    assert not file.is_current(replace(document, stated=()), "rules", "auto")


def test_a_new_reading_takes_the_place_of_the_old_one(file: TimelineFile) -> None:
    for name in ("a.txt", "b.txt", "a.txt"):
        file.write(reading_of(name), "rules")
    file.write(reading_of("a.txt", "On Thursday the council met. “We”\n the bridge fell “We are late,”"), "rules")
    assert [(d.id, d.entries) for d in file.documents()] == [("a.txt", 3), ("b.txt", 3)]
    assert len(file.listing("bridge").rows) == 2


def test_documents_tell_their_publication_and_give_their_text(file: TimelineFile) -> None:
    reading = reading_of()
    file.write(reading, "rules")
    (info,) = file.documents()
    assert (info.title, info.publication, info.problems) == (
        "The council", reading.publication, ("a rule was cut off",)
    )  # fmt: skip
    assert file.document(info.row) == reading.document
    assert file.info(info.row) == info
    assert file.document(99) is None
    assert file.info(99) is None


def test_a_failure_within_a_document_leaves_the_file_as_it_was(file: TimelineFile) -> None:
    file.write(reading_of(), "rules")
    broken = replace(reading_of(), entries=(*reading_of().entries, None))
    with pytest.raises(AttributeError):
        file.write(broken, "newer rules")
    assert file.reading("a.txt") == reading_of()
    assert file.is_current(reading_of().document, "rules")


def test_half_a_surrogate_pair_survives(file: TimelineFile) -> None:
    document = Document("a\udcff.txt", "odd \ud800 words")
    reading = Reading(document, Publication(None), "news", entries=(entry_of(document, "odd \ud800 words"),))
    file.write(reading, "rules")
    assert file.reading("a\udcff.txt") == reading
    assert list(file.entries("odd")) == list(reading.entries)


def test_the_same_writes_give_the_same_bytes(tmp_path: Path) -> None:
    paths = [tmp_path / "1.timeline", tmp_path / "2.timeline"]
    for path in paths:
        with TimelineFile.create(path) as file:
            file.write(reading_of(), "rules")
    assert paths[0].read_bytes() == paths[1].read_bytes()


def test_the_list_is_read_from_an_index_alone(file: TimelineFile) -> None:
    statements: list[str] = []
    connection = sqlite3.connect(file.path)
    file._connection.set_trace_callback(statements.append)  # noqa: SLF001  # to see the SQL
    file.listing()
    assert len(statements) == 3  # whether anything was merged, the list, and its greatest row number
    plan = connection.execute(f"EXPLAIN QUERY PLAN {statements[1]}").fetchall()
    assert [step[-1] for step in plan] == ["SCAN entries USING COVERING INDEX entries_in_order"]
