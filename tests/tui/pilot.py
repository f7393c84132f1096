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

from tests.tui.idle import is_busy, lines, strips, until
from timeline.store.errors import StoreError
from timeline.store.file import TimelineFile
from timeline.tui.app import Browser
from timeline.tui.entry_list import EntryList
from timeline.tui.prompt import Prompt
from timeline.tui.settings import Settings


class Driver:
    """Presses keys and reads the screen."""

    def __init__(self, app: Browser, pilot: Pilot[StoreError | None]) -> None:
        self.app, self.pilot = app, pilot

    async def settle(self) -> None:
        """Waits until nothing that was started is still under way."""
        await self.until(lambda: not (self._is_typing or is_busy(self.app)), "the browser did not come to rest")

    async def until(self, condition: Callable[[], object], failure: str = "it did not happen") -> None:
        """Waits for something to be true, however long a busy machine takes; fails with what the screen shows."""
        await until(self.app, condition, failure)

    async def press(self, *keys: str) -> None:
        await self.pilot.press(*keys)
        await self.settle()

    async def type(self, text: str) -> None:
        """Puts text into the line that is open, all at once, and waits until it was acted on."""
        line = self.app.focused
        assert isinstance(line, Input)
        line.insert_text_at_cursor(text)
        await self.settle()

    @property
    def _is_typing(self) -> bool:
        """Whether a prompt waits for another key before it acts on what was typed."""
        pauses = [line._pause for line in self.app.screen.query(Prompt)] if self.app.screen_stack else []  # noqa: SLF001
        return any(p and p._task and not p._task.done() for p in pauses)  # noqa: SLF001

    @property
    def strips(self) -> list[Strip]:
        return strips(self.app)

    @property
    def lines(self) -> list[str]:
        return lines(self.app)

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
