"""The time of an entry that was exported as JSON, as it was: EDTF knows no weeks, quarters and parts of days."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from timeline.model.edtf import parse
from timeline.model.timevalue import Granularity, Interval, TimeValue, period

if TYPE_CHECKING:
    from timeline.model.timevalue import When


def time_of(record: dict[str, Any]) -> When | None:
    """The time in ``when``, ``granularity``, ``part`` and ``modifier`` of an entry; ValueError where they tell none."""
    if not record.get("when"):
        return None
    value = parse(str(record["when"]))
    if not record.get("granularity"):
        return value
    unit, part = Granularity(record["granularity"]), str(record.get("part") or "")
    if isinstance(value, Interval):
        if value.start is None or value.end is None or not _is_nameless(unit):
            return value
        first, last = value.start, value.end
        value = TimeValue(
            first.earliest, last.latest, unit, within=value.within, approximate=first.approximate,
            uncertain=first.uncertain,
        )  # fmt: skip
    elif unit.rank < Granularity.DAY.rank and not value.within:
        exact = period(value.earliest, unit, part)
        value = replace(exact, zone=value.zone, approximate=value.approximate, uncertain=value.uncertain)
    return replace(value, label=part or value.label, modifier=str(record.get("modifier") or ""))


def _is_nameless(unit: Granularity) -> bool:
    """Whether EDTF has no name for a period of this unit, so that it is written by its first and last day or month."""
    return unit in (Granularity.WEEKEND, Granularity.WEEK, Granularity.QUARTER, Granularity.HALF)
