"""Which of several is meant: the Thursday before or the one to come."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.model.timevalue import TimeValue


def choose(candidates: Sequence[TimeValue], anchor: TimeValue, toward: str) -> TimeValue | None:
    """The candidate that lies in the direction; ``past`` and ``future`` may be the anchor itself."""
    match toward:
        case "past":
            fits = [c for c in candidates if c.earliest <= anchor.latest]
            return max(fits, key=lambda c: c.earliest, default=None)
        case "before":
            fits = [c for c in candidates if c.latest < anchor.earliest]
            return max(fits, key=lambda c: c.earliest, default=None)
        case "future":
            fits = [c for c in candidates if c.latest >= anchor.earliest]
            return min(fits, key=lambda c: c.earliest, default=None)
        case "after":
            fits = [c for c in candidates if c.earliest > anchor.latest]
            return min(fits, key=lambda c: c.earliest, default=None)
        case "this":
            return candidates[len(candidates) // 2] if candidates else None
        case _:
            return min(candidates, key=lambda c: (abs(c.earliest - anchor.earliest), c.earliest), default=None)


DIRECTIONS = {
    "past": "the last one up to", "before": "the last one before", "future": "the first one from", "after": "the first one after",
    "this": "the one in the same period as", "nearest": "the one nearest to",
}  # fmt: skip
"""Each direction in words."""
