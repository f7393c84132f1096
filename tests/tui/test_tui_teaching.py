"""A publication moves its document, after a look at what moves; a correction becomes an example of a rule."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.tui.pilot import browsing, scenario
from timeline.batch import read_one
from timeline.model.document import Document
from timeline.rulebook.load import load_rulebook
from timeline.rulecheck import check_rules
from timeline.store.file import TimelineFile
from timeline.tui.publishing import Preview
from timeline.tui.settings import Settings

TEXT = "The mayor met the harbour pilots on Thursday.\n\nThey signed a treaty in Oslo on 3 May 2020.\n"


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    path = tmp_path / "letter.timeline"
    with TimelineFile.create(path) as file:
        file.write(read_one(Document("letter.txt", TEXT, "A letter"), load_rulebook()), load_rulebook().digest)
    return path


def dates(path: Path) -> list[str | None]:
    with TimelineFile.open(path) as file:
        return [row.entry.edtf for row in file.rows(file.listing().rows)]


@scenario
async def test_what_moves_is_seen_before_it_moves_and_can_be_undone(letter: Path) -> None:
    before = dates(letter)
    assert "2021-07-15" not in before
    async with browsing(letter, 100, 30) as driver:
        await driver.press("p")
        await driver.type("16 July 2021")
        assert "→ Friday 16 July 2021" in driver.text
        await driver.press("enter")
        assert isinstance(driver.app.screen, Preview)
        assert "1 entry moves" in driver.text
        assert "undated" in driver.text
        assert "15 July 2021" in driver.text
        await driver.press("escape")
        assert dates(letter) == before
        await driver.press("p", "ctrl+u")
        await driver.type("16 July 2021")
        await driver.press("enter", "enter")
        assert "2021-07-15" in dates(letter)
        assert "15 July" in driver.text
        await driver.press("p", "ctrl+u")
        await driver.type("23 July 2021")
        await driver.press("enter")
        assert "1 entry moves, +7 days" in driver.text
        await driver.press("enter")
        assert "2021-07-22" in dates(letter)
        await driver.press("u")
        assert "2021-07-15" in dates(letter)
        await driver.press("u")
        assert dates(letter) == before
        await driver.press("U")
        assert "2021-07-15" in dates(letter)


@scenario
async def test_a_publication_that_moves_nothing_says_so(letter: Path) -> None:
    async with browsing(letter, 100, 30) as driver:
        await driver.press("p")
        await driver.type("in the rain")
        await driver.press("enter")
        assert "not a date yet" in driver.text
        await driver.press("ctrl+u", "enter")
        assert "Nothing moves" in driver.text


@scenario
async def test_a_correction_becomes_an_example_that_is_checked(letter: Path, tmp_path: Path) -> None:
    rules = tmp_path / "rules"
    async with browsing(letter, 100, 30, Settings(own_rules=rules)) as driver:
        await driver.press("slash")
        await driver.type("treaty")
        await driver.press("enter", "a", "X")
        notices = " ".join(notice.message for notice in driver.app._notifications)  # noqa: SLF001  # what was said
        assert "hold" in notices
        (written,) = rules.rglob("*.toml")
        assert "<date>3 May 2020</date>" in written.read_text(encoding="utf-8")
        book = load_rulebook(extra=(rules,))
        assert check_rules(book, f"date.{written.stem}").problems == ()
        before = written.read_text(encoding="utf-8")
        await driver.press("X")
        assert written.read_text(encoding="utf-8") == before, "the same example stands there once"


@scenario
async def test_a_rejected_entry_becomes_what_its_rule_must_leave_alone(letter: Path, tmp_path: Path) -> None:
    rules = tmp_path / "rules"
    async with browsing(letter, 100, 30, Settings(own_rules=rules)) as driver:
        await driver.press("slash")
        await driver.type("treaty")
        await driver.press("enter", "x", "X")
        notices = list(driver.app._notifications)  # noqa: SLF001  # what was said
        assert any("must not match" in notice.message for notice in notices)
        (written,) = rules.rglob("*.toml")
        assert "rejected by the reader" in written.read_text(encoding="utf-8")
