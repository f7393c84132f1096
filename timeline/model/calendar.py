"""Days counted as integers in the proleptic Gregorian calendar, for any year.

Day 0 is 1970-01-01. Years are astronomical: 0 is 1 BCE and -43 is 44 BCE. ``datetime.date`` ends at the years 1
and 9999; chronicles do not. The two conversions follow Howard Hinnant, "chrono-Compatible Low-Level Date
Algorithms" (2013).
"""

DAY = 86_400
"""Seconds in a day; leap seconds are ignored, as in POSIX time."""


def day_number(year: int, month: int = 1, day: int = 1) -> int:
    """The number of a calendar day; day 0 is 1970-01-01."""
    y = year - (month <= 2)
    era = y // 400
    year_of_era = y - era * 400
    day_of_year = (153 * (month + (-3 if month > 2 else 9)) + 2) // 5 + day - 1
    day_of_era = year_of_era * 365 + year_of_era // 4 - year_of_era // 100 + day_of_year
    return era * 146_097 + day_of_era - 719_468


def civil(number: int) -> tuple[int, int, int]:
    """The (year, month, day) of a day number."""
    n = number + 719_468
    era = n // 146_097
    day_of_era = n - era * 146_097
    year_of_era = (day_of_era - day_of_era // 1460 + day_of_era // 36_524 - day_of_era // 146_096) // 365
    day_of_year = day_of_era - (365 * year_of_era + year_of_era // 4 - year_of_era // 100)
    m = (5 * day_of_year + 2) // 153
    month = m + (3 if m < 10 else -9)
    return year_of_era + era * 400 + (month <= 2), month, day_of_year - (153 * m + 2) // 5 + 1


def is_leap(year: int) -> bool:
    """Whether the year has a 29 February."""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def days_in_month(year: int, month: int) -> int:
    """28 to 31."""
    if month == 2:
        return 29 if is_leap(year) else 28
    return 30 if month in (4, 6, 9, 11) else 31


def weekday(number: int) -> int:
    """The ISO weekday of a day number: 1 is Monday, 7 is Sunday."""
    return (number + 3) % 7 + 1


def iso_week(number: int) -> tuple[int, int]:
    """The (ISO year, ISO week) that holds a day."""
    thursday = number + 4 - weekday(number)
    year = civil(thursday)[0]
    return year, (thursday - day_number(year)) // 7 + 1


def week_start(iso_year: int, week: int) -> int:
    """The day number of the Monday of an ISO week."""
    fourth = day_number(iso_year, 1, 4)
    return fourth - weekday(fourth) + 1 + 7 * (week - 1)


def add_months(number: int, months: int) -> int:
    """The same day *months* later, or the last day of that month where it has no such day."""
    year, month, day = civil(number)
    index = year * 12 + month - 1 + months
    year, month = index // 12, index % 12 + 1
    return day_number(year, month, min(day, days_in_month(year, month)))


_REFORM = 1583
"""The first year whose Easter was reckoned by the Gregorian calendar."""


def easter(year: int) -> int:
    """The day number of Western Easter Sunday, by the anonymous Gregorian algorithm (Nature, 20 April 1876).

    Before the reform of 1582 it is the day that bore the date of the Julian Easter (Meeus, chapter 8), as chronicles
    have it: Christmas 1066 is 25 December there, too.
    """
    if year < _REFORM:
        d = (19 * (year % 19) + 15) % 30
        month, day = divmod(d + (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7 + 114, 31)
        return day_number(year, month, day + 1)
    a, b, c = year % 19, year // 100, year % 100
    g = (b - (b + 8) // 25 + 1) // 3
    h = (19 * a + b - b // 4 - g + 15) % 30
    k = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    m = (a + 11 * h + 22 * k) // 451
    month, day = divmod(h + k - 7 * m + 114, 31)
    return day_number(year, month, day + 1)
