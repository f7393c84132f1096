"""What the user does with a timeline file: every method is one step of its log, and can be undone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import astuple, replace
from typing import Any

from timeline.model.entry import Entry
from timeline.model.reading import Reading
from timeline.store import log, writing
from timeline.store import reading as read
from timeline.store.changes import BY_HAND, as_added, change, correction_of, key_of, publication_key
from timeline.store.corrections import Correction, Status, corrected, in_a_word
from timeline.store.errors import StoreError
from timeline.store.opened import Opened


class Steps(Opened):
    """The part of a timeline file that keeps the user's word. Every method may raise StoreError."""

    def correct(self, entry: Entry, correction: Correction) -> None:
        """Keeps the user's word on *entry* (as found or as shown); ``Correction()`` takes it back."""
        self.correct_all([(entry, correction)])

    def correct_all(self, words: Sequence[tuple[Entry, Correction]]) -> None:
        """Keeps the user's word on several entries, as one step."""
        for entry, correction in words:
            corrected(entry, correction)  # a date that is none is found before anything is written
        with self._step() as connection:
            changes, done = [], ""
            for entry, correction in words:
                if read.by_id(connection, entry.id) is None:
                    message = f"{self.path} has no entry {entry.id}"
                    raise StoreError(message, "it may have been built anew; look the entry up again")
                key = key_of(entry)
                done = in_a_word(correction_of(connection, key), correction)
                changes.append(change(connection, key, "correction", astuple(correction)))
            log.record(connection, f"{done}: {_named([entry for entry, _ in words])}", changes)

    def set_tags(self, entry: Entry, *tags: str) -> None:
        """Gives an entry these tags and no others."""
        self.tag_all([(entry, tags)])

    def tag_all(self, tagged: Sequence[tuple[Entry, Sequence[str]]]) -> None:
        """Gives each of several entries its tags and no others, as one step."""
        with self._step() as connection:
            changes = [change(connection, key_of(e), "tags", sorted(set(tags))) for e, tags in tagged]
            names = sorted({tag for _, tags in tagged for tag in tags})
            what = f"tagged {', '.join(names) or 'with nothing'}: {_named([entry for entry, _ in tagged])}"
            log.record(connection, what, changes)

    def set_note(self, entry: Entry, text: str) -> None:
        """Puts a note on an entry; an empty one takes it off."""
        self._change(f"{'noted on' if text else 'took the note off'}: {entry.text}", entry, "note", text)

    def merge(self, into: Entry, *others: Entry) -> None:
        """Tells the others together with one entry: they leave the list, and ``merged_into`` gives them."""
        with self._step() as connection:
            changes = []
            for other in others:
                if other.id != into.id:
                    word = replace(correction_of(connection, key_of(other)), status=Status.MERGED, merged=into.id)
                    changes.append(change(connection, key_of(other), "correction", astuple(word)))
            log.record(connection, f"merged {len(changes)} into: {into.text}", changes)

    def part(self, entry: Entry) -> None:
        """Puts the entries that were merged into one back into the list."""
        with self._step() as connection:
            changes = [
                change(connection, key, "correction", astuple(replace(word, status=Status.OPEN, merged=None)))
                for row in read.merged_into(connection, entry.id)
                for key in [key_of(row.found)]
                for word in [correction_of(connection, key)]
            ]
            log.record(connection, f"parted: {entry.text}", changes)

    def split(self, entry: Entry, *parts: Entry) -> None:
        """Puts entries of the user's own in the place of one, which counts as rejected."""
        with self._step() as connection:
            word = replace(correction_of(connection, key_of(entry)), status=Status.REJECTED)
            changes = [change(connection, key_of(entry), "correction", astuple(word))]
            changes += [change(connection, key_of(p), "added", as_added(replace(p, rule=BY_HAND))) for p in parts]
            log.record(connection, f"split into {len(parts)}: {entry.text}", changes)

    def add(self, entry: Entry) -> None:
        """Adds an entry of the user's own; its span says which words of its document it tells."""
        self._change(f"added: {entry.text}", entry, "added", as_added(replace(entry, rule=BY_HAND)))

    def take_away(self, entry: Entry) -> None:
        """Takes an entry of the user's own out again."""
        self._change(f"took away: {entry.text}", entry, "added", None)

    def publish(self, reading: Reading, published: str | None, rulebook_digest: str, mode: str = "auto") -> None:
        """Keeps when the user says that a text was published, with the reading that follows from it."""
        document_hash = reading.document.hash
        with self._step() as connection:
            what = f"published {published or 'as the text tells'}: {reading.document.title or reading.document.id}"
            log.record(connection, what, [change(connection, publication_key(document_hash), "publication", published)])
            writing.rewrite(connection, reading, rulebook_digest, mode)

    def undo(self) -> log.Step | None:
        """Takes back the last step; where it set a publication, its documents are to be read anew (``reread``)."""
        with self._step() as connection:
            return log.undo(connection)

    def redo(self) -> log.Step | None:
        """Does the step again that was undone first."""
        with self._step() as connection:
            return log.redo(connection)

    def _change(self, what: str, entry: Entry, name: str, value: Any) -> None:
        with self._step() as connection:
            log.record(connection, what, [change(connection, key_of(entry), name, value)])


def _named(entries: Sequence[Entry]) -> str:
    return entries[0].text if len(entries) == 1 else f"{len(entries)} entries"
