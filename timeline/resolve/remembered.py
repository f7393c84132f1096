"""Dates to which a story only looks back: “the town had been besieged in 1198”."""

from __future__ import annotations

from collections.abc import Iterable

from timeline.model.mention import Mention
from timeline.model.span import Span
from timeline.rulebook.rule import slot_names
from timeline.rulebook.rulebook import Rulebook

OPERATION = "remembers"
"""The operation of context rules that names the slots of such dates."""


def remembered(mentions: Iterable[Mention], rulebook: Rulebook) -> frozenset[Span]:
    """Where such dates stand, by the context rules among the mentions."""
    spans: set[Span] = set()
    for mention in mentions:
        rule = rulebook.rule(mention.rule)
        slots = slot_names(rule.value.get(OPERATION)) if rule else ()
        spans.update(c.span for c in mention.captures if c.slot in slots)
    return frozenset(spans)
