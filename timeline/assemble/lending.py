"""Who lends a date to what has none: the talk it belongs to, the sentence before it, the publication."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from timeline.assemble.clauses import Clauses
from timeline.assemble.dating import TALK, Company, Dated, Inferred, from_day, from_publication
from timeline.assemble.happenings import CLAUSE, Happening
from timeline.model import calendar as cal
from timeline.model.edtf import edtf
from timeline.model.mention import DatedMention, Statement
from timeline.model.span import Span
from timeline.model.spanindex import SpanIndex
from timeline.model.timevalue import Granularity, Interval, TimeValue, When
from timeline.resolve.publication import Context
from timeline.rulebook.rulebook import Language

NARRATIVE = "narrative"
"""The mode in which nothing is lent: a narrative moves on with each sentence."""

LEAD = 3
"""How many of a document's first statements are its lead, which may run ahead of the date."""

RECENT = 1
"""So many days before its publication a text still says “says”."""

SHORT = 60
"""How many characters of a lender's words are quoted in a reason."""


@dataclass(frozen=True, slots=True)
class Told:
    """What a document tells: statements with the date beside their cue, happenings with those who take part."""

    statements: Sequence[tuple[Statement, DatedMention | None]]
    happenings: Sequence[tuple[Happening, tuple[str, ...]]]


class Lending:
    """Lends dates within one document, only among things of one kind, and only in news."""

    def __init__(self, text: str, context: Context, clauses: Clauses, language: Language, told: Told) -> None:
        self._text = text
        self._context = context
        self._clauses = clauses
        self._predicates = clauses.predicates
        lending = language.settings.get("lending")
        talks = lending.get("talks") if isinstance(lending, Mapping) else None
        self._talks = frozenset(talks) if isinstance(talks, list) else frozenset()
        dated = self._dated(told) if context.mode != NARRATIVE else []
        self._company = Company(dated)
        self._by_end = SpanIndex(dated, lambda d: Span(d.span.end, d.span.end))

    def to_event(self, happening: Happening, people: tuple[str, ...]) -> Inferred | None:
        """The date that a happening without one is given."""
        if self._context.mode == NARRATIVE:
            return None
        kind = self._kind(happening)
        last = next(iter(self._by_end.before(happening.span.start + 1, 1)), None)
        apart = last and last.people and people and people[0] not in last.people  # “Berg died. Her father had died …”
        if last and not apart and last.kind == kind and self._next_sentence(last.span, happening.span):
            reason = f"no date stands here; the sentence goes on from “{last.words}”, which is {edtf(last.when)}"
            return Inferred(last.when, reason)
        shared = people if kind == TALK else people[:1]  # a death is his who died, and a talk everybody’s
        at, tense = happening.span.start, happening.tense
        return (
            self._near(self._company.lend(shared, happening.span, kind), happening.span)
            or from_day(self._context.day_at(at), tense)
            or from_publication(self._context.publication_at(at), tense)
        )

    def to_statement(self, statement: Statement, number: int) -> Inferred | None:
        """The date that a statement without one is given; *number* counts the document's statements from 0.

        What somebody “has said” was said at any time, and what he “says”, on no day that was over some time before.
        """
        if self._context.mode == NARRATIVE:
            return None
        people = filter(None, (*(statement.together or (statement.speaker,)), *statement.addressees))
        published = self._context.publication_at(statement.span.start)
        lead = published if number < LEAD else None
        if statement.cue and self._predicates.is_perfect(statement.cue[0]):
            return from_publication(published, "past")
        lent = self._near(self._company.lend(people, statement.span, lead=lead), statement.span)
        past = not statement.cue or self._predicates.is_past(statement.cue[-1])
        if lent and not past and _is_over(lent.when, published):
            lent = None
        day = self._context.day_at(statement.span.start)
        return lent or from_day(day, "past") or from_publication(published, "past")

    def _near(self, lent: Inferred | None, span: Span) -> Inferred | None:
        """What is lent; but a month, a year or a longer time is lent no further than its paragraph."""
        when = lent.when if lent else None
        if lent is None or lent.lender is None or not isinstance(when, TimeValue):
            return lent
        coarse = when.granularity.rank >= Granularity.MONTH.rank
        return None if coarse and "\n" in self._text[lent.lender.start : span.start] else lent

    def _dated(self, told: Told) -> list[Dated]:
        """Everything that has a date of its own, and the happenings that can borrow one of these."""
        out = [
            Dated(h.span, frozenset(people), when, self._short(h.span), self._kind(h))
            for h, people in told.happenings
            if h.reported is None and h.rule != CLAUSE and (when := when_of(h.dates))
        ]
        for s, date in told.statements:
            if date and isinstance(date.meaning, TimeValue) and s.speaker:
                spoke = frozenset((*(s.together or (s.speaker,)), *s.addressees))
                out.append(Dated(s.span, spoke, date.meaning, self._short(s.span), said=True))
        known = Company(out)
        for h, people in told.happenings:
            kind = self._kind(h)
            lent = known.lend(people, h.span, kind) if h.reported is None and not h.dates else None
            if lent:
                out.append(Dated(h.span, frozenset(people), lent.when, self._short(h.span), kind))
        return out

    def _kind(self, happening: Happening) -> str:
        return TALK if happening.type in self._talks else happening.type

    def _next_sentence(self, earlier: Span, later: Span) -> bool:
        between = self._text[self._clauses.sentence(earlier).end : self._clauses.sentence(later).start]
        return not any(c.isalnum() for c in between)

    def _short(self, span: Span) -> str:
        line = " ".join(span.of(self._text).split())
        return line if len(line) <= SHORT else line[: SHORT - 3].rsplit(" ", 1)[0] + " …"


def _is_over(when: When, publication: When | None) -> bool:
    """Whether a time ended some days before a publication."""
    ended, published = when.latest, publication.earliest if publication else None
    return ended is not None and published is not None and ended < published - RECENT * cal.DAY


def when_of(dates: Sequence[DatedMention]) -> When | None:
    """The time of the first of the dates, if it is known."""
    meaning = dates[0].meaning if dates else None
    return meaning if isinstance(meaning, TimeValue | Interval) else None
