"""How the screens look. After a change that is meant: pytest tests/tui --snapshot-update, and look at them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import Input

from tests.tui.pilot import Driver
from tests.tui.sample import file_of, history, talks
from timeline.store.errors import StoreError
from timeline.store.file import TimelineFile
from timeline.tui.app import Browser

SMALL, WIDE = (80, 24), (120, 40)
TO_TALKS = ("G", *["up"] * 6)
SCREENS = {
    "list": TO_TALKS,
    "minimap": ("m", "end", "shift+left", "shift+left"),
    "document": (*TO_TALKS, "2", "n", "n"),
    "lanes": ("3",),
    "conflicts": ("4",),
    "gaps": ("5",),
    "facets": ("f", "down"),
    "filter": ("slash", *"solheim"),
    "broken": ("slash", *"pilot", "space", *"whoo", "colon", "x"),
    "help": ("question_mark", "g"),
    "language": ("f2",),
    "views": ("v",),
}


@pytest.mark.parametrize("colours", ["ink", "paper", "none"])
@pytest.mark.parametrize("size", [SMALL, WIDE], ids=["small", "wide"])
@pytest.mark.parametrize("screen", SCREENS)
def test_a_screen_looks_as_it_should(
    snap_compare: Callable[..., bool],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    size: tuple[int, int],
    screen: str,
    colours: str,
) -> None:
    if colours == "none":
        monkeypatch.setenv("NO_COLOR", "1")

    async def play(pilot: Pilot[StoreError | None]) -> None:
        driver = Driver(browser, pilot)
        browser.theme = "paper" if colours == "paper" else "ink"
        await driver.settle()
        for field in browser.screen.query(Input):
            field.cursor_blink = False  # or the picture hangs on the moment
        await driver.press(*SCREENS[screen])

    with TimelineFile.open(file_of(tmp_path / "harbour.timeline", talks(), history())) as file:
        browser = Browser(file)
        assert snap_compare(browser, terminal_size=size, run_before=play)
