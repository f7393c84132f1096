"""Comparing: in the background, what several documents tell of the same thing, for the detail of each entry."""

from __future__ import annotations

from textual import work

from timeline.assemble.echoes import Echo
from timeline.store.errors import StoreError
from timeline.tui.base import TimelineScreen

MOST = 20_000
"""Entries of a timeline that are compared without being asked; of a larger one the view of conflicts does it."""


class Comparing(TimelineScreen):
    """The part of the screen that knows what else tells the same thing."""

    def compare(self, entries: int) -> None:
        """Compares the entries, where they are not too many and of more than one document."""
        if 1 < entries <= MOST:
            self._compare()

    @work(thread=True, exclusive=True, group="compare")
    def _compare(self) -> None:
        try:
            with self.file.again() as reader:
                found = reader.echoes() if len(reader.sources()) > 1 else []
        except StoreError:
            return
        if found:
            self.app.call_from_thread(self._compared, found)

    def _compared(self, found: list[Echo]) -> None:
        if not self.is_mounted:
            return
        self.detail.echoes = {row: echo for echo in found for row in echo.rows}
        if self.detail.has_class("-shown"):
            self.detail.show(self.current)
