"""The facets: who, where, which source … with how many entries each has among those that the filter leaves."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import OptionList

from timeline.model.sanitise import one_line
from timeline.tui.pick_list import Choice, PickList
from timeline.tui.terms import term, tokens

BAR = 6


@dataclass(frozen=True, slots=True)
class Facet:
    """A field of the query language with its most frequent values and their counts."""

    field: str
    values: tuple[tuple[str, int], ...]


class Facets(Vertical):
    """A column at the left; Enter narrows to a value or takes that back, x leaves a value out."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("x", "without", "Leave out", show=False), Binding("escape,f", "close", "Close", show=False),
    ]  # fmt: skip

    @dataclass
    class Toggled(Message):
        """A term is to be put into the filter, or taken out of it."""

        term: str

    class Closed(Message):
        """The facets are done with."""

    def __init__(self) -> None:
        super().__init__(id="facets")
        self._shown: tuple[Sequence[Facet], str] = ((), "")

    def compose(self) -> ComposeResult:
        """The values."""
        yield PickList("facet-values")

    def show(self, facets: Sequence[Facet], typed: str) -> None:
        """Shows values and counts under a filter."""
        self._shown = (facets, typed)
        chosen = set(tokens(typed))
        width = max(16, self.size.width - 3)
        digits = max((len(f"{count:,}") for facet in facets for _, count in facet.values), default=1)
        choices: list[Choice] = []
        if chosen:
            choices.append(Choice(Content.styled("filter", "bold $accent")))
            choices += [Choice(_chosen(token, width), token) for token in tokens(typed)]
        for facet in facets:
            if not facet.values or _tells_nothing(facet, chosen):
                continue
            choices.append(Choice(Content.styled(f"{facet.field}", "bold $accent")))
            most = max(count for _, count in facet.values)
            for value, count in facet.values:
                words = term(facet.field, value)
                sign = "●" if words in chosen else "−" if f"-{words}" in chosen else " "
                choices.append(
                    Choice(_line(sign, _short(facet.field, value), count, count / most, (width, digits)), words)
                )
        self.query_one(PickList).show(choices or [Choice(Content(" nothing to choose from"))])

    def on_resize(self) -> None:
        """Fits the names to the width; before the first layout there is none."""
        facets, typed = self._shown
        if facets:
            self.show(facets, typed)

    @on(OptionList.OptionSelected)
    def _picked(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self._toggle("")

    def action_without(self) -> None:
        """Leaves the entries with this value out."""
        self._toggle("-")

    def _toggle(self, sign: str) -> None:
        value = self.query_one(PickList).value
        if isinstance(value, str):
            self.post_message(self.Toggled(value if value.startswith("-") else sign + value))

    def action_close(self) -> None:
        """Goes away."""
        self.post_message(self.Closed())


def _tells_nothing(facet: Facet, chosen: set[str]) -> bool:
    """Whether every entry has the same value, which the program gave it."""
    return facet.field == "status" and len(facet.values) == 1 and facet.values[0][0] == "open" and not chosen


def _short(field: str, value: str) -> str:
    """A value as it is shown: of a file only its name."""
    return value.rstrip("/").rpartition("/")[2] if field == "source" else value


def _chosen(token: str, width: int) -> Content:
    return Content.assemble(("× ", "bold $accent"), Content(one_line(token)).truncate(width - 4, ellipsis=True))


def _line(sign: str, value: str, count: int, share: float, sizes: tuple[int, int]) -> Content:
    width, digits = sizes
    counted = f"{count:,}".rjust(digits)
    room = max(4, width - len(counted) - BAR - 4)
    name = Content(one_line(value) or "—").truncate(room, ellipsis=True, pad=True)
    bar = "▄" * max(1, round(BAR * share))
    return Content.assemble(
        (f"{sign} ", "bold $accent"), name, " ", (bar.ljust(BAR), "$primary 60%"), (f" {counted}", "$foreground 60%")
    )
