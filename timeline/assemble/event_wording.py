"""The words of an event: where its line begins and ends, and what stands before it as its subject."""

from __future__ import annotations

import re
from collections.abc import Iterable

from timeline.assemble.clauses import Clauses
from timeline.assemble.reports import Reports
from timeline.assemble.subjects import Subjects
from timeline.assemble.zones import Zones
from timeline.model.span import Span

_WORD = re.compile(r"\w+")

_LITTLE = 2
"""So many words beside a date tell of nothing: “Berg in February”."""


class EventWording:
    """Cuts the lines of the events of one document; *opening_marks* open quotations."""

    def __init__(
        self,
        text: str,
        clauses: Clauses,
        reports: Reports,
        zones: Zones,
        subjects: Subjects,
        opening_marks: Iterable[str],
    ) -> None:
        self._text = text
        self._clauses = clauses
        self._reports = reports
        self._zones = zones
        self._subjects = subjects
        self._openings = frozenset(mark[0] for mark in opening_marks) | {"("}

    def bare(self, span: Span, core: Span, content: Span | None) -> Span:
        """What tells of the event around *core*, without what is not a part of it.

        Within the *content* of a statement that is the part that is said, without the “that” which opens it. Else it is
        the span without datelines and the like, without what is said in it, and without signs and joints at its ends.
        """
        if content:
            part = _inside(span, content)
            return self._clauses.without_opener(part) if part.start == content.start else part
        outside = self._reports.outside(self._zones.outside(span, core), core)
        return self._clauses.without_joint(self._trimmed(outside))

    def with_subject(self, span: Span, content: Span | None) -> tuple[Span, Span | None]:
        """A stretch and the name that is its subject; where it lacks one that is no name, all from the comma before."""
        if self._clauses.opening(span) != "verb":
            subject = self._subjects.of(span, content)
            whole = self._clauses.leads.series(self._clauses.leads.without(span))
            return (span, subject) if subject else (_inside(whole, content) if content else whole, None)
        about = self._clauses.relative(span)
        subject = None if about else self._subjects.of(span, content)
        if subject:
            return self._clauses.without_joint(span), subject
        whole = Span((about or around(self._clauses.segment(span), span)).start, span.end)
        return self._trimmed(_inside(whole, content) if content else whole), None

    def to_its_end(self, span: Span, content: Span | None) -> Span:
        """The span with what is said, where it would end with the verb before that, or without a participle for it."""
        return span if content else self._reports.to_its_end(span, self._clauses.sentence(span), self._text)

    def is_empty(self, span: Span, date: Span) -> bool:
        """Whether a stretch has no verb and hardly a word besides its date."""
        rest = self._text[span.start : date.start] + " " + self._text[date.end : span.end]
        return len(_WORD.findall(rest)) <= _LITTLE and not self._clauses.happens(span, ())

    def _trimmed(self, span: Span) -> Span:
        """The span from its first word or opening mark to its last, without commas and the like at its end."""
        text, start, end = self._text, span.start, span.end
        while start < end and not text[start].isalnum() and text[start] not in self._openings:
            start += 1
        while end > start and (text[end - 1].isspace() or text[end - 1] in ",;:"):
            end -= 1
        return Span(start, max(end, start))


def around(outer: Span, inner: Span) -> Span:
    """The least span that holds both."""
    return Span(min(outer.start, inner.start), max(outer.end, inner.end))


def _inside(span: Span, limits: Span) -> Span:
    return Span(max(span.start, limits.start), min(span.end, limits.end))
