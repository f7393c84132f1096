"""When something was published, as a person or its surroundings say it."""

from __future__ import annotations

import re

from timeline.ingest.dates import read_date
from timeline.ingest.problem import UnreadableError
from timeline.model.document import Evidence

USER, METADATA, FRONT_MATTER, FILE_NAME = "user", "metadata", "front matter", "file name"
"""The kinds of evidence that come with a document, strongest first."""

_IN_NAME = re.compile(
    r"(?<!\d)(?:(?P<y>1[0-9]{3}|20\d\d)(?P<sep>[-_.])(?P<m>\d\d)(?P=sep)(?P<d>\d\d)|"
    r"(?P<y2>19\d\d|20\d\d)(?P<m2>\d\d)(?P<d2>\d\d))(?!\d)"
)


def published_evidence(text: str) -> Evidence:
    """What a user's ``--published`` tells; UnreadableError when it is no date, or one only in relation to today."""
    return Evidence(USER, read_date(text), f"the user gave it as “{text.strip()}”")


def metadata_evidence(text: str, field: str) -> Evidence:
    """What a field of a record says; UnreadableError when it is no date."""
    return Evidence(METADATA, read_date(text), f"the field “{field}” says “{text.strip()}”")


def file_name_evidence(name: str) -> tuple[Evidence, ...]:
    """The date in a file name such as 2021-07-16-summit.txt, if there is exactly one."""
    found = {
        tuple(int(p) for p in (m["y"] or m["y2"], m["m"] or m["m2"], m["d"] or m["d2"]))
        for m in _IN_NAME.finditer(name)
    }
    if len(found) != 1:
        return ()
    year, month, day = found.pop()
    try:
        value = read_date(f"{year:04d}-{month:02d}-{day:02d}")
    except UnreadableError:
        return ()
    return (Evidence(FILE_NAME, value, f"the file name “{name}” holds it"),)
