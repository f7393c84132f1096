"""Dates that wait for an anchor: what can be said of them, as a TIMEX3 pattern."""

from __future__ import annotations

from timeline.model.timevalue import Granularity, Unresolved
from timeline.resolve.fields import CYCLE, ORDER, Fields, pattern
from timeline.resolve.scene import Scene, Spec

G = Granularity

_PATTERNS = {
    G.YEAR: "XXXX", G.MONTH: "XXXX-XX", G.WEEK: "XXXX-WXX", G.QUARTER: "XXXX-QX", G.DECADE: "XXX", G.CENTURY: "XX",
}  # fmt: skip


def waiting(scene: Scene, spec: Spec, fields: Fields, unit: Granularity | None) -> Unresolved:
    """An unresolved time: the fields that the words give, or the unit; a time of day goes with its unresolved day."""
    if not fields.given:
        unit = unit or G.DAY
        return _of_slot(scene, spec) or Unresolved(_PATTERNS.get(unit, "XXXX-XX-XX"), unit, unit.rank < G.DAY.rank)
    clock = any(f in fields.given for f in ("hour", "part"))
    known = pattern(fields)
    day = _of_slot(scene, spec)
    if clock and day and not day.clock:
        known = day.value + known[known.index("T") :]
    fine = max((f for f in fields.given if f in CYCLE), key=ORDER.index)
    granularity = {"weekday": G.DAY, "holiday": G.DAY}.get(fine) or G(fine)
    return Unresolved(known, granularity, clock)


def _of_slot(scene: Scene, spec: Spec) -> Unresolved | None:
    """The unresolved date of a slot that the value counts from."""
    wanted = spec.get("anchor")
    for one in wanted if isinstance(wanted, list) else [wanted]:
        dated = scene.dated(one) if str(one).startswith("{") else None
        if dated and isinstance(dated.meaning, Unresolved):
            return dated.meaning
    return None
