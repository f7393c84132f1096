"""What the detail says about an entry, in words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from textual.content import Content

from timeline.model.document import Publication
from timeline.model.edtf import edtf
from timeline.model.entry import Entry
from timeline.model.sanitise import one_line
from timeline.store.corrections import Status
from timeline.store.reading import DocumentInfo, Row
from timeline.tui.dates import long
from timeline.tui.hanging import Item

_LONG = 2000
"""Characters of one line of the detail at most; a document decides how long its names are."""

_ISO = re.compile(r"\d{4}(-\d\d){0,2}(T[\d:]+)?")
"""A date that everybody can read without being told its notation."""


def title(entry: Entry) -> Content:
    """When it was, and how sure that is."""
    if entry.when is None:
        words = f" — the text says “{_plain(entry.date)}”" if entry.date else ""
        return Content.assemble(("Undated", "bold $warning"), (words, "$foreground"))
    parts: list[tuple[str, str]] = [(long(entry.when), "bold $accent")]
    if entry.inferred:
        parts.append(("  inferred", "italic $warning"))
    return Content.assemble(*parts)


def byline(row: Row) -> Content:
    """What kind of entry it is, who speaks to whom, and what the user made of it."""
    entry = row.entry
    parts: list[tuple[str, str]] = [(entry.kind.capitalize(), "$foreground 60%")]
    if entry.speaker:
        by = " by " if entry.kind == "statement" else " reported by "
        parts += [(by, "$foreground 60%"), (_plain(entry.speaker), "bold $secondary")]
        if entry.speaker_role:
            comma = "," if entry.addressee else ""
            parts.append((f", {_plain(entry.speaker_role)}{comma}", "$foreground 80%"))
    if entry.addressee:
        parts += [(" to ", "$foreground 60%"), (_listed(entry.addressee), "bold")]
    if row.status is not Status.OPEN:
        parts.append((f"  {row.status.value}", "bold $warning"))
    return Content.assemble(*parts)


def facts(entry: Entry) -> Iterator[Item]:
    """Who, where, and what is known of the time: a line for each thing there is something to say about."""
    who = tuple(name for name in entry.who if name != entry.speaker)
    if who:
        yield "Who", Content(_listed(who))
    if entry.place:
        yield "Where", Content(_plain(entry.place))
    if entry.when:
        label = "Said on" if entry.kind == "statement" else "When"
        value = edtf(entry.when)
        notation = "" if _ISO.fullmatch(value) else "  in EDTF"
        yield label, Content.assemble((value, "bold"), (notation, "$foreground 60%"), *_worded(entry))
    label = "Is about"
    for time in entry.about:
        yield label, Content(long(time))
        label = ""
    label = "Inferred"
    for reason in entry.also_inferred:
        yield label, Content.styled(_plain(reason), "italic $warning")
        label = ""
    label = "Or else"
    for time in entry.alternatives:
        yield label, Content(long(time))
        label = ""


def _worded(entry: Entry) -> Iterator[tuple[str, str]]:
    if entry.date:
        yield f"  from “{_plain(entry.date)}”", "$foreground 80%"


def reasons(entry: Entry) -> Iterator[Item]:
    """The steps that led to the entry, numbered."""
    for number, step in enumerate(entry.why, start=1):
        yield f"{number}", Content(_plain(step))


def origin(entry: Entry, info: DocumentInfo | None, dating: Sequence[str] = ()) -> Iterator[Item]:
    """The rules that found the entry and its date, and when its document was published."""
    yield "Rule", Content.styled(_plain(entry.rule), "$primary")
    label = "Date rule"
    for rule in dict.fromkeys(dating):
        yield label, Content.styled(_plain(rule), "$primary")
        label = ""
    if info is None:
        return
    yield from _publication(info.publication)
    if info.source and (info.title or info.source != info.id):
        yield "File", Content(_plain(info.source))


def _publication(publication: Publication) -> Iterator[Item]:
    """When a document was published: what tells so, best first, and where that disagrees."""
    value, reason = publication.value, _plain(publication.reason)
    words = long(value) if value else "date unknown"
    yield "Published", Content.assemble(words, (f" — {reason}", "$foreground 80%"))
    for other in publication.evidence[1:]:
        same = other.value == value
        words = "the same" if same else long(other.value)
        style = "$foreground 60%" if same else "$foreground 80%"
        yield "", Content.assemble((words, style), (f" — {_plain(other.reason)}", "$foreground 60%"))
    label = "Disputed"
    for conflict in publication.conflicts:
        words = conflict.replace("--published settles it", "p settles it")  # here that is a key
        yield label, Content.styled(_plain(words), "italic $warning")
        label = ""


def _listed(names: tuple[str, ...]) -> str:
    return _plain(", ".join(names))


def _plain(text: str) -> str:
    return one_line(text[:_LONG])
