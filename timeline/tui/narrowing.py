"""Narrowing without typing: facets whose counts follow the filter, and saved views."""

from __future__ import annotations

import sqlite3

from textual import on, work
from textual.worker import get_current_worker

from timeline.store.errors import StoreError
from timeline.store.file import TimelineFile
from timeline.tui import views
from timeline.tui.base import TimelineScreen
from timeline.tui.facet_values import facets_of
from timeline.tui.facets import Facet, Facets
from timeline.tui.pick_list import PickList
from timeline.tui.prompt import Purpose
from timeline.tui.terms import toggled


class Narrowing(TimelineScreen):
    """The part of the screen that offers what to filter by."""

    _counter: TimelineFile | None = None

    def action_facets(self) -> None:
        """Shows the facets, or hides them."""
        facets = self.query_one(Facets)
        facets.toggle_class("-shown")
        self.set_class(facets.has_class("-shown"), "-faceted")  # the detail makes room for them
        if facets.has_class("-shown"):
            self.count_facets()
            facets.query_one(PickList).focus()
        else:
            self.entries.focus()

    def count_facets(self) -> None:
        """Counts the values of the facets under the filter, where they are shown."""
        if self._counter:
            self._counter.interrupt()
        if self.query_one(Facets).has_class("-shown"):
            self._count(self.typed)

    @work(thread=True, exclusive=True, group="facets")
    def _count(self, typed: str) -> None:
        worker = get_current_worker()
        try:
            with self.file.again() as reader:
                self._counter = reader
                found = facets_of(reader, typed)
            if not worker.is_cancelled:
                self.app.call_from_thread(self._show_facets, found, typed)
        except StoreError as error:
            self.app.call_from_thread(self.say, error.sentence, wrong=True)
        except sqlite3.OperationalError:  # interrupted: something else was chosen meanwhile
            return

    def _show_facets(self, found: list[Facet], typed: str) -> None:
        if self.is_mounted:
            self.query_one(Facets).show(found, typed)

    @on(Facets.Toggled)
    def _toggled(self, event: Facets.Toggled) -> None:
        self.filter_by(toggled(self.typed, event.term))

    @on(Facets.Closed)
    def _facets_closed(self) -> None:
        self.query_one(Facets).remove_class("-shown")
        self.remove_class("-faceted")
        self.entries.focus()

    def action_views(self) -> None:
        """Offers the saved views."""
        self.app.push_screen(views.Views(views.load(self.settings.views), self.typed), self._with_view)

    def _with_view(self, chosen: tuple[str, str] | None) -> None:
        if chosen is None:
            return
        what, name = chosen
        known = views.load(self.settings.views)
        if what == "go":
            self.filter_by(known.get(name, ""))
        elif what == "save":
            self.prompt.ask(Purpose.VIEW)
        else:
            known.pop(name, None)
            self._keep(known, f"The view {name} is gone.")

    def save_view(self, name: str) -> None:
        """Keeps the filter under a name."""
        if name.strip():
            self._keep(
                {**views.load(self.settings.views), name.strip(): self.typed}, f"Saved as {name.strip()}; v goes there."
            )

    def _keep(self, known: dict[str, str], said: str) -> None:
        if self.settings.views is None:
            self.say("There is no folder to keep views in.", wrong=True)
            return
        try:
            views.save(self.settings.views, known)
        except OSError as error:
            self.say(f"{self.settings.views}: {(error.strerror or str(error)).lower()}", wrong=True)
        else:
            self.say(said)
