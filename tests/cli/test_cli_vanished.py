"""A text that is gone from a folder goes from its timeline too; nothing that a person wrote is lost."""

from pathlib import Path

import pytest

from timeline.store.corrections import Correction, Status
from timeline.store.file import TimelineFile

TARGET = Path("x.timeline")


@pytest.fixture
def built(timeline, tmp_path, monkeypatch):
    """A folder with two letters and a feed, and its timeline."""
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "letters"
    folder.mkdir()
    for name, day in (("a.txt", 3), ("b.txt", 4)):
        (folder / name).write_text(f"They met on {day} May 2019.\n")
    (folder / "feed.jsonl").write_text('{"id": "x", "text": "They parted on 5 May 2019."}\n')
    (tmp_path / "other.txt").write_text("They wrote on 6 May 2019.\n")
    assert timeline("build", "letters", "other.txt", "-o", "x.timeline").status == 0
    return folder


def documents():
    with TimelineFile.open(TARGET) as file:
        return [ident for ident, _ in file.sources()]


def test_what_vanished_from_the_folder_is_taken_out_and_that_is_said(timeline, built):
    (built / "a.txt").unlink()
    (built / "feed.jsonl").unlink()
    ran = timeline("build", "letters", "-o", "x.timeline")
    assert ran.status == 0
    assert "letters/a.txt: is gone, and so it was taken out of the timeline\n" in ran.err
    assert documents() == ["letters/b.txt", "other.txt"]


def test_what_was_corrected_stays_and_that_is_said(timeline, built):
    with TimelineFile.open(TARGET) as file:
        file.correct(next(e for e in file.entries() if e.document.endswith("a.txt")), Correction(Status.ACCEPTED))
    (built / "a.txt").unlink()
    assert "letters/a.txt: is gone; it stays in the timeline" in timeline("build", "letters", "-o", "x.timeline").err
    assert "letters/a.txt" in documents()


def test_what_is_there_and_cannot_be_read_or_was_not_asked_for_stays(timeline, built):
    (built / "a.txt").write_bytes(bytes(range(256)))
    timeline("build", "letters", "--glob", "a*", "-o", "x.timeline")
    assert documents() == ["letters/a.txt", "letters/b.txt", "x", "other.txt"]


def test_a_folder_that_is_gone_as_a_whole_is_a_mistake_and_takes_nothing_along(timeline, built):
    built.rename("elsewhere")
    assert timeline("build", "letters", "other.txt", "-o", "x.timeline").status == 1
    assert len(documents()) == 4


def test_browsing_texts_shows_these_and_no_others_by_whatever_name_they_were_read_before(timeline, built, monkeypatch):
    seen = []
    monkeypatch.setenv("XDG_CACHE_HOME", str(built.parent / "cache"))
    monkeypatch.setenv("XDG_STATE_HOME", str(built.parent / "state"))

    def browse(path, settings):
        assert settings.rebuild(lambda *_: None) == ""  # what the browser does in the background
        seen.append(path)

    monkeypatch.setattr("timeline.tui.app.browse", browse)
    monkeypatch.setattr("timeline.cli.browse._is_terminal", lambda: True)
    timeline("browse", "letters")
    (built / "a.txt").unlink()
    monkeypatch.chdir(built)
    timeline("browse", ".")
    assert seen[0] == seen[1]
    with TimelineFile.open(seen[1]) as file:
        assert sorted(ident for ident, _ in file.sources()) == ["b.txt", "x"]
