"""Durations and sets of times: they have a length or a rhythm, and no place on the timeline."""

from __future__ import annotations

import re
from collections.abc import Mapping

from timeline.model.timevalue import Duration, Recurrence
from timeline.resolve.template import Filler

_DATE_CODES = {"day": "D", "week": "W", "month": "M", "quarter": "Q", "year": "Y", "weekend": "WE"}
_TIME_CODES = {"hour": "H", "minute": "M", "second": "S"}
_MULTIPLES = {"decade": (10, "year"), "century": (100, "year"), "millennium": (1000, "year"), "half": (6, "month")}
_PAIR = re.compile(r"([\d.,]+|X)\s+([a-z]+)")


def duration_value(text: str) -> str | None:
    """The TIMEX3 value of a length such as ``3 week`` or ``1 hour 30 minute``; X stands for an unknown number."""
    date, time = "", ""
    for number, unit in _PAIR.findall(text):
        count = number.replace(",", "")
        if unit in _MULTIPLES:
            factor, unit = _MULTIPLES[unit]  # noqa: PLW2901 - a decade is ten years from here on
            if count == "X":
                return {10: "PXDE", 100: "PXCE"}.get(factor, "PXY")
            count = _plain(float(count) * factor)
        for amount, one in _whole(count, unit):
            if one in _DATE_CODES:
                date += f"{amount}{_DATE_CODES[one]}"
            elif one in _TIME_CODES:
                time += f"{amount}{_TIME_CODES[one]}"
            elif one == "season":
                date += f"{amount}S"
    if not date and not time:
        return None
    return f"P{date}" + (f"T{time}" if time else "")


def _plain(number: float) -> str:
    return str(int(number)) if float(number).is_integer() else f"{number:g}"


_FINER = {"hour": (60, "minute"), "minute": (60, "second"), "year": (12, "month"), "day": (24, "hour")}


def _whole(count: str, unit: str) -> list[tuple[str, str]]:
    """Half an hour is thirty minutes, a minute and a half one minute and thirty seconds; other fractions stay."""
    if count == "X":
        return [(count, unit)]
    number = float(count)
    whole, rest = int(number), number - int(number)
    factor, finer = _FINER.get(unit, (0, ""))
    if rest and finer and (rest * factor).is_integer() and (unit in _TIME_CODES or not whole):
        return [(str(whole), unit)] * bool(whole) + [(_plain(rest * factor), finer)]
    return [(_plain(number), unit)]


def meaning(spec: Mapping[str, object], filler: Filler) -> Duration | Recurrence | None:
    """The duration or set of times that a value describes."""
    mod = str(filler.fill(spec.get("mod")) or "")
    if "duration" in spec:
        value = duration_value(str(filler.fill(spec["duration"])))
        return Duration(value, mod) if value else None
    every = str(filler.fill(spec["every"]) or "")
    value = _rhythm(every)
    if value is None:
        return None
    times = filler.fill(spec.get("times"))
    quantifier = str(filler.fill(spec.get("quantifier")) or "")
    return Recurrence(value, f"{times}X" if times is not None else "", quantifier, mod)


_NAMED = {"part": "XXXX-XX-XXT{}", "season": "XXXX-{}", "quarter": "XXXX-Q{}", "time": "T{}", "weekend": "XXXX-WXX-WE"}
"""Rhythms with a name, as TIMEX3 writes them."""


def _rhythm(text: str) -> str | None:
    """The TIMEX3 value of a rhythm: ``1 week``, ``weekday 4``, ``month 7``, ``part MO``, ``season SU``."""
    kind, _, rest = text.partition(" ")
    if kind in _NAMED:
        return _NAMED[kind].format(rest)
    first, _, second = rest.partition(" ")
    if kind == "weekday":
        return f"XXXX-WXX-{first}" + (f"T{second}" if second else "")
    if kind == "month":
        return f"XXXX-{int(first):02d}" + (f"-{int(second):02d}" if second else "")
    return duration_value(text)
