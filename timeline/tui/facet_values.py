"""What the facets and lanes ask of the timeline file."""

from __future__ import annotations

from collections import Counter

from timeline.store.file import TimelineFile
from timeline.store.reading import Row
from timeline.tui.facets import Facet

FIELDS = ("kind", "who", "source", "place", "status", "tag", "rule")
MOST = 8


def facets_of(file: TimelineFile, typed: str) -> list[Facet]:
    """The facets under a filter, each with its most frequent values."""
    return [Facet(field, tuple(values_of(file, typed, field, MOST))) for field in FIELDS]


def values_of(file: TimelineFile, typed: str, field: str, most: int) -> list[tuple[str, int]]:
    """The most frequent values of a field among the entries that a filter leaves, with their counts."""
    rows, _ = file.listing(typed, 5000)
    counter: Counter[str] = Counter()
    for row in file.rows(rows):
        counter.update(value for value in _values(row, field) if value)
    return counter.most_common(most)


def _values(row: Row, field: str) -> tuple[str, ...]:
    entry = row.entry
    return {
        "who": (entry.speaker,), "to": entry.addressee, "place": (entry.place,), "source": (entry.document,),
        "kind": (entry.kind,), "rule": (entry.rule,), "status": (row.status.value,),
    }.get(field, ())  # fmt: skip
