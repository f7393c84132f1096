"""The calendar fields that the words of a mention give, with short years, eras and twelve-hour clocks put right."""

from __future__ import annotations

from timeline.model import calendar as cal
from timeline.model.timevalue import Granularity, TimeValue
from timeline.resolve.fields import ORDER, Fields
from timeline.resolve.scene import Scene, Spec
from timeline.resolve.template import number_of
from timeline.resolve.years import full_decade, full_year

_WORDS = ("season", "part", "holiday")


def fields_of(scene: Scene, spec: Spec, near: TimeValue | None = None) -> Fields:
    """The fields of a value; two-digit years are those closest to *near*, or else to the publication."""
    given: dict[str, int | str] = {}
    for name in ORDER:
        value = scene.fill(spec[name]) if name in spec else None
        if value is None or value is False:
            continue
        if name in _WORDS:
            given[name] = str(value)
        elif name == "weekend":
            given[name] = 1
        elif (number := number_of(value)) is not None:
            given[name] = number
    return Fields(_put_right(scene, spec, given, near))


def _put_right(scene: Scene, spec: Spec, given: dict[str, int | str], near: TimeValue | None) -> dict[str, int | str]:
    era = scene.text(spec.get("era"))
    for name in ("year", "decade"):
        if name in given:
            words, (year, told) = scene.text(spec[name]), _year_near(scene, near)
            number = int(given[name])
            if name == "decade" and near is None:
                given[name] = full_decade(number, words, era, year, told=told)
            else:
                given[name] = full_year(number, words, era, year, same=near is not None, told=told)
            if not era and given[name] == 1 - number:
                scene.tell(f"“{words}” is a year before the common era, as those that the text tells before it.")
                scene.imply("era")
    for name in ("century", "millennium"):
        if name in given and era == "BCE":
            given[name] = 1 - int(given[name])
    if "decade" in given and era == "BCE":
        given["decade"] = int(given["decade"]) - 9
    meridiem = scene.text(spec.get("meridiem"))
    if "hour" in given and meridiem:
        given["hour"] = _hour_of_day(int(given["hour"]), meridiem)
    return given


def _hour_of_day(hour: int, meridiem: str) -> int:
    """The hour of the day, 0 to 24: of the night, one to five lie after midnight, and twelve is the end of the day."""
    hour %= 12
    if meridiem == "NI":
        return hour or 24 if hour < 6 else hour + 12
    return hour + 12 if meridiem == "PM" else hour


def _year_near(scene: Scene, near: TimeValue | None) -> tuple[int | None, bool]:
    """The year near which a short one lies, and whether the text told it."""
    told = False
    if near is None:
        kinds = ("context", "previous")
        anchor = next((a for kind in kinds if (a := scene.discourse.anchor(kind, Granularity.YEAR))), None)
        near, told = (anchor.value, anchor.at >= 0) if anchor else (None, False)
    return (cal.civil(near.first_day)[0] if near else None), told
