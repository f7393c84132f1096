"""How the screens look. After a change that is meant: pytest tests/tui --snapshot-update, and look at them."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import Input
from textual.worker import WorkerCancelled

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


async def finished(pilot: Pilot[StoreError | None]) -> None:
    """Waits for the workers; one that another took the place of is as good as done."""
    with suppress(WorkerCancelled):
        await pilot.app.workers.wait_for_complete()


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
        pilot.app.theme = "paper" if colours == "paper" else "ink"
        await finished(pilot)
        await pilot.pause()
        for field in pilot.app.screen.query(Input):
            field.cursor_blink = False  # or the picture hangs on the moment
        await pilot.press(*SCREENS[screen])
        await pilot.pause(0.4 if "slash" in SCREENS[screen] else 0.05)
        for _ in range(2):
            await finished(pilot)
            await pilot.pause()

    with TimelineFile.open(file_of(tmp_path / "harbour.timeline", talks(), history())) as file:
        assert snap_compare(Browser(file), terminal_size=size, run_before=play)
