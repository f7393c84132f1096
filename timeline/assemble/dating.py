"""When something happened or was said that has no date of its own, with the reason."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from timeline.match.tense import TIMELESS
from timeline.model import calendar as cal
from timeline.model.edtf import edtf
from timeline.model.span import Span
from timeline.model.timevalue import Interval, TimeValue, When

NEWS = 14
"""How many days something is news; a weekly paper tells of the week before last."""

TALK = "talk"
"""The kind of statements, and of the events at which people talk."""


@dataclass(frozen=True, slots=True)
class Dated:
    """Something that has a date: where it stands, who took part, when it was, its words and its kind.

    A date is lent only to something of the same kind: a meeting tells nothing about the day of an arrest. ``said``
    tells a statement from an event.
    """

    span: Span
    people: frozenset[str]
    when: When
    words: str
    kind: str = TALK
    said: bool = False


@dataclass(frozen=True, slots=True)
class Inferred:
    """A date that the words do not give, why it is taken, and where what lends it stands."""

    when: When
    reason: str
    lender: Span | None = None


class Company:
    """Dated things by the people who took part in them."""

    def __init__(self, dated: Iterable[Dated]) -> None:
        self._of: dict[tuple[str, str], list[Dated]] = defaultdict(list)
        for one in sorted(dated, key=lambda d: (d.span.start, d.span.end)):
            for person in one.people:
                self._of[person, one.kind].append(one)
        self._starts = {key: [d.span.start for d in ones] for key, ones in self._of.items()}

    def lend(self, people: Iterable[str], span: Span, kind: str = TALK, lead: When | None = None) -> Inferred | None:
        """The date of the last such thing before that shares a person.

        The lead of a text published at *lead*, which tells first what the story tells in order, takes that of the first
        event of its news after it; nothing else is dated by what comes later in the text.
        """
        company = sorted(set(people))
        before = [d for p in company if (d := self._before((p, kind), span.start))]
        if before:
            return _lent(max(before, key=lambda d: d.span), company, "takes part in", "before it")
        after = [d for p in company if (d := self._event_after((p, kind), span.start, lead))] if lead else []
        return _lent(min(after, key=lambda d: d.span), company, "leads to", "further down") if after else None

    def _before(self, key: tuple[str, str], offset: int) -> Dated | None:
        """The last thing of a person that begins before an offset."""
        at = bisect_left(self._starts.get(key, []), offset)
        return self._of[key][at - 1] if at else None

    def _event_after(self, key: tuple[str, str], offset: int, publication: When) -> Dated | None:
        """The first event of a person that begins at an offset or after it, if it was news at publication."""
        at = bisect_left(self._starts.get(key, []), offset)
        first = next((d for d in self._of.get(key, [])[at:] if not d.said), None)
        return first if first and _is_news(first.when, publication) else None


def _is_news(when: When, publication: When) -> bool:
    """Whether a time ended no longer before a publication than news is told, and did not begin after it."""
    begun, ended, earliest, latest = when.earliest, when.latest, publication.earliest, publication.latest
    if begun is None or ended is None or earliest is None or latest is None:
        return False
    return begun <= latest and ended >= earliest - NEWS * cal.DAY


def _lent(one: Dated, company: Iterable[str], how: str, where: str) -> Inferred:
    shared = ", ".join(p for p in company if p in one.people)
    reason = f"no date stands here; {shared} {how} “{one.words}” {where}, which is {edtf(one.when)}"
    return Inferred(one.when, reason, one.span)


def from_day(day: When | None, tense: str) -> Inferred | None:
    """The day below which something stands in a text told day by day, if it is told of no time to come."""
    if day is None or tense == "future":
        return None
    return Inferred(day, f"no date stands here; it is told below its day, {edtf(day)}")


def from_publication(publication: When | None, tense: str) -> Inferred | None:
    """On or before the publication for what is told in the past or the perfect, on or after it for what is to come."""
    if publication is None or tense not in ("past", "start", TIMELESS, "future"):
        return None
    start = publication.start if isinstance(publication, Interval) else publication
    end = publication.end if isinstance(publication, Interval) else publication
    told = f"publication, {edtf(publication)}"
    if tense != "future" and isinstance(end, TimeValue):
        how = "in the perfect" if tense == TIMELESS else "in the past tense"
        reason = f"no date stands here; it is told {how}, so it was by the time of {told}"
        return Inferred(Interval(None, end, within=True), reason)
    if tense == "future" and isinstance(start, TimeValue):
        return Inferred(Interval(start, None, within=True), f"no date stands here; it was yet to come at {told}")
    return None
