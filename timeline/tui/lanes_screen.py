"""The view of the lanes: who speaks when, which source tells of what time, what happens where."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Static
from textual.worker import get_current_worker

from timeline.model.sanitise import one_line
from timeline.overview.density import density_of
from timeline.store.errors import StoreError
from timeline.store.file import TimelineFile
from timeline.tui.commands import LANES, bindings, with_keys
from timeline.tui.facet_values import values_of
from timeline.tui.foot import Foot
from timeline.tui.help import Help
from timeline.tui.lanes import By, Lane, Lanes
from timeline.tui.listing import Listing
from timeline.tui.terms import joined, term

MOST = 40
"""Lanes that are shown at most: those with the most entries."""


@dataclass(frozen=True, slots=True)
class Way:
    """Where to go from the lanes: to these entries, and to that stretch of time, in seconds."""

    query: str
    stretch: tuple[int, int] | None


class LanesScreen(Screen[Way | None]):
    """It ends with the lane that was chosen, if one was."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(LANES)]

    def __init__(self, file: TimelineFile, listing: Listing, keys: Mapping[str, tuple[str, ...]]) -> None:
        super().__init__()
        self._file, self._listing, self._keys = file, listing, keys
        self._by = By.SPEAKER
        self._reader: TimelineFile | None = None

    def compose(self) -> ComposeResult:
        """The title, the lanes, what the reader stands on, the keys."""
        yield Static(id="lanes-title", classes="view-title")
        yield Lanes()
        yield Static(id="lanes-here", classes="view-foot")
        yield Foot(with_keys(LANES, self._keys))

    def on_mount(self) -> None:
        """Shows the lanes of the speakers."""
        self.query_one(Lanes).focus()
        self._show_by(self._by)

    def on_unmount(self) -> None:
        """Stops counting."""
        if self._reader:
            self._reader.interrupt()

    def _show_by(self, by: By) -> None:
        self._by = by
        typed = f"  of “{one_line(self._listing.typed)}”" if self._listing.typed.strip() else ""
        tabs = [
            Content.styled(f" {one.value[1].capitalize()} ", "reverse bold" if one is by else "$foreground 60%")
            for one in By
        ]
        self.query_one("#lanes-title", Static).update(Content(" Lanes by ") + Content("").join(tabs) + Content(typed))
        if self._reader:
            self._reader.interrupt()
        self._read(by)

    @work(thread=True, exclusive=True, group="lanes")
    def _read(self, by: By) -> None:
        worker, typed = get_current_worker(), self._listing.typed
        try:
            with self._file.again() as reader:
                self._reader = reader
                found = values_of(reader, typed, by.value[0], MOST)
                lanes = [Lane(name, joined(typed, term(by.value[0], name)), count) for name, count in found]
                self._tell(lanes)
                for number, lane in enumerate(lanes):
                    listed = reader.listing(lane.query)
                    lanes[number] = replace(lane, density=density_of(listed.groups), count=len(listed.rows))
                    if worker.is_cancelled:
                        return
                    if number % 8 == 7:
                        self._tell(list(lanes))
                self._tell(sorted(lanes, key=lambda lane: -lane.count))
        except StoreError as error:
            self.app.call_from_thread(self.notify, error.sentence, severity="error", markup=False)
        except sqlite3.OperationalError:  # interrupted: something else is wanted
            return

    def _tell(self, lanes: list[Lane]) -> None:
        if not get_current_worker().is_cancelled:
            self.app.call_from_thread(self._show, list(lanes))

    def _show(self, lanes: list[Lane]) -> None:
        if self.is_mounted:
            self.query_one(Lanes).show(lanes)
            if not lanes:
                self.query_one("#lanes-here", Static).update(f" No {self._by.value[1]} is named here.")

    @on(Lanes.At)
    def _at(self, event: Lanes.At) -> None:
        counted = f"{event.count:,} {'entry' if event.count == 1 else 'entries'}"
        name = one_line(event.lane.name)
        self.query_one("#lanes-here", Static).update(
            Content.assemble((f" {name}", "bold $secondary"), f"  {event.words}: ", (counted, "bold $accent"))
        )

    @on(Lanes.Chosen)
    def _chosen(self, event: Lanes.Chosen) -> None:
        self.dismiss(Way(event.lane.query, event.stretch))

    def action_by(self, name: str) -> None:
        """Shows other lanes; without a name, the next kind."""
        kinds = list(By)
        self._show_by(By[name] if name else kinds[(kinds.index(self._by) + 1) % len(kinds)])

    def action_help(self) -> None:
        """Every key of this view."""
        self.app.push_screen(Help((("In the lanes", with_keys(LANES, self._keys)),)))

    def action_back(self) -> None:
        """Goes back to the list."""
        self.dismiss(None)
