"""What the facets and lanes ask of the timeline file."""

from __future__ import annotations

from timeline.store.facets import FIELDS as STORED
from timeline.store.file import TimelineFile
from timeline.tui.facets import Facet
from timeline.tui.terms import joined, term

FIELDS = ("kind", "who", "source", "place", "status", "tag", "rule")
MOST = 8


def facets_of(file: TimelineFile, typed: str) -> list[Facet]:
    """The facets under a filter, each with its most frequent values.

    Who speaks is counted as who is named at all, for that is what choosing the name leaves.
    """
    found = []
    for field in FIELDS:
        values = values_of(file, typed, field, MOST)
        if field == "who":
            values = [(name, file.count(joined(typed, term(field, name)))) for name, _ in values]
            values.sort(key=lambda value: (-value[1], value[0]))
        found.append(Facet(field, tuple(values)))
    return found


def values_of(file: TimelineFile, typed: str, field: str, most: int) -> list[tuple[str, int]]:
    """The most frequent values of a field among the entries that a filter leaves, with their counts."""
    return file.counts(typed, field, most) if field in STORED else []
