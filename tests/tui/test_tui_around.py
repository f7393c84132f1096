"""What is around the views: keys of the user's, session, copies, exports, and staying up to date."""

from __future__ import annotations

from contextlib import nullcontext
from pathlib import Path

import pytest

from tests.tui.pilot import browsing, scenario
from tests.tui.sample import TALKS, file_of, history, talks
from timeline.store.file import TimelineFile
from timeline.tui import exporting, session
from timeline.tui.help import Help
from timeline.tui.keymap import GROUPS, normal, problems
from timeline.tui.settings import Settings

MET = "During talks in the customs house on Tuesday"


@scenario
async def test_the_user_gives_commands_other_keys(harbour: Path) -> None:
    settings = Settings(keys=normal({"filter": ("ctrl+o",), "help": ("h",), "date_before": ("left",)}))
    async with browsing(harbour, 120, 40, settings) as driver:
        await driver.press("slash")
        assert not driver.app.screen.prompt.display
        await driver.press("ctrl+o")
        assert driver.app.screen.prompt.display
        await driver.press("escape")
        assert "Ctrl-o Filter" in driver.lines[-1]
        await driver.press("h")
        assert isinstance(driver.app.screen, Help)


def test_keys_that_clash_or_belong_to_nothing_are_told() -> None:
    assert problems(normal({"filter": ("a",)})) == ["keys: a is the key of both 'filter' and 'accept'"]
    assert problems(normal({"fliter": ("z",)})) == ["keys: there is no command 'fliter'; did you mean 'filter'?"]
    assert problems(normal({"tag": ("#",), "filter": ("z",)})) == []


@scenario
async def test_the_session_is_gone_back_to(harbour: Path, tmp_path: Path) -> None:
    settings = Settings(session=tmp_path / "state" / "s.json")
    async with browsing(harbour, 100, 30, settings) as driver:
        await driver.press("t", "minus", "slash")
        await driver.type("who:revel")
        await driver.press("enter", "j", "enter")
        kept = (driver.selected, driver.app.theme)
        await driver.press("q")
    async with browsing(harbour, 100, 30, settings) as driver:
        assert (driver.selected, driver.app.theme) == kept
        assert driver.app.screen.typed == "who:revel"
        assert " of 17" in driver.lines[0]
        await driver.press("m", "home")
        assert " of " in driver.text
        await driver.press("escape")
        assert not driver.app.screen.detail.display
        assert driver.app.screen.zoom.name == "MONTH"


@pytest.mark.parametrize("kept", ["", "{", "[]", '{"typed": 3, "zoom": "NEVER", "x": 1}'])
@scenario
async def test_a_session_that_cannot_be_read_is_a_fresh_one(harbour: Path, tmp_path: Path, kept: str) -> None:
    path = tmp_path / "s.json"
    path.write_text(kept)
    async with browsing(harbour, settings=Settings(session=path)) as driver:
        assert "17 entries" in driver.lines[0]


def test_a_session_without_a_place_is_not_kept(tmp_path: Path) -> None:
    session.save(None, session.Session())
    (tmp_path / "file").write_text("")
    session.save(tmp_path / "file" / "s.json", session.Session())


@scenario
async def test_entries_and_citations_are_copied(harbour: Path) -> None:
    async with browsing(harbour) as driver:
        await driver.press("slash")
        await driver.type("customs")
        await driver.press("enter", "y")
        assert driver.app.clipboard == f"Tuesday 10 May 2022 — {MET}"
        await driver.press("Y")
        assert "papers/vardholm.txt, line 6, published Thursday 12 May 2022." in driver.app.clipboard
        await driver.press("escape", "home", "space", "space", "y")
        assert len(driver.app.clipboard.splitlines()) == 2
        await driver.press("escape")
        assert driver.list.marked == set()


@pytest.mark.parametrize("name", ["out.csv", "out.md", "out.json", "out.jsonl"])
@scenario
async def test_what_is_shown_is_written(harbour: Path, tmp_path: Path, name: str) -> None:
    async with browsing(harbour) as driver:
        await driver.press("slash")
        await driver.type("who:revel")
        await driver.press("enter", "x", "w", "ctrl+u")
        await driver.type(str(tmp_path / name))
        await driver.press("enter")
        written = (tmp_path / name).read_text(encoding="utf-8")
        assert "wrecks" in written
        assert "lamp stayed dark" not in written
        notices = [notice.message for notice in driver.app._notifications]  # noqa: SLF001  # what was said
        assert any("1 rejected left out" in words for words in notices)


@scenario
async def test_an_export_that_cannot_be_says_why(harbour: Path, tmp_path: Path) -> None:
    async with browsing(harbour) as driver:
        for name in ("out.xyz", "no/such/folder/out.csv"):
            await driver.press("w", "ctrl+u")
            await driver.type(str(tmp_path / name))
            await driver.press("enter")
        notices = " ".join(notice.message for notice in driver.app._notifications)  # noqa: SLF001
        assert "No format goes by .xyz" in notices
        assert "no such file or directory" in notices
    with TimelineFile.open(harbour) as file:
        assert "17 entries" in exporting.write(file, file.listing().rows, tmp_path / "all.md")


@scenario
async def test_an_editor_for_a_source_that_is_gone_says_so(harbour: Path) -> None:
    async with browsing(harbour) as driver:
        await driver.press("o")
        notices = " ".join(notice.message for notice in driver.app._notifications)  # noqa: SLF001
        assert "There is no file papers/harbour.md to open." in notices


@pytest.mark.usefixtures("watchful")
@scenario
async def test_what_another_program_writes_is_seen(harbour: Path) -> None:
    async with browsing(harbour) as driver:
        with TimelineFile.open(harbour) as file:
            file.forget("harbour.md")
        await driver.until(lambda: "12 entries" in driver.lines[0])


@pytest.mark.usefixtures("watchful")
@scenario
async def test_sources_are_read_in_the_background_and_again_when_they_change(tmp_path: Path) -> None:
    path, source = file_of(tmp_path / "a.timeline"), tmp_path / "texts"
    source.mkdir()
    readings = [talks(), history()]

    def rebuild(progress) -> str:
        if readings:
            progress(1, "papers/vardholm.txt")
            with TimelineFile.open(path) as file:
                file.write(readings.pop(0), "rules")
        return ""

    async with browsing(path, settings=Settings(rebuild=rebuild, watched=(source,))) as driver:
        assert "12 entries" in driver.lines[0]
        await driver.until(lambda: driver.app.screen._stamps is not None)  # noqa: SLF001  # it knows what was there
        await driver.settle()
        assert len(readings) == 1, "nothing has changed yet"
        (source / "new.txt").write_text("something new")
        await driver.until(lambda: "17 entries" in driver.lines[0])


@scenario
async def test_a_problem_of_the_background_is_said(tmp_path: Path) -> None:
    path = file_of(tmp_path / "a.timeline", talks())
    async with browsing(path, settings=Settings(rebuild=lambda _: "b.txt: cannot be read")) as driver:
        await driver.press("f5")
        notices = " ".join(notice.message for notice in driver.app._notifications)  # noqa: SLF001
        assert "b.txt: cannot be read" in notices


def test_the_page_about_the_browser_names_every_command() -> None:
    page = (Path(__file__).parents[2] / "docs" / "browser.md").read_text(encoding="utf-8")
    for group in GROUPS:
        for command in group:
            assert f"`{command.id}`" in page, command.id


@scenario
async def test_the_source_is_opened_in_the_users_editor_at_the_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "papers").mkdir()
    (tmp_path / "papers" / "vardholm.txt").write_text(TALKS)
    (tmp_path / "vim").write_text(f'#!/bin/sh\necho "$@" > {tmp_path}/opened\n')
    (tmp_path / "vim").chmod(0o755)
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.setenv("EDITOR", str(tmp_path / "vim"))
    async with browsing(file_of(tmp_path / "a.timeline", talks())) as driver:
        monkeypatch.setattr(driver.app, "suspend", nullcontext)
        await driver.press("slash")
        await driver.type("customs")
        await driver.press("enter", "o")
    assert (tmp_path / "opened").read_text().split() == ["+6", "papers/vardholm.txt"]
