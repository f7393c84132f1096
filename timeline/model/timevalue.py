"""What a time expression can mean: a period of the calendar, an interval, or something that is no place in time."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from timeline.model import calendar as cal


class Granularity(StrEnum):
    """The unit in which a time is known, from fine to coarse."""

    SECOND = "second"
    MINUTE = "minute"
    HOUR = "hour"
    PART = "part"
    DAY = "day"
    WEEKEND = "weekend"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    SEASON = "season"
    HALF = "half"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"
    MILLENNIUM = "millennium"

    @property
    def rank(self) -> int:
        """0 for the finest; compare ranks, not names."""
        return _RANK[self]


_RANK = {g: i for i, g in enumerate(Granularity)}

_MONTHS = {
    Granularity.MONTH: 1, Granularity.QUARTER: 3, Granularity.SEASON: 3, Granularity.HALF: 6, Granularity.YEAR: 12,
    Granularity.DECADE: 120, Granularity.CENTURY: 1200, Granularity.MILLENNIUM: 12_000,
}  # fmt: skip
_SECONDS = {
    Granularity.SECOND: 1, Granularity.MINUTE: 60, Granularity.HOUR: 3600, Granularity.PART: 6 * 3600,
    Granularity.DAY: cal.DAY, Granularity.WEEKEND: 7 * cal.DAY, Granularity.WEEK: 7 * cal.DAY,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class TimeValue:
    """A period of the calendar, and how it is known.

    ``earliest`` and ``latest`` are seconds since 1970-01-01T00:00 (negative before), both inclusive.
    ``label`` names a part of day or a season by its TIMEX3 code (``MO``, ``SU``); ``modifier`` is a TIMEX3 mod
    (``START``, ``MID``, ``END``, ``APPROX`` …). ``within`` tells a moment somewhere in the period from a period that
    is filled: EDTF ``[a..b]`` from ``a/b``. ``zone`` is the time zone as the text gave it.
    """

    earliest: int
    latest: int
    granularity: Granularity
    label: str = ""
    modifier: str = ""
    approximate: bool = False
    uncertain: bool = False
    within: bool = False
    zone: str = ""

    def __post_init__(self) -> None:
        if self.earliest > self.latest:
            message = f"earliest {self.earliest} is after latest {self.latest}"
            raise ValueError(message)

    @property
    def first_day(self) -> int:
        """The day number on which it begins."""
        return self.earliest // cal.DAY

    @property
    def last_day(self) -> int:
        """The day number on which it ends."""
        return self.latest // cal.DAY

    def shifted(self, count: int, unit: Granularity) -> TimeValue:
        """The period of the same granularity, *count* units later (earlier when negative)."""
        return period(add(self.earliest, count, unit), self.granularity, self.label)

    def marked(self, *, modifier: str = "", approximate: bool = False, within: bool = False) -> TimeValue:
        """The same period with more said about how it is known."""
        return replace(
            self,
            modifier=modifier or self.modifier,
            approximate=self.approximate or approximate,
            within=self.within or within,
        )


@dataclass(frozen=True, slots=True)
class Interval:
    """From one time to another; an end that is open or unknown is None."""

    start: TimeValue | None
    end: TimeValue | None
    within: bool = False

    @property
    def earliest(self) -> int | None:
        """The first second, or None where it is open."""
        return self.start.earliest if self.start else None

    @property
    def latest(self) -> int | None:
        """The last second, or None where it is open."""
        return self.end.latest if self.end else None

    @property
    def granularity(self) -> Granularity:
        """The coarser granularity of its ends."""
        ends = [e.granularity for e in (self.start, self.end) if e]
        return max(ends, key=lambda g: g.rank) if ends else Granularity.DAY


When = TimeValue | Interval
"""A place in time: what an entry can stand at."""


@dataclass(frozen=True, slots=True)
class Duration:
    """A length of time, such as P3W; it stands nowhere on the timeline by itself."""

    value: str
    modifier: str = ""


@dataclass(frozen=True, slots=True)
class Recurrence:
    """A set of times, such as every Thursday (XXXX-WXX-4) or twice a week (P1W, 2X)."""

    value: str
    frequency: str = ""
    quantifier: str = ""
    modifier: str = ""


@dataclass(frozen=True, slots=True)
class Reference:
    """A time that the text does not place: PRESENT_REF, PAST_REF, FUTURE_REF, or a pattern such as XXXX-XX-XXTNI."""

    value: str
    modifier: str = ""


@dataclass(frozen=True, slots=True)
class Unresolved:
    """A time that waits for an anchor; ``value`` is its TIMEX3 pattern, such as XXXX-WXX-4."""

    value: str
    granularity: Granularity = Granularity.DAY
    clock: bool = False
    modifier: str = ""


Meaning = TimeValue | Interval | Duration | Recurrence | Reference | Unresolved


def add(moment: int, count: int, unit: Granularity) -> int:
    """The second that lies *count* units after *moment*."""
    if unit in _SECONDS:
        return moment + count * _SECONDS[unit]
    day, second = divmod(moment, cal.DAY)
    return cal.add_months(day, count * _MONTHS[unit]) * cal.DAY + second


SEASONS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
"""First month of each meteorological season of the northern hemisphere, by TIMEX3 code."""

PARTS = {"MO": (6, 12), "MI": (12, 13), "AF": (12, 18), "EV": (18, 24), "NI": (18, 30), "DT": (6, 18)}
"""First and last hour (exclusive) of each part of day, by TIMEX3 code; a night ends on the next day."""


def period(moment: int, granularity: Granularity, label: str = "") -> TimeValue:
    """The period of that granularity which holds *moment* (seconds)."""
    day = moment // cal.DAY
    if granularity.rank < Granularity.PART.rank:
        size = _SECONDS[granularity]
        start = moment // size * size
        return TimeValue(start, start + size - 1, granularity)
    if granularity is Granularity.PART:
        first, last = PARTS.get(label, (0, 24))
        return TimeValue(day * cal.DAY + first * 3600, day * cal.DAY + last * 3600 - 1, granularity, label)
    if granularity is Granularity.SEASON and not label:
        label, day = _season_of(day)
    first_day, days_after = _day_bounds(day, granularity, label)
    return TimeValue(first_day * cal.DAY, days_after * cal.DAY - 1, granularity, label)


def _season_of(day: int) -> tuple[str, int]:
    """The season that holds a day, by its TIMEX3 code, and a day of the year in which it begins: winter in December."""
    year, month, _ = cal.civil(day)
    label = next(code for code, first in SEASONS.items() if (month - first) % 12 < 3)
    return label, day if month >= 3 else cal.day_number(year - 1, SEASONS[label])


def _day_bounds(day: int, granularity: Granularity, label: str) -> tuple[int, int]:
    """First day, and the day after the last, of the period that holds *day*."""
    if granularity is Granularity.DAY:
        return day, day + 1
    if granularity is Granularity.WEEK:
        monday = day - cal.weekday(day) + 1
        return monday, monday + 7
    if granularity is Granularity.WEEKEND:
        monday = day - cal.weekday(day) + 1
        return monday + 5, monday + 7
    year, month, _ = cal.civil(day)
    if granularity is Granularity.SEASON:
        month = SEASONS[label]
    else:
        size = _MONTHS[granularity]
        index = (year * 12 + month - 1) // size * size
        year, month = index // 12, index % 12 + 1
    start = cal.day_number(year, month)
    return start, cal.add_months(start, _MONTHS[granularity])


def day(year: int, month: int, day_of_month: int) -> TimeValue:
    """A calendar day."""
    return period(cal.day_number(year, month, day_of_month) * cal.DAY, Granularity.DAY)


def month(year: int, month_of_year: int) -> TimeValue:
    """A calendar month."""
    return period(cal.day_number(year, month_of_year) * cal.DAY, Granularity.MONTH)


def year(number: int) -> TimeValue:
    """A calendar year; astronomical, so 0 is 1 BCE."""
    return period(cal.day_number(number) * cal.DAY, Granularity.YEAR)


def is_unsure(when: When | None) -> bool:
    """Whether a time is about right, doubtful, or only known to lie within its period."""
    if isinstance(when, Interval):
        return when.within or any(map(is_unsure, (when.start, when.end)))
    return when is not None and (when.approximate or when.uncertain or when.within)
