"""Dates that are made of dates: intervals, and lists whose members lack what another tells."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from timeline.model.edtf import edtf
from timeline.model.mention import DatedMention
from timeline.model.span import Span
from timeline.model.timevalue import Granularity, Interval, TimeValue, Unresolved, When
from timeline.resolve.calendar_fields import fields_of
from timeline.resolve.choose import choose
from timeline.resolve.fields import Fields, pattern, place
from timeline.resolve.filling import around
from timeline.resolve.recast import recast
from timeline.resolve.scene import Scene, Spec, told
from timeline.resolve.shifting import shifted
from timeline.resolve.units import parse_shift, unit_of


def interval(scene: Scene, spec: Spec) -> Interval | None:
    """From one date to another; None when an end is unknown, lies before the beginning or is of another kind."""
    if _unlike(scene, spec):
        return None
    _agree(scene, spec)
    start, end = (bound(scene, spec.get(side)) for side in ("from", "until"))
    if (start is None and "from" in spec) or (end is None and "until" in spec):
        return None
    value = Interval(_first(start), _last(end), within=bool(spec.get("within")))
    if value.earliest is not None and value.latest is not None and value.earliest > value.latest:
        return None
    scene.tell(f"“{scene.words}” {'lies somewhere in' if value.within else 'reaches over'} {edtf(value)}.")
    return value


def _unlike(scene: Scene, spec: Spec) -> bool:
    """Whether one end is a day of the week and the other no day: “Friday to December’s figures”."""
    ends = [d for side in ("from", "until") if (d := scene.dated(spec.get(side)))]
    values = [d.meaning for d in ends if isinstance(d.meaning, TimeValue)]
    of_a_week = any(_open(d) <= Granularity.WEEK.rank for d in ends)
    return of_a_week and len(values) > 1 and any(v.granularity.rank > Granularity.WEEK.rank for v in values)


def _agree(scene: Scene, spec: Spec) -> None:
    """Moves an end whose year or week is only implied to the other: “October to March 1945” began in 1944.

    A day that the day of writing tells, such as “Thursday” in “from 14 September to Thursday”, stays where it is
    unless the end then lay before the beginning.
    """
    start, end = (scene.dated(spec.get(side)) for side in ("from", "until"))
    if start is None or end is None:
        return
    low, high = start.meaning, end.meaning
    if not isinstance(low, TimeValue) or not isinstance(high, TimeValue):
        return
    if "day" in start.implied and "day" not in end.implied and _are_of_the_clock(low, high):
        _on_the_day(scene, start, low, end, high)
        return
    if end.mention.tense in ("limit", "prospect") and _open(end) <= Granularity.WEEK.rank:
        _nearer(scene, end, low)
    in_order = low.earliest <= high.latest
    if in_order and min(_open(start), _open(end)) <= Granularity.WEEK.rank:
        return
    if _open(start) == Granularity.DAY.rank:  # “tonight through Saturday”: the day of writing stays where it is
        if not in_order:
            redate(scene, end, low, start, after=True)
    elif _open(start) < _open(end):
        redate(scene, start, high, end, after=False)
    elif _open(end) < _open(start) or not in_order:
        redate(scene, end, low, start, after=True)


def _are_of_the_clock(*values: TimeValue) -> bool:
    return all(value.granularity.rank < Granularity.PART.rank for value in values)


def _on_the_day(scene: Scene, start: DatedMention, low: TimeValue, end: DatedMention, high: TimeValue) -> None:
    """Puts a time of the clock on the day of the one that it lasts to: “from 10 to 2 p.m. on 8 March”."""
    value = low.shifted(high.first_day - low.first_day, Granularity.DAY)
    if value.earliest > high.latest:  # “from 10 p.m. to 2 a.m. on Sunday”
        value = value.shifted(-1, Granularity.DAY)
    words, own = (d.span.of(scene.filler.text) for d in (end, start))
    step = f"“{own}” takes its day from “{words}”: {edtf(value)}."
    implied = tuple(what for what in start.implied if what != "day")
    new = replace(start, meaning=value, steps=(*start.steps, step), implied=implied, alternatives=())
    scene.working.redated[start.mention] = new


def _nearer(scene: Scene, end: DatedMention, low: TimeValue) -> None:
    """Moves the end of what is over back to the last such day up to the publication, if not before its beginning.

    “The poll was taken Wednesday through Sunday”, read on a Tuesday.
    """
    published = scene.discourse.anchor("publication", Granularity.DAY)
    value = recast(end, published.value, after=False) if published else None
    if published and value and value.earliest >= low.earliest and value != end.meaning:
        step = f"“{end.span.of(scene.filler.text)}” is the last one up to {told(published)}: {edtf(value)}."
        scene.working.redated[end.mention] = replace(end, meaning=value, steps=(*end.steps, step), alternatives=())


def _open(dated: DatedMention) -> int:
    """How coarse a cycle the words leave open; what leaves nothing open is the surest, and comes last."""
    units = [unit_of(name) for name in dated.implied]
    return max((unit.rank for unit in units if unit), default=len(Granularity))


def redate(scene: Scene, dated: DatedMention, base: TimeValue, other: DatedMention, *, after: bool) -> None:
    """Gives a mention, which lacks its year or week, that of another."""
    value = recast(dated, base, after=after)
    if value is None or value == dated.meaning:
        return
    words, own = (d.span.of(scene.filler.text) for d in (other, dated))
    step = f"“{own}” takes what it lacks from “{words}”: {edtf(value)}."
    scene.working.redated[dated.mention] = replace(dated, meaning=value, steps=(*dated.steps, step), alternatives=())


def bound(scene: Scene, wanted: object) -> When | None:
    """One end of an interval: a date in a slot, or fields that take the rest from another date (``like``)."""
    if isinstance(wanted, Mapping):
        return _counted(scene, wanted) if "shift" in wanted else part(scene, wanted)
    dated = scene.dated(wanted) if wanted else None
    meaning = dated.meaning if dated else None
    return meaning if isinstance(meaning, TimeValue | Interval) else None


def _counted(scene: Scene, spec: Spec) -> TimeValue | None:
    """An end that is counted from an anchor: the three years of “two to three years ago”."""
    shift = parse_shift(scene.fill(spec["shift"]))
    anchor = scene.anchor(spec, Granularity.DAY)
    return shifted(scene, anchor, shift, None) if anchor and shift else None


def part(scene: Scene, spec: Spec) -> TimeValue | None:
    """A part that lacks what another date tells: the 10 of “10–12 October”."""
    other = scene.dated(spec.get("like"))
    base = other.meaning if other else None
    own = scene.dated(spec.get("date"))
    if own and other and isinstance(base, TimeValue):
        redate(scene, own, base, other, after=own.span.start > other.span.start)
        return None
    span = _span(scene, spec)
    fields = fields_of(scene, spec, near=base if isinstance(base, TimeValue) else None)
    if span is None or not fields.given:
        return None
    if other and isinstance(base, Unresolved):
        step = (
            f"“{span.of(scene.filler.text)}” takes what it lacks from “{other.span.of(scene.filler.text)}” and waits."
        )
        waits = Unresolved(_overlaid(pattern(fields), base.value), base.granularity)
        scene.working.parts.append((span, waits, (step,)))
        return None
    if other and isinstance(base, TimeValue):
        value = _like(fields, base, before=other.span.start > span.start)
    else:
        value = place(fields, 0) if fields.absolute else _in_context(scene, spec, fields)
    if value:
        words = other.span.of(scene.filler.text) if other else scene.words
        step = f"“{span.of(scene.filler.text)}” takes what it lacks from “{words}”: {edtf(value)}."
        scene.working.parts.append((span, value, (step,)))
    return value


def _overlaid(own: str, other: str) -> str:
    """A TIMEX3 pattern with what another of the same form tells besides: XXXX-XX-23 over XXXX-06-24 is XXXX-06-23."""
    return "".join(b if a == "X" else a for a, b in zip(own, other, strict=True)) if len(own) == len(other) else own


def _span(scene: Scene, spec: Spec) -> Span | None:
    """Where a part stands: the slots of ``span``, or else the one slot that its fields are taken from."""
    wanted = spec.get("span")
    slots = wanted if isinstance(wanted, list) else [v for k, v in spec.items() if k not in ("like", "era")]
    names = {str(slot).strip("{}") for slot in slots}
    spans = [c.span for c in scene.filler.mention.captures if c.slot in names]
    return Span(min(s.start for s in spans), max(s.end for s in spans)) if spans else None


def _like(fields: Fields, base: TimeValue, *, before: bool) -> TimeValue | None:
    if fields.absolute or (base.granularity.rank > Granularity.MONTH.rank and fields.coarsest == "month"):
        return place(fields, base.first_day)
    return choose(around(fields, base, fields.cycle), base, "past" if before else "future")


def _in_context(scene: Scene, spec: Spec, fields: Fields) -> TimeValue | None:
    """A part that lacks the day of the context: the 2 of “from 2 to 4 p.m.”."""
    anchor = scene.anchor(spec, fields.cycle)
    coarsest = max(fields.cycle.rank, Granularity.DAY.rank)
    if anchor is None or anchor.value.within or anchor.value.granularity.rank > coarsest:
        return None
    return choose(around(fields, anchor.value, fields.cycle), anchor.value, "this")


def _first(value: When | None) -> TimeValue | None:
    return value.start if isinstance(value, Interval) else value


def _last(value: When | None) -> TimeValue | None:
    return value.end if isinstance(value, Interval) else value
