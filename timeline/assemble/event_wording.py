"""The words of an event: where its line begins and ends, and what stands before it as its subject."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from timeline.assemble.clauses import Clauses
from timeline.assemble.reports import Reports
from timeline.assemble.subjects import Subjects
from timeline.assemble.zones import Zones
from timeline.model.span import Span

_WORD = re.compile(r"\w+")

APOSTROPHES = ("'", "’")
"""Marks that close a quotation and stand in words, too."""

_MUCH = 25
"""So many words of its sentence can stand before a clause in a line."""

_LITTLE = 2
"""So many words beside a date tell of nothing: “Berg in February”."""


class EventWording:
    """Cuts the lines of the events of one document; *quotes* are the marks around quotations."""

    def __init__(
        self,
        text: str,
        clauses: Clauses,
        reports: Reports,
        zones: Zones,
        subjects: Subjects,
        quotes: Iterable[tuple[str, str]],
    ) -> None:
        self._text = text
        self._clauses = clauses
        self._reports = reports
        self._zones = zones
        self._subjects = subjects
        pairs = tuple(quotes)
        self._quotes = tuple(pair for pair in pairs if pair[1] not in APOSTROPHES)
        self._openings = frozenset(mark[0] for mark, _ in pairs) | {"("}

    def bare(self, span: Span, core: Span, content: Span | None) -> Span:
        """What tells of the event around *core*, without what is not a part of it.

        Within the *content* of a statement that is the part that is said, without the “that” which opens it. Else it is
        the span without datelines and the like, without what is said in it, and without signs and joints at its ends.
        """
        if content:
            openings = self._clauses.openings
            return openings.without_opener(openings.without_joint(_inside(span, content)))
        outside = self._reports.outside(self._zones.outside(span, core), core)
        return self._clauses.openings.without_joint(self._trimmed(outside))

    def with_subject(self, span: Span, content: Span | None) -> tuple[Span, Span | None]:
        """A stretch and its subject; where it lacks one that can stand beside it, all of its sentence before it."""
        opening = self._clauses.openings.of(span)
        about = self._clauses.adnominal.relative(span) if opening == "verb" else None
        subject = None if about else self._subjects.of(span, content)
        if subject:
            return self._clauses.openings.without_joint(span) if opening == "verb" else span, subject
        leads = self._clauses.leads
        whole = self._from_its_beginning(span) if opening else self._clauses.subject_phrases.series(leads.without(span))
        if content is None:
            return self._trimmed(whole), None
        part = _inside(whole, content)
        return self._trimmed(self._clauses.openings.without_opener(part) if part.start == content.start else part), None

    def lacks_subject(self, span: Span, subject: Span | None) -> bool:
        """Whether a line begins with a verb, “who” or a form in -ing and has no subject, or has no verb at all.

        A whole sentence, as a heading is, needs none that is known.
        """
        if subject is not None or _covers(span, self._clauses.sentence(span)):
            return False
        return bool(self._clauses.openings.of(span)) or not self._clauses.predicates.happens(span, ())

    def is_a_noun(self, span: Span) -> bool:
        """Whether a line has no verb and is not all of its sentence, as a heading is."""
        return not self._clauses.predicates.happens(span, ()) and not _covers(span, self._clauses.sentence(span))

    def _from_its_beginning(self, span: Span) -> Span:
        """A stretch with all of its sentence before it, if that is not too much, else from the comma or “who”."""
        sentence = self._clauses.sentence(span)
        if len(self._text[sentence.start : span.start].split()) <= _MUCH:
            return Span(sentence.start, span.end)
        about = self._clauses.adnominal.relative(span)
        return Span((about or around(self._clauses.segments.around(span), span)).start, span.end)

    def narrowed(self, span: Span, core: Span, dates: Sequence[Span]) -> Span:
        """A stretch without the clause before “because” or “since” in it, where core and dates stand behind that."""
        first = min((core.start, *(d.start for d in dates)))
        return self._clauses.leads.narrowed(span, first) if dates else span

    def to_its_end(self, span: Span, content: Span | None) -> Span:
        """The span with what is said, where it would end with the verb before that, or without a participle for it."""
        if content:
            tail = self._clauses.tails.with_tail(span)
            return self._balanced(tail if content.holds(tail) else span)
        whole = self._reports.to_its_end(span, self._clauses.sentence(span), self._text)
        return self._balanced(self._clauses.tails.with_tail(whole))

    def _balanced(self, span: Span) -> Span:
        """The span without a quotation mark at its beginning or end whose partner stands outside."""
        words = span.of(self._text)
        starting = [pair for pair in self._quotes if words.startswith(pair[0])]
        if starting and not any(closing in words[len(opening) :] for opening, closing in starting):
            span = Span(span.start + max(len(opening) for opening, _ in starting), span.end)
            words = span.of(self._text)
        ending = [pair for pair in self._quotes if words.endswith(pair[1])]
        if ending and not any(opening in words[: -len(closing)] for opening, closing in ending):
            span = Span(span.start, span.end - max(len(closing) for _, closing in ending))
        return span if span.start < span.end else Span(span.start, span.start + 1)

    def is_empty(self, span: Span, date: Span) -> bool:
        """Whether a stretch has no verb and hardly a word besides its date."""
        rest = self._text[span.start : date.start] + " " + self._text[date.end : span.end]
        return len(_WORD.findall(rest)) <= _LITTLE and not self._clauses.predicates.happens(span, ())

    def _trimmed(self, span: Span) -> Span:
        """The span from its first word or opening mark to its last, without commas and the like at its end."""
        text, start, end = self._text, span.start, span.end
        while start < end and not text[start].isalnum() and text[start] not in self._openings:
            start += 1
        while end > start and (text[end - 1].isspace() or text[end - 1] in ",;:"):
            end -= 1
        return Span(start, max(end, start))


def _covers(span: Span, sentence: Span) -> bool:
    """Whether a stretch is all of a sentence but for the sign at its end."""
    return span.start <= sentence.start and span.end >= sentence.end - 1


def around(outer: Span, inner: Span) -> Span:
    """The least span that holds both."""
    return Span(min(outer.start, inner.start), max(outer.end, inner.end))


def _inside(span: Span, limits: Span) -> Span:
    return Span(max(span.start, limits.start), min(span.end, limits.end))
