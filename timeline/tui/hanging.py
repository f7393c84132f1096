"""Labelled paragraphs: the labels in a column, the words beside them."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content
from textual.geometry import Size
from textual.widget import Widget

Item = tuple[str, Content]
"""A label and what it labels; one without a label goes on with the label before."""


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
        return len(self._lines(width))

    def render(self) -> Content:
        """The paragraphs as they are wrapped now."""
        return Content("\n").join(self._lines(self.size.width))

    def _lines(self, width: int) -> list[Content]:
        lines: list[Content] = []
        for label, words in self._items:
            margin = Content.styled(label.ljust(self._indent), "$foreground 60%")
            for line in words.wrap(max(12, width - self._indent)) or [Content()]:
                lines.append(margin + line)
                margin = Content(" " * self._indent)
        return lines
