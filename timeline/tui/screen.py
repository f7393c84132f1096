"""The screen of the browser: a list, the detail of one of its entries, a prompt, and what joins them."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container
from textual.content import Content
from textual.message import Message
from textual.screen import Screen
from textual.widgets import Footer, Static
from textual.worker import get_current_worker

from timeline.model.timevalue import When
from timeline.store.errors import StoreError
from timeline.store.file import TimelineFile
from timeline.tui.commands import COMMANDS, key_name
from timeline.tui.dates import long
from timeline.tui.detail import Detail
from timeline.tui.empty import no_entries, no_match
from timeline.tui.entry_list import EntryList
from timeline.tui.header import Header
from timeline.tui.help import Help
from timeline.tui.jump import read
from timeline.tui.listing import Listing, read_listing
from timeline.tui.prompt import Prompt, Purpose


class BrowserScreen(Screen[StoreError | None]):
    """Everything that is seen of a timeline file; it ends with the error that ended it, if one did."""

    HORIZONTAL_BREAKPOINTS = [(0, "-stacked"), (110, "-wide")]  # noqa: RUF012  # Textual declares its type
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(",".join(c.keys), c.action, c.name, show=c.shown, key_display=key_name(c.keys[0])) for c in COMMANDS
    ]

    @dataclass
    class Read(Message):
        """A list was read in the background."""

        listing: Listing

    @dataclass
    class DateRead(Message):
        """What was typed was understood as a date, or not; ``entered`` if it is to be gone to."""

        when: When | None
        typed: str
        entered: bool

    def __init__(self, file: TimelineFile) -> None:
        super().__init__()
        self._file = file
        self._reader: TimelineFile | None = None
        self._kept: int | None = None
        self._wanted: int | None = None  # to be selected as soon as the whole of a long list is there

    def compose(self) -> ComposeResult:
        """The parts of the screen, from top to bottom."""
        yield Header(self._file.path.name)
        with Container(id="panes"):
            yield EntryList(self._file)
            yield Static(id="empty")
            yield Detail(self._file)
        yield Prompt()
        yield Footer(compact=True, show_command_palette=False)

    def on_mount(self) -> None:
        """Reads the list and shows the detail."""
        self.query_one(Detail).add_class("-shown")
        self.query_one(EntryList).focus()
        self._read("")

    def on_unmount(self) -> None:
        """Stops a search that nobody waits for any more."""
        if self._reader:
            self._reader.interrupt()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002  # Textual's call
        """Whether a key does what it says: while something is typed, letters and signs are only that."""
        return not (action in ("filter", "help", "toggle_detail") and self.query_one(Prompt).has_focus_within)

    @property
    def _typed(self) -> str:
        listing = self.query_one(EntryList).listing
        return listing.typed if listing else ""

    def _filter(self, typed: str) -> None:
        if self._reader:
            self._reader.interrupt()
        self._read(typed)

    @work(thread=True, exclusive=True, group="read")
    def _read(self, typed: str) -> None:
        worker = get_current_worker()
        try:
            with self._file.again() as reader:
                self._reader = reader
                for listing in read_listing(reader, typed):
                    if worker.is_cancelled:
                        return
                    self.post_message(self.Read(listing))
        except StoreError as error:
            self.post_message(EntryList.Failed(error))
        except sqlite3.OperationalError:  # interrupted: something else was typed meanwhile
            return

    @on(Read)
    def _show(self, event: Read) -> None:
        entries, listing = self.query_one(EntryList), event.listing
        current = entries.current
        keep = current.row if current else self._kept
        if listing.complete and entries.cursor == 0 and self._wanted is not None:
            keep = self._wanted
        self._wanted = None if listing.complete else keep
        entries.show(listing, keep)
        header = self.query_one(Header)
        if listing.complete and not listing.typed.strip():
            header.total = len(listing.rows)
        header.listing = listing
        empty = not listing.rows
        if empty:
            words = no_match(listing.typed) if listing.typed.strip() else no_entries(len(self._file.documents()))
            self.query_one("#empty", Static).update(words)
        self.query_one("#empty").set_class(empty, "-shown")
        entries.set_class(empty, "-none")

    @on(EntryList.Selected)
    def _selected(self, event: EntryList.Selected) -> None:
        if event.row:
            self._kept = event.row.row
        detail = self.query_one(Detail)
        if detail.has_class("-shown"):
            detail.show(event.row)

    @on(EntryList.Failed)
    def _failed(self, event: EntryList.Failed) -> None:
        self.dismiss(event.error)

    @on(EntryList.Opened)
    def action_toggle_detail(self) -> None:
        """Shows or hides the detail."""
        detail, entries = self.query_one(Detail), self.query_one(EntryList)
        detail.toggle_class("-shown")
        if detail.has_class("-shown"):
            detail.show(entries.current)
        entries.focus()

    def action_filter(self) -> None:
        """Asks for words."""
        self.query_one(Prompt).ask(Purpose.FILTER, self._typed)

    def action_jump(self) -> None:
        """Asks for a date."""
        self.query_one(Prompt).ask(Purpose.JUMP)

    def action_leave(self) -> None:
        """Leaves the prompt; a filter is cleared."""
        prompt = self.query_one(Prompt)
        jumping = prompt.display and prompt.purpose is Purpose.JUMP
        prompt.close()
        self.query_one(EntryList).focus()
        if not jumping and self._typed:
            self._filter("")

    @on(Prompt.Typed)
    def _typing(self, event: Prompt.Typed) -> None:
        if event.purpose is Purpose.JUMP:
            self._read_date(event.text, entered=False)
        elif event.text != self._typed:
            self._filter(event.text)

    @on(Prompt.Entered)
    def _entered(self, event: Prompt.Entered) -> None:
        if event.purpose is Purpose.JUMP and event.text.strip():
            self._read_date(event.text, entered=True)
            return
        self.query_one(Prompt).close()
        self.query_one(EntryList).focus()
        if event.purpose is Purpose.FILTER and event.text != self._typed:
            self._filter(event.text)

    @work(thread=True, exclusive=True, group="date")
    def _read_date(self, typed: str, *, entered: bool) -> None:
        worker = get_current_worker()
        when = read(typed, datetime.now())  # noqa: DTZ005  # what the user calls today
        if not worker.is_cancelled:
            self.post_message(self.DateRead(when, typed, entered))

    @on(DateRead)
    def _date_read(self, event: DateRead) -> None:
        prompt = self.query_one(Prompt)
        if event.when is None:
            prompt.answer(Content("not a date yet" if event.typed.strip() else ""))
        elif not event.entered:
            prompt.answer(Content(f"→ {long(event.when)}"))
        else:
            prompt.close()
            entries = self.query_one(EntryList)
            entries.focus()
            if missed := entries.go_to(event.when):
                self.notify(missed, markup=False)

    def action_help(self) -> None:
        """Every key."""
        self.app.push_screen(Help())
