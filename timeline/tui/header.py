"""The top line: which file it is, how many entries are shown, and from when to when they go."""

from __future__ import annotations

from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from timeline.export.dates import MONTHS
from timeline.export.dates import year as year_name
from timeline.model import calendar as cal
from timeline.model.edtf import parse
from timeline.model.sanitise import one_line
from timeline.model.timevalue import Granularity
from timeline.store.listed import Group
from timeline.tui.listing import Listing


class Header(Widget):
    """One line that never wraps; the count stays when there is no room for more."""

    listing: reactive[Listing | None] = reactive(None)
    reading: reactive[str] = reactive("")

    def __init__(self, name: str) -> None:
        super().__init__(id="header")
        self._name = one_line(name)
        self.total = 0

    def render(self) -> Content:
        """The line at the width there is."""
        width = self.size.width
        count = self._reading() + self._count()
        left = Content.styled(f" {self._name} ", "bold")
        right = count + Content.styled(f"{_range(self.listing)} ", "$accent")
        if left.cell_length + right.cell_length > width:
            right = count
        left = left.truncate(max(0, width - right.cell_length), ellipsis=True)
        return left + Content(" " * max(0, width - left.cell_length - right.cell_length)) + right

    def _reading(self) -> Content:
        """What is being read in the background."""
        if not self.reading:
            return Content("")
        words = Content.styled(one_line(self.reading), "italic $warning").truncate(
            max(12, self.size.width // 3), ellipsis=True
        )
        return words + Content("  ")

    def _count(self) -> Content:
        if self.listing is None or not self.listing.complete:
            return Content.styled("reading … ", "italic")
        shown = len(self.listing.rows)
        if not self.listing.typed.strip():
            return Content(f"{shown:,} {'entry' if shown == 1 else 'entries'}  ")
        typed = Content.styled(f"“{one_line(self.listing.typed)}”", "bold $secondary")
        return typed.truncate(24, ellipsis=True) + Content(f"  {shown:,} of {self.total:,}  ")


def _range(listing: Listing | None) -> str:
    """From the first dated entry to the last, to the month; the undated are the last group."""
    groups = listing.lines.groups if listing and listing.complete else []
    dated = [groups[0], groups[-1 if groups[-1].bucket else -2]] if groups and groups[0].bucket else []
    if not dated:
        return ""
    first, last = dated
    if _year(last) - _year(first) > 2:
        return f"{year_name(_year(first))} – {year_name(_year(last))}"
    names = [_month(group) for group in (first, last)]
    return " – ".join(dict.fromkeys(names))


def _year(group: Group) -> int:
    return cal.civil(group.first_day)[0]


def _month(group: Group) -> str:
    year, month, _ = cal.civil(group.first_day)
    coarse = parse(group.bucket).granularity.rank > Granularity.MONTH.rank
    return year_name(year) if coarse else f"{MONTHS[month - 1]} {year_name(year)}"
