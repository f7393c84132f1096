"""Which of several is meant: the Thursday before or the one to come."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.model.timevalue import TimeValue

RELUCTANCE = {"mostly past": 12, "rather past": 4, "rather future": 4, "slightly past": 1.5, "slightly future": 1.5}
"""How many times nearer a time must be for it to count against a direction that is no more than likely."""


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
        case _ if toward in RELUCTANCE:
            return min(candidates, key=lambda c: (_cost(c, anchor, toward), c.earliest), default=None)
        case _:
            return min(candidates, key=lambda c: (distance(c, anchor), c.earliest), default=None)


def distance(value: TimeValue, anchor: TimeValue) -> int:
    """Seconds between two times, 0 when they touch."""
    return max(value.earliest - anchor.latest, anchor.earliest - value.latest, 0)


def _cost(value: TimeValue, anchor: TimeValue, toward: str) -> float:
    later = value.earliest > anchor.latest
    against = later if toward.endswith("past") else not later
    return distance(value, anchor) * (RELUCTANCE[toward] if against else 1)


DIRECTIONS = {
    "past": "the last one up to", "before": "the last one before", "future": "the first one from",
    "after": "the first one after", "this": "the one in the same period as", "nearest": "the one nearest to",
    "mostly past": "the last one up to, if none is to come very soon after,",
    "rather past": "the one nearest to, past rather than future,",
    "rather future": "the one nearest to, future rather than past,",
    "slightly past": "the one nearest to, a little rather past than future,",
    "slightly future": "the one nearest to, a little rather future than past,",
}  # fmt: skip
"""Each direction in words."""
