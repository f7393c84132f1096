"""Units of time and the shifts made of them: ``-2 week``, ``3 month 4 day``."""

from __future__ import annotations

import re

from timeline.model.timevalue import Granularity

_PAIR = re.compile(r"([-+]*\s*[\d.,]+)\s+([a-z]+)")


def unit_of(name: object) -> Granularity | None:
    """The granularity of that name, None if there is none."""
    try:
        return Granularity(str(name)) if name is not None else None
    except ValueError:
        return None


Shift = list[tuple[int, Granularity]]
"""How far, as (count, unit) pairs."""


def parse_shift(text: object) -> Shift:
    """The shift in a text, empty when there is none. Two minus signs make a plus; halves go to finer units."""
    shift: Shift = []
    for number, name in _PAIR.findall(str(text or "")):
        unit = unit_of(name)
        digits = number.replace(" ", "").replace(",", "")
        negative = digits.count("-") % 2 == 1
        try:
            count = float(digits.lstrip("+-"))
        except ValueError:
            continue
        if unit is None or count > 10_000_000:
            continue
        whole, rest = int(count), count - int(count)
        sign = -1 if negative else 1
        if whole or not rest:
            shift.append((sign * whole, unit))
        if rest:
            shift.extend((sign * round(rest * n), finer) for n, finer in [_FINER.get(unit, (0, unit))] if n)
    return shift


_FINER = {
    Granularity.CENTURY: (100, Granularity.YEAR),
    Granularity.DECADE: (10, Granularity.YEAR),
    Granularity.YEAR: (12, Granularity.MONTH),
    Granularity.MONTH: (30, Granularity.DAY),
    Granularity.WEEK: (7, Granularity.DAY),
    Granularity.DAY: (24, Granularity.HOUR),
    Granularity.HOUR: (60, Granularity.MINUTE),
    Granularity.MINUTE: (60, Granularity.SECOND),
}
