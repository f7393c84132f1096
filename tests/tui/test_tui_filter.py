"""The filter narrows the list as one types, and a date is gone to as people type it."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.events import Resize

from tests.tui.pilot import browsing, scenario
from timeline.tui import listing, prompt
from timeline.tui.entry_list import EntryList


@scenario
async def test_the_list_follows_what_is_typed(harbour: Path) -> None:
    async with browsing(harbour) as driver:
        await driver.press("slash")
        await driver.type("sol")
        assert "“sol”  3 of 17" in driver.lines[0]
        assert "lamp stayed dark" not in driver.text
        await driver.type(" pil")
        assert "1 of 17" in driver.lines[0]
        assert driver.selected == "The pilots will move in by the end of March"


@scenario
async def test_enter_keeps_the_filter_and_escape_clears_it(harbour: Path) -> None:
    async with browsing(harbour) as driver:
        await driver.press("slash")
        await driver.type("revel")
        await driver.press("enter", "j")
        assert "4 of 17" in driver.lines[0]
        kept = driver.selected
        await driver.press("escape")
        assert "17 entries" in driver.lines[0]
        assert driver.selected == kept


@scenario
async def test_a_long_list_is_shown_before_it_is_whole(harbour: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(listing, "BEGINNING", 3)
    shown: list[tuple[int, bool]] = []
    show = EntryList.show
    monkeypatch.setattr(EntryList, "show", lambda s, v, k: shown.append((len(v.rows), v.complete)) or show(s, v, k))
    async with browsing(harbour) as driver:
        assert shown == [(3, False), (17, True)]
        assert "17 entries" in driver.lines[0]
        await driver.press("slash")
        await driver.type("pilots")
        await driver.press("enter", "G")
        kept = driver.selected
        await driver.press("escape")
        assert driver.selected == kept


@scenario
async def test_enter_does_not_wait_for_the_pause(harbour: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(prompt, "PAUSE", 3600)
    async with browsing(harbour) as driver:
        await driver.press("slash", *"union", "enter")
        assert "1 of 17" in driver.lines[0]


@scenario
async def test_escape_in_the_prompt_clears_the_filter(harbour: Path) -> None:
    async with browsing(harbour) as driver:
        await driver.press("slash")
        await driver.type("sol")
        await driver.press("escape")
        assert "17 entries" in driver.lines[0]
        assert "Enter keeps" not in driver.text


@scenario
async def test_the_prompt_opens_again_with_the_filter_in_it(harbour: Path) -> None:
    async with browsing(harbour) as driver:
        await driver.press("slash")
        await driver.type("sol")
        await driver.press("enter", "slash", "backspace", "enter")
        assert "“so”" in driver.lines[0]


@scenario
async def test_a_filter_that_leaves_nothing_says_what_to_do(harbour: Path) -> None:
    async with browsing(harbour) as driver:
        await driver.press("slash")
        await driver.type("zebra")
        assert "Nothing has “zebra”" in driver.text
        assert "Esc clears the filter" in driver.text
        await driver.press("enter", "j", "k", "G", "enter", "escape")
        assert "17 entries" in driver.lines[0]
        assert "500–401 BCE" in driver.text


@scenario
async def test_an_empty_timeline_says_what_to_do(empty: Path) -> None:
    async with browsing(empty) as driver:
        assert "0 entries" in driver.lines[0]
        assert "This timeline is empty" in driver.text
        assert "timeline build INPUT" in driver.text
        await driver.press("j", "G", "ctrl+d", "right_square_bracket", "enter", "slash", "enter", "g")
        await driver.type("2021")
        await driver.press("enter")
        assert driver.app.is_running


@pytest.mark.parametrize(
    ("typed", "selected", "said"),
    [
        ("2022-05-10", "During talks in the customs house on Tuesday", ""),
        ("10 May 2022", "During talks in the customs house on Tuesday", ""),
        ("44 BCE", "closed in 44 BCE, when the sand came", ""),
        ("1920", "In the summer of 1920 it was lit again", ""),
        ("2021", "the council had approved the plan at 14:30 on Monday", "Nothing in 2021; next is Monday 9 May 2022"),
        ("3000", "The old harbour was dug in the 5th century BCE", "Nothing in 3000 or after it"),
        ("2022-02-30", "The old harbour was dug in the 5th century BCE", ""),
    ],
)
@scenario
async def test_a_date_is_gone_to(harbour: Path, typed: str, selected: str, said: str) -> None:
    async with browsing(harbour, 120, 40) as driver:
        await driver.press("g")
        await driver.type(typed)
        await driver.press("enter")
        assert driver.selected == selected
        notices = [notice.message for notice in driver.app._notifications]  # noqa: SLF001  # what was said
        assert notices == ([said] if said else [])


@scenario
async def test_the_reading_of_a_date_is_shown_before_going_there(harbour: Path) -> None:
    async with browsing(harbour) as driver:
        await driver.press("g")
        await driver.type("july 1920")
        assert "→ July 1920" in driver.text
        await driver.type(" or so on")
        assert "not a date yet" in driver.text
        await driver.press("enter")
        assert "not a date yet" in driver.text
        await driver.press("escape")
        assert "Go to " not in "\n".join(driver.lines[:-1])


@scenario
async def test_names_are_completed_and_tab_takes_them(harbour: Path) -> None:
    async with browsing(harbour, 120, 40) as driver:
        await driver.press("slash")
        await driver.type("who:sol")
        assert "Ingrid\u00a0Solheim" in driver.lines[-3], "a name is not broken"
        await driver.press("tab")
        assert driver.app.screen.prompt.text == 'who:"Ingrid Solheim" '
        assert "3 of 17" in driver.lines[0]


@scenario
async def test_what_is_wrong_with_a_query_is_marked_below_the_words(harbour: Path) -> None:
    async with browsing(harbour, 120, 40) as driver:
        await driver.press("slash")
        await driver.type("pilot whoo:x")
        line = next(n for n, shown in enumerate(driver.lines) if "^^^^^^" in shown)
        start = driver.lines[line].index("^")
        assert driver.lines[line - 1][start : start + 6] == "whoo:x"
        assert "there is no field “whoo:”; did you mean who: ?" in driver.lines[line + 1]
        assert "2 of 17" in driver.lines[0], "the rest of the query still counts"


@scenario
async def test_an_expression_that_takes_too_long_is_told(harbour: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("timeline.store.query.REGEX_SECONDS", 0.0)
    async with browsing(harbour) as driver:
        await driver.press("slash")
        await driver.type("/(s|so)+l/")
        (notice,) = driver.app._notifications  # noqa: SLF001  # what was said
        assert "/(s|so)+l/ took too long on some entries" in notice.message


@scenario
async def test_the_words_that_were_found_are_marked(harbour: Path) -> None:
    async with browsing(harbour, 120, 40) as driver:
        await driver.press("slash")
        await driver.type("lighthouse")
        (line,) = [strip for strip in driver.strips if "lighthouse" in strip.text and "●" in strip.text]
        marked = [part.text for part in line if part.style and part.style.underline]
        assert "lighthouse" in marked


@scenario
async def test_what_is_selected_does_not_hang_on_what_was_shown_while_typing(harbour: Path) -> None:
    async with browsing(harbour) as driver:
        await driver.press("G", *["up"] * 7)
        chosen = driver.selected
        assert "pilots" not in chosen
        for pieces in (("harbour whoo:x",), ("harbour", " who", "o:x"), ("h", "arbour", " w", "hoo", ":", "x")):
            await driver.press("slash")
            for piece in pieces:
                await driver.type(piece)
            assert driver.selected == "The old harbour was dug in the 5th century BCE"
            await driver.press("escape")
            assert driver.selected == chosen, "the filter is gone, and one is where one was"


@scenario
async def test_a_list_without_entries_can_change_its_size(harbour: Path) -> None:
    async with browsing(harbour) as driver:
        (nothing,) = listing.read_listing(driver.app.screen.file, "zebra")
        driver.list.show(nothing)
        driver.list.on_resize(Resize(driver.list.size, driver.list.size))  # before it is hidden: the machine is busy
        await driver.press("j", "G", "k")
        assert driver.app.is_running


@scenario
async def test_what_was_looked_for_before_and_comes_late_is_not_shown(harbour: Path) -> None:
    async with browsing(harbour) as driver:
        screen = driver.app.screen
        (late,) = listing.read_listing(screen.file, "pilots")
        screen.filter_by("solheim")
        await driver.settle()
        screen.post_message(screen.Read(late))
        await driver.settle()
        assert "“solheim”" in driver.lines[0]
