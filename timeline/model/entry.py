"""A line of the timeline."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from timeline.model.edtf import edtf
from timeline.model.span import Span
from timeline.model.timevalue import When


@dataclass(frozen=True, slots=True)
class Entry:
    """What happened, or who said what; when; and the words, the rule and the reasons it came from.

    ``when`` is None as long as the date is unresolved. ``text`` is a line to read; ``span`` the words in the document.
    ``about`` is the time a statement speaks of; ``polarity`` (asserted, denied), ``directness`` (direct, mixed,
    indirect) and ``reported_by``, who reports it, are those of a statement. ``why`` explains the entry a sentence at a
    time; ``inferred`` names what the words do not say outright, each with its reason. ``alternatives`` are the other
    readings of the date.
    """

    document: str
    document_hash: str
    kind: str
    span: Span
    text: str
    rule: str
    when: When | None = None
    date: str = ""
    dates: tuple[Span, ...] = ()
    who: tuple[str, ...] = ()
    speaker: str = ""
    speaker_role: str = ""
    addressee: tuple[str, ...] = ()
    cue: str = ""
    cue_class: str = ""
    polarity: str = ""
    directness: str = ""
    reported_by: str = ""
    content: tuple[Span, ...] = ()
    source_spans: tuple[Span, ...] = ()
    cue_spans: tuple[Span, ...] = ()
    place: str = ""
    about: tuple[When, ...] = ()
    why: tuple[str, ...] = ()
    inferred: tuple[str, ...] = ()
    alternatives: tuple[When, ...] = ()

    @property
    def id(self) -> str:
        """Twelve hexadecimal digits, the same as long as text, kind, span, cue and the place of the date are."""
        date = f"{self.dates[0].start}" if self.dates else ""
        cue = f":{self.cue_spans[0].start}" if self.cue_spans else ""
        key = f"{self.document_hash}:{self.kind}:{self.span.start}:{self.span.end}:{date}{cue}"
        return hashlib.sha256(key.encode()).hexdigest()[:12]

    @property
    def edtf(self) -> str | None:
        """The date in EDTF, or None when it is unresolved."""
        return edtf(self.when) if self.when else None

    @property
    def speakers(self) -> tuple[str, ...]:
        """Those who speak, one by one, where several do so together; nobody where it is not told."""
        together = len(self.who) > 1 and self.kind == "statement" and all(name in self.speaker for name in self.who)
        return self.who if together else (self.speaker,) if self.speaker else ()

    @property
    def also_inferred(self) -> tuple[str, ...]:
        """What was inferred and is not already told in the why: for people, who need not read a sentence twice."""
        told = {step.casefold().rstrip(".") for step in self.why}
        return tuple(what for what in self.inferred if what.casefold().rstrip(".") not in told)

    @property
    def sort_key(self) -> tuple[bool, int, int, str, int, int, str]:
        """Undated last; then earliest, latest, document, place in the text."""
        first = self.when.earliest if self.when else None
        last = self.when.latest if self.when else None
        low = first if first is not None else last if last is not None else 0
        high = last if last is not None else low
        return (self.when is None, low, high, self.document, self.span.start, self.span.end, self.kind)
