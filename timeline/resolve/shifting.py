"""Times counted from an anchor: three weeks back, the year around it."""

from __future__ import annotations

from dataclasses import replace

from timeline.model import timevalue as tv
from timeline.model.edtf import edtf
from timeline.model.timevalue import Granularity, TimeValue
from timeline.resolve.context import Anchor
from timeline.resolve.scene import Scene, told
from timeline.resolve.units import Shift

G = Granularity


def window(anchor: TimeValue, unit: Granularity) -> TimeValue | None:
    """The whole anchor as a window, when it is too coarse to tell the unit; None when it is fine enough."""
    if anchor.granularity.rank > unit.rank and anchor.granularity.rank > G.DAY.rank:
        return replace(anchor, granularity=_not_finer_than_day(unit), within=True, label="", modifier="")
    return anchor if anchor.within else None


def _not_finer_than_day(unit: Granularity) -> Granularity:
    return unit if unit.rank > G.DAY.rank else G.DAY


def widened(scene: Scene, anchor: Anchor, unit: Granularity) -> TimeValue:
    """The period of that unit around the anchor; a coarser anchor leaves open where in it."""
    value = window(anchor.value, unit) or tv.period(anchor.value.earliest, unit)
    scene.tell(f"“{scene.words}” is the {unit} of {told(anchor)}: {edtf(value)}.")
    scene.imply(str(unit))
    return value


def shifted(scene: Scene, anchor: Anchor, shift: Shift, unit: Granularity | None) -> TimeValue:
    """The period so far from the anchor, as coarse as *unit* or else as the finest unit of the shift."""
    value = anchor.value
    scene.working.backward = sum(n for n, _ in shift) < 0
    target = unit or min((u for _, u in shift), key=lambda u: u.rank)
    if value.granularity in (G.QUARTER, G.HALF) and target is G.YEAR:
        target = value.granularity
    if target.rank < G.DAY.rank and value.granularity is G.DAY and not value.within:
        return _same_day(scene, anchor, shift)
    if target.rank < G.DAY.rank and value.granularity is G.PART and not value.within:
        return _part_moved(scene, anchor, shift)
    if value.granularity.rank < target.rank < G.DAY.rank:
        target = value.granularity
    if window(value, target):
        scene.tell(f"“{scene.words}” counts {counted(shift, told(anchor))}, which is too coarse for a {target}.")
        return _moved(value, shift, target)
    moment = value.earliest
    for count, by in shift:
        moment = tv.add(moment, count, by)
    result = tv.period(moment, target)
    if target is G.WEEK and value.granularity is G.DAY:
        scene.working.exact = tv.period(moment, G.DAY)
    scene.tell(f"“{scene.words}” is {counted(shift, told(anchor))}: {edtf(result)}.")
    scene.imply(str(target))
    return result


def _same_day(scene: Scene, anchor: Anchor, shift: Shift) -> TimeValue:
    """The day itself, when hours are counted from a day of which nobody knows the hour."""
    seconds = sum(tv.add(0, count, by) for count, by in shift)
    result = anchor.value.shifted(int(seconds / 86_400), G.DAY)
    scene.tell(f"“{scene.words}” is {counted(shift, told(anchor))}; the hour is not known: {edtf(result)}.")
    scene.imply(str(G.DAY))
    return result


def _part_moved(scene: Scene, anchor: Anchor, shift: Shift) -> TimeValue:
    """The day, or one of the days, on which hours counted from a part of a day end."""
    moved = _moved(anchor.value, shift, G.DAY)
    first, last = (tv.period(moment, G.DAY) for moment in (moved.earliest, moved.latest))
    result = first if first == last else TimeValue(first.earliest, last.latest, G.DAY, within=True)
    scene.tell(f"“{scene.words}” is {counted(shift, told(anchor))}; the hour is not known: {edtf(result)}.")
    scene.imply(str(G.DAY))
    return result


def _moved(value: TimeValue, shift: Shift, target: Granularity) -> TimeValue:
    first, last = value.earliest, value.latest
    for count, by in shift:
        first, last = tv.add(first, count, by), tv.add(last, count, by)
    return TimeValue(first, max(first, last), _not_finer_than_day(target), within=True)


def counted(shift: Shift, anchor: str) -> str:
    """A shift from an anchor in words: “2 weeks back from there”, “the same day as the publication date”."""
    total = sum(n for n, _ in shift)
    if total == 0:
        return f"the same {shift[-1][1]} as {anchor}"
    parts = [f"{abs(n)} {unit}{'' if abs(n) == 1 else 's'}" for n, unit in shift]
    return f"{' '.join(parts)} {'on' if total > 0 else 'back'} from {anchor}"
