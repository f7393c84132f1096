"""The browser under test: started without a terminal, read as lines of text."""

from __future__ import annotations

import asyncio
import functools
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path

from textual.pilot import Pilot
from textual.strip import Strip
from textual.widgets import Input

from timeline.store.errors import StoreError
from timeline.store.file import TimelineFile
from timeline.tui import prompt
from timeline.tui.app import Browser
from timeline.tui.entry_list import EntryList
from timeline.tui.settings import Settings


class Driver:
    """Presses keys and reads the screen."""

    def __init__(self, app: Browser, pilot: Pilot[StoreError | None]) -> None:
        self.app, self.pilot = app, pilot

    async def settle(self) -> None:
        """Waits until nothing that was started is still under way."""
        await self.pilot.pause()
        await self.app.workers.wait_for_complete()
        await self.pilot.pause()

    async def press(self, *keys: str) -> None:
        await self.pilot.press(*keys)
        await self.settle()

    async def type(self, text: str) -> None:
        """Puts text into the line that is open, all at once: a test driver's key takes a tenth of a second."""
        line = self.app.focused
        assert isinstance(line, Input)
        line.insert_text_at_cursor(text)
        await self.pilot.pause(prompt.PAUSE * 3)
        await self.settle()

    @property
    def strips(self) -> list[Strip]:
        size = self.app.screen.size
        return self.app.screen._compositor.render_strips(size)  # noqa: SLF001  # what the terminal would be sent

    @property
    def lines(self) -> list[str]:
        return [strip.text for strip in self.strips]

    @property
    def text(self) -> str:
        return "\n".join(self.lines)

    @property
    def rows(self) -> list[str]:
        """The lines of the list."""
        area = self.list.region
        return self.lines[area.y : area.bottom]

    @property
    def list(self) -> EntryList:
        return self.app.screen.query_one(EntryList)

    @property
    def selected(self) -> str:
        current = self.list.current
        return current.entry.text if current else ""


@asynccontextmanager
async def browsing(
    path: Path, width: int = 80, height: int = 24, settings: Settings | None = None
) -> AsyncIterator[Driver]:
    """A browser of the file, as soon as its list is shown."""
    with TimelineFile.open(path) as file:
        app = Browser(file, settings)
        async with app.run_test(size=(width, height)) as pilot:
            driver = Driver(app, pilot)
            await driver.settle()
            yield driver


def scenario(test: Callable[..., Awaitable[None]]) -> Callable[..., None]:
    """An asynchronous test as an ordinary one."""

    @functools.wraps(test)
    def run(*args: object, **kwargs: object) -> None:
        asyncio.run(test(*args, **kwargs))

    return run
