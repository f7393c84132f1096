"""What the facets and lanes ask of the timeline file."""

from __future__ import annotations

from timeline.store.file import TimelineFile


def values_of(file: TimelineFile, typed: str, field: str, most: int) -> list[tuple[str, int]]:
    """The most frequent values of a field among the entries that a filter leaves, with their counts."""
    return file.facets(typed, field, most)
