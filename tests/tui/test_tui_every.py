"""Every correction, undone and done again in turn; every key, bound to something that is there."""

from __future__ import annotations

import gc
import os
from pathlib import Path

import pytest
from textual.widget import Widget

from tests.tui.pilot import Driver, browsing, scenario
from timeline.store.file import TimelineFile
from timeline.tui.commands import COMMANDS, DOCUMENT, LANES, MAP, MOVES, SCROLLS, TEXT, Command
from timeline.tui.detail import Detail
from timeline.tui.document_screen import DocumentScreen
from timeline.tui.document_text import DocumentText
from timeline.tui.entry_list import EntryList
from timeline.tui.lanes import Lanes
from timeline.tui.lanes_screen import LanesScreen
from timeline.tui.minimap import Minimap
from timeline.tui.screen import BrowserScreen

CORRECTIONS = {
    "accept": ["a"],
    "reject": ["x"],
    "date": ["d", "ctrl+u", "=3 May 2022", "enter"],
    "undated": ["d", "ctrl+u", "enter"],
    "line": ["e", "ctrl+u", "=They talked.", "enter"],
    "speaker": ["s", "ctrl+u", "=Somebody Else", "enter"],
    "reading": ["r"],
    "former reading": ["R"],
    "tags": ["number_sign", "=court", "enter"],
    "star": ["asterisk"],
    "note": ["n", "=ask her", "enter"],
    "merge": ["space", "space", "M"],
    "split": ["S", "ctrl+u", "=in the customs house", "enter"],
    "add": ["A", "ctrl+u", "=11 May 2022 | The guests left.", "enter"],
}


def state(path: Path) -> list[object]:
    """All that the user can change."""
    with TimelineFile.open(path) as file:
        rows = file.rows(file.listing().rows)
        return [(row.found.id, row.status, row.entry, file.tags(row.found), file.note(row.found)) for row in rows]


async def play(driver: Driver, keys: list[str]) -> None:
    for key in keys:
        await (driver.type(key[1:]) if key.startswith("=") else driver.press(key))


@scenario
async def test_every_correction_is_undone_and_done_again(harbour: Path) -> None:
    before = state(harbour)
    async with browsing(harbour) as driver:
        for name, keys in CORRECTIONS.items():
            await play(driver, ["slash", "=who:solheim" if name == "merge" else "=customs", "enter", *keys])
            after = state(harbour)
            assert after != before, name
            await driver.press("u")
            assert state(harbour) == before, name
            await driver.press("U")
            assert state(harbour) == after, name
            await driver.press("u", "escape", "escape")
            assert state(harbour) == before, name


@pytest.mark.parametrize(
    ("commands", "owners"),
    [
        ((*COMMANDS, *DOCUMENT), (BrowserScreen, DocumentScreen)),
        (MOVES, (EntryList,)),
        (SCROLLS, (Detail,)),
        (MAP, (Minimap,)),
        (TEXT, (DocumentText,)),
        (LANES, (Lanes, LanesScreen)),
    ],
    ids=["screens", "list", "detail", "minimap", "text", "lanes"],
)
def test_every_key_does_something_that_is_there(
    commands: tuple[Command, ...], owners: tuple[type[Widget], ...]
) -> None:
    for command in commands:
        name = command.action.partition("(")[0]
        if not name.startswith("app."):
            assert any(hasattr(owner, f"action_{name}") for owner in owners), command


@scenario
async def test_a_file_that_may_only_be_read_is_shown_and_says_so(
    harbour: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = state(harbour)
    monkeypatch.setattr(os, "access", lambda *_: False)
    async with browsing(harbour) as driver:
        await driver.press("a")
        assert "17 entries" in driver.lines[0]
        notices = [notice.message for notice in driver.app._notifications]  # noqa: SLF001  # what was said
        assert any("cannot be written to" in words for words in notices)
    assert state(harbour) == before


@scenario
async def test_words_are_selected_in_the_detail_with_the_mouse(harbour: Path) -> None:
    async with browsing(harbour, 120, 40) as driver:
        await driver.press("G", *["up"] * 6)
        top = next(n for n, line in enumerate(driver.lines) if "During talks" in line and "▌" in line)
        left = driver.lines[top].index("During")
        await driver.pilot.mouse_down(offset=(left, top))
        await driver.pilot.hover(offset=(left + len("During talks"), top))
        await driver.pilot.mouse_up(offset=(left + len("During talks"), top))
        await driver.settle()
        assert (driver.app.screen.get_selected_text() or "").startswith("During talk")


@scenario
async def test_facets_leave_the_list_its_width(harbour: Path) -> None:
    async with browsing(harbour, 120, 40) as driver:
        await driver.press("f")
        assert driver.list.size.width > 80
        await driver.press("escape")
        assert driver.list.size.width < 80
    async with browsing(harbour, 200, 40) as driver:
        beside = driver.app.screen.detail.region.x
        await driver.press("f")
        assert driver.app.screen.detail.region.x > driver.list.region.right - 3 > beside // 2


@scenario
async def test_a_filter_that_nobody_waits_for_is_given_up(harbour: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    given_up = []
    interrupt = TimelineFile.interrupt
    monkeypatch.setattr(TimelineFile, "interrupt", lambda file: (given_up.append(file), interrupt(file)))
    async with browsing(harbour) as driver:
        for typed in ("/(a|b)+harbour/", "sol"):
            driver.app.screen.filter_by(typed)
        await driver.settle()
        assert driver.app.screen.typed == "sol"
        assert "3 of 17" in driver.lines[0]
        assert given_up


@scenario
async def test_the_collector_is_left_as_it_was(harbour: Path) -> None:
    before = gc.get_threshold()
    async with browsing(harbour) as driver:
        await driver.press("j")
        assert gc.get_threshold() != before
    assert gc.get_threshold() == before
