"""Looking: the minimap, the whole document, and the ways from one to the other."""

from __future__ import annotations

from textual import on
from textual.content import Content
from textual.widgets import Static

from timeline.model.calendar import DAY
from timeline.model.entry import Entry
from timeline.model.timevalue import Granularity, period
from timeline.tui.base import TimelineScreen
from timeline.tui.conflicts_screen import ConflictsScreen
from timeline.tui.detail import Detail
from timeline.tui.document_screen import DocumentScreen
from timeline.tui.entry_list import EntryList
from timeline.tui.gaps_screen import GapsScreen
from timeline.tui.lanes_screen import LanesScreen, Way
from timeline.tui.minimap import Minimap
from timeline.tui.terms import in_stretch


class Viewing(TimelineScreen):
    """The part of the screen that changes what is looked at."""

    @on(EntryList.Selected)
    def _selected(self, event: EntryList.Selected) -> None:
        row = event.row
        when = row.entry.when if row else None
        extent = None
        if when is not None:
            first = when.earliest if when.earliest is not None else when.latest
            last = when.latest if when.latest is not None else when.earliest
            extent = (first or 0, last or 0)
        self.minimap.mark(extent)
        if self.detail.has_class("-shown"):
            self.detail.show(row)

    @on(EntryList.Opened)
    def action_toggle_detail(self) -> None:
        """Shows or hides the detail."""
        detail = self.query_one(Detail)
        detail.toggle_class("-shown")
        if detail.has_class("-shown"):
            detail.show(self.current)
        self.entries.focus()

    def action_map(self) -> None:
        """Goes to the minimap."""
        if self.minimap.display:
            self.minimap.focus()

    @on(Minimap.WentTo)
    def _went_to(self, event: Minimap.WentTo) -> None:
        self.entries.go_to(period(event.second // DAY * DAY, Granularity.DAY))

    @on(Minimap.Pointed)
    def _pointed(self, event: Minimap.Pointed) -> None:
        of = f" of {event.whole:,}" if event.whole != event.shown else ""
        counted = f"{event.shown:,}{of} {'entry' if event.shown == 1 else 'entries'}"
        line = self.query_one("#pointed", Static)
        line.add_class("-shown")
        line.update(
            Content.assemble(
                (f" {event.words}", "bold $accent"), f"  {counted}  ", ("Enter shows only these", "$foreground 60%")
            )
        )

    @on(Minimap.Blurred)
    def _blurred(self) -> None:
        self.query_one("#pointed").remove_class("-shown")

    @on(Minimap.Left)
    def _left(self) -> None:
        self.entries.focus()

    def action_view(self, name: str) -> None:
        """Goes to a view."""
        listing = self.entries.listing
        if name == "document":
            self._whole_document()
        elif name == "gaps" and listing:
            self.app.push_screen(GapsScreen(self.file, listing), self._back_with)
        elif name == "conflicts":
            self.app.push_screen(ConflictsScreen(self.file, self.typed), self._back_with)
        elif name == "lanes" and listing:
            self.app.push_screen(LanesScreen(self.file, listing, self.settings.keys), self._back_from_lanes)

    def _back_with(self, entry_id: str | None) -> None:
        if entry_id:
            self.go_to_entry(entry_id)

    def _back_from_lanes(self, way: Way | None) -> None:
        if way:
            typed = way.query
            self.filter_by(in_stretch(typed, *way.stretch) if way.stretch else typed)

    @on(Minimap.Picked)
    def _stretch(self, event: Minimap.Picked) -> None:
        self.entries.focus()
        self.filter_by(in_stretch(self.typed, event.start, event.end))

    def _whole_document(self) -> None:
        row = self.current
        info = self.file.info(row.document) if row else None
        if row and info:
            self.app.push_screen(DocumentScreen(self.file, info, row.entry.span, self.settings.keys), self._back_from)

    def _back_from(self, entry: Entry | None) -> None:
        if entry is not None:
            self.go_to_entry(entry.id)

    def go_to_entry(self, entry_id: str) -> None:
        """Selects an entry by its id; the filter is cleared where it hides the entry."""
        row = self.file.row(entry_id)
        if row is None:
            self.say("That entry is no longer in the timeline.", wrong=True)
        elif not self.entries.select_row(row.row):
            self.select_when_read(row.row)
            self.filter_by("")
