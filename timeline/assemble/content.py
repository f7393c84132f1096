"""What is said, with the date that its last word introduces."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from timeline.model.span import Span
from timeline.model.spanindex import SpanIndex


class Contents:
    """Completes what is said where it stops short of a date that belongs to it.

    *introduces* tells a word, such as “since”, behind which a date belongs to what stands before. So “blamed them for
    the delays since | March” takes in “March”, and “blamed them for the delays | in March” was said in March.
    """

    def __init__(self, text: str, dates: Iterable[Span], introduces: Callable[[str], bool]) -> None:
        self._text = text
        self._dates = SpanIndex(dates, lambda span: span)
        self._introduces = introduces

    def whole(self, content: tuple[Span, ...]) -> tuple[Span, ...]:
        """What is said, its last stretch with the date right behind it if its last word introduces that."""
        *rest, last = content
        word = last.of(self._text).rpartition(" ")[2]
        if not self._introduces(word.casefold()):
            return content
        start = last.end
        while self._text[start : start + 1].isspace():
            start += 1
        date = next((d for d in self._dates.touching(Span(start, start + 1)) if d.start == start), None)
        return (*rest, Span(last.start, date.end)) if date else content
