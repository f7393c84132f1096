"""Every correction does what it says, is kept, and can be undone and done again."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.tui.pilot import Driver, browsing, scenario
from timeline.store.corrections import Status
from timeline.store.file import TimelineFile
from timeline.store.query import STAR

MET = "During talks in the customs house on Tuesday"
SHIP = "A ship in fog does not ask whose lamp it sees."


async def at(driver: Driver, words: str) -> None:
    """Selects the first entry with these words."""
    await driver.press("slash")
    await driver.type(words)
    await driver.press("enter")


def said(driver: Driver) -> list[str]:
    return [notice.message for notice in driver.app._notifications]  # noqa: SLF001  # what was said


def row_of(path: Path, text: str):
    with TimelineFile.open(path) as file:
        numbers = file.listing().rows
        return next(row for row in file.rows(numbers) if row.found.text == text)


@scenario
async def test_an_entry_is_accepted_and_that_is_undone_and_done_again(harbour: Path) -> None:
    async with browsing(harbour) as driver:
        await at(driver, "customs")
        await driver.press("a")
        assert row_of(harbour, MET).status is Status.ACCEPTED
        assert "✓● During talks" in driver.text
        await driver.press("u")
        assert row_of(harbour, MET).status is Status.OPEN
        await driver.press("U")
        assert row_of(harbour, MET).status is Status.ACCEPTED
        await driver.press("u", "u")
        assert "There is nothing to undo." in said(driver)
        await driver.press("ctrl+r", "ctrl+r")
        assert "There is nothing to do again." in said(driver)


@scenario
async def test_rejecting_twice_takes_it_back(harbour: Path) -> None:
    async with browsing(harbour) as driver:
        await at(driver, "customs")
        await driver.press("x")
        assert row_of(harbour, MET).status is Status.REJECTED
        await driver.press("x")
        assert row_of(harbour, MET).status is Status.OPEN


@scenario
async def test_what_was_done_is_undone_after_a_restart(harbour: Path) -> None:
    async with browsing(harbour) as driver:
        await at(driver, "customs")
        await driver.press("x", "x", "a")
    async with browsing(harbour) as driver:
        await driver.press("u", "u")
        assert row_of(harbour, MET).status is Status.REJECTED
        await driver.press("u")
        assert row_of(harbour, MET).status is Status.OPEN


@pytest.mark.parametrize(
    ("typed", "kept"),
    [("3 May 2022", "2022-05-03"), ("2022-05", "2022-05"), ("44 BC", "-0043"), ("", None)],
)
@scenario
async def test_a_date_is_set_as_people_write_it(harbour: Path, typed: str, kept: str | None) -> None:
    async with browsing(harbour) as driver:
        await at(driver, "customs")
        await driver.press("d", "ctrl+u")
        await driver.type(typed)
        await driver.press("enter")
        assert row_of(harbour, MET).entry.edtf == kept
        await driver.press("u")
        assert row_of(harbour, MET).entry.edtf == "2022-05-10"


@scenario
async def test_what_is_no_date_is_not_set(harbour: Path) -> None:
    async with browsing(harbour) as driver:
        await at(driver, "customs")
        await driver.press("d", "ctrl+u")
        await driver.type("when it rained")
        await driver.press("enter")
        assert "not a date yet" in driver.text
        await driver.press("escape")
        assert row_of(harbour, MET).entry.edtf == "2022-05-10"


@pytest.mark.parametrize(
    ("key", "typed", "read"),
    [
        ("e", "They talked.", lambda row: row.entry.text),
        ("s", "Somebody Else", lambda row: row.entry.speaker),
    ],
)
@scenario
async def test_text_and_speaker_are_edited(harbour: Path, key: str, typed: str, read) -> None:
    before = read(row_of(harbour, MET))
    async with browsing(harbour) as driver:
        await at(driver, "customs")
        await driver.press(key, "ctrl+u")
        await driver.type(typed)
        await driver.press("enter")
        assert read(row_of(harbour, MET)) == typed
        await driver.press("u")
        assert read(row_of(harbour, MET)) == before


@scenario
async def test_tags_star_and_note_are_kept_and_shown(harbour: Path) -> None:
    async with browsing(harbour, 120, 40) as driver:
        await at(driver, "customs")
        await driver.press("number_sign")
        await driver.type("court, #pilots")
        await driver.press("enter", "asterisk", "n")
        await driver.type("ask the mayor")
        await driver.press("enter")
        with TimelineFile.open(harbour) as file:
            entry = row_of(harbour, MET).found
            assert file.tags(entry) == ("court", "pilots", STAR)
            assert file.note(entry) == "ask the mayor"
        for words in ("court", "pilots", "★", "ask the mayor"):
            assert words in driver.text, words
        await driver.press("asterisk")
        with TimelineFile.open(harbour) as file:
            assert file.tags(entry) == ("court", "pilots")
        await driver.press("u", "u", "u", "u")
        with TimelineFile.open(harbour) as file:
            assert (file.tags(entry), file.note(entry)) == ((), "")


@scenario
async def test_the_readings_of_a_date_go_round(harbour: Path) -> None:
    async with browsing(harbour) as driver:
        await at(driver, "customs")
        await driver.press("r")
        assert row_of(harbour, MET).entry.edtf == "2022-05-17"
        assert any("Reading 2 of 2" in words for words in said(driver))
        await driver.press("r")
        assert row_of(harbour, MET).entry.edtf == "2022-05-10"
        await driver.press("R")
        assert row_of(harbour, MET).entry.edtf == "2022-05-17"
        await driver.press("u", "u", "u")
        assert row_of(harbour, MET).entry.edtf == "2022-05-10"


@scenario
async def test_marked_entries_are_merged_and_parted(harbour: Path) -> None:
    async with browsing(harbour) as driver:
        await at(driver, "who:solheim")
        count = len(driver.list.listing.rows)
        await driver.press("space", "space", "M")
        assert len(driver.list.listing.rows) == count - 1
        assert driver.list.marked == set()
        await driver.press("home", "M")
        assert len(driver.list.listing.rows) == count
        await driver.press("u")
        assert len(driver.list.listing.rows) == count - 1
        await driver.press("u")
        assert len(driver.list.listing.rows) == count


@scenario
async def test_an_entry_is_split_in_two(harbour: Path) -> None:
    async with browsing(harbour) as driver:
        await at(driver, "customs")
        await driver.press("S", "ctrl+u")
        await driver.type("in the customs house")
        await driver.press("enter")
        with TimelineFile.open(harbour) as file:
            texts = [entry.text for entry in file.entries("text:customs")]
        assert texts == ["in the customs house on Tuesday"]
        await driver.press("u")
        with TimelineFile.open(harbour) as file:
            assert [entry.text for entry in file.entries("text:customs")] == [MET]


@scenario
async def test_an_entry_is_added_by_hand(harbour: Path) -> None:
    async with browsing(harbour) as driver:
        await at(driver, "customs")
        await driver.press("A", "ctrl+u")
        await driver.type("only words")
        await driver.press("enter")
        assert "date | what happened" in driver.text
        await driver.press("ctrl+u")
        await driver.type("11 May 2022 | The guests left.")
        await driver.press("enter", "escape")
        assert "18 entries" in driver.lines[0]
        with TimelineFile.open(harbour) as file:
            (added,) = file.entries('"guests left"')
        assert (added.edtf, added.rule) == ("2022-05-11", "by hand")
        await driver.press("u")
        assert "17 entries" in driver.lines[0]


@scenario
async def test_all_that_is_marked_is_judged(harbour: Path) -> None:
    async with browsing(harbour) as driver:
        await at(driver, "who:revel")
        await driver.press("space", "space", "x")
        with TimelineFile.open(harbour) as file:
            assert file.rejected() == 2
        await driver.press("u")
        with TimelineFile.open(harbour) as file:
            assert file.rejected() == 0, "it was one thing to do, and is one to undo"
        await driver.press("U", "asterisk", "u", "u")
        with TimelineFile.open(harbour) as file:
            assert (file.rejected(), file.starred()) == (0, frozenset())


@scenario
async def test_nothing_is_lost_where_the_file_cannot_be_written(harbour: Path) -> None:
    async with browsing(harbour) as driver:
        other = TimelineFile.open(harbour)
        other._connection.execute("BEGIN IMMEDIATE")  # noqa: SLF001  # another program is writing
        driver.app.screen.file._connection.execute("PRAGMA busy_timeout = 50")  # noqa: SLF001
        await driver.press("a")
        assert any("being written by another program" in words for words in said(driver))
        other._connection.execute("ROLLBACK")  # noqa: SLF001
        other.close()
        await driver.press("a")
        assert driver.app.is_running
