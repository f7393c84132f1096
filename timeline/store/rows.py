"""An entry as a row of the timeline file: the columns by which it is sorted, grouped and found."""

from __future__ import annotations

from dataclasses import replace

from timeline.model.calendar import DAY
from timeline.model.edtf import edtf
from timeline.model.entry import Entry
from timeline.model.timevalue import Granularity, TimeValue, When, is_unsure
from timeline.store.codec import dumps
from timeline.store.corrections import Correction, corrected

COLUMNS = (
    "document", "id", "kind", "start", "end", "undated", "first_day", "last_day", "bucket", "sort_earliest",
    "sort_latest", "granularity", "status", "text", "people", "place", "data", "speaker", "addressee", "rule",
    "about_first", "about_last", "inferred", "approximate",
)  # fmt: skip

ORDER = "undated, first_day, last_day DESC, bucket, sort_earliest, sort_latest, document, start, end, kind"
"""The order of the list: a year before its months, a month before its days, so that a date heads what it holds."""


def columns(document: int, entry: Entry, correction: Correction) -> tuple[int | str | None, ...]:
    """The row of an entry: everything the list looks at is as corrected, ``data`` is what the rules found."""
    shown = corrected(entry, correction)
    undated, low, high, *_ = shown.sort_key
    first, last = low // DAY, high // DAY
    if shown.when and is_one_day(shown.when):
        last = first  # a night ends on the morning after
    return (
        document, entry.id, entry.kind, entry.span.start, entry.span.end, int(undated), first, last,
        bucket(shown.when), low, high, shown.when.granularity if shown.when else "", correction.status,
        storable(shown.text), storable(people(shown)), storable(shown.place), dumps(entry), storable(shown.speaker),
        storable(", ".join(shown.addressee)), shown.rule, *_about(shown), int(bool(shown.when and shown.inferred)),
        int(is_unsure(shown.when)),
    )  # fmt: skip


def people(entry: Entry) -> str:
    """Everyone an entry names, once each, to search in."""
    return ", ".join(dict.fromkeys(name for name in (entry.speaker, *entry.who, *entry.addressee) if name))


def _about(entry: Entry) -> tuple[int | None, int | None]:
    """The first and the last second that a statement speaks of, if it says so."""
    ends = [second for when in entry.about for second in (when.earliest, when.latest) if second is not None]
    return (min(ends), max(ends)) if ends else (None, None)


def is_one_day(when: When) -> bool:
    """Whether it is a day or lies in one, whose date is known."""
    if not isinstance(when, TimeValue) or when.granularity.rank > Granularity.DAY.rank:
        return False
    return not when.within or when.first_day == when.last_day


def bucket(when: When | None) -> str:
    """The EDTF of what entries are grouped by: the day, or else the period as it is known; empty for undated."""
    if when is None:
        return ""
    if isinstance(when, TimeValue):
        if is_one_day(when):
            start = when.first_day * DAY
            return edtf(TimeValue(start, start + DAY - 1, Granularity.DAY))
        when = replace(when, approximate=False, uncertain=False)
    return edtf(when)


def storable(text: str) -> str:
    """The text as SQLite can hold it: half of a surrogate pair becomes a question mark."""
    return text.encode("utf-8", "replace").decode("utf-8")
