"""Labelled paragraphs: the labels in a column, the words beside them."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content
from textual.geometry import Size
from textual.widget import Widget

Item = tuple[str, Content]
"""A label and what it labels; one without a label goes on with the label before."""


def hung(items: Sequence[Item], indent: int, width: int) -> list[Content]:
    """The lines of labelled paragraphs at a width: each paragraph is wrapped at the right of its label."""
    lines: list[Content] = []
    blank = Content(" " * indent)
    for label, words in items:
        margin = Content.styled(label.ljust(indent), "$foreground 60%") if label else blank
        for line in words.wrap(max(12, width - indent)) or [Content()]:
            lines.append(margin + line if indent else line)
            margin = blank
    return lines


class Hanging(Widget):
    """Labels at the left, each paragraph wrapped at the right of its label."""

    DEFAULT_CSS = "Hanging { height: auto; }"

    def __init__(self, indent: int, *, id: str) -> None:  # noqa: A002  # Textual's name
        super().__init__(id=id)
        self._indent = indent
        self._items: Sequence[Item] = ()

    def show(self, items: Sequence[Item]) -> None:
        """Shows other paragraphs; with none it takes no room."""
        self._items = items
        self.display = bool(items)
        self.refresh(layout=True)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002  # Textual's call
        """The lines that the paragraphs take at a width."""
        return len(hung(self._items, self._indent, width))

    def render(self) -> Content:
        """The paragraphs as they are wrapped now."""
        return Content("\n").join(hung(self._items, self._indent, self.size.width))
