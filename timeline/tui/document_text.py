"""A whole document, drawn line by line, with everything that was found in it marked."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.binding import BindingType
from textual.geometry import Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from timeline.model.sanitise import sanitise
from timeline.model.span import Span
from timeline.tui.commands import TEXT, bindings
from timeline.tui.mentions import Layer, Mark, Marks
from timeline.tui.wrapping import Wrapped

MARGIN = 8
WIDEST = 100
"""Cells of a line of text at most; longer ones are hard to read."""
_GROUNDS = ("entry", "content")
_SIGNS = {"event": "●", "statement": "“"}


class DocumentText(ScrollView, can_focus=True):
    """The text with line numbers and, beside the line where an entry begins, its sign."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(TEXT)]
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "document--margin", "document--here", "document--sign", *(f"document--{layer.name.lower()}" for layer in Layer)
    }  # fmt: skip

    @dataclass
    class At(Message):
        """The reader stands on a mark; None where the document has none."""

        mark: Mark | None
        number: int
        count: int

    def __init__(self) -> None:
        super().__init__(id="document-text")
        self._text = ""
        self._marks: Marks | None = None
        self._wrapped: Wrapped | None = None
        self.shown_layers: frozenset[Layer] = frozenset(Layer) - {Layer.CONTEXT}
        self.at = 0
        self.walk: list[Mark] = []

    def show(self, text: str, marks: Marks, near: Span | None = None) -> None:
        """Shows a document, at the mark that is nearest to a place."""
        self._text, self._marks = sanitise(text), marks
        self._lay_out()
        walk = self.walk = [mark for mark in marks.walk if mark.layer in self.shown_layers]
        begins = [number for number, mark in enumerate(walk) if near and mark.span == near]
        later = [number for number, mark in enumerate(walk) if near and mark.span.start >= near.start]
        self.go(next(iter(begins or later), 0), centre=True)

    @property
    def mark(self) -> Mark | None:
        """The mark on which the reader stands."""
        return self.walk[self.at] if self.at < len(self.walk) else None

    def show_layers(self, layers: frozenset[Layer]) -> None:
        """Marks and walks only these layers."""
        here = self.mark
        self.shown_layers = layers
        walk = self.walk = [mark for mark in self._marks.walk if mark.layer in layers] if self._marks else []
        start = here.span.start if here else 0
        self.go(next((n for n, mark in enumerate(walk) if mark.span.start >= start), max(0, len(walk) - 1)))

    def go(self, number: int, *, centre: bool = False) -> None:
        """Walks to a mark by its number."""
        walk = self.walk
        self.at = max(0, min(number, len(walk) - 1))
        mark = self.mark
        self.post_message(self.At(mark, self.at + 1 if walk else 0, len(walk)))
        if mark and self._wrapped:
            first, last = (
                self._wrapped.line_of(mark.span.start),
                self._wrapped.line_of(max(mark.span.start, mark.span.end - 1)),
            )
            top, height = self.scroll_offset.y, max(1, self.size.height)
            if centre or first < top or last >= top + height:
                self.scroll_to(y=max(0, first - height // 3), animate=False, force=True)
        self.refresh()

    def on_resize(self, _event: events.Resize) -> None:
        """Wraps the text anew."""
        self._lay_out()
        self.go(self.at, centre=True)

    def _lay_out(self) -> None:
        width = min(WIDEST, self.scrollable_content_region.width - MARGIN - 1)
        if width > 0 and (
            self._wrapped is None or self._wrapped.width != width or self._wrapped.text is not self._text
        ):
            self._wrapped = Wrapped(self._text, width)
            self.virtual_size = Size(0, len(self._wrapped))
            self.refresh()

    def render_line(self, y: int) -> Strip:
        """Line *y* of what is seen."""
        width, number = self.scrollable_content_region.width, self.scroll_offset.y + y
        ground = self.rich_style
        if self._wrapped is None or number >= len(self._wrapped):
            return Strip.blank(width, ground)
        span = Span(self._wrapped.starts[number], self._wrapped.ends[number])
        margin = str(self._wrapped.numbers[number] or "").rjust(MARGIN - 4)
        parts = [
            Segment(margin + " ", self._part("margin")), Segment(self._sign(span), self._part("sign")), Segment(" "),
            *self._words(span),
        ]  # fmt: skip
        return Strip(parts).apply_style(ground).adjust_cell_length(width, ground)

    def _sign(self, line: Span) -> str:
        if self._marks is None or Layer.ENTRY not in self.shown_layers:
            return "  "
        begins = [
            _SIGNS.get(m.entry.kind, "●")
            for m in self._marks.index.touching(line)
            if m.layer is Layer.ENTRY and m.entry and line.start <= m.span.start < line.end
        ]
        return "".join(begins[:2]).ljust(2)

    def _words(self, line: Span) -> list[Segment]:
        here = self.mark
        marks = [m for m in self._marks.index.touching(line) if m.layer in self.shown_layers] if self._marks else []
        marks.sort(key=lambda m: list(Layer).index(m.layer))
        edges = {line.start, line.end}
        for mark in marks:
            edges |= {max(line.start, mark.span.start), min(line.end, mark.span.end)}
        cuts = sorted(edges)
        parts = []
        for start, end in pairwise(cuts):
            style = Style()
            for mark in marks:
                if mark.span.start <= start and end <= mark.span.end:
                    style += self._part(mark.layer.name.lower())
            if here and here.span.start <= start and end <= here.span.end:
                style += self._part("here")
            parts.append(Segment(self._text[start:end], style))
        return parts

    def _part(self, name: str) -> Style:
        """The style of a part: a ground for what goes over many words, signs of its own for what goes over few."""
        full = self.get_component_rich_style(f"document--{name}")
        if name in _GROUNDS:
            return Style(bgcolor=full.bgcolor)
        if name == "here":
            return full
        return Style(color=full.color, bold=full.bold, italic=full.italic, underline=full.underline)

    def on_click(self, event: events.Click) -> None:
        """Goes to the mark under the mouse."""
        number = self.scroll_offset.y + event.y
        if self._wrapped is None or number >= len(self._wrapped):
            return
        offset = self._wrapped.starts[number] + max(0, event.x - MARGIN)
        under = [(m.span.end - m.span.start, n) for n, m in enumerate(self.walk) if m.span.start <= offset < m.span.end]
        if under:
            self.go(min(under)[1])

    def action_walk(self, marks: int) -> None:
        """Walks so many marks on."""
        self.go(self.at + marks)

    def action_rim(self, last: int) -> None:
        """Walks to the first mark, or the last."""
        self.go(len(self.walk) if last else 0)

    def action_page(self, share: float) -> None:
        """Scrolls by a share of the height."""
        self.scroll_to(y=self.scroll_offset.y + int(share * max(1, self.size.height - 2)), animate=False)
