"""When something was published, as a person or its surroundings say it."""

from __future__ import annotations

import calendar
import re

from timeline.ingest.dates import read_date
from timeline.ingest.problem import UnreadableError
from timeline.model.document import BOUND, FILE_NAME, METADATA, UPDATE, URL, USER, Evidence
from timeline.model.timevalue import Granularity, Interval, TimeValue, period

_IN_NAME = re.compile(
    r"(?<!\d)(?:(?P<y>1[0-9]{3}|20\d\d)(?P<sep>[-_.])(?P<m>\d\d)(?P=sep)(?P<d>\d\d)|"
    r"(?P<y2>19\d\d|20\d\d)(?P<m2>\d\d)(?P<d2>\d\d))(?!\d)"
)
_IN_URL = re.compile(
    r"(?<![\w])(?P<y>19\d\d|20\d\d)(?P<sep>[-/])(?P<m>\d{1,2}|[a-z]{3})(?:(?P=sep)(?P<d>\d{1,2}))?(?=[/\-_.?#]|$)"
    r"|(?<!\d)(?P<y2>19[5-9]\d|20[0-4]\d)(?P<m2>[01]\d)(?P<d2>[0-3]\d)(?!\d)",
    re.IGNORECASE,
)


def published_evidence(text: str) -> Evidence:
    """What a user's ``--published`` tells; UnreadableError when it is no date, or one only in relation to today."""
    return Evidence(USER, read_date(text), f"the user gave it as “{text.strip()}”")


def metadata_evidence(text: str, field: str) -> Evidence:
    """What a field of a record says; UnreadableError when it is no date."""
    return Evidence(METADATA, read_date(text), f"the field “{field}” says “{text.strip()}”")


CHANGED = "it was last changed then, and may have come out before"
"""What is said of evidence that tells of a change."""


def changed_evidence(text: str, field: str) -> Evidence:
    """What a field of a record says of the last change; UnreadableError when it is no date."""
    return Evidence(UPDATE, read_date(text), f"the field “{field}” says “{text.strip()}”; {CHANGED}")


def bound_evidence(text: str, reason: str) -> tuple[Evidence, ...]:
    """That something was published by a day, for a reason; nothing when *text* is no date of its own."""
    try:
        moment = read_date(text)
    except UnreadableError:
        return ()
    if not isinstance(moment, TimeValue) or moment.latest is None:
        return ()
    day = moment if moment.granularity.rank >= Granularity.DAY.rank else period(moment.latest, Granularity.DAY)
    return (Evidence(BOUND, Interval(None, day, within=True), reason),)


def told_evidence(text: str, reason: str, kind: str = METADATA) -> tuple[tuple[Evidence, ...], tuple[str, ...]]:
    """What metadata says for a reason, or nothing and a notice why it was not used."""
    aside = f"; {CHANGED}" if kind == UPDATE else ""
    try:
        return (Evidence(kind, read_date(text), f"{reason} says “{text.strip()}”{aside}"),), ()
    except UnreadableError as error:
        return (), (f"the date that {reason} gives was not used: {error}",)


def file_name_evidence(name: str) -> tuple[Evidence, ...]:
    """The date in a file name such as 2021-07-16-summit.txt, if there is exactly one."""
    found = {
        tuple(int(p) for p in (m["y"] or m["y2"], m["m"] or m["m2"], m["d"] or m["d2"]))
        for m in _IN_NAME.finditer(name)
    }
    if len(found) != 1:
        return ()
    year, month, day = found.pop()
    return _dated(FILE_NAME, f"{year:04d}-{month:02d}-{day:02d}", f"the file name “{name}” holds it")


def url_evidence(url: str) -> tuple[Evidence, ...]:
    """The date in an address such as …/2021/07/16/summit, the finest if there are several that agree.

    With a year and a month alone the month is the answer: no day is made up.
    """
    path = url.partition("://")[2].partition("/")[2] if "://" in url else url
    found = []
    for m in _IN_URL.finditer(path):
        month = _month(m["m"] or m["m2"])
        day = m["d"] or m["d2"]
        if month:
            found.append(f"{m['y'] or m['y2']}-{month:02d}" + (f"-{int(day):02d}" if day else ""))
    finest = max(found, key=len, default="")
    if not finest or any(not finest.startswith(f) for f in found):
        return ()
    return _dated(URL, finest, f"the address “{url}” holds it")


def _month(name: str) -> int:
    """The number of a month in an address, which spells it as 7, 07 or jul; 0 when it is none."""
    if name.isdigit():
        return int(name) if 1 <= int(name) <= 12 else 0
    names = [abbreviation.lower() for abbreviation in calendar.month_abbr]
    return names.index(name.lower()) if name.lower() in names else 0


def _dated(kind: str, text: str, reason: str) -> tuple[Evidence, ...]:
    try:
        return (Evidence(kind, read_date(text), reason),)
    except UnreadableError:
        return ()
