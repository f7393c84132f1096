"""Where corrections are written: the reader's wishes as steps of the timeline file, each with a sentence about it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from timeline.model.edtf import edtf
from timeline.model.entry import Entry
from timeline.model.sanitise import one_line
from timeline.model.span import Span
from timeline.model.timevalue import When
from timeline.store.corrections import Correction, Status
from timeline.store.file import TimelineFile
from timeline.store.query import STAR
from timeline.store.reading import Row
from timeline.tui.dates import long


class Desk:
    """The corrections of one timeline file; every method may raise StoreError."""

    def __init__(self, file: TimelineFile) -> None:
        self._file = file

    def judge(self, rows: Sequence[Row], status: Status) -> str:
        """Accepts or rejects entries, or takes that back."""
        self._file.correct_all([(row.found, replace(word_on(row), status=status)) for row in rows])
        done = {Status.OPEN: "open again", Status.ACCEPTED: "accepted", Status.REJECTED: "rejected"}[status]
        return f"{done}: {_named(rows)}"

    def set_date(self, row: Row, when: When | None) -> str:
        """Sets the date; None for undated."""
        date = None if when == row.found.when else edtf(when) if when else ""
        self._file.correct(row.found, replace(word_on(row), date=date))
        return f"{long(when) if when else 'undated'}: {_named([row])}"

    def set_text(self, row: Row, text: str) -> str:
        """Sets the line."""
        self._file.correct(row.found, replace(word_on(row), text=None if text == row.found.text else text))
        return f"now reads: {one_line(text)[:60]}"

    def set_speaker(self, row: Row, speaker: str) -> str:
        """Sets the speaker; an empty one is nobody."""
        self._file.correct(row.found, replace(word_on(row), speaker=None if speaker == row.found.speaker else speaker))
        return f"speaker: {one_line(speaker) or 'nobody'}"

    def tags(self, row: Row) -> tuple[str, ...]:
        """The tags, without the star."""
        return tuple(tag for tag in self._file.tags(row.found) if tag != STAR)

    def is_starred(self, row: Row) -> bool:
        """Whether an entry has a star."""
        return STAR in self._file.tags(row.found)

    def note(self, row: Row) -> str:
        """The note, or nothing."""
        return self._file.note(row.found)

    def set_tags(self, row: Row, tags: Sequence[str]) -> str:
        """Gives an entry these tags; the star stays as it is."""
        star = (STAR,) if self.is_starred(row) else ()
        self._file.set_tags(row.found, *tags, *star)
        return f"tags: {', '.join(tags) or 'none'}"

    def star(self, rows: Sequence[Row]) -> str:
        """Puts a star on entries, or takes it off where all have one."""
        take_off = all(self.is_starred(row) for row in rows)
        self._file.tag_all([(row.found, (*self.tags(row), *(() if take_off else (STAR,)))) for row in rows])
        return f"{'no star on' if take_off else 'starred'}: {_named(rows)}"

    def set_note(self, row: Row, text: str) -> str:
        """Puts a note on an entry; an empty one takes it off."""
        self._file.set_note(row.found, text)
        return "noted" if text else "the note is gone"

    def merge(self, into: Row, others: Sequence[Row]) -> str:
        """Tells other entries together with one."""
        self._file.merge(into.found, *(row.found for row in others))
        return f"{len(others)} merged into: {_named([into])}"

    def part(self, row: Row) -> str:
        """Puts what was merged into an entry back into the list; says so where nothing was."""
        merged = len(self._file.merged_into(row.found))
        if merged:
            self._file.part(row.found)
        return f"{merged} back in the list" if merged else "nothing was merged into this entry"

    def split(self, row: Row, second: str) -> str:
        """Makes two entries of one: what comes before some words of its line, and from these on."""
        entry = row.entry
        at = entry.text.find(second)
        if at <= 0:
            message = "type the words of the line with which the second entry begins"
            raise ValueError(message)
        first, rest = entry.text[:at].rstrip(" ,;:–—"), entry.text[at:]
        self._file.split(
            row.found, *(replace(entry, text=text, span=span) for text, span in _parted(entry, first, rest))
        )
        return f"split: {one_line(first)[:30]} | {one_line(rest)[:30]}"

    def add(self, row: Row, when: When | None, text: str) -> str:
        """Adds an entry by hand; it points to the words of the entry that was selected."""
        start = row.entry.span.start
        made = Entry(
            row.entry.document, row.entry.document_hash, "event", _free(self._file, row, start), text, "", when=when
        )  # fmt: skip
        self._file.add(made)
        return f"added: {one_line(text)[:60]}"


def word_on(row: Row) -> Correction:
    """What the user has said of an entry so far."""
    shown, found = row.entry, row.found
    return Correction(
        row.status,
        None if shown.when == found.when else edtf(shown.when) if shown.when else "",
        None if shown.text == found.text else shown.text,
        None if shown.speaker == found.speaker else shown.speaker,
    )


def _named(rows: Sequence[Row]) -> str:
    return one_line(rows[0].entry.text)[:60] if len(rows) == 1 else f"{len(rows)} entries"


def _parted(entry: Entry, first: str, rest: str) -> list[tuple[str, Span]]:
    """The two lines with spans: the words of the source are shared out as the line is."""
    start, end = entry.span.start, entry.span.end
    cut = start + max(1, min(end - start - 1, round((end - start) * len(first) / max(1, len(entry.text)))))
    return [(first, Span(start, cut)), (rest, Span(cut, end))]


def _free(file: TimelineFile, row: Row, start: int) -> Span:
    """A span at the beginning of an entry's words that no entry added by hand has yet."""
    reading = file.reading(row.entry.document)
    taken = {(e.span.start, e.span.end) for e in reading.entries if e.kind == "event"} if reading else set()
    end = row.entry.span.end
    while (start, end) in taken and end > start + 1:
        end -= 1
    return Span(start, end)
