"""What is seen: dates as they are known, the source of every line, and nothing that a document made of it."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

import pytest

from tests.tui.pilot import Driver, browsing, scenario
from tests.tui.sample import file_of, talks
from timeline.store.corrections import Correction, Status
from timeline.store.errors import StoreError
from timeline.store.file import TimelineFile
from timeline.tui.app import browse


def detail_of(driver: Driver) -> str:
    """The words of the detail, as if it were one line."""
    return " ".join(re.sub(r"\n.*?│|▌", " ", driver.text).split())


@scenario
async def test_dates_stand_at_their_granularity(harbour: Path) -> None:
    async with browsing(harbour, 120, 40) as driver:
        gutters = [line[1:15].strip() for line in driver.rows[:19]]
        assert gutters == [
            "500–401 BCE", "44 BCE", "from 1898", "1914–1918", "1920    summer", "1921 July–Sept", "1950~",
            "2019  February", "2022 ─────────", "9 May 14:30", "Tuesday 10 May", *["10 May"] * 4, "12 May?",
            "2023    spring", "Undated ──────", "“an hour”",
        ]  # fmt: skip
        assert "00:00" not in driver.text


@scenario
async def test_the_first_line_always_tells_the_year(harbour: Path) -> None:
    async with browsing(harbour) as driver:
        await driver.press("G")
        assert driver.rows[0].strip().startswith(("2022 ───", "2022 · Tuesday"))
    async with browsing(harbour, 60, 20) as driver:
        await driver.press("G")
        assert driver.rows[0].strip().startswith("2022 · Tuesday 10 May ───")


@scenario
async def test_the_detail_leads_back_to_the_words_and_the_reasons(harbour: Path) -> None:
    async with browsing(harbour, 140, 50) as driver:
        await driver.press("g")
        await driver.type("2022-05-10")
        await driver.press("enter", "j")
        shown = detail_of(driver)
        for words in (
            "Tuesday 10 May 2022 inferred", "Statement by Ingrid Solheim, mayor of Vardholm, to Tomas Revel",
            "told her guest that “a ship in fog does not ask whose lamp it sees”.", "line 6", "speaker cue date",
            "2022-05-10 from “on Tuesday”", "the week: the Tuesday before the publication on 12 May 2022",
            "Tuesday 17 May 2022", "The Tuesday before is 10 May 2022.", "statement.told",
            "Thursday 12 May 2022 — the dateline says “12 May 2022”", "papers/vardholm.txt",
        ):  # fmt: skip
            assert words in shown, words


@scenario
async def test_a_date_that_stands_elsewhere_is_quoted(harbour: Path) -> None:
    async with browsing(harbour, 140, 50) as driver:
        await driver.press("slash")
        await driver.type("pilots move")
        shown = detail_of(driver)
        assert "The pilots will move in by the end of March, she added." in shown
        assert "dated by line 6: During talks in the customs house on Tuesday, the mayor" in shown


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (109, 30), (110, 30), (200, 60), (20, 6)])
@scenario
async def test_the_layout_holds_at_any_size(harbour: Path, size: tuple[int, int]) -> None:
    async with browsing(harbour) as driver:
        await driver.press("G")
        await driver.pilot.resize_terminal(*size)
        await driver.settle()
        assert len(driver.lines) == size[1]
        assert any("▌" in line for line in driver.lines)
        rows = [line for line in driver.lines[1:] if "nobody wrote" in line]
        assert rows or size[0] < 60
        side_by_side = any("│" in line for line in driver.lines[2:-2])
        assert side_by_side == (size[0] >= 110)


@scenario
async def test_a_hostile_document_is_shown_and_harms_nothing(evil: Path) -> None:
    for width in (60, 140):
        async with browsing(evil, width, 50) as driver:
            await driver.press("j", "k")
            assert "[red]␛[31m␛]0;title␇�gnp.exe�[link=file:///]" in driver.text.replace("\n", "")
            for char in driver.text.replace("\n", ""):
                assert unicodedata.category(char) not in ("Cc", "Cf", "Cs"), repr(char)
            await driver.press("slash")
            await driver.type("[/red] zzz")
            assert "Nothing has" in driver.text


@scenario
async def test_accepted_and_rejected_entries_look_it(harbour: Path) -> None:
    met, said = talks().entries[2:4]
    with TimelineFile.open(harbour) as file:
        file.correct(met, Correction(Status.ACCEPTED))
        file.correct(said, Correction(Status.REJECTED))
    async with browsing(harbour, 120, 40) as driver:
        assert re.search(r"✓● During talks", driver.text)
        assert re.search(r"✗“ Ingrid Solheim  A ship", driver.text)


@scenario
async def test_a_file_that_breaks_while_it_is_browsed_ends_with_a_sentence(tmp_path: Path) -> None:
    path = file_of(tmp_path / "a.timeline", talks())
    async with browsing(path) as driver:
        path.write_bytes(b"no longer a timeline")
        await driver.press("slash")
        await driver.type("sol")
        assert isinstance(driver.app.return_value, StoreError)
        assert "is not a timeline file" in driver.app.return_value.message


def test_a_file_that_cannot_be_read_is_refused_before_anything_is_shown(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="there is no such file"):
        browse(tmp_path / "none.timeline")


@scenario
async def test_no_color_is_respected_and_the_selection_still_seen(
    harbour: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with browsing(harbour) as driver:
        await driver.press("j")
        screen = driver.app.screen
        strips = screen._compositor.render_strips(screen.size)  # noqa: SLF001  # what the terminal would be sent
        colours = {c for strip in strips for part in strip for c in (part.style.color, part.style.bgcolor) if c}
        assert len(colours) > 2
        assert all(len(set(colour.triplet)) == 1 for colour in colours)
        assert any(line.startswith("▌") and "44 BCE" in line for line in driver.lines)
