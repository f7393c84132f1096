"""The views beside the list: minimap, whole document, lanes, gaps, facets, saved views."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tests.tui.pilot import browsing, scenario
from tests.tui.sample import file_of, history, talks
from timeline.tui.document_screen import DocumentScreen
from timeline.tui.document_text import DocumentText
from timeline.tui.facets import Facets
from timeline.tui.gaps_screen import GapsScreen
from timeline.tui.lanes import Lanes
from timeline.tui.lanes_screen import LanesScreen
from timeline.tui.settings import Settings

TALKS = "During talks in the customs house on Tuesday"
FIRST = "The old harbour was dug in the 5th century BCE"


@scenario
async def test_the_minimap_tells_years_and_silences(harbour: Path) -> None:
    async with browsing(harbour, 120, 40) as driver:
        bars, years = driver.lines[2], driver.lines[3]
        assert "1,9" in bars, "the longest silence is named"
        assert "BCE" in years
        assert "2022" in years or "2020" in years


@scenario
async def test_the_list_follows_the_cursor_of_the_minimap(harbour: Path) -> None:
    async with browsing(harbour, 120, 40) as driver:
        await driver.press("m", "end")
        assert driver.selected.startswith("the council had approved")
        assert "Enter shows only these" in driver.text
        await driver.press("home")
        assert driver.selected == FIRST
        await driver.press("escape")
        assert driver.app.screen.focused is driver.list
        assert "Enter shows only these" not in driver.text


@scenario
async def test_a_stretch_that_is_picked_filters(harbour: Path) -> None:
    async with browsing(harbour, 120, 40) as driver:
        await driver.press("m", "end", "shift+left", "shift+left", "enter")
        assert "of 17" in driver.lines[0]
        assert "on:" in driver.lines[0]
        assert driver.app.screen.focused is driver.list
        await driver.press("escape")
        assert "17 entries" in driver.lines[0]


@scenario
async def test_the_mouse_draws_a_stretch(harbour: Path) -> None:
    async with browsing(harbour, 120, 40) as driver:
        minimap = driver.app.screen.minimap
        last = minimap.axis.columns[-1]
        await driver.pilot.mouse_down(minimap, offset=(minimap.axis.columns[-2].x, 1))
        await driver.pilot.hover(minimap, offset=(last.x, 1))
        minimap.cursor = len(minimap.axis.columns) - 1
        await driver.pilot.mouse_up(minimap, offset=(last.x, 1))
        await driver.settle()
        assert "of 17" in driver.lines[0]


@scenario
async def test_the_minimap_zooms(harbour: Path) -> None:
    async with browsing(harbour, 120, 40) as driver:
        minimap = driver.app.screen.minimap
        first = minimap.axis.unit
        await driver.press("m", "plus", "plus")
        assert list(type(first)).index(minimap.axis.unit) < list(type(first)).index(first)
        await driver.press("minus", "minus")
        assert minimap.axis.unit is first


@scenario
async def test_what_the_filter_leaves_is_drawn_over_what_there_is(harbour: Path) -> None:
    async with browsing(harbour, 120, 40) as driver:
        before = driver.lines[1:3]
        await driver.press("slash")
        await driver.type("lamp")
        assert driver.lines[3].split()[:2] == ["500", "BCE"] or "BCE" in driver.lines[3]
        assert [len(line) for line in driver.lines[1:3]] == [len(line) for line in before]


@scenario
async def test_the_zoom_changes_the_headings(harbour: Path) -> None:
    async with browsing(harbour, 120, 40) as driver:
        assert any("Tuesday 10 May" in line for line in driver.rows)
        await driver.press("minus")
        assert any(line.strip().startswith("May ") for line in driver.rows)
        await driver.press("minus")
        assert not any(line.strip().startswith("May ") for line in driver.rows)
        await driver.press("minus")
        assert any("2020s" in line for line in driver.rows)
        await driver.press("minus")
        assert any("21st century" in line for line in driver.rows)
        await driver.press("plus", "plus", "plus", "plus")
        assert any("Tuesday 10 May" in line for line in driver.rows)


@scenario
async def test_the_whole_document_is_walked_and_leads_back_to_its_entries(harbour: Path) -> None:
    async with browsing(harbour, 120, 40) as driver:
        await driver.press("slash")
        await driver.type("customs")
        await driver.press("enter", "2")
        assert isinstance(driver.app.screen, DocumentScreen)
        text = driver.app.screen.query_one(DocumentText)
        assert "Harbour towns agree to share one pilot station" in driver.text
        assert text.mark is not None
        assert text.mark.entry.text == TALKS
        await driver.press("n")
        assert text.at == 3
        await driver.press("p", "p")
        assert text.at == 1
        await driver.press("end")
        assert text.at == len(text.walk) - 1
        await driver.press("enter")
        assert driver.selected == "The fishermen's union denied on Thursday that it had asked for a delay"
        assert "17 entries" in driver.lines[0], "a filter that hides the entry is cleared"


@scenario
async def test_escape_leaves_the_document_as_it_was(harbour: Path) -> None:
    async with browsing(harbour, 120, 40) as driver:
        await driver.press("2", "n", "escape")
        assert driver.selected == FIRST


@scenario
async def test_only_some_marks_are_walked(harbour: Path) -> None:
    async with browsing(harbour, 120, 40) as driver:
        await driver.press("2", "d")
        assert "Nothing of this kind" in driver.text
        await driver.press("e")
        assert "1 of 5" in driver.text
        await driver.press("a", "question_mark")
        assert "next mention" in driver.text


@scenario
async def test_a_click_goes_to_a_mark(harbour: Path) -> None:
    async with browsing(harbour, 120, 40) as driver:
        await driver.press("2")
        text = driver.app.screen.query_one(DocumentText)
        line = next(n for n, shown in enumerate(driver.lines) if "winter" in shown or "lamp" in shown)
        column = driver.lines[line].index("lamp")
        await driver.pilot.click(text, offset=(column - text.region.x, line - text.region.y))
        await driver.settle()
        assert text.mark.entry.text.startswith("Between 1914")


@scenario
async def test_lanes_stand_below_one_another_and_lead_to_their_entries(harbour: Path) -> None:
    async with browsing(harbour, 120, 40) as driver:
        await driver.press("3")
        assert isinstance(driver.app.screen, LanesScreen)
        lanes = driver.app.screen.query_one(Lanes)
        assert [(lane.name, lane.count) for lane in lanes.lanes][:2] == [("Tomas Revel", 4), ("Ingrid Solheim", 3)]
        await driver.press("j")
        assert "Ingrid Solheim" in "\n".join(driver.lines[-3:])
        await driver.press("k", "f")
        assert "who:" in driver.lines[0]
        assert "4 of 17" in driver.lines[0]


@scenario
async def test_lanes_of_sources_and_places(harbour: Path) -> None:
    async with browsing(harbour, 120, 40) as driver:
        await driver.press("3", "d")
        lanes = driver.app.screen.query_one(Lanes)
        assert [lane.count for lane in lanes.lanes] == [12, 5]
        await driver.press("p")
        assert {lane.name for lane in lanes.lanes} == {"customs house", "Sandvar"}
        await driver.press("tab", "tab", "left", "right", "home", "end", "enter")
        assert "on:" in driver.app.screen.typed


@scenario
async def test_the_longest_silences_lead_to_what_follows_them(harbour: Path) -> None:
    async with browsing(harbour, 120, 40) as driver:
        await driver.press("5")
        assert isinstance(driver.app.screen, GapsScreen)
        assert "1,941 y" in driver.text
        await driver.press("enter")
        assert driver.selected == "Two towns quarrel over a lighthouse"


@scenario
async def test_facets_follow_the_filter_and_change_it(harbour: Path) -> None:
    async with browsing(harbour, 120, 40) as driver:
        await driver.press("f")
        facets = driver.app.screen.query_one(Facets)
        area = facets.region

        def column() -> str:
            return "\n".join(line[: area.width] for line in driver.lines[area.y : area.bottom])

        (named,) = [line for line in column().splitlines() if "Ingrid Solheim" in line]
        assert named.strip("│ ").endswith(" 3"), "as many as choosing the name leaves, not only what she says"
        await driver.press("down")
        chosen = facets.query_one("PickList").value
        assert chosen.startswith("kind:")
        await driver.press("enter")
        assert chosen in driver.lines[0]
        assert f"× {chosen}" in column()
        await driver.press("home", "x", "escape")
        assert driver.app.screen.focused is driver.list
        assert not facets.display


@scenario
async def test_a_view_is_saved_gone_to_and_deleted(harbour: Path, tmp_path: Path) -> None:
    settings = Settings(views=tmp_path / "state" / "views.json")
    async with browsing(harbour, 100, 30, settings) as driver:
        await driver.press("slash")
        await driver.type("solheim")
        await driver.press("enter", "v", "enter")
        await driver.type("The mayor")
        await driver.press("enter", "escape")
        assert "17 entries" in driver.lines[0]
        await driver.press("v")
        assert "The mayor" in driver.text
        await driver.press("enter")
        assert "3 of 17" in driver.lines[0]
        await driver.press("v", "x", "v")
        assert "The mayor" not in driver.text


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (300, 80)])
@pytest.mark.parametrize("key", ["2", "3", "5", "f", "question_mark", "f2", "v"])
@scenario
async def test_every_view_holds_at_any_size(harbour: Path, size: tuple[int, int], key: str) -> None:
    async with browsing(harbour) as driver:
        await driver.press(key)
        await driver.pilot.resize_terminal(*size)
        await driver.settle()
        assert len(driver.lines) == size[1]
        assert all(len(line) <= size[0] for line in driver.lines)


@scenario
async def test_a_document_of_one_endless_line_is_shown(tmp_path: Path) -> None:
    reading = history()
    text = reading.document.text + "z" * 1_000_000
    document = replace(reading.document, text=text)
    path = file_of(tmp_path / "long.timeline", replace(reading, document=document), talks())
    async with browsing(path) as driver:
        await driver.press("2")
        assert "The old harbour was dug" in driver.text
        await driver.press("end", "pagedown", "pagedown")
        assert "z" * 60 in driver.text
