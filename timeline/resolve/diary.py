"""Texts told day by day: each entry of a diary, or part of a report, stands below its own day."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from timeline.match.found import Found
from timeline.model import calendar as cal
from timeline.model import timevalue as tv
from timeline.model.document import HEADER, Evidence
from timeline.model.mention import Mention
from timeline.model.timevalue import Granularity, TimeValue, Unresolved, When
from timeline.resolve.resolver import Resolver
from timeline.rulebook.rulebook import Rulebook

JUMP = 180
"""So many days at most lie between two entries, where the later names no year."""

_OF_A_YEAR = re.compile(r"XXXX-\d\d-\d\d")
"""A day to which only the year is wanting."""


class _Head(NamedTuple):
    """A line that can head an entry, the date in it, and why it is the day."""

    line: Mention
    date: Mention
    reason: str


def entries(
    found: Found, resolver: Resolver, rulebook: Rulebook, publication: When | None = None
) -> tuple[Evidence, ...]:
    """The days of the entries of a text, in order; none where they are fewer than two or do not follow on.

    A day without a year is the first such day after that of the entry before. The first is the last such day up to the
    publication, which may stand above the days as one of them: “6 August 2019”, and below it “31 July”, “1 August”.
    """
    heads = list(_heads(found, rulebook))
    days = _in_order(heads, resolver, None)
    if days or not heads:
        return days
    first = resolver.alone(heads[0].date, None)
    begun = publication.earliest if publication else None
    if isinstance(first, TimeValue) and begun is not None and first.first_day == begun // cal.DAY:
        heads = heads[1:]
    return _in_order(heads, resolver, publication)


def _in_order(heads: Sequence[_Head], resolver: Resolver, publication: When | None) -> tuple[Evidence, ...]:
    """The days of entries, if they follow on."""
    days: list[Evidence] = []
    last: TimeValue | None = None
    for line, date, reason in heads:
        value = resolver.alone(date, None)
        if not isinstance(value, TimeValue):
            if last is not None:
                value = _following(resolver.alone(date, last), last)
            elif isinstance(value, Unresolved) and _OF_A_YEAR.fullmatch(value.value):
                value = _up_to(resolver.alone(date, publication), publication)
        if not isinstance(value, TimeValue) or value.granularity is not Granularity.DAY or value.within:
            return ()
        if last is not None and value.earliest == last.earliest:
            continue
        if last is not None and value.earliest < last.earliest:
            return ()
        days.append(Evidence(HEADER, value, f"{reason}: “{date.span.of(resolver.text)}”", line.span))
        last = value
    return tuple(days) if len(days) > 1 else ()


def _heads(found: Found, rulebook: Rulebook) -> Iterator[_Head]:
    """The lines that can head an entry."""
    for mention in found.of("context"):
        rule = rulebook.rule(mention.rule)
        slot = str(rule.value.get("entry", "")) if rule else ""
        capture = mention.capture(slot.strip("{}")) if slot else None
        if rule and capture and capture.mention:
            yield _Head(mention, capture.mention, str(rule.value.get("reason", "the text says so")))


def _following(value: object, last: TimeValue) -> TimeValue | None:
    """The day, read against the entry before, moved on by a year if it lies before that; none if that is far off."""
    if not isinstance(value, TimeValue) or value.within:
        return None
    if value.earliest < last.earliest and value.granularity is Granularity.DAY:
        value = tv.period(tv.add(value.earliest, 1, Granularity.YEAR), Granularity.DAY)
    return value if value.earliest - last.earliest <= JUMP * cal.DAY else None


def _up_to(value: object, publication: When | None) -> TimeValue | None:
    """The day, read against the publication, moved back by a year if it lies after that."""
    if not isinstance(value, TimeValue) or value.within or publication is None or publication.latest is None:
        return None
    if value.earliest > publication.latest:
        return tv.period(tv.add(value.earliest, -1, Granularity.YEAR), Granularity.DAY)
    return value
