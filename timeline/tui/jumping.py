"""Going to a date as people type dates, read in the background and shown before one goes there."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from textual import on, work
from textual.content import Content
from textual.message import Message
from textual.worker import get_current_worker

from timeline.ingest.problem import UnreadableError
from timeline.model.timevalue import When
from timeline.query.dates import read_typed
from timeline.tui.base import TimelineScreen
from timeline.tui.dates import long
from timeline.tui.prompt import Purpose


class Jumping(TimelineScreen):
    """The part of the screen that goes to dates."""

    @dataclass
    class DateRead(Message):
        """What was typed was understood as a date, or not; ``entered`` if it is to be gone to."""

        when: When | None
        typed: str
        entered: bool

    def action_jump(self) -> None:
        """Asks for a date."""
        self.prompt.ask(Purpose.JUMP)

    def read_date(self, typed: str, *, entered: bool) -> None:
        """Reads a date as people type it, and goes there if it was entered."""
        self._read_date(typed, entered=entered)

    @work(thread=True, exclusive=True, group="date")
    def _read_date(self, typed: str, *, entered: bool) -> None:
        worker = get_current_worker()
        try:
            when = read_typed(typed, datetime.now())  # noqa: DTZ005  # what the user calls today
        except UnreadableError:
            when = None
        if not worker.is_cancelled:
            self.post_message(self.DateRead(when, typed, entered))

    @on(DateRead)
    def _date_read(self, event: DateRead) -> None:
        if event.when is None:
            self.prompt.answer(Content("not a date yet" if event.typed.strip() else ""))
        elif not event.entered:
            self.prompt.answer(Content(f"→ {long(event.when)}"))
        elif self.prompt.purpose is Purpose.JUMP:
            self.prompt.close()
            self.entries.focus()
            if missed := self.entries.go_to(event.when):
                self.say(missed)
