"""The stretches of a document that are no story: byline, header, boilerplate and the like."""

from __future__ import annotations

from collections.abc import Iterable

from timeline.model.mention import Mention
from timeline.model.span import Span
from timeline.model.spanindex import SpanIndex
from timeline.rulebook.rulebook import Rulebook


class Zones:
    """Stretches with what they are; nothing that touches one becomes an entry."""

    def __init__(self, parts: Iterable[tuple[Span, str]]) -> None:
        self._parts = SpanIndex(parts, lambda part: part[0])

    def at(self, span: Span) -> str:
        """What the stretch is that the span touches, or nothing."""
        return next((kind for _, kind in self._parts.touching(span)), "")

    def outside(self, span: Span, core: Span) -> Span:
        """The span without the zones in it that lie to one side of its core."""
        start, end = span.start, span.end
        for zone, _ in self._parts.touching(span):
            if zone.end <= core.start:
                start = max(start, zone.end)
            elif zone.start >= core.end:
                end = min(end, zone.start)
        return Span(start, end)


def zones_of(mentions: Iterable[Mention], rulebook: Rulebook) -> Zones:
    """The zones that the context family found."""
    parts = []
    for mention in mentions:
        rule = rulebook.rule(mention.rule)
        if rule and "zone" in rule.value:
            parts.append((mention.span, str(rule.value["zone"])))
    return Zones(parts)
