"""When a web page was published: htmldate's answer first, and what the page itself says in so many words beside it."""

from __future__ import annotations

import logging
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from timeline.ingest.publication import told_evidence, url_evidence
from timeline.model import timevalue as tv
from timeline.model.document import METADATA, UPDATE, Evidence
from timeline.model.edtf import edtf
from timeline.model.timevalue import Granularity, TimeValue

if TYPE_CHECKING:
    from timeline.ingest.page_facts import PageFacts

_FIRST, _LAST = "1995-01-01", "2099-12-31"
"""htmldate's own earliest day, and a last day that does not depend on when the program runs."""


def page_evidence(raw: str, facts: PageFacts) -> tuple[tuple[Evidence, ...], tuple[str, ...]]:
    """The evidence in a page, best first, and which dates were no use.

    htmldate decides the day wherever it finds one. Where the page names the same day with a clock time, that is better
    still; what it says otherwise stands behind. Only where htmldate finds nothing does the page's own word come first.
    """
    told: list[Evidence] = []
    notices: list[str] = []
    many = [(*pair, METADATA) for pair in facts.dates] + [(*pair, UPDATE) for pair in facts.changes]
    for place, words, kind in many:
        evidence, unread = told_evidence(words, place, kind)
        told += evidence
        notices += unread
    found = _htmldate(raw)
    if found is None:
        return tuple(told), tuple(notices)
    same = [e for e in told if _day(e) == edtf(found.value)]
    if same and all(e.kind == UPDATE for e in same):
        found = replace(found, kind=UPDATE, reason=f"{found.reason}, where it stands for the last change")
    elif not same and any(edtf(e.value) == edtf(found.value) for e in url_evidence(facts.url)):
        found = replace(found, reason=f"htmldate finds {edtf(found.value)} in the address of the page")
    return tuple(dict.fromkeys((*same, found, *told))), tuple(notices)


def _htmldate(raw: str) -> Evidence | None:
    from htmldate import find_date

    logging.getLogger("htmldate").setLevel(logging.CRITICAL)
    find = partial(find_date, raw, original_date=True, min_date=_FIRST, max_date=_LAST)
    marked = find(extensive_search=False)
    day = find()
    if not day:
        return None
    year, month, number = map(int, day.split("-"))
    if not marked and (month, number) == (1, 1) and f"{year}-01-01" not in raw:
        # The first of January is what htmldate makes of a mere year, such as that of a copyright line.
        return Evidence(METADATA, tv.year(year), f"htmldate finds the year {year} in the page and no day")
    return Evidence(METADATA, tv.day(year, month, number), f"htmldate finds {day} in the page")


def _day(evidence: Evidence) -> str:
    """The day of a time as it was written, in its own zone."""
    value = evidence.value
    if not isinstance(value, TimeValue) or value.granularity.rank > Granularity.DAY.rank:
        return ""
    return edtf(tv.period(value.earliest, Granularity.DAY)) if value.earliest is not None else ""
