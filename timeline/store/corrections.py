"""What the user made of an entry: accepted or rejected it, or set its date, its words or its speaker.

A correction belongs to a span of a text, not to a run: it is keyed by the document's hash, so a new run keeps it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from timeline.model.edtf import parse
from timeline.model.entry import Entry


class Status(StrEnum):
    """What the user thinks of an entry."""

    OPEN = "open"
    ACCEPTED = "accepted"
    REJECTED = "rejected"
    MERGED = "merged"


@dataclass(frozen=True, slots=True)
class Correction:
    """The user's word on an entry; None leaves what the rules found.

    ``date`` is EDTF, or empty for undated; ``merged`` is the id of the entry that this one is told with.
    """

    status: Status = Status.OPEN
    date: str | None = None
    text: str | None = None
    speaker: str | None = None
    merged: str | None = None


NOTHING = Correction()


def corrected(entry: Entry, correction: Correction) -> Entry:
    """The entry as the user wants it, with each change told in its why; ValueError for a date that is no EDTF."""
    changes: dict[str, object] = {}
    why = []
    if correction.date is not None:
        changes["when"] = parse(correction.date) if correction.date else None
        why.append(_told("date", correction.date or "undated", entry.edtf or "undated"))
    if correction.text is not None:
        changes["text"] = correction.text
        why.append(_told("line", f"“{correction.text}”", f"“{entry.text}”"))
    if correction.speaker is not None:
        changes["speaker"] = correction.speaker
        why.append(_told("speaker", correction.speaker or "nobody", entry.speaker or "nobody"))
    return replace(entry, why=(*entry.why, *why), **changes) if changes else entry  # type: ignore[arg-type]  # by name


def _told(what: str, now: str, before: str) -> str:
    return f"The {what} was set by hand to {now}; the rules gave {before}."


def in_a_word(before: Correction, after: Correction) -> str:
    """What the user did to get from one correction to the other."""
    if after == NOTHING:
        return "took the correction back"
    if after.status != before.status:
        verbs = {Status.OPEN: "opened again", Status.MERGED: "merged"}
        return verbs.get(after.status, after.status.value)
    named = (
        ("date", before.date, after.date),
        ("line", before.text, after.text),
        ("speaker", before.speaker, after.speaker),
    )
    changed = [f"set the {name} to {now or 'nothing'}" for name, was, now in named if was != now and now is not None]
    return ", ".join(changed) or "corrected"
