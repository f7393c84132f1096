"""The line in which a filter, a date or a correction is typed."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.message import Message
from textual.timer import Timer
from textual.widgets import Input, Static

from timeline.model.sanitise import one_line, sanitise

PAUSE = 0.12
"""Seconds without a key after which what was typed is acted on."""

_UNBROKEN = "\u00a0"
"""A space at which no line is broken, so that names stay whole."""


class Purpose(Enum):
    """What is asked for: the sign in front of the line, the hint in it, and what the keys do."""

    FILTER = ("/", "words, who:Wang, after:2021-07, kind:statement, -status:rejected", "Enter keeps  Esc clears")
    JUMP = ("Go to", "2021-07-15, July 2021, 44 BCE, last friday", "Enter goes  Esc leaves")
    DATE = ("Date", "15 July 2021, 2021-07, 1984~; empty for undated", "Enter sets  Esc leaves")
    TEXT = ("Line", "what the line says", "Enter sets  Esc leaves")
    SPEAKER = ("Speaker", "who says it; empty for nobody", "Enter sets  Esc leaves")
    TAGS = ("Tags", "words with commas or spaces between; empty takes them off", "Enter sets  Esc leaves")
    NOTE = ("Note", "what you want to remember", "Enter sets  Esc leaves")
    PUBLISHED = (
        "Published",
        "16 July 2021, 2021-07; you see what moves before anything does",
        "Enter previews  Esc leaves",
    )
    SPLIT = ("Split at", "what the second line says", "Enter splits  Esc leaves")
    ADD = ("New entry", "15 July 2021 | what happened", "Enter adds  Esc leaves")
    EXPORT = ("Write to", "name.csv, name.md, name.json, name.jsonl …", "Enter writes  Esc leaves")
    VIEW = ("Save as", "a name for this view", "Enter saves  Esc leaves")


_REPLACED = (Purpose.DATE, Purpose.SPEAKER, Purpose.PUBLISHED)
"""What is seldom changed and mostly typed anew: the first letter takes the place of all that stands there."""


class Prompt(Vertical):
    """Hidden until something is asked."""

    BINDINGS = [Binding("tab", "complete", show=False, priority=True)]  # noqa: RUF012  # Textual declares its type

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
        self._completions: tuple[str, ...] = ()

    def compose(self) -> ComposeResult:
        """What could come next, and below it a sign, the line, and room for a word back."""
        yield Static(id="prompt-more")
        with Horizontal(id="prompt-row"):
            yield Static(id="prompt-sign")
            yield Input(id="prompt-line", compact=True, select_on_focus=False)
            yield Static(id="prompt-answer")

    @property
    def text(self) -> str:
        """What stands in the line."""
        return self.query_one(Input).value

    def ask(self, purpose: Purpose, text: str = "") -> None:
        """Asks for something; *text* is what the line begins with."""
        self.purpose = purpose
        sign, hint, keys = purpose.value
        self.query_one("#prompt-sign", Static).update(Content(f" {sign} "))
        line = self.query_one(Input)
        line.placeholder = hint
        with line.prevent(Input.Changed):
            line.value = sanitise(text).replace("\n", " ")
            line.cursor_position = len(line.value)
        if purpose in _REPLACED:
            line.action_select_all()
        self.answer(Content.styled(keys, "$foreground 60%"))
        self.offer(())
        self.display = True
        line.focus()

    def answer(self, words: Content, *, wrong: bool = False) -> None:
        """Says something beside the line; *wrong* if what was typed cannot be understood."""
        answer = self.query_one("#prompt-answer", Static)
        answer.set_class(wrong, "-wrong")
        answer.update(words)

    def tell(self, words: Content | None) -> None:
        """Says something above the line, where there is more to say than fits beside it."""
        more = self.query_one("#prompt-more", Static)
        more.display = words is not None
        more.update(words or "")

    def offer(self, completions: tuple[str, ...], shown: tuple[str, ...] = ()) -> None:
        """Offers whole lines that Tab takes, the first one first; *shown* is what is seen of them."""
        self._completions = completions
        if not completions:
            self.tell(None)
            return
        parts = [Content.styled(" Tab ", "bold $accent")]
        parts += [
            Content.styled(
                f" {one_line(name).replace(' ', _UNBROKEN)} ", "reverse" if not number else "$foreground 80%"
            )
            for number, name in enumerate(shown)
        ]
        self.tell(Content("").join(parts))

    def action_complete(self) -> None:
        """Takes the first completion."""
        if self._completions:
            line = self.query_one(Input)
            line.value = sanitise(self._completions[0]).replace("\n", " ")
            line.cursor_position = len(line.value)

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
