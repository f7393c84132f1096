"""An entry as words to paste somewhere else: its line, or a citation that leads back to the source."""

from __future__ import annotations

from timeline.model.document import Document
from timeline.model.entry import Entry
from timeline.model.sanitise import one_line
from timeline.store.reading import DocumentInfo
from timeline.tui.dates import long


def plain(entry: Entry) -> str:
    """The entry on one line: when, who, what."""
    when = long(entry.when) if entry.when else "undated"
    who = f"{entry.speaker}: " if entry.speaker else ""
    return one_line(f"{when} — {who}{entry.text}")


def citation(entry: Entry, info: DocumentInfo, document: Document | None) -> str:
    """The words of the source in quotation marks, who says them, and where they stand."""
    words = one_line(entry.span.of(document.text)) if document else one_line(entry.text)
    quoted = words if words[:1] in "“\"'‘«„" else f"“{words}”"
    who = f"{entry.speaker}, " if entry.speaker else ""
    when = long(entry.when) if entry.when else "undated"
    title = f"“{info.title}”, " if info.title else ""
    published = f", published {long(info.publication.value)}" if info.publication.value else ""
    line = f", {document.place(entry.span.start)}" if document else ""
    inferred = " (date inferred)" if entry.inferred and entry.when else ""
    return one_line(f"{quoted} — {who}{when}{inferred}; {title}{info.source or info.id}{line}{published}.")
