"""The evidence of a publication put in order, and the year of one kind joined with the day of another."""

from __future__ import annotations

from collections.abc import Iterable

from timeline.match.found import Found
from timeline.model.document import DATELINE, STRENGTH, UPDATE, Evidence
from timeline.model.edtf import edtf
from timeline.model.timevalue import Granularity, TimeValue, When
from timeline.resolve.resolver import Resolver
from timeline.rulebook.rulebook import Rulebook


def in_order(evidence: Iterable[Evidence]) -> tuple[Evidence, ...]:
    """The evidence by the strength of its kind, and within a kind as it was found.

    What a user says and what a kind of its own says (the example of a rule) goes before everything else.
    """
    rank = {kind: number for number, kind in enumerate(STRENGTH)}
    return tuple(sorted(evidence, key=lambda e: rank.get(e.kind, -1)))


def refined(
    evidence: tuple[Evidence, ...], found: Found, resolver: Resolver, rulebook: Rulebook
) -> tuple[Evidence, ...]:
    """The evidence, headed by a finer piece where the best names no day: it tells the same, and more.

    That may be other evidence within its time, or else a dateline without a year, or else the day of the last change.

    “LONDON, July 15 —” beside an address with /2021/07/ in it is 15 July 2021; two things that agree tell more than
    either. A dateline that falls outside of what is known adds nothing.
    """
    best = evidence[0].value if evidence else None
    if best is None or not _is_coarse(best):
        return evidence
    finer = [e for e in evidence[1:] if not _is_coarse(e.value) and _within(e.value, best)]
    if finer and finer[0].kind != UPDATE:
        return _headed_by(finer[0], evidence)
    for mention in found.of("context"):
        rule = rulebook.rule(mention.rule)
        wanted = rule.value.get("publication") if rule else None
        for slot in wanted if isinstance(wanted, list) else [wanted] if wanted else []:
            capture = mention.capture(str(slot).strip("{}"))
            if rule is None or capture is None or capture.mention is None or capture.mention.family != "date":
                continue
            value = resolver.alone(capture.mention, best)
            if isinstance(value, TimeValue) and value.granularity is Granularity.DAY and _within(value, best):
                words = capture.span.of(resolver.text)
                told = rule.value.get("reason", "the text says so")
                reason = f"{told}: “{words}”, and {evidence[0].reason} ({edtf(best)})"
                return (Evidence(DATELINE, value, reason, capture.span), *evidence)
    return _headed_by(finer[0], evidence) if finer else evidence


def _headed_by(first: Evidence, evidence: tuple[Evidence, ...]) -> tuple[Evidence, ...]:
    return (first, *(e for e in evidence if e is not first))


def _is_coarse(value: When) -> bool:
    return not isinstance(value, TimeValue) or value.granularity.rank > Granularity.DAY.rank


def _within(value: When, whole: When) -> bool:
    ends = value.earliest, value.latest, whole.earliest, whole.latest
    first, last, low, high = ends
    return (
        first is not None and last is not None and low is not None and high is not None
        and low <= first and last <= high and isinstance(value, TimeValue) and not value.within
    )  # fmt: skip
