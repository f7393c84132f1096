"""Whether what somebody said is quoted: all of it, some of it, or none."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.model.span import Span
from timeline.model.stretches import Stretches

DIRECT, MIXED, INDIRECT = "direct", "mixed", "indirect"
"""All of the words are quoted, some are, none are; the terms of the PARC and PolNeAR corpora."""


def directness(content: Sequence[Span], quoted: Stretches, text: str) -> str:
    """``direct``, ``mixed`` or ``indirect``: how many of the words of the content stand inside quotations."""
    inside = outside = False
    for part in content:
        at = part.start
        for quotation in quoted.touching(part):
            inside = True
            outside = outside or _worded(text, at, quotation.start)
            at = max(at, quotation.end)
        outside = outside or _worded(text, at, part.end)
    if not inside:
        return INDIRECT
    return MIXED if outside else DIRECT


def _worded(text: str, start: int, end: int) -> bool:
    return any(c.isalnum() for c in text[start:end])
