"""TimeML: the text of a document with its time expressions tagged as TIMEX3, for the tools of the field.

The format holds one document. Without its tags the text comes back as it was, but for control characters, which XML 1.0
cannot hold.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, BinaryIO
from xml.sax.saxutils import escape, quoteattr

from timeline.export.exporter import ExportError
from timeline.export.mentions import tagged_dates
from timeline.model.timevalue import TimeValue
from timeline.model.timex import timex

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from timeline.model.mention import DatedMention
    from timeline.model.reading import Reading

_UNHELD = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
_KEPT = {"\r": "&#13;"}
"""A parser makes a line feed of a carriage return unless it is written as a number."""


class OneDocumentError(ExportError):
    """More than one document was to go into a format that holds one."""

    def __init__(self, format_name: str, count: int) -> None:
        super().__init__(f"{format_name} holds one document, and there are {count}; name one text, or use jsonl")


class TimeMlExporter:
    """Writes one document."""

    suffixes: tuple[str, ...] = (".tml",)
    about: str = "text of one document with TIMEX3 tags"

    def write_readings(self, readings: Iterable[Reading], out: BinaryIO) -> tuple[str, ...]:
        """Writes the reading of a document, and tells which characters could not be written."""
        found = list(readings)
        if len(found) != 1:
            raise OneDocumentError("timeml", len(found))
        (reading,) = found
        out.write("".join(_page(reading)).encode("utf-8"))
        lost = len(_UNHELD.findall(reading.document.text))
        return (f"{lost} control characters, which XML cannot hold, written as \ufffd",) if lost else ()


def _page(reading: Reading) -> Iterator[str]:
    document, publication = reading.document, reading.publication.value
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<TimeML>\n'
    yield f"<DOCID>{_escaped(document.id)}</DOCID>\n"
    if isinstance(publication, TimeValue):
        kind, value, _ = timex(publication)
        attributes = f'tid="t0" type={quoteattr(kind)} value={quoteattr(value)} functionInDocument="CREATION_TIME"'
        yield f"<DCT><TIMEX3 {attributes}>{_escaped(value)}</TIMEX3></DCT>\n"
    if document.title:
        yield f"<TITLE>{_escaped(document.title)}</TITLE>\n"
    yield "<TEXT>"
    at = 0
    for number, dated in enumerate(_apart(tagged_dates(reading)), 1):
        yield _escaped(document.text[at : dated.span.start]) + _tag(dated, number, dated.span.of(document.text))
        at = dated.span.end
    yield f"{_escaped(document.text[at:])}</TEXT>\n</TimeML>\n"


def _apart(dates: Iterable[DatedMention]) -> Iterator[DatedMention]:
    """The dates in order of the text, without those that begin inside another: tags cannot cross."""
    end = 0
    for dated in sorted(dates, key=lambda d: (d.span.start, -d.span.end)):
        if dated.span.start >= end:
            yield dated
            end = dated.span.end


def _tag(dated: DatedMention, number: int, words: str) -> str:
    kind, value, mod = timex(dated.meaning)
    attributes = f'tid="t{number}" type={quoteattr(kind)} value={quoteattr(value)}' + (
        f" mod={quoteattr(mod)}" if mod else ""
    )
    return f"<TIMEX3 {attributes}>{_escaped(words)}</TIMEX3>"


def _escaped(text: str) -> str:
    return escape(_UNHELD.sub("\ufffd", text), _KEPT)
