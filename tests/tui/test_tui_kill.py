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
from tests.tui.pilot import browsing

async def main():
    async with browsing(Path(sys.argv[1])) as driver:
        await driver.press(*"a" * int(sys.argv[2]))
        os.kill(os.getpid(), signal.SIGKILL)

asyncio.run(main())
"""
ROOT = Path(__file__).parents[2]


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
@pytest.mark.parametrize("edits", [1, 4])
def test_what_was_confirmed_is_there_after_a_kill_and_can_be_undone(harbour: Path, edits: int) -> None:
    command = [sys.executable, "-c", EDITS, str(harbour), str(edits)]
    ran = subprocess.run(command, cwd=ROOT, check=False, timeout=300)
    assert ran.returncode == -9
    with TimelineFile.open(harbour) as file:
        rows = file.rows(file.listing().rows)
        assert [row.status for row in rows[:edits]] == [Status.ACCEPTED] * edits
        for _ in range(edits):
            assert file.undo() is not None
        assert {row.status for row in file.rows(file.listing().rows)} == {Status.OPEN}
