"""What the reader teaches the program: when a text was published, and examples for its rules."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from textual import work

from timeline.ingest.problem import UnreadableError
from timeline.model.edtf import edtf
from timeline.model.sanitise import one_line
from timeline.model.timevalue import When
from timeline.query.dates import read_typed
from timeline.rulebook.load import load_rulebook
from timeline.rulebook.problems import RulebookError
from timeline.store.errors import StoreError
from timeline.store.reading import Row
from timeline.tui.correcting import Correcting
from timeline.tui.prompt import Purpose
from timeline.tui.publishing import Preview, Publishing
from timeline.tui.rule_example import NoExampleError, Written, example_of, write


class Teaching(Correcting):
    """The part of the screen that sets publications and writes examples."""

    def action_published(self) -> None:
        """Asks when the document was published."""
        row = self.current
        info = self.file.info(row.document) if row else None
        if info:
            value = info.publication.value
            self.prompt.ask(Purpose.PUBLISHED, edtf(value) if value else "")

    def entered_publication(self, typed: str) -> bool:
        """Shows what would move; False where no date was typed. Nothing typed takes the user's word back."""
        row = self.current
        try:
            when = read_typed(typed, datetime.now()) if typed.strip() else None  # noqa: DTZ005  # the user's today
        except UnreadableError:
            return False
        if row:
            self._preview(row.entry.document, row.document, when)
        return True

    @work(thread=True, exclusive=True, group="publish")
    def _preview(self, document_id: str, number: int, when: When | None) -> None:
        try:
            with self.file.again() as file:
                found = Publishing(file, self.settings).preview(document_id, when)
                info = file.info(number)
        except (StoreError, RulebookError) as error:
            self.app.call_from_thread(self.say, str(error), wrong=True)
            return
        if found is None or info is None:
            self.app.call_from_thread(self.say, "The document is no longer in the timeline.", wrong=True)
            return
        reading, moved = found

        def answered(yes: bool | None) -> None:  # noqa: FBT001  # Textual's way to pass it
            if yes:
                self._publish(reading.document.id, when)

        self.app.call_from_thread(self.app.push_screen, Preview(info.title or info.id, when, moved), answered)

    @work(thread=True, exclusive=True, group="publish")
    def _publish(self, document_id: str, when: When | None) -> None:
        try:
            with self.file.again() as file:
                publishing = Publishing(file, self.settings)
                found = publishing.preview(document_id, when)
                if found:
                    publishing.publish(found[0], when)
        except (StoreError, RulebookError) as error:
            self.app.call_from_thread(self.say, str(error), wrong=True)
        else:
            said = f"published {edtf(when)}" if when else "published as the text tells"
            self.app.call_from_thread(self.correct, said)

    def action_example(self) -> None:
        """Writes the entry into the user's rules as an example, and says what the check says."""
        if self.current:
            self._write_example(self.current)

    @work(thread=True, exclusive=True, group="example")
    def _write_example(self, row: Row) -> None:
        try:
            with self.file.again() as file:
                reading = file.reading(row.entry.document)
            if reading is None:
                return
            book = load_rulebook(extra=self.settings.rules)
            example = example_of(row, reading, book)
            written = write(example, book, self.settings.rules, self._folder())
        except (NoExampleError, StoreError, RulebookError) as error:
            self.app.call_from_thread(self.say, str(error), wrong=True)
        except OSError as error:
            self.app.call_from_thread(self.say, f"{error.filename}: {(error.strerror or '').lower()}", wrong=True)
        else:
            self.app.call_from_thread(self._tell_check, written)

    def _folder(self) -> Path:
        """The folder of the user's rules that examples go into."""
        return self.settings.rules[0] if self.settings.rules else self.settings.own_rules

    def _tell_check(self, written: Written) -> None:
        use = "" if self.settings.rules else f" Read with them: --rules {self._folder()}"
        where = one_line(f"{written.path}: {written.example.table} {written.example.text[:60]}")
        if written.problems:
            self.notify(
                f"{where}\n{one_line(written.problems[0])}", title="The rule does not do this yet", severity="warning",
                timeout=12, markup=False,
            )  # fmt: skip
        else:
            self.notify(
                f"{where}\nAll {written.examples} examples of {written.example.rule} hold.{use}",
                title="Written", timeout=8, markup=False,
            )  # fmt: skip
