"""The view of a whole document: its text with everything that was found in it, and what each mark means."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Static

from timeline.model.document import Document
from timeline.model.entry import Entry
from timeline.model.reading import Reading
from timeline.model.sanitise import one_line
from timeline.model.span import Span
from timeline.store.errors import StoreError
from timeline.store.file import TimelineFile
from timeline.store.reading import DocumentInfo
from timeline.tui.commands import DOCUMENT, TEXT, bindings, with_keys
from timeline.tui.dates import long
from timeline.tui.document_text import DocumentText
from timeline.tui.editor import edit_at
from timeline.tui.foot import Foot
from timeline.tui.help import Help
from timeline.tui.mentions import Layer, Mark, Marks, marks_of


class DocumentScreen(Screen[Entry | None]):
    """It ends with the entry to go to, if one was chosen."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(DOCUMENT)]

    def __init__(self, file: TimelineFile, info: DocumentInfo, near: Span, keys: Mapping[str, tuple[str, ...]]) -> None:
        super().__init__()
        self._file, self._info, self._near, self._keys = file, info, near, keys
        self._document: Document | None = None

    def compose(self) -> ComposeResult:
        """The title, the text, what the mark means, the keys."""
        yield Static(self._title(), id="document-title")
        yield DocumentText()
        yield Static("Reading …", id="document-mark")
        yield Foot(with_keys(DOCUMENT, self._keys))

    def on_mount(self) -> None:
        """Reads the document."""
        self.query_one(DocumentText).focus()
        self._read()

    def _title(self) -> Content:
        info = self._info
        name = one_line(info.title or info.id)
        published = info.publication.value
        when = f"published {long(published)}" if published else "publication unknown"
        disputed = " (other evidence disagrees)" if info.publication.conflicts else ""
        return Content.assemble(
            (f" {name}", "bold"), (f"   {when}", "$foreground 70%"), (disputed, "italic $warning"),
            (f" · {info.entries} entries · {one_line(info.mode)}", "$foreground 70%"),
        )  # fmt: skip

    @work(thread=True)
    def _read(self) -> None:
        try:
            with self._file.again() as reader:
                reading = reader.reading(self._info.id)
        except StoreError as error:
            self.app.call_from_thread(self.notify, error.sentence, severity="error", markup=False)
            return
        if reading:
            self.app.call_from_thread(self._show, reading, marks_of(reading))

    def _show(self, reading: Reading, marks: Marks) -> None:
        self._document = reading.document
        self.query_one(DocumentText).show(reading.document.text, marks, self._near)

    @on(DocumentText.At)
    def _at(self, event: DocumentText.At) -> None:
        self.query_one("#document-mark", Static).update(self._told(event.mark, event.number, event.count))

    def _told(self, mark: Mark | None, number: int, count: int) -> Content:
        if mark is None:
            return Content("Nothing of this kind was found in the document.")
        words = one_line(mark.span.of(self._document.text)[:200]) if self._document else ""
        head = Content.assemble(
            (f"{mark.layer.value} ", "bold $accent"), (f"{number} of {count}  ", "$foreground 60%"),
            (one_line(mark.rule), "$primary"),
        )  # fmt: skip
        entry = mark.entry
        leads = Content()
        if entry:
            date = long(entry.when) if entry.when else "undated"
            text = one_line(entry.text)[:160]
            leads = Content.assemble(("Enter → ", "$accent"), f"{date}: ", (text, "$foreground 80%"))
        lines = [head, Content.assemble((f"“{words}”", "bold"), f"  {one_line(mark.meaning)}"), leads]
        return Content("\n").join(line.truncate(max(10, self.size.width - 2), ellipsis=True) for line in lines)

    def action_layers(self, names: str) -> None:
        """Walks some kinds of marks only, or all."""
        wanted = frozenset(Layer[name] for name in names.split(",")) if names else frozenset(Layer) - {Layer.CONTEXT}
        self.query_one(DocumentText).show_layers(wanted)

    def action_to_entry(self) -> None:
        """Goes to the entry of the mark."""
        mark = self.query_one(DocumentText).mark
        if mark and mark.entry:
            self.dismiss(mark.entry)
        else:
            self.notify("No entry was made of this.", timeout=2)

    def action_editor(self) -> None:
        """Opens the source at the line of the mark."""
        mark = self.query_one(DocumentText).mark
        line = self._document.line_of(mark.span.start) if self._document and mark else 1
        edit_at(self.app, self._info.source, line)

    def action_help(self) -> None:
        """Every key of this view."""
        self.app.push_screen(Help((("In the document", with_keys((*DOCUMENT, *TEXT), self._keys)),)))

    def action_back(self) -> None:
        """Goes back to the list."""
        self.dismiss(None)
