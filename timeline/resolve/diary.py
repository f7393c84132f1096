"""The days of a diary: each entry begins with its own, from which its “yesterday” is counted."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.match.found import Found
from timeline.model import timevalue as tv
from timeline.model.document import HEADER, Evidence
from timeline.model.mention import Mention
from timeline.model.timevalue import Granularity, TimeValue
from timeline.resolve.resolver import Resolver
from timeline.rulebook.rulebook import Rulebook


def entries(found: Found, resolver: Resolver, rulebook: Rulebook) -> tuple[Evidence, ...]:
    """The days of the entries of a diary, in order of the text; none where they are fewer than two or do not follow on.

    A day without a year is the first such day after that of the entry before.
    """
    days: list[Evidence] = []
    last: TimeValue | None = None
    for mention, date, reason in _heads(found, rulebook):
        value = resolver.alone(date, None)
        if last is not None and not isinstance(value, TimeValue):
            value = _following(resolver.alone(date, last), last)
        if not isinstance(value, TimeValue) or value.granularity is not Granularity.DAY or value.within:
            return ()
        if last is not None and value.earliest == last.earliest:
            continue
        if last is not None and value.earliest < last.earliest:
            return ()
        days.append(Evidence(HEADER, value, f"{reason}: “{date.span.of(resolver.text)}”", mention.span))
        last = value
    return tuple(days) if len(days) > 1 else ()


def _heads(found: Found, rulebook: Rulebook) -> Iterator[tuple[Mention, Mention, str]]:
    """The lines that can head an entry, the date in each, and why it is the day."""
    for mention in found.of("context"):
        rule = rulebook.rule(mention.rule)
        slot = str(rule.value.get("entry", "")) if rule else ""
        capture = mention.capture(slot.strip("{}")) if slot else None
        if rule and capture and capture.mention:
            yield mention, capture.mention, str(rule.value.get("reason", "the text says so"))


def _following(value: object, last: TimeValue) -> TimeValue | None:
    """The day, read against the entry before, moved on by a year if it lies before that."""
    if not isinstance(value, TimeValue) or value.within:
        return None
    if value.earliest >= last.earliest or value.granularity is not Granularity.DAY:
        return value
    return tv.period(tv.add(value.earliest, 1, Granularity.YEAR), Granularity.DAY)
