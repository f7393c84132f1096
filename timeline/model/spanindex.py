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
        pairs = sorted(((span_of(t), i, t) for i, t in enumerate(things)), key=lambda p: (p[0].start, p[0].end, p[1]))
        self._spans = [span for span, _, _ in pairs]
        self._things = [thing for _, _, thing in pairs]
        self._starts = [span.start for span in self._spans]
        self._longest = max((span.end - span.start for span in self._spans), default=0)

    def __len__(self) -> int:
        return len(self._things)

    def inside(self, span: Span) -> list[T]:
        """The things that lie within the span."""
        first, last = bisect_left(self._starts, span.start), bisect_left(self._starts, span.end)
        return [self._things[i] for i in range(first, last) if self._spans[i].end <= span.end]

    def touching(self, span: Span) -> list[T]:
        """The things that share a character with the span."""
        first = bisect_left(self._starts, span.start - self._longest)
        last = bisect_left(self._starts, span.end)
        return [self._things[i] for i in range(first, last) if self._spans[i].overlaps(span)]

    def holding(self, span: Span) -> list[T]:
        """The things that the span lies within."""
        return [t for t, s in self._around(span) if s.holds(span)]

    def _around(self, span: Span) -> list[tuple[T, Span]]:
        first = bisect_left(self._starts, span.end - self._longest)
        last = bisect_left(self._starts, span.start + 1)
        return [(self._things[i], self._spans[i]) for i in range(first, last)]

    def before(self, offset: int, count: int) -> list[T]:
        """The last things that begin before an offset, at most *count*, the nearest first."""
        last = bisect_left(self._starts, offset)
        return self._things[max(0, last - count) : last][::-1]
