"""What can be asked of a timeline file: documents, entries, the list that a query leaves, what the user said."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from timeline.assemble.echoes import Echo, echoes
from timeline.model.document import Document
from timeline.model.entry import Entry
from timeline.model.reading import Reading
from timeline.model.span import Span
from timeline.store import facets, log
from timeline.store import reading as read
from timeline.store.changes import current, key_of, publication_key
from timeline.store.errors import in_sentences
from timeline.store.listed import Listed, listing
from timeline.store.opened import Opened


class Lookups(Opened):
    """The part of a timeline file that is asked; nothing here writes. Every method may raise StoreError."""

    def sources(self) -> list[tuple[str, str]]:
        """The id of each document, and the file and line it was read from."""
        with in_sentences(self.path):
            return self._connection.execute("SELECT id, source FROM documents ORDER BY row").fetchall()

    def documents(self) -> list[read.DocumentInfo]:
        """The documents without their texts, in the order in which they were read."""
        with in_sentences(self.path):
            return read.documents(self._connection)

    def info(self, row: int) -> read.DocumentInfo | None:
        """A document without its text, by the row number that ``rows`` give."""
        with in_sentences(self.path):
            return read.info(self._connection, row)

    def document(self, row: int) -> Document | None:
        """A document with its text, by the row number that ``documents`` and ``rows`` give."""
        with in_sentences(self.path):
            return read.document(self._connection, row)

    def reading(self, document_id: str) -> Reading | None:
        """Everything that was found in a document, as the rules found it."""
        with in_sentences(self.path):
            return read.reading(self._connection, document_id)

    def rules_at(self, document_row: int, spans: Sequence[Span]) -> list[str]:
        """The rules that found the dates at these places of a document, in their order."""
        with in_sentences(self.path):
            return read.rules_at(self._connection, document_row, spans)

    def entries(self, typed: str = "") -> Iterator[Entry]:
        """The entries that a query leaves, corrected, by ``Entry.sort_key``; without the rejected ones unless asked."""
        with in_sentences(self.path):
            yield from read.entries(self._connection, typed)

    def rejected(self, typed: str = "") -> int:
        """How many entries ``entries`` leaves out because the user rejected them."""
        with in_sentences(self.path):
            return read.rejected(self._connection, typed)

    def entry(self, entry_id: str) -> Entry | None:
        """The entry with an id, as corrected."""
        with in_sentences(self.path):
            row = read.by_id(self._connection, entry_id)
        return row.entry if row else None

    def row(self, entry_id: str) -> read.Row | None:
        """The entry with an id, as it is shown, with the number of its row."""
        with in_sentences(self.path):
            return read.by_id(self._connection, entry_id)

    def listing(self, typed: str = "") -> Listed:
        """The row numbers of the entries that a filter leaves, in the order of the list, and their dates."""
        with in_sentences(self.path):
            (listed,) = listing(self._connection, typed)
        return listed

    def listings(self, typed: str, beginning: int) -> Iterator[Listed]:
        """What ``listing`` gives, after the *beginning* of it where there are more entries than that."""
        with in_sentences(self.path):
            yield from listing(self._connection, typed, beginning)

    def rows(self, numbers: Sequence[int]) -> list[read.Row]:
        """The entries of these row numbers."""
        with in_sentences(self.path):
            return read.rows(self._connection, numbers)

    def tags(self, entry: Entry) -> tuple[str, ...]:
        """The user's tags on an entry, sorted."""
        with in_sentences(self.path):
            return tuple(current(self._connection, key_of(entry), "tags"))

    def note(self, entry: Entry) -> str:
        """The user's note on an entry, or nothing."""
        with in_sentences(self.path):
            return str(current(self._connection, key_of(entry), "note"))

    def merged_into(self, entry: Entry) -> list[read.Row]:
        """The entries that were merged into one."""
        with in_sentences(self.path):
            return read.merged_into(self._connection, entry.id)

    def published(self, document_hash: str) -> str | None:
        """When the user says that a text was published, in EDTF; None when the user says nothing."""
        with in_sentences(self.path):
            found = current(self._connection, publication_key(document_hash), "publication")
        return None if found is None else str(found)

    def steps(self, most: int = 100) -> list[log.Step]:
        """What the user did, the newest first."""
        with in_sentences(self.path):
            return log.steps(self._connection, most)

    def counts(self, typed: str, field: str, most: int) -> list[tuple[str, int]]:
        """The most frequent values of a field of the query language among the entries that a query leaves."""
        with in_sentences(self.path):
            return facets.counts(self._connection, typed, field, most)

    def count(self, typed: str) -> int:
        """How many entries a query leaves."""
        with in_sentences(self.path):
            return facets.count(self._connection, typed)

    def starred(self) -> frozenset[int]:
        """The row numbers of the entries that the user starred."""
        with in_sentences(self.path):
            return facets.starred(self._connection)

    def echoes(self, typed: str = "") -> list[Echo]:
        """What several documents tell of the entries that a query leaves, by row numbers; not all of them agree."""
        with in_sentences(self.path):
            return echoes(read.told(self._connection, typed))

    def orphans(self) -> int:
        """How many entries the user corrected, tagged or noted that the rules do not find any more; all is kept."""
        with in_sentences(self.path):
            return read.orphans(self._connection)
