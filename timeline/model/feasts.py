"""Feasts of other calendars as days of ours: Orthodox Easter, and the Hebrew, the Islamic and the Chinese year.

The arithmetic of the Hebrew calendar follows Reingold and Dershowitz, "Calendrical Calculations" (4th edition, 2018);
the moons and solstices follow Meeus, "Astronomical Algorithms" (2nd edition, 1998), chapters 27 and 49, to within an
hour. Where a feast begins with the sight of the new moon, the day that people keep can differ by one from the day that
is reckoned; the rules mark such days as approximate.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from math import floor, radians, sin

from timeline.model import calendar as cal

_FIXED = 719_163
"""The day number of the books (1 is 1 January 1 CE) of 1970-01-01."""

RECKONED = range(1600, 2400)
"""The years in which the moons are reckoned; the formulas lose their hour of accuracy further off."""

_JULIAN = 2_440_587.5
"""The Julian date of the beginning of 1970."""


def orthodox_easter(year: int) -> int:
    """The day number of Easter Sunday by the Julian reckoning (Meeus, chapter 8)."""
    d = (19 * (year % 19) + 15) % 30
    e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7
    month, day = divmod(d + e + 114, 31)
    lag = year // 100 - year // 400 - 2
    return cal.day_number(year, month, day + 1) + lag


def hebrew(year: int, month: int, day: int) -> int:
    """The day number of a day of the Hebrew calendar that falls in a year of ours; Nisan is month 1.

    Month 13 is the last Adar, whether the year has one Adar or two.
    """
    own = year + 3760 + (7 <= month <= 9)
    last = 13 if _hebrew_leap(own) else 12
    month = min(month, last)
    before = [*range(7, last + 1), *range(1, 7)]
    before = before[: before.index(month)]
    return _hebrew_new_year(own) + sum(_hebrew_month(own, m) for m in before) + day - 1 - _FIXED


def _hebrew_leap(year: int) -> bool:
    return (7 * year + 1) % 19 < 7


def _hebrew_elapsed(year: int) -> int:
    months = (235 * year - 234) // 19
    day = 29 * months + (12_084 + 13_753 * months) // 25_920
    return day + ((3 * (day + 1)) % 7 < 3)


def _hebrew_new_year(year: int) -> int:
    before, here, after = (_hebrew_elapsed(y) for y in (year - 1, year, year + 1))
    delay = 2 if after - here == 356 else 1 if here - before == 382 else 0
    return -1_373_427 + here + delay


def _hebrew_month(year: int, month: int) -> int:
    days = _hebrew_new_year(year + 1) - _hebrew_new_year(year)
    short = month in (2, 4, 6, 10, 13) or (month == 12 and not _hebrew_leap(year))
    short = short or (month == 8 and days not in (355, 385)) or (month == 9 and days in (353, 383))
    return 29 if short else 30


def islamic(year: int, month: int, day: int) -> int | None:
    """The day number of the first such day of the Islamic calendar in a year of ours.

    A month begins on the evening after the new moon, as the calendar of Umm al-Qura has it. None when the year has no
    such day or is not reckoned.
    """
    for k in range(_lunation(year, -1), _lunation(year, 14)) if year in RECKONED else ():
        if (k + 9) % 12 + 1 == month:
            number = floor(_new_moon(k) - _JULIAN + 11 / 24) + day
            if cal.civil(number)[0] == year:
                return number
    return None


def chinese_new_year(year: int) -> int | None:
    """The day number, by the time of Beijing, of the second new moon after the December solstice.

    None outside the years that are reckoned. Years in which a leap month follows the solstice, such as 2034, are not
    told apart.
    """
    if year not in RECKONED:
        return None
    zone = 8 / 24
    solstice = floor(_solstice(year - 1) - _JULIAN + zone)
    moons = (floor(_new_moon(k) - _JULIAN + zone) for k in range(_lunation(year - 1, 11.9), _lunation(year, 4)))
    return [moon for moon in moons if moon > solstice][1]


def diwali(year: int) -> int | None:
    """The day number of the last evening in India before the new moon that falls from 18 October to 16 November.

    None outside the years that are reckoned.
    """
    first = cal.day_number(year, 10, 18)
    for k in range(_lunation(year, 9), _lunation(year, 12.5)) if year in RECKONED else ():
        moment = _new_moon(k) - _JULIAN + 5.5 / 24
        if first <= moment < first + 30:
            return floor(moment - 18 / 24)
    return None


def _solstice(year: int) -> float:
    """The Julian date of the December solstice."""
    y = (year - 2000) / 1000
    return 2_451_900.05952 + 365_242.74049 * y - 0.06223 * y**2 - 0.00823 * y**3 + 0.00032 * y**4


def _lunation(year: int, month: float) -> int:
    """The number of the new moon at about a month of a year; 0 is that of 6 January 2000."""
    return floor((year + (month - 1) / 12 - 2000) * 12.3685)


def _new_moon(k: int) -> float:
    """The Julian date, in universal time, of a new moon."""
    t = k / 1236.85
    sun = radians(2.5534 + 29.10535670 * k - 0.0000014 * t**2)
    moon = radians(201.5643 + 385.81693528 * k + 0.0107582 * t**2)
    node = radians(160.7108 + 390.67050284 * k - 0.0016118 * t**2)
    e = 1 - 0.002516 * t
    moment = 2_451_550.09766 + 29.530588861 * k + 0.00015437 * t**2
    moment += -0.40720 * sin(moon) + 0.17241 * e * sin(sun) + 0.01608 * sin(2 * moon) + 0.01039 * sin(2 * node)
    moment += 0.00739 * e * sin(moon - sun) - 0.00514 * e * sin(moon + sun) + 0.00208 * e**2 * sin(2 * sun)
    return moment - (62.92 + 32.217 * t) / 86_400


def _orthodox(year: int, rest: str) -> int | None:
    return orthodox_easter(year) + int(rest.removeprefix("easter") or 0)


def _dated(calendar: Callable[[int, int, int], int | None]) -> Callable[[int, str], int | None]:
    def feast(year: int, rest: str) -> int | None:
        date, _, days = rest.partition(" ")
        month, _, day = date.partition("-")
        number = calendar(year, int(month), int(day))
        return None if number is None else number + int(days or 0)

    return feast


def _alone(feast: Callable[[int], int | None]) -> Callable[[int, str], int | None]:
    def shifted(year: int, rest: str) -> int | None:
        number = feast(year)
        return None if number is None else number + int(rest or 0)

    return shifted


OF_OTHER_CALENDARS: Mapping[str, Callable[[int, str], int | None]] = {
    "orthodox": _orthodox,
    "hebrew": _dated(hebrew),
    "islamic": _dated(islamic),
    "chinese": _alone(chinese_new_year),
    "diwali": _alone(diwali),
}
"""By the first word of a holiday's rule, what gives its day number from the year and the rest of the rule."""
