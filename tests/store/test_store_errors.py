"""Whatever is wrong with a timeline file, the user reads a sentence."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path

import pytest

from tests.store.factory import reading_of
from timeline.store.errors import StoreError
from timeline.store.file import TimelineFile


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "a.timeline"
    with TimelineFile.create(path) as file:
        file.write(reading_of(), "rules")
    return path


def refusal(path: Path) -> str:
    with pytest.raises(StoreError) as caught:
        TimelineFile.open(path).documents()
    assert caught.value.hint
    return caught.value.message.removeprefix(f"{path}")


def test_no_such_file(tmp_path: Path) -> None:
    assert refusal(tmp_path / "none.timeline") == ": there is no such file"


def test_a_folder(tmp_path: Path) -> None:
    assert refusal(tmp_path) == " is a folder, not a timeline file"


@pytest.mark.parametrize("content", [b"", b"just words", b"x" * 5000])
def test_some_other_file(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "letter.txt"
    path.write_bytes(content)
    assert refusal(path) == " is not a timeline file"


def test_some_other_database(tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE t (x)")
    assert refusal(path) == " is not a timeline file"
    with pytest.raises(StoreError, match="is not a timeline file"):
        TimelineFile.create(path)


def test_a_file_of_a_newer_version(path: Path) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA user_version = 99")
    assert refusal(path) == " was written by a newer version of this program"


def test_a_truncated_file(path: Path) -> None:
    os.truncate(path, path.stat().st_size - 4096)
    assert refusal(path) == " is damaged or cut short"


def test_a_damaged_file(path: Path) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE documents SET data = '{\"Unheard\": 1}'")
    assert refusal(path) == " is damaged or cut short"


def test_a_file_that_another_program_writes(path: Path) -> None:
    other = sqlite3.connect(path)
    other.execute("BEGIN EXCLUSIVE")
    with pytest.raises(StoreError, match="is being written by another program"):
        TimelineFile.open(path, patience=0.01).documents()


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="cannot be opened"):
        TimelineFile.create(tmp_path / "none" / "a.timeline")


def test_a_file_that_may_not_be_written(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "access", lambda *_: False)
    with TimelineFile.open(path) as file:
        assert len(file.listing().rows) == 3
        with pytest.raises(StoreError, match="cannot be written to"):
            file.write(reading_of(), "rules")


def test_a_full_disk(path: Path) -> None:
    with TimelineFile.open(path) as file:
        connection = file._connection  # noqa: SLF001  # a limit on the file stands for the disk's
        connection.execute(f"PRAGMA max_page_count = {path.stat().st_size // 4096}")
        with pytest.raises(StoreError, match="the disk is full"):
            file.write(reading_of("b.txt", "x" * 100_000 + "the council met “We are late,” the bridge fell"), "r")
        assert [d.id for d in file.documents()] == ["a.txt"]
