"""Calendar fields that an anchor completes: a Thursday of some week, a 3 July of some year."""

from __future__ import annotations

from collections.abc import Iterable

from timeline.model import calendar as cal
from timeline.model import timevalue as tv
from timeline.model.edtf import edtf
from timeline.model.timevalue import Granularity, Meaning, TimeValue, Unresolved
from timeline.resolve.choose import DIRECTIONS, choose, distance
from timeline.resolve.context import Anchor
from timeline.resolve.fields import Fields, pattern, place
from timeline.resolve.scene import Scene, Spec, told
from timeline.resolve.shifting import window

G = Granularity


def filled(scene: Scene, spec: Spec, fields: Fields, anchor: Anchor, *, shifted: bool) -> Meaning:
    """The period that the fields name near the anchor; a window when the anchor does not tell what they lack."""
    cycle = fields.cycle
    if anchor.value.granularity.rank > max(cycle.rank, G.DAY.rank) or anchor.value.within:
        scene.tell(
            f"“{scene.words}” needs to know the {cycle}, and {told(anchor)} does not tell it;"
            " it waits for a publication date."
        )
        scene.working.implied.append("waits for a publication date")
        return window(anchor.value, G.DAY) or anchor.value
    toward = "this" if shifted else direction(scene, spec, fields, anchor)
    candidates = around(fields, anchor.value, cycle)
    chosen = choose(candidates, anchor.value, toward)
    if chosen is None:
        scene.tell(f"There is no such day as “{scene.words}” near {told(anchor)}.")
        return Unresolved(pattern(fields))
    scene.tell(f"“{scene.words}” is {DIRECTIONS.get(toward, toward)} {told(anchor)}: {edtf(chosen)}.")
    scene.imply(str(cycle))
    near = sorted((c for c in candidates if c != chosen), key=lambda c: (distance(c, chosen), c.earliest))
    scene.working.alternatives.extend(near[:2])
    return chosen


def around(fields: Fields, anchor: TimeValue, cycle: Granularity) -> list[TimeValue]:
    """The period that the fields name in the anchor's own cycle, the one before and the one after.

    Where these have no such day of a month, 29 February or the 31st, further cycles are tried.
    """
    start = tv.period(anchor.earliest, cycle).earliest
    far = _FAR if "day" in fields.given else 2

    def first(counts: Iterable[int]) -> TimeValue | None:
        values = (place(fields, tv.add(start, count, cycle) // cal.DAY) for count in counts)
        return next((value for value in values if value), None)

    found = (first(range(-1, -far, -1)), first((0,)), first(range(1, far)))
    return [value for value in found if value]


_FAR = 9
"""How many cycles away a day is looked for that most of them lack: 29 February can be missing for eight years."""


def direction(scene: Scene, spec: Spec, fields: Fields, anchor: Anchor) -> str:
    """Where to look for the period, as the rule, the mode and the tense of the clause say."""
    toward = scene.text(spec.get("toward", "context")) or "context"
    if toward == "context" and (scene.discourse.mode == "narrative" or anchor.named):
        if anchor.value.granularity.rank >= fields.cycle.rank:
            return "this"
        return "slightly future" if fields.cycle is G.YEAR else "rather future"
    if toward not in ("context", "tense"):
        return toward
    tense = scene.filler.mention.tense
    if tense in _SIDES:
        reason, of_a_year, other = _SIDES[tense]
        scene.tell(reason)
        return of_a_year if fields.cycle is G.YEAR else other
    if tense == "present" and "present" in spec:
        scene.tell("The clause tells in the present what is arranged.")
        return str(spec["present"])
    if tense not in ("past", "future"):
        return str(spec.get("otherwise", "past"))
    scene.tell(f"The clause speaks of the {tense}.")
    strict = fields.cycle is not G.YEAR or "season" in fields.given or fields.finest in _STRICT[tense]
    return tense if strict else _LOOSE[tense]


_SIDES = {
    "limit": ("It is the end of something that began in the past.", "nearest", "future"),
    "prospect": ("It is the end of what may be or was to come.", "rather future", "future"),
    "end": ("It is the end of something that goes on.", "future", "future"),
    "start": ("It is the beginning of something that has lasted since.", "past", "past"),
    "near": ("The clause tells what was to come.", "nearest", "nearest"),
}
"""Of each tense that gives a date a side: the reason, and the direction of what comes every year, and of the rest."""

_LOOSE = {"past": "mostly past", "future": "rather future"}
"""The direction of a day of the year: it can be soon to come beside a past verb that tells of something else."""

_STRICT = {"past": ("month", "quarter", "half"), "future": ("month",)}
"""Parts of a year so long that a clause of this tense tells which one is meant; a report to come is of the past."""
