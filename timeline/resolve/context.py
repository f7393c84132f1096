"""What a date is read against: the publication, the time last mentioned, and the mode of discourse."""

from __future__ import annotations

from dataclasses import dataclass, field

from timeline.model.timevalue import Granularity, Interval, TimeValue, When


_REPORTED = (Granularity.QUARTER, Granularity.HALF)


@dataclass(frozen=True, slots=True)
class Anchor:
    """A time to count from, and what to call it."""

    value: TimeValue
    name: str


@dataclass(frozen=True, slots=True)
class Discourse:
    """The state of a reading: the publication, and for each granularity the time last mentioned in it.

    The field calls the latter the reference time. ``history`` holds the times mentioned so far, newest last.
    """

    publication: When | None
    mode: str
    history: tuple[Anchor, ...] = field(default=())

    def anchor(self, kind: str, needed: Granularity) -> Anchor | None:
        """The anchor of a kind (publication, previous, context) for a result as fine as *needed*."""
        if kind == "context":
            kind = "previous" if self.mode == "narrative" else "publication"
            return self.anchor(kind, needed) or (self._publication() if kind == "previous" else None)
        if kind == "publication":
            return self._publication()
        if kind == "period":
            return self._period()
        return self._previous(needed)

    def _period(self) -> Anchor | None:
        """The time last mentioned, if it is a quarter or a half of a year, as in reports on business."""
        last = self.history[-1] if self.history else None
        return last if last and last.value.granularity in _REPORTED else None

    def _publication(self) -> Anchor | None:
        value = self.publication
        if isinstance(value, Interval):
            value = _hull(value)
        return Anchor(value, "the publication date") if value else None

    def _previous(self, needed: Granularity) -> Anchor | None:
        """The last time mentioned that is at least as fine as needed, else the last of any kind."""
        for anchor in reversed(self.history):
            if anchor.value.granularity.rank <= max(needed.rank, Granularity.DAY.rank):
                return anchor
        return self.history[-1] if self.history else None

    def mentioned(self, value: When, words: str) -> Discourse:
        """The state after a time was mentioned."""
        if isinstance(value, Interval):
            value = value.start or value.end or _hull(value)
        if not isinstance(value, TimeValue):
            return self
        history = (*self.history[-7:], Anchor(value, f"“{words}”"))
        return Discourse(self.publication, self.mode, history)


def _hull(value: Interval) -> TimeValue | None:
    if value.start is None or value.end is None:
        return None
    return TimeValue(value.start.earliest, value.end.latest, Granularity.DAY, within=True)
