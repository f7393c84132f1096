"""How the few screens look. After a change that is meant: pytest tests/tui --snapshot-update, and look at them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from textual.pilot import Pilot

from tests.tui.sample import file_of, history, talks
from timeline.store.errors import StoreError
from timeline.store.file import TimelineFile
from timeline.tui.app import Browser

SMALL, WIDE = (80, 24), (120, 40)
TO_TALKS = ("G", *["up"] * 6)


@pytest.mark.parametrize(
    ("size", "keys", "colours"),
    [
        pytest.param(SMALL, TO_TALKS, "ink", id="small"),
        pytest.param(WIDE, TO_TALKS, "ink", id="wide"),
        pytest.param(WIDE, TO_TALKS, "paper", id="paper"),
        pytest.param(SMALL, ("slash", *"solheim"), "ink", id="filter"),
        pytest.param(SMALL, ("question_mark",), "ink", id="help"),
    ],
)
def test_a_screen_looks_as_it_should(
    snap_compare: Callable[..., bool], tmp_path: Path, size: tuple[int, int], keys: tuple[str, ...], colours: str
) -> None:
    async def play(pilot: Pilot[StoreError | None]) -> None:
        pilot.app.theme = colours
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()
        await pilot.press(*keys)
        await pilot.pause(0.4)
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()

    with TimelineFile.open(file_of(tmp_path / "harbour.timeline", talks(), history())) as file:
        assert snap_compare(Browser(file), terminal_size=size, run_before=play)
