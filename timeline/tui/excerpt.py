"""The words that an entry came from, in their paragraph, with the parts of the entry marked."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from textual.content import Content
from textual.content import Span as Mark

from timeline.model.document import Document
from timeline.model.entry import Entry
from timeline.model.sanitise import sanitise
from timeline.model.span import Span

_BLANK = re.compile(r"\n[ \t\r]*\n")
_REACH = 1200
"""Characters shown before and after the words at most, where a paragraph has no end."""

SPAN, SOURCE, CUE, DATE = "on $primary 22%", "bold $secondary", "underline $primary", "italic bold $accent"
"""How each part of an entry looks: never by colour alone."""


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A paragraph of a document, or what is near the words in it, and the line on which the words begin."""

    span: Span
    line: int
    content: Content
    place: str = ""


def excerpt(document: Document, entry: Entry) -> Excerpt:
    """The paragraph of an entry, marked."""
    return _marked(document, entry.span, _parts(entry))


def other_dates(document: Document, entry: Entry, shown: Span) -> Iterator[Excerpt]:
    """The sentences elsewhere in the document from which the entry has its date."""
    for date in entry.dates:
        if not shown.holds(date):
            yield _marked(document, date, [(date, DATE)], reach=90)


def _parts(entry: Entry) -> Iterator[tuple[Span, str]]:
    yield entry.span, SPAN
    yield from ((span, SOURCE) for span in entry.source_spans)
    yield from ((span, CUE) for span in entry.cue_spans)
    yield from ((span, DATE) for span in entry.dates)


def _marked(document: Document, span: Span, parts: Iterable[tuple[Span, str]], reach: int = _REACH) -> Excerpt:
    around = _around(document.text, span, reach)
    shown = sanitise(around.of(document.text)).replace("\n", " ")
    before, after = _cut(document.text, around)
    marks = [
        Mark(max(part.start, around.start) - around.start + len(before), end + len(before), style)
        for part, style in parts
        if (end := min(part.end, around.end) - around.start) > max(part.start, around.start) - around.start
    ]
    content = Content(before + shown + after, marks)
    start = min(span.start, len(document.text))
    return Excerpt(around, document.line_of(start), content, str(document.place(start)))


def _cut(text: str, around: Span) -> tuple[str, str]:
    """An ellipsis for each side on which the paragraph goes on."""
    starts = around.start == 0 or text[around.start - 1] == "\n"
    ends = around.end >= len(text) or text[around.end] in "\r\n"
    return "" if starts else "… ", "" if ends else " …"


def _around(text: str, span: Span, reach: int) -> Span:
    """The paragraph that holds the span, without white space, and no further than the reach from either end."""
    floor, ceiling = max(0, span.start - reach), min(len(text), min(span.end, span.start + 2 * _REACH) + reach)
    start, end = floor, ceiling
    for blank in _BLANK.finditer(text, floor, span.start):
        start = blank.end()
    if blank_after := _BLANK.search(text, min(span.end, ceiling), ceiling):
        end = blank_after.start()
    if start == floor > 0:
        start += max(0, text.find(" ", start, span.start) + 1 - start)
    if end == ceiling < len(text):
        end = max(text.rfind(" ", span.end, end), min(span.end, end)) if " " in text[span.end : end] else end
    while start < span.start and text[start].isspace():
        start += 1
    while end > span.end and text[end - 1].isspace():
        end -= 1
    return Span(start, end)
