"""What is said over several paragraphs, each of which opens with a quotation mark and only the last of which closes."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from timeline.model.span import Span
from timeline.model.stretches import Stretches

Marks = Collection[str]


def continued(content: Sequence[Span], quoted: Stretches, closing: Marks, limit: int, text: str) -> tuple[Span, ...]:
    """The content, and the quotations that go on with its last one, where that is left open, up to a *limit*."""
    spans = tuple(content)
    while spans and quoted.hold(last := _inside(spans[-1], text)) and not text.endswith(tuple(closing), 0, last.end):
        following = quoted.next(last.end)
        if following is None or following.end > limit or not _parted(text[last.end : following.start]):
            break
        spans = (*spans, following)
    return spans


def _inside(span: Span, text: str) -> Span:
    """The end of a span, without the white space behind it."""
    end = span.end
    while end > span.start and text[end - 1].isspace():
        end -= 1
    return Span(max(span.start, end - 1), end)


def _parted(between: str) -> bool:
    """Whether nothing but the edge of a paragraph stands between two quotations."""
    return not between.strip() and "\n" in between
