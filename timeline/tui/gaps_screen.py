"""The view of the gaps: the longest silences, with what was told before and after each."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.screen import Screen
from textual.widgets import OptionList, Static

from timeline.model.entry import Entry
from timeline.model.sanitise import one_line
from timeline.overview.gaps import Gap, gaps
from timeline.store.errors import StoreError
from timeline.store.file import TimelineFile
from timeline.tui.dates import long
from timeline.tui.listing import Listing
from timeline.tui.pick_list import Choice, PickList


class GapsScreen(Screen[str | None]):
    """It ends with the id of the entry to go to: the first one after the silence."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,q,1,5", "back", "Back")]

    def __init__(self, file: TimelineFile, listing: Listing) -> None:
        super().__init__()
        self._file, self._listing = file, listing

    def compose(self) -> ComposeResult:
        """The title, the silences, the keys."""
        typed = f" of “{one_line(self._listing.typed)}”" if self._listing.typed.strip() else ""
        yield Static(Content.assemble((f" The longest silences{typed}", "bold")), classes="view-title")
        yield PickList("gaps")
        yield Static(_FOOT, classes="view-foot")

    def on_mount(self) -> None:
        """Finds the silences."""
        chosen = self.query_one(PickList)
        found = gaps(self._listing.density)
        longest = max((gap.end - gap.start for gap in found), default=1)
        try:
            choices = [self._choice(gap, longest) for gap in found]
        except StoreError as error:
            self.notify(error.sentence, severity="error", markup=False)
            choices = []
        chosen.show(choices or [Choice(Content("\n No silence: the entries follow each other day by day."))])
        chosen.focus()

    def _choice(self, gap: Gap, longest: int) -> Choice:
        numbers = self._listing.rows[gap.before : gap.after + 1]
        entries = [row.entry for row in self._file.rows(numbers)]
        bar = "━" * max(1, round(24 * (gap.end - gap.start) / longest))
        head = Content.assemble((f" {gap.length:>9}  ", "bold $accent"), (bar, "$primary"))
        lines = [_line(name, entry) for name, entry in zip(("after", "before"), entries, strict=False)]
        value = entries[-1].id if entries else None
        return Choice(Content("\n").join([head, *lines, Content("")]), value)

    @on(OptionList.OptionSelected)
    def _picked(self) -> None:
        value = self.query_one(PickList).value
        self.dismiss(value if isinstance(value, str) else None)

    def action_back(self) -> None:
        """Goes back to the list."""
        self.dismiss(None)


def _line(name: str, entry: Entry) -> Content:
    when = long(entry.when) if entry.when else "undated"
    return Content.assemble(
        (f"{name:>10}  ", "$foreground 50%"),
        (when, "$foreground"),
        ("  " + one_line(entry.text)[:200], "$foreground 70%"),
    ).truncate(400)


_FOOT = Content.assemble(
    (" Enter", "bold $accent"), " goes to the entry after the silence   ", ("Esc", "bold $accent"), " back"
)
