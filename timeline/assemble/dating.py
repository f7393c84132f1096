"""When something happened or was said that has no date of its own, with the reason."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from timeline.model.edtf import edtf
from timeline.model.span import Span
from timeline.model.timevalue import Interval, TimeValue, When


@dataclass(frozen=True, slots=True)
class Dated:
    """Something that has a date: where it stands, who took part, and when it was."""

    span: Span
    people: frozenset[str]
    when: When
    words: str


@dataclass(frozen=True, slots=True)
class Inferred:
    """A date that the words do not give, and why it is taken."""

    when: When
    reason: str


def from_company(people: Iterable[str], span: Span, dated: list[Dated], *, lead: bool) -> Inferred | None:
    """The date of the last dated thing before that shares a person; in a lead, else of the first one after."""
    company = frozenset(people)
    before = [d for d in dated if d.span.start < span.start and d.people & company]
    if before:
        last = max(before, key=lambda d: d.span)
        shared = ", ".join(sorted(last.people & company))
        return Inferred(
            last.when,
            f"no date stands here; {shared} takes part in “{last.words}” before it, which is {edtf(last.when)}",
        )
    after = [d for d in dated if d.span.start >= span.start and d.people & company]
    if lead and after:
        first = min(after, key=lambda d: d.span)
        shared = ", ".join(sorted(first.people & company))
        return Inferred(
            first.when,
            f"no date stands here; it leads in what {shared} does in “{first.words}”, which is {edtf(first.when)}",
        )
    return None


def from_publication(publication: When | None, tense: str) -> Inferred | None:
    """On or before the publication for what is told in the past tense, on or after it for what is to come."""
    if publication is None or tense not in ("past", "future"):
        return None
    start = publication.start if isinstance(publication, Interval) else publication
    end = publication.end if isinstance(publication, Interval) else publication
    if tense == "past" and isinstance(end, TimeValue):
        return Inferred(
            Interval(None, end, within=True),
            "no date stands here; it is told in the past tense, so it was by the time of publication",
        )
    if tense == "future" and isinstance(start, TimeValue):
        return Inferred(
            Interval(start, None, within=True), "no date stands here; it is told as yet to come at publication"
        )
    return None
