"""The publication of a document set by hand: what it would move is seen before anything is changed."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from timeline.export.dates import year as year_name
from timeline.model import calendar as cal
from timeline.model.edtf import edtf
from timeline.model.entry import Entry
from timeline.model.reading import Reading
from timeline.model.sanitise import one_line
from timeline.model.timevalue import Granularity, When
from timeline.pipeline import build
from timeline.rulebook.load import load_rulebook
from timeline.store.file import TimelineFile
from timeline.store.moves import Move, as_published, moves
from timeline.tui.dates import long, short
from timeline.tui.settings import Settings

SHOWN = 200


class Publishing:
    """Reads documents as if they were published at another time, with the rules that are in force."""

    def __init__(self, file: TimelineFile, settings: Settings) -> None:
        self._file, self._settings = file, settings
        self._book = load_rulebook(extra=settings.rules)
        self._read = partial(build, rulebook=self._book, mode=settings.mode)

    def preview(self, document_id: str, published: When | None) -> tuple[Reading, list[Move]] | None:
        """The document as read then, and what moves; None where the document is gone."""
        before = self._file.reading(document_id)
        return moves(before, edtf(published) if published else None, self._read) if before else None

    def publish(self, reading: Reading, published: When | None) -> None:
        """Sets the publication, with the reading that follows from it."""
        value = edtf(published) if published else None
        self._file.publish(reading, value, self._book.digest, self._settings.mode)

    def reread(self, document_hashes: Sequence[str]) -> None:
        """Reads the documents of these hashes anew, as published now: their publication was undone or done again."""
        for info in self._file.documents():
            if info.hash in document_hashes and (document := self._file.document(info.row)):
                reading = self._read(as_published(document, self._file.published(info.hash)))
                self._file.write(reading, self._book.digest, self._settings.mode)


class Preview(ModalScreen[bool]):
    """What would move; it ends with whether it shall."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,y", "answer(True)", "Set"), Binding("escape,n,q", "answer(False)", "Leave"),
    ]  # fmt: skip

    def __init__(self, name: str, published: When | None, found: Sequence[Move]) -> None:
        super().__init__()
        self._title, self._published, self._found = name, published, found

    def compose(self) -> ComposeResult:
        """The sum, the moves, the keys."""
        when = long(self._published) if self._published else "as the text tells"
        with Vertical(classes="box"):
            yield Static(Content.assemble((one_line(self._title), "bold"), f"\npublished {when}"), classes="box-title")
            yield Static(summary(self._found))
            with VerticalScroll(classes="box-body"):
                yield Static(Content("\n").join(_line(move) for move in self._found[:SHOWN]))
            yield Static(_FOOT, classes="box-foot")

    def action_answer(self, yes: bool) -> None:  # noqa: FBT001  # Textual's way to pass it
        """Sets it, or leaves everything as it is."""
        self.dismiss(yes)


def summary(found: Sequence[Move]) -> Content:
    """How many entries move, by how much: “12 entries move, +1 day”."""
    if not found:
        return Content("Nothing moves: no date hangs on the publication.")
    days = sorted({move.days for move in found if move.days is not None})
    count = f"{len(found)} {'entry moves' if len(found) == 1 else 'entries move'}"
    if not days:
        return Content.assemble((count, "bold $accent"))
    spread = _signed(days[0]) if len(days) == 1 else f"{_signed(days[0])} to {_signed(days[-1])}"
    return Content.assemble((count, "bold $accent"), f", {spread} {'day' if days in ([1], [-1]) else 'days'}")


def _signed(days: int) -> str:
    return f"{days:+,}".replace("-", "−")


def _line(move: Move) -> Content:
    before, after = (_when(entry) for entry in (move.before, move.after))
    entry = move.after or move.before
    words = one_line(entry.text)[:90] if entry else ""
    return Content.assemble(
        (f"{before:>16}", "$foreground 60%"), " → ", (f"{after:<16}", "bold $accent"), ("  " + words, "$foreground 80%")
    )


def _when(entry: Entry | None) -> str:
    """A date in short, with its year."""
    if entry is None:
        return "—"
    if entry.when is None:
        return "undated"
    words, first = short(entry.when), entry.when.earliest if entry.when.earliest is not None else entry.when.latest
    year = year_name(cal.civil((first or 0) // cal.DAY)[0])
    coarse = entry.when.granularity.rank >= Granularity.YEAR.rank
    return words if coarse or year in words else f"{words} {year}"


_FOOT = Content.assemble(("Enter", "bold $accent"), " set it   ", ("Esc", "bold $accent"), " leave everything as it is")
