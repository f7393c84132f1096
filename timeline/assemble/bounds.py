"""Dates that do not say when their clause happened: “the lowest since May”, “open until Friday”."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from timeline.model.edtf import edtf
from timeline.model.mention import DatedMention, Mention
from timeline.model.span import Span
from timeline.model.timevalue import Interval, TimeValue
from timeline.rulebook.rulebook import Rulebook

ASIDE, OPENS, CLOSES = "aside", "opens", "closes"
"""The operations of context rules that name such a date."""


def bounded(dates: Iterable[DatedMention], mentions: Iterable[Mention], rulebook: Rulebook) -> list[DatedMention]:
    """The dates without those that only compare or bound, and with the stretch where a date opens or closes a state."""
    roles = _roles(mentions, rulebook)
    out = []
    for dated in dates:
        role = roles.get(dated.span, "")
        meaning = dated.meaning
        if role == ASIDE:
            continue
        if role and isinstance(meaning, TimeValue):
            stretch = Interval(meaning, None) if role == OPENS else Interval(None, meaning)
            which = "from then on" if role == OPENS else "up to then"
            out.append(replace(dated, meaning=stretch, steps=(*dated.steps, f"It lasts {which}: {edtf(stretch)}.")))
        else:
            out.append(dated)
    return out


def _roles(mentions: Iterable[Mention], rulebook: Rulebook) -> dict[Span, str]:
    roles: dict[Span, str] = {}
    for mention in mentions:
        rule = rulebook.rule(mention.rule)
        if rule is None:
            continue
        for role in (ASIDE, OPENS, CLOSES):
            if role in rule.value:
                slot = str(rule.value[role]).strip("{}")
                roles.update((c.span, role) for c in mention.captures if c.slot == slot)
    return roles
