"""The values of a field are counted among the entries that a query leaves."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tests.store.factory import entry_of, reading_of
from tests.tui.sample import file_of, history, talks
from timeline.store.corrections import Correction, Status
from timeline.store.facets import FIELDS
from timeline.store.file import TimelineFile


@pytest.fixture
def file(tmp_path: Path):
    with TimelineFile.open(file_of(tmp_path / "a.timeline", talks(), history())) as opened:
        yield opened


def test_the_most_frequent_values_come_first(file):
    assert file.counts("", "kind", 9) == [("event", 13), ("statement", 4)]
    assert file.counts("", "who", 2) == [("Ingrid Solheim", 2), ("Tomas Revel", 1)]
    assert file.counts("", "source", 9) == [
        ("Harbour towns agree to share one pilot station", 12),
        ("The old harbour", 5),
    ]
    assert file.counts("", "place", 9) == [("Sandvar", 1), ("customs house", 1)]


def test_counts_follow_the_query(file):
    assert file.counts("who:solheim", "kind", 9) == [("statement", 2), ("event", 1)]
    assert file.counts("zebra", "kind", 9) == []
    assert file.counts("kind:statement", "source", 9) == [("Harbour towns agree to share one pilot station", 4)]


def test_tags_and_status_are_counted_the_star_is_none(file):
    met, said = talks().entries[2:4]
    file.set_tags(met, "court", "★")
    file.set_tags(said, "court")
    file.correct(met, Correction(Status.ACCEPTED))
    assert file.counts("", "tag", 9) == [("court", 2)]
    assert file.starred() == {row.row for row in file.rows(file.listing().rows) if row.found == met}
    assert file.counts("kind:event", "tag", 9) == [("court", 1)]
    assert file.counts("", "status", 9) == [("open", 16), ("accepted", 1)]


def test_what_was_merged_is_not_counted(file):
    met, said = talks().entries[2:4]
    file.merge(met, said)
    assert file.counts("", "kind", 9) == [("event", 13), ("statement", 3)]
    assert file.counts("status:merged", "kind", 9) == [("statement", 1)]


@pytest.mark.parametrize("field", FIELDS)
def test_every_field_can_be_counted_under_any_query(file, field):
    for typed in ("", "zebra", "-kind:event", 'who:"o\'x"', "/a+/", "tag:x", "on:2022"):
        assert isinstance(file.counts(typed, field, 3), list)


def test_those_who_speak_together_are_counted_one_by_one(tmp_path: Path):
    plain = reading_of()
    together = entry_of(
        plain.document,
        "We are late",
        kind="statement",
        speaker="Ada Byron and Tom Hale",
        who=("Ada Byron", "Tom Hale"),
        cue="said",
    )
    alone = entry_of(
        plain.document, "Nobody knows", kind="statement", speaker="Ada Byron", who=("Ada Byron",), cue="said"
    )
    with TimelineFile.create(tmp_path / "a.timeline") as opened:
        opened.write(replace(plain, entries=(together, alone)), "rules")
        assert opened.counts("", "who", 9) == [("Ada Byron", 2), ("Tom Hale", 1)]
        assert opened.count("who:hale") == 1
