"""The language of the filter on one page, made from the fields that there are."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from timeline.query.fields import FIELDS
from timeline.tui.hanging import Hanging, Item

_EXAMPLE = 'kind:statement who:"Wang Yi" after:2021-07 -status:rejected ~ nuclear /regex/'
_SIGNS: tuple[Item, ...] = (
    ("word", Content("begins a word of the line, a name or a place")),
    ('"two words"', Content("stand side by side")),
    ("/talk(s|ed)/", Content("a regular expression")),
    ("-term", Content("turns any term round")),
    ("~", Content("an approximate or doubtful date")),
)


class Language(ModalScreen[None]):
    """An overlay that Esc closes."""

    BINDINGS = [("escape,q,f2,enter", "dismiss", "Close")]  # noqa: RUF012  # Textual declares its type

    def compose(self) -> ComposeResult:
        """An example, the signs, the fields."""
        with Vertical(id="help-box"), VerticalScroll(id="help"):
            yield Static("The language of the filter", classes="heading -first")
            yield Static(Content.styled(_EXAMPLE, "$secondary"))
            signs = Hanging(15, id="language-signs")
            signs.show(_SIGNS)
            yield signs
            yield Static("Fields", classes="heading")
            fields = Hanging(15, id="language-fields")
            fields.show([(f"{name}:", _asks(name)) for name in FIELDS])
            yield fields
            yield Static(Content.styled("\nAll terms must hold. Esc closes this page.", "$foreground 70%"))


def _asks(name: str) -> Content:
    field = FIELDS[name]
    choices = f" ({', '.join(field.choices)})" if field.choices else ""
    return Content.assemble(field.asks, (choices, "$foreground 60%"))
