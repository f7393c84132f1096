"""What one date mention means: the value of its rule, worked out against the discourse, with every step told."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from timeline.model import calendar as cal
from timeline.model import edtf as edtf_notation
from timeline.model import timevalue as tv
from timeline.model.mention import DatedMention, Mention
from timeline.model.span import Span
from timeline.model.timevalue import (
    Granularity,
    Interval,
    Meaning,
    Reference,
    TimeValue,
    Unresolved,
    When,
)
from timeline.resolve import unplaced
from timeline.resolve.choose import DIRECTIONS, choose
from timeline.resolve.context import Anchor, Discourse
from timeline.resolve.fields import CYCLE, ORDER, Fields, pattern, place
from timeline.resolve.nth import nth_within
from timeline.resolve.template import Filler, number_of
from timeline.resolve.units import parse_shift, unit_of
from timeline.resolve.years import full_year

G = Granularity
Spec = Mapping[str, object]


@dataclass(slots=True)
class Working:
    """What came up on the way: steps as sentences, what the anchor supplied, other readings, and parts dated besides."""

    steps: list[str] = field(default_factory=list)
    implied: list[str] = field(default_factory=list)
    alternatives: list[When] = field(default_factory=list)
    parts: list[tuple[Span, TimeValue, tuple[str, ...]]] = field(default_factory=list)


class Evaluation:
    """Works out one value. ``dates`` finds the meaning of a date that stands in a slot."""

    def __init__(self, filler: Filler, discourse: Discourse, dates: Mapping[Mention, DatedMention]) -> None:
        self._filler = filler
        self._discourse = discourse
        self._dates = dates
        self.working = Working()

    def meaning(self, spec: Spec) -> Meaning | None:
        """The meaning of the mention under the value of its rule; None when it only dates its parts."""
        if "also" in spec:
            also = spec["also"]
            for part in also if isinstance(also, list) else [also]:
                self._bound(part)
            return None
        if "ref" in spec:
            return Reference(str(self._filler.fill(spec["ref"])), str(self._filler.fill(spec.get("mod")) or ""))
        if "duration" in spec or "every" in spec:
            found = unplaced.meaning(spec, self._filler)
            return found if found else Reference("PRESENT_REF")
        if "from" in spec or "until" in spec:
            return self._interval(spec)
        return self._marked(self._placed(spec), spec)

    def _placed(self, spec: Spec) -> Meaning:
        if "edtf" in spec:
            text = str(self._filler.fill(spec["edtf"]))
            self.working.steps.append(f"“{self._words}” is {text}, by the list of named times.")
            return edtf_notation.parse(text)
        if "nth" in spec:
            return self._nth(spec)
        fields = self._fields(spec)
        if fields.given and fields.absolute:
            return self._absolute(fields)
        return self._relative(spec, fields)

    @property
    def _words(self) -> str:
        return self._filler.mention.span.of(self._filler.text)

    # -- calendar fields ---------------------------------------------------------------------------------------------

    def _fields(self, spec: Spec) -> Fields:
        given: dict[str, int | str] = {}
        for name in ORDER:
            if name not in spec:
                continue
            value = spec[name] if name == "weekend" else self._filler.fill(spec[name])
            if value is None or value is False:
                continue
            if name in ("season", "part", "holiday"):
                given[name] = str(value)
            elif name == "weekend":
                given[name] = 1
            elif (number := number_of(value)) is not None:
                given[name] = number
        return Fields(self._adjusted(given, spec))

    def _adjusted(self, given: dict[str, int | str], spec: Spec) -> dict[str, int | str]:
        """Two-digit years, eras and twelve-hour clocks put right."""
        era = str(self._filler.fill(spec.get("era")) or "")
        anchor = self._discourse.anchor("publication", G.YEAR)
        near = cal.civil(anchor.value.first_day)[0] if anchor else None
        for name in ("year", "decade"):
            if name in given:
                words = str(self._filler.fill(spec[name]))
                given[name] = full_year(int(given[name]), words, era, near)
        if "century" in given and era == "BCE":
            given["century"] = 1 - int(given["century"])
        meridiem = str(self._filler.fill(spec.get("meridiem")) or "")
        if "hour" in given and meridiem:
            given["hour"] = int(given["hour"]) % 12 + (12 if meridiem == "PM" else 0)
        return given

    def _absolute(self, fields: Fields) -> Meaning:
        value = place(fields, 0)
        if value is None:
            self.working.steps.append(f"There is no such day as “{self._words}”.")
            return Reference("PAST_REF")
        self.working.steps.append(f"“{self._words}” says {edtf_notation.edtf(value)} outright.")
        return value

    # -- anchors -----------------------------------------------------------------------------------------------------

    def _anchor(self, spec: Spec, needed: Granularity) -> Anchor | None:
        wanted = spec.get("anchor", "context")
        for one in wanted if isinstance(wanted, list) else [wanted]:
            text = str(one)
            if text.startswith("{"):
                if self._filler.capture(text.strip("{}")) is None:
                    continue
                return self._slot_anchor(text)
            elif anchor := self._discourse.anchor(text, needed):
                return anchor
        return None

    def _slot_anchor(self, slot: str) -> Anchor | None:
        dated = self._dated(slot)
        value = dated.meaning if dated else None
        if isinstance(value, Interval):
            value = value.start
        if dated is None or not isinstance(value, TimeValue):
            return None
        return Anchor(value, f"“{dated.span.of(self._filler.text)}”")

    def _relative(self, spec: Spec, fields: Fields) -> Meaning:
        shift = parse_shift(self._filler.fill(spec.get("shift")))
        unit = unit_of(self._filler.fill(spec.get("granularity"))) or (shift[-1][1] if shift else None)
        needed = fields.cycle if fields.given else unit or G.DAY
        anchor = self._anchor(spec, unit if unit and not fields.given else needed)
        if anchor is None:
            self.working.steps.append(f"“{self._words}” waits for a publication date or a time to count from.")
            return self._waiting(fields, unit)
        base = anchor.value
        if shift:
            base = self._shifted(anchor, shift, unit if not fields.given else None)
        elif unit and not fields.given:
            base = self._widened(anchor, unit)
        if not fields.given:
            return base
        return self._filled(spec, fields, Anchor(base, anchor.name), shifted=bool(shift))

    def _waiting(self, fields: Fields, unit: Granularity | None) -> Unresolved:
        if fields.given:
            clock = any(f in fields.given for f in ("hour", "part"))
            fine = max((f for f in fields.given if f in CYCLE), key=ORDER.index)
            granularity = {"weekday": G.DAY, "holiday": G.DAY}.get(fine) or G(fine)
            return Unresolved(pattern(fields), granularity, clock)
        unit = unit or G.DAY
        patterns = {G.YEAR: "XXXX", G.MONTH: "XXXX-XX", G.WEEK: "XXXX-WXX", G.QUARTER: "XXXX-QX", G.DECADE: "XXX", G.CENTURY: "XX"}
        return Unresolved(patterns.get(unit, "XXXX-XX-XX"), unit, unit.rank < G.DAY.rank)

    def _widened(self, anchor: Anchor, unit: Granularity) -> TimeValue:
        """The period of that unit around the anchor; a coarser anchor leaves it open where in it."""
        value = self._within(anchor.value, unit) or tv.period(anchor.value.earliest, unit)
        self.working.steps.append(f"“{self._words}” is the {unit} of {self._told(anchor)}: {edtf_notation.edtf(value)}.")
        self.working.implied.append(str(unit))
        return value

    def _within(self, anchor: TimeValue, unit: Granularity) -> TimeValue | None:
        """The whole anchor as a window, when the anchor is too coarse for the unit."""
        if anchor.granularity.rank > unit.rank and anchor.granularity.rank > G.DAY.rank:
            return replace(anchor, granularity=min(unit, G.DAY, key=lambda g: -g.rank), within=True, label="")
        if anchor.within:
            return anchor
        return None

    def _shifted(self, anchor: Anchor, shift: list[tuple[int, Granularity]], unit: Granularity | None) -> TimeValue:
        value = anchor.value
        finest = min((u for _, u in shift), key=lambda u: u.rank)
        target = unit or finest
        if value.granularity in (G.QUARTER, G.HALF) and target is G.YEAR:
            target = value.granularity
        window = self._within(value, target)
        if window:
            self.working.steps.append(
                f"“{self._words}” counts {_count(shift)} from {self._told(anchor)}, which is too coarse to give a {target}."
            )
            return self._moved(value, shift, target)
        moment = value.earliest
        for count, by in shift:
            moment = tv.add(moment, count, by)
        result = tv.period(moment, target)
        self.working.steps.append(
            f"“{self._words}” is {_count(shift)} from {self._told(anchor)}: {edtf_notation.edtf(result)}."
        )
        self.working.implied.append(str(target))
        return result

    def _moved(self, value: TimeValue, shift: list[tuple[int, Granularity]], target: Granularity) -> TimeValue:
        first, last = value.earliest, value.latest
        for count, by in shift:
            first, last = tv.add(first, count, by), tv.add(last, count, by)
        return TimeValue(first, max(first, last), min(target, G.DAY, key=lambda g: -g.rank), within=True)

    def _told(self, anchor: Anchor) -> str:
        return f"{anchor.name}, {edtf_notation.edtf(anchor.value)}"

    # -- fields that the anchor completes ----------------------------------------------------------------------------

    def _filled(self, spec: Spec, fields: Fields, anchor: Anchor, *, shifted: bool) -> Meaning:
        cycle = fields.cycle
        if anchor.value.granularity.rank > max(cycle.rank, G.DAY.rank) or anchor.value.within:
            window = self._within(anchor.value, G.DAY) or anchor.value
            self.working.steps.append(
                f"“{self._words}” needs to know the {cycle}, and {self._told(anchor)} does not tell it;"
                " it waits for a publication date."
            )
            self.working.implied.append("waits for a publication date")
            return window
        toward = "this" if shifted else self._toward(spec)
        candidates = self._candidates(fields, anchor.value, cycle)
        chosen = choose(candidates, anchor.value, toward)
        if chosen is None:
            self.working.steps.append(f"There is no such day as “{self._words}” near {self._told(anchor)}.")
            return Unresolved(pattern(fields))
        result = edtf_notation.edtf(chosen)
        self.working.steps.append(f"“{self._words}” is {DIRECTIONS.get(toward, toward)} {self._told(anchor)}: {result}.")
        self.working.implied.append(str(cycle))
        near = [c for c in candidates if c != chosen]
        near.sort(key=lambda c: (abs(c.earliest - chosen.earliest), c.earliest))
        self.working.alternatives.extend(near[:2])
        return chosen

    def _toward(self, spec: Spec) -> str:
        wanted = self._filler.fill(spec.get("toward", "context"))
        toward = str(wanted) if wanted else "context"
        if toward == "context":
            toward = "this" if self._discourse.mode == "narrative" else "tense"
        if toward != "tense":
            return toward
        tense = self._filler.mention.tense
        if tense in ("past", "future"):
            self.working.steps.append(f"The clause speaks of the {tense}.")
            return tense
        return str(spec.get("otherwise", "past"))

    def _candidates(self, fields: Fields, anchor: TimeValue, cycle: Granularity) -> list[TimeValue]:
        out = []
        start = tv.period(anchor.earliest, cycle)
        for count in (-1, 0, 1):
            base = tv.add(start.earliest, count, cycle) // cal.DAY
            value = place(fields, base)
            if value:
                out.append(value)
        return out

    # -- the nth unit of a period, intervals, marks ------------------------------------------------------------------

    def _nth(self, spec: Spec) -> Meaning:
        number = number_of(self._filler.fill(spec["nth"]))
        unit = str(self._filler.fill(spec.get("unit", "day")))
        anchor = self._anchor({**spec, "anchor": spec.get("of", "context")}, G.YEAR)
        around = unit_of(self._filler.fill(spec.get("granularity")))
        if anchor and around:
            anchor = Anchor(tv.period(anchor.value.earliest, around), anchor.name)
        if anchor is None or number is None:
            self.working.steps.append(f"“{self._words}” waits for the period it is counted in.")
            return Unresolved("XXXX-XX-XX")
        value = nth_within(number, unit, anchor.value)
        if value is None:
            self.working.steps.append(f"{self._told(anchor)} has no such {unit} as “{self._words}”.")
            return Unresolved("XXXX-XX-XX")
        self.working.steps.append(f"“{self._words}” is number {number} of its kind in {self._told(anchor)}: {edtf_notation.edtf(value)}.")
        return value

    def _interval(self, spec: Spec) -> Meaning:
        start, end = (self._bound(spec.get(side)) for side in ("from", "until"))
        if start is None and end is None:
            return Unresolved("XXXX-XX-XX")
        low = start.earliest if start else None
        high = end.latest if end else None
        if low is not None and high is not None and low > high:
            self.working.steps.append(f"“{self._words}” would end before it begins; only its beginning is kept.")
            return start if start else Unresolved("XXXX-XX-XX")
        value = Interval(_first(start), _last(end))
        self.working.steps.append(f"“{self._words}” reaches over {edtf_notation.edtf(value)}.")
        return value

    def _bound(self, wanted: object) -> When | None:
        """One end of an interval: a date in a slot, or fields that take the rest from another date (``like``)."""
        if isinstance(wanted, Mapping):
            return self._part(wanted)
        dated = self._dated(str(wanted)) if wanted else None
        meaning = dated.meaning if dated else None
        return meaning if isinstance(meaning, TimeValue | Interval) else None

    def _dated(self, slot: str) -> DatedMention | None:
        capture = self._filler.capture(slot.strip("{}"))
        return self._dates.get(capture.mention) if capture and capture.mention else None

    def _part(self, spec: Spec) -> TimeValue | None:
        """A part that lacks what another date tells: the 10 of “10–12 October”."""
        other = self._dated(str(spec.get("like")))
        fields = self._fields(spec)
        if other is None or not isinstance(other.meaning, TimeValue) or not fields.given:
            return None
        base = other.meaning
        if fields.absolute:
            value = place(fields, base.first_day)
        else:
            candidates = self._candidates(fields, base, fields.cycle)
            before = other.span.start > self._filler.mention.span.start
            value = choose(candidates, base, "past" if before else "future")
        capture = next((c for c in self._filler.mention.captures if f"{{{c.slot}}}" in spec.values() and not c.mention), None)
        if value and capture:
            words = other.span.of(self._filler.text)
            self.working.parts.append(
                (capture.span, value, (f"“{capture.span.of(self._filler.text)}” takes what it lacks from “{words}”: {edtf_notation.edtf(value)}.",))
            )
        return value

    def _marked(self, meaning: Meaning, spec: Spec) -> Meaning:
        mod = str(self._filler.fill(spec.get("mod")) or "")
        zone = str(self._filler.fill(spec.get("zone")) or "")
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


def _first(value: When | None) -> TimeValue | None:
    return value.start if isinstance(value, Interval) else value


def _last(value: When | None) -> TimeValue | None:
    return value.end if isinstance(value, Interval) else value


def _count(shift: list[tuple[int, Granularity]]) -> str:
    """A shift in words."""
    parts = [f"{abs(n)} {unit}{'' if abs(n) == 1 else 's'}" for n, unit in shift]
    total = sum(n for n, _ in shift)
    if total == 0:
        return "the same " + str(shift[-1][1])
    return f"{' '.join(parts)} {'on' if total > 0 else 'back'}"


