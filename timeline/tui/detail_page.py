"""What stands in the detail, from top to bottom: parts of words, wrapped at a width."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from textual.content import Content

from timeline.assemble.echoes import Echo
from timeline.model.document import Document
from timeline.model.entry import Entry
from timeline.model.sanitise import one_line
from timeline.store.file import TimelineFile
from timeline.store.reading import DocumentInfo, Row
from timeline.tui.excerpt import CUE, DATE, SOURCE, Excerpt, excerpt, other_dates
from timeline.tui.explain import byline, facts, origin, reasons, title
from timeline.tui.hanging import Item, hung
from timeline.tui.remarks import remarks

_LABELS = 11
_NUMBERS = 3
_LONG = 2000
"""Characters of the line of an entry that are shown at most."""
_NO_EDGE = Content()
_EDGE = Content.styled("▌ ", "$foreground 30%")
"""What stands before the words of a source."""


@dataclass(frozen=True, slots=True)
class Part:
    """Labelled paragraphs, which begin *indent* cells from the left after an *edge*; an empty line stands before."""

    items: Sequence[Item]
    indent: int = 0
    edge: Content = _NO_EDGE
    spaced: bool = True


def page(
    file: TimelineFile, row: Row, document: Document | None, info: DocumentInfo | None, echoes: Mapping[int, Echo]
) -> Sequence[Part]:
    """The parts of the detail of an entry, without those that have nothing to say."""
    entry = row.entry
    found = excerpt(document, entry) if document else None
    told = tuple(remarks(file, row, echoes))
    known = tuple(facts(entry))
    why = tuple(reasons(entry))
    parts = (
        Part((("", title(entry)), ("", byline(row))), spaced=False),
        Part(_own_words(entry, found)),
        Part(tuple(_source(document, entry, found)), edge=_EDGE),
        Part((("", _place(entry, info, found)),), edge=Content("  "), spaced=False),
        Part((*told, *known), _LABELS),
        Part((("", Content.styled("Why", "bold $accent")),) if why else ()),
        Part(why, _NUMBERS, spaced=False),
        Part(tuple(origin(entry, info, file.rules_at(row.document, entry.dates))), _LABELS),
    )
    return tuple(part for part in parts if part.items)


def lines_of(parts: Sequence[Part], width: int) -> list[Content]:
    """The lines of the parts at a width, with a cell free on either side."""
    margin = Content(" ")
    lines: list[Content] = []
    for part in parts:
        if part.spaced and lines:
            lines.append(Content())
        inner = width - 2 - part.edge.cell_length
        lines += [margin + part.edge + line for line in hung(part.items, part.indent, inner)]
    return [*lines, Content()] if lines else lines


def _own_words(entry: Entry, found: Excerpt | None) -> Sequence[Item]:
    """The line of the entry, where it is not simply a part of its paragraph."""
    words = one_line(entry.text)
    shown = one_line(found.content.plain) if found else ""
    if words.casefold().rstrip(".") in shown.casefold():
        return ()
    return (("", Content.styled(f"{words[:_LONG]} …" if len(words) > _LONG else words, "bold")),)


def _source(document: Document | None, entry: Entry, found: Excerpt | None) -> Iterator[Item]:
    """The paragraph, and the sentences elsewhere that the date is from."""
    if document is None or found is None:
        return
    yield "", found.content
    for other in other_dates(document, entry, found.span):
        yield "", Content()
        yield "", Content.styled(f"dated by line {other.line}:  ", "$foreground 60%") + other.content


def _place(entry: Entry, info: DocumentInfo | None, found: Excerpt | None) -> Content:
    """The document and the line, and what the marks in the paragraph mean."""
    name = one_line((info.title or info.id) if info else entry.document)
    parts = [Content.styled(name, "bold $foreground 80%")]
    if found:
        parts.append(Content.styled(f", {found.place}", "$foreground 80%"))
    legend = [
        Content.styled(word, style)
        for word, style, spans in (
            ("speaker", SOURCE, entry.source_spans), ("cue", CUE, entry.cue_spans), ("date", DATE, entry.dates),
        )
        if spans
    ]  # fmt: skip
    if legend:
        parts.append(Content("   ") + Content(" ").join(legend))
    return Content().join(parts)
