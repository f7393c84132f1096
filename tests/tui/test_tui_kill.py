"""A browser that is killed while the reader corrects loses nothing that was confirmed."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from timeline.store.corrections import Status
from timeline.store.file import TimelineFile

EDITS = """
import asyncio, os, signal, sys
from pathlib import Path
from timeline.store.file import TimelineFile
from timeline.tui.app import Browser

async def main():
    with TimelineFile.open(Path(sys.argv[1])) as file:
        app = Browser(file)
        async with app.run_test(size=(80, 24)) as pilot:
            await pilot.pause()
            await app.workers.wait_for_complete()
            await pilot.pause()
            for _ in range(int(sys.argv[2])):
                await pilot.press("a")
                await pilot.pause()
            os.kill(os.getpid(), signal.SIGKILL)

asyncio.run(main())
"""


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
@pytest.mark.parametrize("edits", [1, 4])
def test_what_was_confirmed_is_there_after_a_kill_and_can_be_undone(harbour: Path, edits: int) -> None:
    ran = subprocess.run([sys.executable, "-c", EDITS, str(harbour), str(edits)], check=False, timeout=60)
    assert ran.returncode == -9
    with TimelineFile.open(harbour) as file:
        rows = file.rows(file.listing().rows)
        assert [row.status for row in rows[:edits]] == [Status.ACCEPTED] * edits
        for _ in range(edits):
            assert file.undo() is not None
        assert {row.status for row in file.rows(file.listing().rows)} == {Status.OPEN}
