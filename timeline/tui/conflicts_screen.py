"""The view of the conflicts: what several documents tell of the same thing, with different dates, or with the same."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.screen import Screen
from textual.widgets import OptionList, Static

from timeline.assemble.echoes import Echo
from timeline.model.sanitise import one_line
from timeline.store.errors import StoreError
from timeline.store.file import TimelineFile
from timeline.store.reading import Row
from timeline.tui.dates import long
from timeline.tui.pick_list import Choice, PickList

MOST = 300
"""Things that are shown at most."""


class ConflictsScreen(Screen[str | None]):
    """It ends with the id of the entry to go to."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,1,4", "back", "Back"), Binding("tab,c", "other", "Other"),
    ]  # fmt: skip

    def __init__(self, file: TimelineFile, typed: str) -> None:
        super().__init__()
        self._file, self._typed = file, typed
        self._echoes: list[Echo] = []
        self._agree = False

    def compose(self) -> ComposeResult:
        """The title, the things, the keys."""
        yield Static(" Comparing what the documents tell …", id="conflicts-title", classes="view-title")
        yield PickList("conflicts")
        yield Static(_FOOT, classes="view-foot")

    def on_mount(self) -> None:
        """Compares."""
        self.query_one(PickList).focus()
        self._compare()

    @work(thread=True, exclusive=True, group="echoes")
    def _compare(self) -> None:
        try:
            with self._file.again() as reader:
                found = reader.echoes(self._typed)
        except StoreError as error:
            self.app.call_from_thread(self.notify, error.sentence, severity="error", markup=False)
            return
        self.app.call_from_thread(self._compared, found)

    def _compared(self, found: list[Echo]) -> None:
        self._echoes = found
        self._agree = bool(found) and all(echo.agree for echo in found)
        self._show()

    def _show(self) -> None:
        wanted = [echo for echo in self._echoes if echo.agree is self._agree]
        counts = {agree: sum(echo.agree is agree for echo in self._echoes) for agree in (False, True)}
        tabs = [
            Content.styled(f" {name} {counts[agree]} ", "reverse bold" if agree is self._agree else "$foreground 60%")
            for name, agree in (("Different dates", False), ("Same date", True))
        ]
        title = Content(" Told by several documents  ") + Content("").join(tabs)
        self.query_one("#conflicts-title", Static).update(title)
        choices = [self._choice(echo) for echo in wanted[:MOST]]
        nothing = "No two documents tell the same thing" + (" with different dates." if not self._agree else ".")
        self.query_one(PickList).show(choices or [Choice(Content(f"\n {nothing}"))])

    def _choice(self, echo: Echo) -> Choice:
        rows = self._file.rows(echo.rows)
        sign = "=" if echo.agree else "≠"
        head = Content.assemble(
            (f" {sign} ", "bold $accent" if echo.agree else "bold $warning"),
            (f"{echo.documents} documents", "bold"), (f"  {one_line(', '.join(echo.shared))}", "$secondary"),
        )  # fmt: skip
        value = rows[0].entry.id if rows else None
        return Choice(Content("\n").join([head, *told_by(self._file, rows), Content("")]), value)

    @on(OptionList.OptionSelected)
    def _picked(self) -> None:
        value = self.query_one(PickList).value
        self.dismiss(value if isinstance(value, str) else None)

    def action_other(self) -> None:
        """Shows what agrees in place of what does not, and back."""
        self._agree = not self._agree
        self._show()

    def action_back(self) -> None:
        """Goes back to the list."""
        self.dismiss(None)


def told_by(file: TimelineFile, rows: Sequence[Row]) -> list[Content]:
    """A line for each telling of a thing: when, in which document, in which words."""
    lines = []
    for row in rows:
        info = file.info(row.document)
        name = one_line((info.title or info.id) if info else row.entry.document)[:40]
        when = long(row.entry.when) if row.entry.when else "undated"
        words = one_line(row.entry.text)[:160]
        lines.append(Content.assemble((f"   {when}", "$accent"), (f"  {name}: ", "$foreground 60%"), words))
    return lines


_FOOT = Content.assemble(
    (" Enter", "bold $accent"), " goes to the entry   ", ("Tab", "bold $accent"), " different or same dates   ",
    ("Esc", "bold $accent"), " back",
)  # fmt: skip
