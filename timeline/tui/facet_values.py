"""What the facets and lanes ask of the timeline file."""

from __future__ import annotations

from timeline.store.facets import FIELDS as STORED
from timeline.store.file import TimelineFile
from timeline.tui.facets import Facet

FIELDS = ("kind", "who", "source", "place", "status", "tag", "rule")
MOST = 8


def facets_of(file: TimelineFile, typed: str) -> list[Facet]:
    """The facets under a filter, each with its most frequent values."""
    return [Facet(field, tuple(values_of(file, typed, field, MOST))) for field in FIELDS]


def values_of(file: TimelineFile, typed: str, field: str, most: int) -> list[tuple[str, int]]:
    """The most frequent values of a field among the entries that a filter leaves, with their counts."""
    return file.counts(typed, field, most) if field in STORED else []
