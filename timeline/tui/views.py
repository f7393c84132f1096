"""Saved views: queries with names, to come back to; kept in one file for all timelines."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import OptionList, Static

from timeline.model.sanitise import one_line
from timeline.tui.pick_list import Choice, PickList

SAVE = "\n"
"""Stands for saving the view that is shown; no view has such a name."""


def load(path: Path | None) -> dict[str, str]:
    """The saved queries by their names, in the order of these."""
    try:
        kept = json.loads(path.read_text(encoding="utf-8")) if path else {}
    except (OSError, ValueError):
        return {}
    return {k: kept[k] for k in sorted(kept) if isinstance(kept[k], str)} if isinstance(kept, dict) else {}


def save(path: Path, views: Mapping[str, str]) -> None:
    """Keeps the queries; OSError where that cannot be."""
    path.parent.mkdir(parents=True, exist_ok=True)
    making = path.with_suffix(".new")
    making.write_text(json.dumps(dict(views), ensure_ascii=False, indent=1), encoding="utf-8")
    making.replace(path)


class Views(ModalScreen[tuple[str, str] | None]):
    """A list to pick a view from; it ends with what to do (go, save, delete) and the name."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,v", "leave", "Back"), Binding("x,delete", "delete", "Delete"),
    ]  # fmt: skip

    def __init__(self, views: Mapping[str, str], typed: str) -> None:
        super().__init__()
        self._views, self._typed = views, typed

    def compose(self) -> ComposeResult:
        """The views and what can be done with them."""
        with Vertical(classes="box"):
            yield Static("Saved views", classes="box-title")
            yield PickList("views")
            yield Static(_FOOT, classes="box-foot")

    def on_mount(self) -> None:
        """Shows the views."""
        choices = [
            Choice(Content.assemble((name, "bold"), (f"  {one_line(typed) or 'everything'}", "$foreground 60%")), name)
            for name, typed in self._views.items()
        ]
        if self._typed.strip():
            words = Content.assemble(
                ("+ ", "bold $accent"), "save what is shown: ", (one_line(self._typed), "$secondary")
            )
            choices.append(Choice(words, SAVE))
        if not choices:
            choices = [Choice(Content("Type a filter with /, then save it here."))]
        picks = self.query_one(PickList)
        picks.show(choices)
        picks.focus()

    @on(OptionList.OptionSelected)
    def _picked(self) -> None:
        value = self.query_one(PickList).value
        if isinstance(value, str):
            self.dismiss(("save", "") if value == SAVE else ("go", value))

    def action_delete(self) -> None:
        """Forgets a view."""
        value = self.query_one(PickList).value
        if isinstance(value, str) and value != SAVE:
            self.dismiss(("delete", value))

    def action_leave(self) -> None:
        """Goes back."""
        self.dismiss(None)


_FOOT = Content.assemble(
    ("Enter", "bold $accent"), " go there  ", ("x", "bold $accent"), " delete  ", ("Esc", "bold $accent"), " back"
)
