"""Every key does what the help says of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.tui.pilot import browsing, scenario
from timeline.tui.commands import COMMANDS, DOCUMENT, LANES, MAP, MOVES, SCROLLS, TEXT, key_name
from timeline.tui.detail import Detail
from timeline.tui.help import Help
from timeline.tui.minimap import Minimap
from timeline.tui.prompt import Prompt
from timeline.tui.theme import CYCLE

FIRST, SECOND = "The old harbour was dug in the 5th century BCE", "closed in 44 BCE, when the sand came"
TALKS = "During talks in the customs house on Tuesday"
LAST = "nobody wrote down when that ended"


@pytest.mark.parametrize(
    ("keys", "selected"),
    [
        ("", FIRST),
        ("j", SECOND),
        ("down", SECOND),
        ("j k", FIRST),
        ("down up", FIRST),
        ("k", FIRST),
        ("G", LAST),
        ("end", LAST),
        ("G j", LAST),
        ("G home", FIRST),
        ("right_square_bracket", SECOND),
        ("right_square_bracket left_square_bracket", FIRST),
        ("left_square_bracket", FIRST),
        ("G [ [ [", "The fishermen's union denied on Thursday that it had asked for a delay"),
    ],
)
@scenario
async def test_the_selection_moves(harbour: Path, keys: str, selected: str) -> None:
    async with browsing(harbour) as driver:
        await driver.press(*keys.split())
        assert driver.selected == selected


@pytest.mark.parametrize(("down", "up"), [("ctrl+d", "ctrl+u"), ("pagedown", "pageup"), ("ctrl+f", "ctrl+b")])
@scenario
async def test_pages_go_down_and_back(harbour: Path, down: str, up: str) -> None:
    async with browsing(harbour) as driver:
        await driver.press(down)
        moved = driver.list.cursor
        assert moved >= 4
        assert any("▌" in line for line in driver.lines)
        await driver.press(up)
        assert driver.list.cursor == 0


@scenario
async def test_the_detail_is_hidden_and_shown(harbour: Path) -> None:
    async with browsing(harbour) as driver:
        assert "-0499/-0400" in driver.text
        await driver.press("enter")
        assert "-0499/-0400" not in driver.text
        await driver.press("j", "enter")
        assert "-0043" in driver.text


@scenario
async def test_tab_goes_to_the_detail_which_scrolls(harbour: Path) -> None:
    async with browsing(harbour, 60, 20) as driver:
        detail = driver.app.screen.query_one(Detail)
        await driver.press("tab")
        assert driver.app.screen.focused is detail
        for key, moved in (("j", 1), ("k", 0), ("G", detail.max_scroll_y), ("ctrl+u", 0), ("down", 1)):
            await driver.press(key)
            assert (detail.scroll_y >= moved) if moved else detail.scroll_y < detail.max_scroll_y, key
        assert driver.selected == FIRST
        await driver.press("tab")
        assert isinstance(driver.app.screen.focused, Minimap)
        await driver.press("tab")
        assert driver.app.screen.focused is driver.list


@scenario
async def test_escape_goes_back_to_the_list(harbour: Path) -> None:
    async with browsing(harbour) as driver:
        await driver.press("tab", "escape")
        assert driver.app.screen.focused is driver.list


@pytest.mark.parametrize("key", ["question_mark", "f1"])
@scenario
async def test_help_lists_every_key_and_goes_away(harbour: Path, key: str) -> None:
    async with browsing(harbour, 160, 110) as driver:
        await driver.press(key)
        assert isinstance(driver.app.screen, Help)
        for command in (*COMMANDS, *MOVES, *SCROLLS, *MAP):
            line = "  ".join(key_name(k) for k in command.keys)
            assert any(line in shown and command.help[:60] in shown for shown in driver.lines), command
        await driver.press("escape")
        assert not isinstance(driver.app.screen, Help)


@scenario
async def test_help_tells_what_any_key_does(harbour: Path) -> None:
    async with browsing(harbour, 120, 40) as driver:
        await driver.press("question_mark", "g")
        assert "g  go to a date" in driver.text
        await driver.press("f12")
        assert "F12  does nothing here" in driver.text
        await driver.press("h")
        assert "first entry of the date before (in the list), or a column earlier" in driver.text


def test_no_key_does_two_things() -> None:
    for commands in ((*COMMANDS, *MOVES), SCROLLS, MAP, (*TEXT, *DOCUMENT), LANES):
        keys = [key for command in commands for key in command.keys]
        assert sorted(keys) == sorted(set(keys))
        ids = [command.id for command in commands]
        assert len(ids) == len(set(ids))


@scenario
async def test_themes_go_round(harbour: Path) -> None:
    async with browsing(harbour) as driver:
        seen = [driver.app.theme]
        for _ in CYCLE:
            await driver.press("t")
            seen.append(driver.app.theme)
        assert seen == [*CYCLE, CYCLE[0]]


@scenario
async def test_q_quits(harbour: Path) -> None:
    async with browsing(harbour) as driver:
        await driver.press("q")
        assert not driver.app.is_running


@scenario
async def test_letters_typed_into_a_prompt_are_only_letters(harbour: Path) -> None:
    async with browsing(harbour) as driver:
        await driver.press("slash", *"qtgjkaxdu", "question_mark", "space", "slash")
        assert driver.app.is_running
        assert "/ qtgjkaxdu? /" in driver.text


@scenario
async def test_the_palette_knows_our_commands(harbour: Path) -> None:
    async with browsing(harbour) as driver:
        await driver.press("ctrl+p")
        await driver.type("last")
        await driver.press("enter")
        assert driver.selected == LAST


@scenario
async def test_the_mouse_selects_and_opens(harbour: Path) -> None:
    async with browsing(harbour) as driver:
        await driver.pilot.click(driver.list, offset=(20, 1))
        await driver.settle()
        assert driver.selected == SECOND
        assert "-0043" in driver.text
        await driver.pilot.click(driver.list, offset=(20, 1), times=2)
        await driver.settle()
        assert "-0043" not in driver.text


@scenario
async def test_the_wheel_scrolls_without_losing_the_selection(harbour: Path) -> None:
    async with browsing(harbour) as driver:
        driver.list.scroll_to(y=6, animate=False)
        await driver.settle()
        assert driver.selected == FIRST
        await driver.press("j")
        assert any("▌" in line and "44 BCE" in line for line in driver.lines)
        assert driver.app.screen.query_one(Prompt).display is False
