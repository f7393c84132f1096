"""What is seen: dates as they are known, the source of every line, and nothing that a document made of it."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace
from pathlib import Path

import pytest
from rich.cells import cell_len

from tests.store.factory import entry_of
from tests.tui.pilot import Driver, browsing, scenario
from tests.tui.sample import file_of, talks
from timeline.model.document import Document, Evidence, Publication
from timeline.model.edtf import parse
from timeline.model.reading import Reading
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


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (109, 30), (110, 30), (300, 80), (20, 6)])
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


@pytest.mark.usefixtures("watchful")
@scenario
async def test_a_file_that_breaks_while_nobody_does_anything_ends_the_browser_too(tmp_path: Path) -> None:
    path = file_of(tmp_path / "a.timeline", talks())
    async with browsing(path) as driver:
        path.write_bytes(b"no longer a timeline")
        await driver.until(lambda: isinstance(driver.app.return_value, StoreError))
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


@pytest.mark.parametrize("keys", ["2", "3", "4", "5", "f", "v", "d", "e", "n", "p", "number_sign", "y", "Y"])
@scenario
async def test_a_hostile_document_harms_no_view(evil: Path, keys: str) -> None:
    for width in (60, 140):
        async with browsing(evil, width, 40) as driver:
            await driver.press(keys)
            await driver.press("escape")
            await driver.press(keys)
            assert driver.app.is_running
            assert len(driver.lines) == 40
            for line in driver.lines:
                assert cell_len(line) == width, repr(line)
                for char in line:
                    assert unicodedata.category(char) not in ("Cc", "Cf", "Cs"), repr(char)


TEXTS = {
    "markup": "[bold]On 3 May 2020[/bold] [@click=app.quit]they[/] met [link=x]",
    "escape": "\x1b[2J\x1b]0;owned\x07 On 3 May 2020 they met \x9b31m",
    "bidi": "\u202eOn 3 May 2020\u2066 they\u2069 met\u202c",
    "zero width": "On\u200b 3\ufeff May\u2060 2020 they\u200d met",
    "combining": "On 3 May 2020 the" + "\u0301" * 500 + "y met",
    "emoji": "On 3 May 2020 👩‍👩‍👧‍👦🏳️‍🌈 met 👍🏽 " + "🎉" * 200,
    "cjk": "On 3 May 2020 会谈在北京举行，" + "漢" * 300,
    "rtl": "On 3 May 2020 اجتمع الوزراء في القاهرة وشالוم",
    "nul": "On 3 May 2020 they\x00 met\x00\x00",
    "long": "On 3 May 2020 they met " + "x" * 1_000_000,
    "lines": "On 3 May 2020\x0b they\x0c met\x85 and\u2028 left\u2029 again\r\n then\r gone",
}


@pytest.mark.parametrize("name", TEXTS)
@scenario
async def test_a_text_of_any_kind_keeps_the_layout(tmp_path: Path, name: str) -> None:
    text = TEXTS[name]
    document = Document(f"{name}.txt", text, text[:200], f"papers/{text[:40]}")
    entry = entry_of(
        document, text, "2020-05-03", kind="statement", speaker=text[:300], place=text[:50], who=(text[:99],)
    )
    reading = Reading(document, Publication(None), "news", entries=(entry,))
    async with browsing(file_of(tmp_path / "a.timeline", reading), 80, 24) as driver:
        for keys in ((), ("2",), ("escape", "3"), ("escape", "5"), ("escape", "f"), ("escape", "e")):
            await driver.press(*keys)
            assert len(driver.lines) == 24
            for line in driver.lines:
                assert cell_len(line) == 80, repr(line)
                assert not any(unicodedata.category(char) in ("Cc", "Cs") for char in line), repr(line)
                assert not {"\u202e", "\u2066", "\u202c", "\u200b", "\ufeff"} & set(line)


@scenario
async def test_what_tells_of_the_publication_is_shown_with_what_disagrees(tmp_path: Path) -> None:
    reading = talks()
    (dateline,) = reading.publication.evidence
    others = (
        Evidence("text", parse("2022-05-12"), "the byline says “12 May 2022”"),
        Evidence("file name", parse("2021-01-03"), "the name of the file says “2021-01-03”"),
    )
    told = replace(reading, publication=Publication(dateline.value, (dateline, *others)))
    async with browsing(file_of(tmp_path / "a.timeline", told), 140, 60) as driver:
        shown = detail_of(driver)
        for words in (
            "Published Thursday 12 May 2022 — the dateline says “12 May 2022”",
            "the same — the byline says “12 May 2022”", "Sunday 3 January 2021 — the name of the file says",
            "Disputed its publication is told in two ways", "p settles it",
        ):  # fmt: skip
            assert words in shown
        await driver.press("2")
        assert "other evidence disagrees" in driver.lines[0]
