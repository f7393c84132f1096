"""Which half of a day, or which day of a night, a time of the clock lies in, beside a time of day told before."""

from __future__ import annotations

import re
from dataclasses import replace

from timeline.model import calendar as cal
from timeline.model.edtf import edtf
from timeline.model.timevalue import Granularity, TimeValue
from timeline.resolve.context import Anchor
from timeline.resolve.fields import Fields
from timeline.resolve.scene import Scene, Spec

BACK = 3
"""How many times nearer an hour before the time told last must lie than one after it; a story goes on in time."""

_HALF = 12

_OF_24 = re.compile(r"\b(?:0\d|(?:1[3-9]|2[0-3])[:.]\d\d)")
"""An hour as only clocks of twenty-four hours show it, with a nought before it or after noon."""


def in_its_half(scene: Scene, spec: Spec, anchor: Anchor, fields: Fields) -> tuple[Anchor, Fields]:
    """The day and the hour that are meant, where the anchor is a time of the clock or a part of a day.

    Of an hour of twelve whose half is not told, the one nearest to the anchor: “They met on Thursday night. At two”
    is two of Friday; “it began at 9 p.m. and ended at ten” is ten of the evening. Of one that tells its half, the one
    in the night that the anchor is: “on Thursday night … at 2 a.m.”.
    """
    value, hour = anchor.value, int(fields.given["hour"])
    told = bool(scene.text(spec.get("meridiem")) or _OF_24.search(scene.words) or _OF_24.search(anchor.name))
    if value.granularity.rank > Granularity.PART.rank or value.within or (not told and not 0 < hour <= _HALF):
        return anchor, fields
    midnight = value.earliest // cal.DAY * cal.DAY
    seconds = sum(int(fields.given.get(name, 0)) * size for name, size in (("minute", 60), ("second", 1)))
    hours = (hour, hour + 24) if told else tuple(hour % _HALF + half * _HALF for half in range(3))
    costs = {h: _cost(midnight + h * 3600 + seconds, value) for h in hours}
    chosen = min(costs, key=lambda h: costs[h])
    if chosen == hour or (told and costs[chosen]):
        return anchor, fields
    days, hour = divmod(chosen, 24)
    which = "of the day after is" if days else "is"
    scene.tell(f"Hour {hour} {which} the one nearest to {anchor.name}, {edtf(value)}.")
    if days:
        anchor = replace(anchor, value=value.shifted(days, Granularity.DAY), name=f"the day after {anchor.name}")
    return anchor, Fields({**fields.given, "hour": hour})


def _cost(moment: int, value: TimeValue) -> int:
    return BACK * (value.earliest - moment) if moment < value.earliest else max(0, moment - value.latest)
