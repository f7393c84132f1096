"""Everything the user does can be undone and done again, also after the program was closed or killed."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.store.factory import reading_of
from timeline.model.edtf import parse
from timeline.model.span import Span
from timeline.store.changes import BY_HAND
from timeline.store.corrections import Correction, Status
from timeline.store.errors import StoreError
from timeline.store.file import TimelineFile

READING = reading_of()
MET, SAID, FELL = READING.entries
ADDED = replace(FELL, span=Span(60, 67), text="The bridge fell at night.", when=parse("1999-05-03"))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    with TimelineFile.create(tmp_path / "a.timeline") as file:
        file.write(READING, "rules")
    return tmp_path / "a.timeline"


@pytest.fixture
def file(path: Path) -> Iterator[TimelineFile]:
    with TimelineFile.open(path) as file:
        yield file


def state(file: TimelineFile) -> tuple[object, ...]:
    rows = file.rows(file.listing().rows)
    return tuple((row.status, row.entry, file.tags(row.found), file.note(row.found)) for row in rows)


EDITS = {
    "accept": lambda f: f.correct(MET, Correction(Status.ACCEPTED)),
    "reject": lambda f: f.correct(SAID, Correction(Status.REJECTED)),
    "edit": lambda f: f.correct(FELL, Correction(date="1999", text="It fell.", speaker="Ada")),
    "judge": lambda f: f.correct_all([(MET, Correction(Status.REJECTED)), (SAID, Correction(Status.ACCEPTED))]),
    "tag both": lambda f: f.tag_all([(MET, ("check",)), (FELL, ("check", "sea"))]),
    "tag": lambda f: f.set_tags(MET, "check", "budget"),
    "note": lambda f: f.set_note(SAID, "Ask her."),
    "merge": lambda f: f.merge(MET, SAID, FELL),
    "split": lambda f: f.split(FELL, replace(FELL, span=Span(60, 70)), replace(FELL, span=Span(70, 80))),
    "add": lambda f: f.add(ADDED),
    "publish": lambda f: f.publish(READING, "2021-07-23", "rules"),
}


@pytest.mark.parametrize("edit", EDITS.values(), ids=EDITS)
def test_a_step_is_undone_and_done_again_in_another_run(path: Path, edit) -> None:
    with TimelineFile.open(path) as file:
        before = state(file)
        edit(file)
        after = state(file)
    with TimelineFile.open(path) as file:
        undone = file.undo()
        assert undone is not None
        assert not undone.done
        assert state(file) == before
        assert file.undo() is None
    with TimelineFile.open(path) as file:
        assert file.redo() is not None
        assert state(file) == after
        assert file.redo() is None


def test_steps_are_undone_one_by_one_and_a_new_one_ends_what_could_be_done_again(file: TimelineFile) -> None:
    states = [state(file)]
    for edit in EDITS.values():
        edit(file)
        states.append(state(file))
    for expected in reversed(states[:-1]):
        assert file.undo()
        assert state(file) == expected
    file.redo()
    file.set_note(FELL, "new")
    assert file.redo() is None
    assert [step.what.partition(":")[0] for step in file.steps()] == ["noted on", "accepted"]


def test_a_change_that_changes_nothing_is_no_step(file: TimelineFile) -> None:
    file.set_note(MET, "")
    file.correct(MET, Correction())
    assert file.steps() == []


def test_a_step_with_an_entry_that_is_gone_changes_nothing(file: TimelineFile) -> None:
    gone = replace(FELL, span=Span(1, 2))
    with pytest.raises(StoreError, match="has no entry"):
        file.correct_all([(MET, Correction(Status.REJECTED)), (gone, Correction(Status.REJECTED))])
    assert file.steps() == []
    assert file.rejected() == 0


def test_merged_entries_leave_the_list_and_come_back(file: TimelineFile) -> None:
    file.merge(MET, SAID)
    assert [row.entry.id for row in file.rows(file.listing().rows)] == [MET.id, FELL.id]
    assert [row.found for row in file.merged_into(MET)] == [SAID]
    assert SAID.id in {e.id for e in file.entries("status:merged")}
    file.part(MET)
    assert len(file.listing().rows) == 3


def test_an_entry_of_the_users_own_stays_through_a_new_run_and_can_be_corrected(file: TimelineFile) -> None:
    file.add(ADDED)
    (added,) = file.entries("rule:hand")
    assert (added.rule, added.edtf) == (BY_HAND, "1999-05-03")
    file.correct(added, Correction(Status.ACCEPTED, date="2000"))
    file.write(READING, "newer rules")
    (again,) = file.entries("rule:hand status:accepted")
    assert again.edtf == "2000"
    assert file.reading("a.txt") == READING
    file.take_away(ADDED)
    assert not list(file.entries("rule:hand"))


def test_the_same_words_are_not_told_twice(file: TimelineFile) -> None:
    with pytest.raises(StoreError, match="already"):
        file.add(replace(MET, text="They met."))
    assert file.steps() == []


def test_a_publication_set_by_hand_is_kept(file: TimelineFile) -> None:
    assert file.published(READING.document.hash) is None
    file.publish(READING, "2021-07-23", "rules")
    assert file.published(READING.document.hash) == "2021-07-23"
    undone = file.undo()
    assert undone is not None
    assert undone.published == (READING.document.hash,)
    assert file.published(READING.document.hash) is None


def test_what_the_rules_do_not_find_any_more_is_counted_and_kept(file: TimelineFile) -> None:
    file.set_note(FELL, "Ask the mason.")
    file.write(replace(READING, entries=(MET, SAID)), "newer rules")
    assert file.orphans() == 1
    file.write(READING, "rules")
    assert file.orphans() == 0
    assert file.note(FELL) == "Ask the mason."


KILLED = """
import sys
from pathlib import Path
from timeline.store.file import TimelineFile
with TimelineFile.open(Path(sys.argv[1])) as file:
    entries = list(file.entries())
    for i in range(100_000):
        file.set_note(entries[i % 3], f"note {i}")
        print(i, flush=True)
"""


def test_a_kill_at_any_moment_loses_nothing_that_was_confirmed(path: Path) -> None:
    for rounds in (1, 7, 23):
        with subprocess.Popen(
            [sys.executable, "-c", KILLED, str(path)], stdout=subprocess.PIPE, env={**os.environ}, text=True
        ) as process:
            assert process.stdout
            confirmed = -1
            for _ in range(rounds):
                confirmed = int(process.stdout.readline())
            process.send_signal(signal.SIGKILL)
            confirmed = max([confirmed, *(int(line) for line in process.stdout if line.strip())])
        with TimelineFile.open(path) as file:
            notes = {int(note.split()[1]) for e in (MET, SAID, FELL) if (note := file.note(e))}
            assert max(notes) in (confirmed, confirmed + 1)
            assert file.undo()
