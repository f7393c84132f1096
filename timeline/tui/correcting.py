"""Putting right: what the reader knows better is kept as corrections, each of which can be undone."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from textual import work

from timeline.ingest.problem import UnreadableError
from timeline.model.edtf import edtf
from timeline.model.sanitise import one_line
from timeline.model.timevalue import When
from timeline.query.dates import read_typed
from timeline.rulebook.problems import RulebookError
from timeline.store.corrections import Status
from timeline.store.errors import StoreError
from timeline.store.log import Step
from timeline.store.reading import Row
from timeline.tui.dates import long
from timeline.tui.desk import Desk
from timeline.tui.handing import Handing
from timeline.tui.prompt import Purpose
from timeline.tui.publishing import Publishing

_PURPOSES = {
    "date": Purpose.DATE, "text": Purpose.TEXT, "speaker": Purpose.SPEAKER, "tags": Purpose.TAGS, "note": Purpose.NOTE,
}  # fmt: skip
CORRECTIONS = frozenset((*_PURPOSES.values(), Purpose.SPLIT, Purpose.ADD))


class Correcting(Handing):
    """The part of the screen that writes corrections."""

    @property
    def desk(self) -> Desk:
        """Where corrections are written."""
        return Desk(self.file)

    def correct(self, said: str | None) -> None:
        """Shows the list after a correction, and says what was done."""
        if said:
            self.wrote()
            self.refresh_list()
            self.say(said)

    def action_accept(self) -> None:
        """Accepts the entries, or takes that back."""
        self._judge(Status.ACCEPTED)

    def action_reject(self) -> None:
        """Rejects the entries, or takes that back."""
        self._judge(Status.REJECTED)

    def _judge(self, status: Status) -> None:
        rows = self.chosen()
        if not rows:
            return
        wanted = Status.OPEN if all(row.status is status for row in rows) else status
        self._try(lambda: self.desk.judge(rows, wanted))
        if len(rows) == 1 and wanted is not Status.OPEN:
            self.entries.action_move(1)

    def action_edit(self, what: str) -> None:
        """Asks for a new date, text or speaker, for tags or a note."""
        row = self.current
        if row is None:
            return
        entry = row.entry
        now = {
            "date": edtf(entry.when) if entry.when else "", "text": one_line(entry.text),
            "speaker": one_line(entry.speaker), "tags": ", ".join(self.desk.tags(row)), "note": self.desk.note(row),
        }  # fmt: skip
        self.prompt.ask(_PURPOSES[what], now[what])

    def entered_correction(self, purpose: Purpose, typed: str) -> bool:
        """Writes what was typed; False where it cannot be understood, so that it can be typed again."""
        row = self.current
        if row is None:
            return True
        typed = typed.strip()
        if purpose is Purpose.DATE:
            try:
                when = read_typed(typed, datetime.now()) if typed else None  # noqa: DTZ005  # what the user calls today
            except UnreadableError:
                return False
            self._try(lambda: self.desk.set_date(row, when))
        elif purpose is Purpose.TEXT and typed:
            self._try(lambda: self.desk.set_text(row, typed))
        elif purpose is Purpose.SPEAKER:
            self._try(lambda: self.desk.set_speaker(row, typed))
        elif purpose is Purpose.TAGS:
            self._try(lambda: self.desk.set_tags(row, tags_of(typed)))
        elif purpose is Purpose.NOTE:
            self._try(lambda: self.desk.set_note(row, typed))
        elif purpose is Purpose.SPLIT and typed:
            self._try(lambda: self.desk.split(row, typed))
        elif purpose is Purpose.ADD:
            return self._add(row, typed)
        return True

    def _add(self, row: Row, typed: str) -> bool:
        """Adds what was typed as date and line with a bar between; False where that is not what was typed."""
        date, bar, text = typed.partition("|")
        try:
            when = read_typed(date, datetime.now()) if date.strip() else None  # noqa: DTZ005  # the user's today
        except UnreadableError:
            return False
        if not bar or not text.strip():
            return False
        self._try(lambda: self.desk.add(row, when, text.strip()))
        return True

    def action_reading(self, step: int) -> None:
        """Takes another reading of the date: what the rules found, and the alternatives, round and round."""
        row = self.current
        readings = readings_of(row) if row else []
        if row is None or len(readings) < 2:
            self.say("The date has no other reading; d sets it by hand.")
            return
        at = readings.index(row.entry.when) if row.entry.when in readings else 0
        when = readings[(at + step) % len(readings)]
        self._try(lambda: self.desk.set_date(row, when))
        self.say(f"Reading {(at + step) % len(readings) + 1} of {len(readings)}: {long(when)}")

    def action_star(self) -> None:
        """Puts a star on the entries, or takes it off."""
        rows = self.chosen()
        if rows:
            self._try(lambda: self.desk.star(rows))

    def action_merge(self) -> None:
        """Tells the marked entries together with the first of them; without marks, parts what was merged."""
        rows = self.chosen()
        if len(rows) > 1:
            self._try(lambda: self.desk.merge(rows[0], rows[1:]))
            self.entries.marked.clear()
        elif rows:
            self._try(lambda: self.desk.part(rows[0]))

    def action_split(self) -> None:
        """Asks where the second entry begins."""
        if self.current:
            self.prompt.ask(Purpose.SPLIT, one_line(self.current.entry.text))

    def action_add(self) -> None:
        """Asks for a date and a line."""
        row = self.current
        if row:
            date = edtf(row.entry.when) if row.entry.when else ""
            self.prompt.ask(Purpose.ADD, f"{date} | ")

    def action_undo(self) -> None:
        """Undoes the last step."""
        self._step(self.file.undo, "undone", "There is nothing to undo.")

    def action_redo(self) -> None:
        """Does the step again that was undone first."""
        self._step(self.file.redo, "done again", "There is nothing to do again.")

    def _step(self, step: Callable[[], Step | None], done: str, nothing: str) -> None:
        try:
            found = step()
        except StoreError as error:
            self.say(error.sentence, wrong=True)
            return
        if found is None:
            self.say(nothing)
        elif found.published:
            self._reread(found.published, f"{done}: {one_line(found.what)}")
        else:
            self.correct(f"{done}: {one_line(found.what)}")

    @work(thread=True, group="publish")
    def _reread(self, documents: tuple[str, ...], said: str) -> None:
        try:
            with self.file.again() as file:
                Publishing(file, self.settings).reread(documents)
        except (StoreError, RulebookError) as error:
            self.app.call_from_thread(self.say, str(error), wrong=True)
        self.app.call_from_thread(self.correct, said)

    def _try(self, change: Callable[[], str]) -> None:
        try:
            self.correct(change())
        except StoreError as error:
            self.say(error.sentence, wrong=True)
        except ValueError as error:
            self.say(str(error), wrong=True)


def readings_of(row: Row) -> list[When]:
    """What a date can mean: as the rules read it, then the other readings."""
    first = (row.found.when,) if row.found.when else ()
    return list(dict.fromkeys((*first, *row.found.alternatives)))


def tags_of(typed: str) -> tuple[str, ...]:
    """The tags that were typed, with commas or spaces between."""
    return tuple(dict.fromkeys(tag.lstrip("#") for tag in typed.replace(",", " ").split() if tag.lstrip("#")))
