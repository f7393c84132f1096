"""Stretches of text that do not overlap, such as quotations, asked for by place."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable

from timeline.model.span import Span


class Stretches:
    """Spans in order, none of which overlaps another. A question costs the logarithm of their number."""

    def __init__(self, spans: Iterable[Span] = ()) -> None:
        self._spans = sorted(spans)
        self._starts = [s.start for s in self._spans]
        self._ends = [s.end for s in self._spans]

    def __len__(self) -> int:
        return len(self._spans)

    def hold(self, span: Span) -> bool:
        """Whether the span lies within one of them."""
        at = bisect_right(self._starts, span.start) - 1
        return at >= 0 and self._ends[at] >= span.end

    def next(self, at: int) -> Span | None:
        """The first that begins at a place or behind it."""
        i = bisect_left(self._starts, at)
        return self._spans[i] if i < len(self._spans) else None

    def touching(self, span: Span) -> list[Span]:
        """Those that share a character with the span."""
        return self._spans[bisect_right(self._ends, span.start) : bisect_left(self._starts, span.end)]
