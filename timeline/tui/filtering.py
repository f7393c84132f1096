"""Finding: the list that a filter leaves, read in the background."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass

from textual import on, work
from textual.content import Content
from textual.message import Message
from textual.widgets import Static
from textual.worker import get_current_worker

from timeline.model.sanitise import sanitise
from timeline.overview.density import Density
from timeline.overview.units import Unit
from timeline.query.query import parse_query
from timeline.store.errors import StoreError
from timeline.store.file import TimelineFile
from timeline.tui.base import TimelineScreen
from timeline.tui.completing import completions
from timeline.tui.emphasis import pattern
from timeline.tui.empty import no_entries, no_match
from timeline.tui.entry_list import EntryList
from timeline.tui.facet_values import values_of
from timeline.tui.header import Header
from timeline.tui.listing import Listing, read_listing
from timeline.tui.prompt import Purpose

NAMES = 200
"""Names that are known for completion, of each field: the most frequent ones."""


class Filtering(TimelineScreen):
    """The part of the screen that narrows the list."""

    _reader: TimelineFile | None = None
    _asked = ""  # the filter that was asked for last
    _kept: int | None = None
    _wanted: int | None = None  # to be selected as soon as the whole of a long list is there
    _aim: int | None = None  # to be selected whatever is selected now
    _whole: Density | None = None
    _shown: Density | None = None
    _finest = Unit.DAY
    _known: dict[str, list[str]] | None = None  # names by field, for completion
    _is_stale = True  # whether the whole is not known, or may have changed

    @dataclass
    class Read(Message):
        """A list was read in the background."""

        listing: Listing

    @dataclass
    class WholeRead(Message):
        """The whole timeline was read too, because a filter hides a part of it."""

        listing: Listing

    def filter_by(self, typed: str) -> None:
        """Shows what another filter leaves; a search that is under way is given up."""
        self.stop_reading()
        self._asked = typed
        self._read(typed)

    def select_when_read(self, row: int) -> None:
        """Selects the entry of a row number as soon as the list has it."""
        self._aim = row

    def stop_reading(self) -> None:
        """Ends a search that nobody waits for any more."""
        if self._reader:
            self._reader.interrupt()

    @work(thread=True, exclusive=True, group="read")
    def _read(self, typed: str) -> None:
        worker = get_current_worker()
        try:
            with self.file.again() as reader:
                self._reader = reader
                for listing in read_listing(reader, typed, self.zoom):
                    if worker.is_cancelled:
                        return
                    self.post_message(self.Read(listing))
                if typed.strip() and self._is_stale:
                    whole = list(read_listing(reader, "", self.zoom))[-1]
                    if not worker.is_cancelled:
                        self.post_message(self.WholeRead(whole))
                for sentence in reader.complaints:
                    self.say(sentence, wrong=True)
        except StoreError as error:
            self.post_message(EntryList.Failed(error))
        except sqlite3.OperationalError:  # interrupted: something else was typed meanwhile
            return

    @on(Read)
    def _show(self, event: Read) -> None:
        entries, listing = self.entries, event.listing
        if listing.typed != self._asked:  # it was read before something else was typed, and comes late
            return
        current, shown = entries.current, entries.listing
        goes_on = shown is not None and not shown.complete
        is_same = shown is not None and shown.typed == listing.typed and not goes_on
        if current and (is_same or not entries.is_placed):  # where a filter put it counts for nothing
            self._kept = current.row
        keep = None if entries.cursor == 0 and self.is_rebuilding else self._kept
        if listing.complete and entries.cursor == 0 and self._wanted is not None:
            keep = self._wanted
        if self._aim is not None:
            keep = self._aim
        if listing.complete:
            self._aim = None
        self._wanted = None if listing.complete else keep
        entries.found = pattern(listing.typed)
        entries.show(listing, keep)
        header = self.query_one(Header)
        unfiltered = not listing.typed.strip()
        if unfiltered:
            self._know_whole(listing)
        header.listing = listing
        self._shown = listing.density
        if listing.complete:
            self.minimap.show(self._whole or listing.density, listing.density, self._finest)
        self.minimap.set_class(not (self._whole and self._whole.times), "-empty")
        self._say_if_empty(listing)
        if listing.complete:
            self.count_facets()
            if unfiltered and not self.is_rebuilding:
                self.compare(len(listing.rows))

    def _know_whole(self, listing: Listing) -> None:
        self._whole, self._finest = listing.density, listing.finest
        if listing.complete:
            self._is_stale = False
            self.query_one(Header).total = len(listing.rows)

    @on(WholeRead)
    def _show_whole(self, event: WholeRead) -> None:
        self._know_whole(event.listing)
        self.query_one(Header).refresh()
        self.minimap.show(event.listing.density, self._shown or event.listing.density, self._finest)

    def refresh_list(self) -> None:
        """Reads the list anew under the same filter; what is selected stays selected."""
        self._is_stale, self._known = True, None
        super().refresh_list()

    def _say_if_empty(self, listing: Listing) -> None:
        empty = not listing.rows
        if empty:
            words = no_match(listing.typed) if listing.typed.strip() else no_entries(len(self.file.documents()))
            self.query_one("#empty", Static).update(words)
        self.query_one("#empty").set_class(empty, "-shown")
        self.entries.set_class(empty, "-none")

    def action_zoom(self, towards: int) -> None:
        """Cuts the list more finely, or more coarsely."""
        self.zoom = self.zoom.step(towards)
        listing = self.entries.listing
        if listing:
            current = self.current
            self.entries.show(listing.zoomed(self.zoom), current.row if current else None)
        self.say(f"by {self.zoom.value}")

    def action_filter(self) -> None:
        """Asks for words."""
        self.prompt.ask(Purpose.FILTER, self.typed)

    def help_with(self, typed: str) -> None:
        """Says what is wrong with a query, or offers what could come next."""
        problems = parse_query(typed).problems
        offered = completions(typed, self.names)
        if offered:
            self.prompt.offer(tuple(one.line for one in offered), tuple(one.shown for one in offered))
        elif problems:
            lines = [Content.styled(f" {sanitise(typed)}", "$foreground 70%")]
            for problem in problems[:3]:
                place = " " * (problem.start + 1) + "^" * max(1, problem.end - problem.start)
                lines.append(Content.styled(place, "bold $error"))
                lines.append(Content.assemble((f" {sanitise(problem.what)}", "bold $error"), f"; {problem.hint}"))
            self.prompt.tell(Content("\n").join(lines))
        else:
            self.prompt.offer((), ())

    def names(self, field: str) -> list[str]:
        """The most frequent names that a field has; none until they are counted, which the first question begins."""
        if self._known is None:
            self._known = {}
        if field not in self._known:
            self._known[field] = []
            self._learn(field)
        return self._known[field]

    @work(thread=True, group="names")
    def _learn(self, field: str) -> None:
        try:
            with self.file.again() as reader:
                found = [value for value, _ in values_of(reader, "", field, NAMES)]
        except StoreError:
            return
        self.app.call_from_thread(self._learned, field, found)

    def _learned(self, field: str, found: list[str]) -> None:
        if self.is_mounted and self._known is not None:
            self._known[field] = found
            if self.prompt.display and self.prompt.purpose is Purpose.FILTER:
                self.help_with(self.prompt.text)
