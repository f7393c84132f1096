"""The line in which a filter or a date is typed."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.message import Message
from textual.timer import Timer
from textual.widgets import Input, Static

PAUSE = 0.12
"""Seconds without a key after which what was typed is acted on."""


class Purpose(Enum):
    """What is asked for: the sign in front of the line, the hint in it, and what the keys do."""

    FILTER = ("/", "words of the line, a name, a place", "Enter keeps   Esc clears")
    JUMP = ("Go to", "2021-07-15, July 2021, 44 BCE, last friday", "Enter goes   Esc leaves")


class Prompt(Horizontal):
    """Hidden until something is asked."""

    @dataclass
    class Typed(Message):
        """Somebody typed and paused."""

        purpose: Purpose
        text: str

    @dataclass
    class Entered(Message):
        """Somebody pressed Enter."""

        purpose: Purpose
        text: str

    def __init__(self) -> None:
        super().__init__(id="prompt")
        self.purpose = Purpose.FILTER
        self._pause: Timer | None = None

    def compose(self) -> ComposeResult:
        """A sign, the line, and room for a word back."""
        yield Static(id="prompt-sign")
        yield Input(id="prompt-line", compact=True, select_on_focus=False)
        yield Static(id="prompt-answer")

    def ask(self, purpose: Purpose, text: str = "") -> None:
        """Asks for something; *text* is what the line begins with."""
        self.purpose = purpose
        sign, hint, keys = purpose.value
        self.query_one("#prompt-sign", Static).update(Content(f" {sign} "))
        line = self.query_one(Input)
        line.placeholder = hint
        with line.prevent(Input.Changed):
            line.value = text
            line.cursor_position = len(text)
        self.answer(Content.styled(keys, "$foreground 60%"))
        self.display = True
        line.focus()

    def answer(self, words: Content) -> None:
        """Says something beside the line."""
        self.query_one("#prompt-answer", Static).update(words)

    def close(self) -> None:
        """Hides the line; what was typed last and not yet acted on is dropped."""
        if self._pause:
            self._pause.stop()
        self.display = False

    @on(Input.Changed)
    def _changed(self, event: Input.Changed) -> None:
        event.stop()
        if self._pause:
            self._pause.stop()
        self._pause = self.set_timer(PAUSE, lambda: self.post_message(self.Typed(self.purpose, event.value)))

    @on(Input.Submitted)
    def _submitted(self, event: Input.Submitted) -> None:
        event.stop()
        if self._pause:
            self._pause.stop()
        self.post_message(self.Entered(self.purpose, event.value))
