"""A list to pick from: a few lines for each thing, headings between them, one thing selected."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option


@dataclass(frozen=True, slots=True)
class Choice:
    """A thing to pick: its lines, and what it stands for; None for a heading, which cannot be picked."""

    words: Content
    value: object = None


class PickList(OptionList):
    """Choices below one another; j and k work as the arrows do."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("j", "cursor_down", show=False),
        Binding("k", "cursor_up", show=False),
        Binding("ctrl+d,ctrl+f", "page_down", show=False),
        Binding("ctrl+u,ctrl+b", "page_up", show=False),
        Binding("G", "last", show=False),
        Binding("space", "select", show=False),
    ]

    def __init__(self, id: str) -> None:  # noqa: A002  # Textual's name
        super().__init__(id=id, markup=False)
        self._choices: Sequence[Choice] = ()

    def show(self, choices: Sequence[Choice]) -> None:
        """Shows choices; what was selected stays selected where it is still there."""
        old = self.value
        self._choices = choices
        self.clear_options()
        self.add_options([Option(choice.words, disabled=choice.value is None) for choice in choices])
        values = [choice.value for choice in choices]
        real = next((n for n, value in enumerate(values) if value is not None), None)
        self.highlighted = values.index(old) if old is not None and old in values else real

    @property
    def value(self) -> object:
        """What the selected choice stands for."""
        at = self.highlighted
        return self._choices[at].value if at is not None and at < len(self._choices) else None
