"""The detail: the words that the selected entry came from, and everything that is known about it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from timeline.assemble.echoes import Echo
from timeline.model.document import Document
from timeline.model.entry import Entry
from timeline.model.sanitise import one_line
from timeline.store.file import TimelineFile
from timeline.store.reading import DocumentInfo, Row
from timeline.tui.commands import SCROLLS, bindings
from timeline.tui.excerpt import CUE, DATE, SOURCE, Excerpt, excerpt, other_dates
from timeline.tui.explain import byline, facts, origin, reasons, title
from timeline.tui.hanging import Hanging
from timeline.tui.remarks import remarks

_LABELS = 11


class Detail(VerticalScroll, can_focus=True):
    """The source paragraph, the facts, the reasons and the origin of one entry."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(SCROLLS)]

    def __init__(self, file: TimelineFile) -> None:
        super().__init__(id="detail")
        self._file = file
        self._document = lru_cache(maxsize=4)(file.document)
        self._info = lru_cache(maxsize=64)(file.info)
        self.echoes: Mapping[int, Echo] = {}

    def forget(self) -> None:
        """Reads documents anew when they are next shown, for they were changed."""
        self._document.cache_clear()
        self._info.cache_clear()

    def compose(self) -> ComposeResult:
        """The parts, empty until an entry is shown."""
        yield Static(id="title")
        yield Static(id="byline")
        yield Static(id="line")
        yield Static(id="excerpt")
        yield Static(id="place")
        yield Hanging(_LABELS, id="remarks")
        yield Hanging(_LABELS, id="facts")
        yield Static("Why", id="why-heading")
        yield Hanging(3, id="why")
        yield Hanging(_LABELS, id="origin")

    def show(self, row: Row | None) -> None:
        """Shows an entry, from its beginning."""
        self.set_class(row is None, "-empty")
        if row is None:
            return
        entry, info = row.entry, self._info(row.document)
        document = self._document(row.document)
        self._set("title", title(entry))
        self._set("byline", byline(row))
        found = excerpt(document, entry) if document else None
        self._set("line", _own_words(entry, found))
        self._set("excerpt", _with_dates(document, entry, found))
        self._set("place", _place(entry, info, found))
        self.query_one("#remarks", Hanging).show(tuple(remarks(self._file, row, self.echoes)))
        self.query_one("#facts", Hanging).show(tuple(facts(entry)))
        why = tuple(reasons(entry))
        self.query_one("#why-heading").display = bool(why)
        self.query_one("#why", Hanging).show(why)
        self.query_one("#origin", Hanging).show(tuple(origin(entry, info)))
        self.scroll_home(animate=False)

    def _set(self, name: str, content: Content) -> None:
        part = self.query_one(f"#{name}", Static)
        part.update(content)
        part.display = bool(content.plain)


def _own_words(entry: Entry, found: Excerpt | None) -> Content:
    """The line of the entry, where it is not simply a part of its paragraph."""
    words = one_line(entry.text)
    shown = one_line(found.content.plain) if found else ""
    return Content() if words.casefold().rstrip(".") in shown.casefold() else Content(words)


def _with_dates(document: Document | None, entry: Entry, found: Excerpt | None) -> Content:
    if document is None or found is None:
        return Content()
    others = (
        Content.styled(f"dated by line {other.line}:  ", "$foreground 60%") + other.content
        for other in other_dates(document, entry, found.span)
    )
    return Content("\n\n").join([found.content, *others])


def _place(entry: Entry, info: DocumentInfo | None, found: Excerpt | None) -> Content:
    """The document and the line, and what the marks in the paragraph mean."""
    name = one_line((info.title or info.id) if info else entry.document)
    parts = [Content.styled(name, "bold")]
    if found:
        parts.append(Content(f", {found.place}"))
    legend = [
        Content.styled(word, style)
        for word, style, spans in (
            ("speaker", SOURCE, entry.source_spans), ("cue", CUE, entry.cue_spans), ("date", DATE, entry.dates),
        )
        if spans
    ]  # fmt: skip
    if legend:
        parts.append(Content("   ") + Content(" ").join(legend))
    return Content().join(parts)
