"""Things by the stretch of text that they cover, so that a question about one place need not look at all."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable
from typing import Generic, TypeVar

from timeline.model.span import Span

T = TypeVar("T")


class SpanIndex(Generic[T]):
    """Things in order of the text. A question costs the logarithm of their number and the things near the place."""

    def __init__(self, things: Iterable[T], span_of: Callable[[T], Span]) -> None:
        given = list(things)
        spans = [span_of(t) for t in given]
        order = sorted(range(len(given)), key=spans.__getitem__)
        self._spans = [spans[i] for i in order]
        self._things = [given[i] for i in order]
        self._starts = [s.start for s in self._spans]
        self._longest = max([s.end - s.start for s in self._spans], default=0)

    def __len__(self) -> int:
        return len(self._things)

    def inside(self, span: Span) -> list[T]:
        """The things that lie within the span."""
        spans, things, end = self._spans, self._things, span.end
        first, last = bisect_left(self._starts, span.start), bisect_left(self._starts, end)
        return [things[i] for i in range(first, last) if spans[i].end <= end]

    def touching(self, span: Span) -> list[T]:
        """The things that share a character with the span."""
        spans, things, start = self._spans, self._things, span.start
        first, last = bisect_left(self._starts, start - self._longest), bisect_left(self._starts, span.end)
        return [things[i] for i in range(first, last) if spans[i].end > start]

    def holding(self, span: Span) -> list[T]:
        """The things that the span lies within."""
        spans, things, end = self._spans, self._things, span.end
        first, last = bisect_left(self._starts, end - self._longest), bisect_left(self._starts, span.start + 1)
        return [things[i] for i in range(first, last) if spans[i].end >= end]

    def before(self, offset: int, count: int) -> list[T]:
        """The last things that begin before an offset, at most *count*, the nearest first."""
        last = bisect_left(self._starts, offset)
        return self._things[max(0, last - count) : last][::-1]
