"""The top line: which file it is, how many entries are shown, and from when to when they go."""

from __future__ import annotations

from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from timeline.model import calendar as cal
from timeline.model.sanitise import one_line
from timeline.tui.dates import MONTHS, year_name
from timeline.tui.listing import Listing


class Header(Widget):
    """One line that never wraps; the count stays when there is no room for more."""

    listing: reactive[Listing | None] = reactive(None)

    def __init__(self, name: str) -> None:
        super().__init__(id="header")
        self._name = one_line(name)
        self.total = 0

    def render(self) -> Content:
        """The line at the width there is."""
        width = self.size.width
        count = self._count()
        left = Content.styled(f" {self._name} ", "bold")
        right = count + Content.styled(f"{_range(self.listing)} ", "$accent")
        if left.cell_length + right.cell_length > width:
            right = count
        left = left.truncate(max(0, width - right.cell_length), ellipsis=True)
        return left + Content(" " * max(0, width - left.cell_length - right.cell_length)) + right

    def _count(self) -> Content:
        if self.listing is None:
            return Content.styled("reading … ", "italic")
        shown = len(self.listing.rows)
        if not self.listing.typed.strip():
            return Content(f"{shown:,} {'entry' if shown == 1 else 'entries'}  ")
        typed = Content.styled(f"“{one_line(self.listing.typed)}”", "bold $secondary")
        return typed.truncate(24, ellipsis=True) + Content(f"  {shown:,} of {self.total:,}  ")


def _range(listing: Listing | None) -> str:
    """From the first dated entry to the last, to the month."""
    dated = [group for group in listing.lines.groups if group.bucket] if listing else []
    if not dated:
        return ""
    first, last = (_month(group.first_day) for group in (dated[0], dated[-1]))
    years = [cal.civil(group.first_day)[0] for group in (dated[0], dated[-1])]
    if years[1] - years[0] > 2:
        return f"{year_name(years[0])} – {year_name(years[1])}"
    return first if first == last else f"{first} – {last}"


def _month(day: int) -> str:
    year, month, _ = cal.civil(day)
    return f"{MONTHS[month - 1]} {year_name(year)}"
