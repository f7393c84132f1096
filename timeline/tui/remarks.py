"""What the detail says besides the text: what the reader made of an entry, and who else tells the same thing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from textual.content import Content

from timeline.assemble.echoes import Echo
from timeline.model.sanitise import one_line
from timeline.store.file import TimelineFile
from timeline.store.query import STAR
from timeline.store.reading import Row
from timeline.tui.dates import long
from timeline.tui.hanging import Item

_SHOWN = 8


def remarks(file: TimelineFile, row: Row, echoes: Mapping[int, Echo]) -> Iterator[Item]:
    """Star, tags, note, what was merged into the entry, and its other tellings."""
    tags = file.tags(row.found)
    if STAR in tags:
        yield STAR, Content.styled("starred", "bold $accent")
    if others := [tag for tag in tags if tag != STAR]:
        yield "Tags", Content.styled("  ".join(f"#{one_line(tag)}" for tag in others), "bold $primary")
    if note := file.note(row.found):
        yield "Note", Content.styled(one_line(note[:2000]), "italic")
    label = "Merged"
    for merged in file.merged_into(row.found)[:_SHOWN]:
        yield label, _telling(file, merged)
        label = ""
    echo = echoes.get(row.row)
    if echo is None:
        return
    label = "Also told" if echo.agree else "Disputed"
    for other in file.rows([number for number in echo.rows if number != row.row][:_SHOWN]):
        yield label, _telling(file, other)
        label = ""


def _telling(file: TimelineFile, row: Row) -> Content:
    info = file.info(row.document)
    name = one_line((info.title or info.id) if info else row.entry.document)[:60]
    when = long(row.entry.when) if row.entry.when else "undated"
    return Content.assemble((when, "bold"), (f"  {name}: ", "$foreground 60%"), one_line(row.entry.text)[:200])
