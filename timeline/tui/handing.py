"""Handing on: copies, citations, exports, and the source in an editor."""

from __future__ import annotations

from array import array
from pathlib import Path

from textual import work

from timeline.store.errors import StoreError
from timeline.store.reading import Row
from timeline.tui.base import TimelineScreen
from timeline.tui.citing import citation, plain
from timeline.tui.editor import edit_at
from timeline.tui.exporting import write
from timeline.tui.prompt import Purpose


class Handing(TimelineScreen):
    """The part of the screen that takes things out of it."""

    def chosen(self) -> list[Row]:
        """The marked entries in the order of the list, or else the selected one."""
        listing = self.entries.listing
        if self.entries.marked and listing:
            return self.file.rows([row for row in listing.rows if row in self.entries.marked])
        return [self.current] if self.current else []

    def action_copy(self, what: str) -> None:
        """Puts the entries into the clipboard, as lines or as citations."""
        rows = self.chosen()
        words = [self._cited(row) if what == "citation" else plain(row.entry) for row in rows]
        if not words:
            return
        self.app.copy_to_clipboard("\n".join(words))
        self.say(
            f"Copied: {words[0][:70]}{'…' if len(words[0]) > 70 else ''}"
            if len(words) == 1
            else f"Copied {len(words)} entries"
        )

    def _cited(self, row: Row) -> str:
        info = self.file.info(row.document)
        return citation(row.entry, info, self.file.document(row.document)) if info else plain(row.entry)

    def action_editor(self) -> None:
        """Opens the source in the user's editor at the line of the entry."""
        row = self.current
        info = self.file.info(row.document) if row else None
        document = self.file.document(row.document) if row else None
        if row and info and document:
            edit_at(self.app, info.source, document.line_of(row.entry.span.start))

    def action_export(self) -> None:
        """Asks for the name of a file."""
        self.prompt.ask(Purpose.EXPORT, f"{self.file.path.stem}.csv")

    def export_to(self, name: str) -> None:
        """Writes what is shown into a file, in the background."""
        listing = self.entries.listing
        if name.strip() and listing:
            self._export(Path(name.strip()).expanduser(), listing.rows)

    @work(thread=True, group="export")
    def _export(self, target: Path, rows: array[int]) -> None:
        try:
            with self.file.again() as reader:
                told = write(reader, rows, target)
            self.app.call_from_thread(self.say, told)
        except StoreError as error:
            self.app.call_from_thread(self.say, error.sentence, wrong=True)
        except OSError as error:
            self.app.call_from_thread(self.say, f"{target}: {(error.strerror or str(error)).lower()}", wrong=True)

    def action_mark(self) -> None:
        """Marks the entry, or takes its mark off, and goes on to the next."""
        row = self.current
        if row:
            self.entries.marked ^= {row.row}
            self.entries.action_move(1)
            self.entries.redraw()
