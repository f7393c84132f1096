"""What one date mention means: the value of its rule, worked out against the discourse, with every step told."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from timeline.model import calendar as cal
from timeline.model import edtf as edtf_notation
from timeline.model import timevalue as tv
from timeline.model.mention import Mention
from timeline.model.timevalue import Granularity, Meaning, Reference, TimeValue, Unresolved
from timeline.resolve import unplaced
from timeline.resolve.calendar_fields import fields_of
from timeline.resolve.context import Anchor
from timeline.resolve.fields import Fields, place
from timeline.resolve.filling import filled
from timeline.resolve.half_day import in_its_half
from timeline.resolve.joining import bound, interval
from timeline.resolve.nth import nth_within
from timeline.resolve.scene import Scene, Spec, told
from timeline.resolve.shifting import counted, shifted, widened
from timeline.resolve.template import number_of
from timeline.resolve.units import parse_shift, unit_of
from timeline.resolve.waiting import waiting

G = Granularity


def evaluate(scene: Scene, spec: Spec) -> Meaning | None:
    """The meaning of a mention under the value of its rule; None when it only dates its parts."""
    other = spec.get("else")
    if isinstance(other, Mapping) and not has_tense(scene.filler.mention, spec.get("only")):
        return evaluate(scene, other)
    if "also" in spec:
        also = spec["also"]
        for one in also if isinstance(also, list) else [also]:
            bound(scene, one)
        return None
    if "ref" in spec:
        return Reference(scene.text(spec["ref"]), scene.text(spec.get("mod")))
    if "duration" in spec or "every" in spec:
        return unplaced.meaning(spec, scene.filler) or Reference("PRESENT_REF")
    if "from" in spec or "until" in spec:
        return interval(scene, spec)
    return _marked(_moved(_placed(scene, spec), scene, spec), scene, spec)


def has_tense(mention: Mention, wanted: object) -> bool:
    """Whether the clause has the tense, or one of the tenses, that a value asks for; any, if it asks for none."""
    tense = mention.tense or "none"
    return wanted is None or (tense in wanted if isinstance(wanted, list) else tense == wanted)


def _placed(scene: Scene, spec: Spec) -> Meaning:
    if "edtf" in spec:
        text = scene.text(spec["edtf"])
        scene.tell(f"“{scene.words}” is {text}, by the list of named times.")
        return edtf_notation.parse(text)
    if "nth" in spec:
        return _nth(scene, spec)
    fields = fields_of(scene, spec)
    if fields.given and fields.absolute:
        return _absolute(scene, fields)
    return _relative(scene, spec, fields)


def _moved(meaning: Meaning, scene: Scene, spec: Spec) -> Meaning:
    """The meaning so much further on or back as the value says by ``then``."""
    shift = parse_shift(scene.fill(spec.get("then")))
    if not shift or not isinstance(meaning, TimeValue):
        return meaning
    moment = meaning.earliest
    for count, unit in shift:
        moment = tv.add(moment, count, unit)
    result = tv.period(moment, meaning.granularity, meaning.label)
    scene.tell(f"“{scene.words}” is {counted(shift, 'there')}: {edtf_notation.edtf(result)}.")
    return result


def _absolute(scene: Scene, fields: Fields) -> Meaning:
    value = place(fields, 0)
    if value is None:
        scene.tell(f"There is no such day as “{scene.words}”.")
        return Unresolved("XXXX-XX-XX")
    told = edtf_notation.edtf(value)
    scene.tell(
        f"“{scene.words}” is then {told}." if scene.working.implied else f"“{scene.words}” says {told} outright."
    )
    return value


def _relative(scene: Scene, spec: Spec, fields: Fields) -> Meaning:
    far = scene.text(spec.get("shift"))
    shift = parse_shift(far)
    if far and not shift:
        scene.tell(f"“{scene.words}” is further off than a calendar reaches.")
        return Reference("PAST_REF" if "-" in far else "FUTURE_REF")
    unit = unit_of(scene.fill(spec.get("granularity")))
    if not fields.given and not unit and shift:
        finest = min((u for _, u in shift), key=lambda u: u.rank)
        unit = _FINER.get(finest, finest)
    hour = fields.given.get("hour")
    anchor = scene.anchor(
        spec, fields.cycle if fields.given else unit or G.DAY, int(hour) if hour is not None else None
    )
    if anchor is None:
        if spec.get("anchor") == "nothing":
            scene.tell(f"Nothing tells which one “{scene.words}” is.")
            return Reference(waiting(scene, spec, fields, unit).value)
        scene.tell(f"“{scene.words}” waits for a publication date or a time to count from.")
        return waiting(scene, spec, fields, unit)
    anchor = _turned(scene, spec, anchor)
    base = anchor.value
    if shift:
        base = shifted(scene, anchor, shift, None if fields.given else unit)
    elif unit and not fields.given:
        base = widened(scene, anchor, unit)
    if not fields.given:
        return base
    on = Anchor(base, "that" if shift else anchor.name, anchor.at, anchor.named)
    if anchor.at >= 0 and hour is not None:
        on, fields = in_its_half(scene, spec, on, fields)
    return filled(scene, spec, fields, on, shifted=bool(shift))


def _turned(scene: Scene, spec: Spec, anchor: Anchor) -> Anchor:
    """The day after the publication, where that is the last day of a week and weeks are counted from the new one."""
    eve = number_of(scene.fill(spec.get("eve")))
    value = anchor.value
    if eve is None or anchor.at >= 0 or value.granularity.rank > G.DAY.rank or value.within:
        return anchor
    if cal.weekday(value.earliest // cal.DAY) != eve:
        return anchor
    scene.tell(f"{told(anchor)}, is the last day of a week; weeks are counted from the one that begins the day after.")
    return Anchor(value.shifted(1, G.DAY), "the day after")


_FINER = {G.DECADE: G.YEAR, G.CENTURY: G.DECADE, G.MILLENNIUM: G.CENTURY}
"""How exactly long times are counted: a decade ago is a year, not a decade of the calendar."""


def _nth(scene: Scene, spec: Spec) -> Meaning:
    number = number_of(scene.fill(spec["nth"]))
    unit = str(scene.fill(spec.get("unit", "day")))
    anchor = scene.anchor({"anchor": spec.get("of", "context")}, G.YEAR)
    shift = parse_shift(scene.fill(spec.get("shift")))
    if anchor and shift and not anchor.value.within:
        anchor = Anchor(shifted(scene, anchor, shift, None), anchor.name)
    around = unit_of(scene.fill(spec.get("granularity")))
    if anchor and around and not anchor.value.within:
        anchor = Anchor(tv.period(anchor.value.earliest, around), anchor.name)
    if anchor is None or number is None:
        scene.tell(f"“{scene.words}” waits for the period it is counted in.")
        return Unresolved("XXXX-XX-XX")
    value = nth_within(number, unit, anchor.value)
    if value is None:
        scene.tell(f"{told(anchor)} has no such {unit} as “{scene.words}”.")
        return Unresolved("XXXX-XX-XX")
    scene.tell(f"“{scene.words}” is number {number} of its kind in {told(anchor)}: {edtf_notation.edtf(value)}.")
    return value


def _marked(meaning: Meaning, scene: Scene, spec: Spec) -> Meaning:
    mod = scene.text(spec.get("mod"))
    zone = scene.text(spec.get("zone"))
    if isinstance(meaning, TimeValue):
        return replace(
            meaning,
            modifier=mod or meaning.modifier,
            approximate=meaning.approximate or bool(spec.get("approximate")),
            uncertain=meaning.uncertain or bool(spec.get("uncertain")),
            zone=zone or meaning.zone,
        )
    if mod and isinstance(meaning, Unresolved | Reference):
        return replace(meaning, modifier=mod)
    return meaning
