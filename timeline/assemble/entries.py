"""Statements and happenings into entries, each with its date and the reasons for everything."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from timeline.assemble.clauses import Clauses
from timeline.assemble.happenings import Happening
from timeline.assemble.lending import Lending, Told, when_of
from timeline.assemble.lexis import Lexis
from timeline.assemble.own_dates import OwnDates, Tests
from timeline.assemble.speakers import Speakers
from timeline.assemble.statement_line import line_of
from timeline.assemble.statements import named
from timeline.model.document import Document
from timeline.model.edtf import edtf
from timeline.model.entry import Entry
from timeline.model.mention import DatedMention, Statement
from timeline.model.span import Span
from timeline.model.spanindex import SpanIndex
from timeline.model.timevalue import Interval, TimeValue, When
from timeline.resolve.publication import Context
from timeline.rulebook.rule import Rule
from timeline.rulebook.rulebook import Rulebook

BESIDE = 2
"""How many characters stand between words and a “who” right behind them: a comma and a space."""


class EntryMaker:
    """Makes the entries of one document.

    *lexis* tells the words, such as “that”, which a line need not repeat, and those beside a date of what is said.
    """

    def __init__(
        self,
        document: Document,
        context: Context,
        rulebook: Rulebook,
        clauses: Clauses,
        dates: Sequence[DatedMention],
        lexis: Lexis,
    ) -> None:
        self._document = document
        self._context = context
        self._rulebook = rulebook
        self._clauses = clauses
        self._opener = lexis.opener
        self._tests = Tests(lexis.within, lexis.utterance, lexis.opener)
        self._date_index = SpanIndex(dates, lambda d: d.span)

    def entries(
        self,
        statements: Sequence[Statement],
        happenings: Sequence[Happening],
        speakers: Speakers,
        unsaid: Sequence[Statement] = (),
    ) -> tuple[Entry, ...]:
        """All entries, in the order of time; *unsaid* is what was not said, whose dates belong to nothing around it."""
        people = {h.span: self._people(h, speakers) for h in happenings}
        said = (c for s in (*statements, *unsaid) for c in (*s.content, *s.source))
        beside = OwnDates(
            self._document.text, self._clauses, self._date_index, said, self._tests, self._context.publication_at
        )
        own = {s.span: beside.of(s) for s in statements}
        told = Told([(s, own[s.span]) for s in statements], [(h, people[h.span]) for h in happenings])
        lending = Lending(self._document.text, self._context, self._clauses, self._rulebook.language, told)
        dates = {d.span for d in own.values() if d}
        frames = [h for h in happenings if h.is_frame and all(d.span in dates for d in h.dates)]
        out = [self._event(h, people[h.span], lending) for h in happenings if h not in frames]
        twice = self._told_twice(statements, own)
        out += [self._statement(s, own[s.span], lending, i) for i, s in enumerate(statements) if s.span not in twice]
        return tuple(sorted({e.id: e for e in out}.values(), key=lambda e: e.sort_key))

    def _told_twice(self, statements: Sequence[Statement], own: Mapping[Span, DatedMention | None]) -> set[Span]:
        """The statements that stand in another of the same speaker and at no other time: “he said that he hoped so”."""
        contents = SpanIndex(((c, s) for s in statements for c in s.content), lambda pair: pair[0])
        return {
            s.span
            for s in statements
            for content, outer in contents.holding(s.span)
            if outer is not s and s.known and s.speaker and outer.speaker == s.speaker
            if not _dated_in(own[s.span], content)
        }

    # -- who and when ------------------------------------------------------------------------------------------------

    def _people(self, happening: Happening, speakers: Speakers) -> tuple[str, ...]:
        """Those who take part; a pronoun counts only when it is known whom it means."""
        found = [(s, speakers.reference(s, self._line(s))) for s in sorted(happening.who)]
        taken = {s.start for s, r in found if s in happening.pronouns and r.member}
        known = ((s, r) for s, one in found for r in one.each if r.member or not self._taken_up(s, taken))
        return tuple(dict.fromkeys(r.name for s, r in known if r.member or s not in happening.pronouns))

    def _taken_up(self, span: Span, taken: Collection[int]) -> bool:
        """Whether words such as “the parents of Lee” stand right before a “who” that means Lee, and not them."""
        return any(span.end < at <= span.end + BESIDE for at in taken)

    # -- entries -----------------------------------------------------------------------------------------------------

    def _event(self, happening: Happening, people: tuple[str, ...], lending: Lending) -> Entry:
        when = when_of(happening.dates)
        why = [self._found(happening.rule)]
        inferred: list[str] = []
        first = happening.dates[0] if happening.dates else None
        if first:
            why += [self._dated(first), *first.steps]
            inferred += _implied(first)
            why += (f"It also names “{self._line(d.span)}”{_said(d)}." for d in happening.dates[1:])
        if when is None and not happening.dates:
            lent = lending.to_event(happening, people)
            if lent:
                when = lent.when
                why.append(_sentence(lent.reason))
                inferred.append(lent.reason)
        if happening.reported:
            why.append(f"It is reported by {named(happening.reported)}.")
        return Entry(
            document=self._document.id,
            document_hash=self._document.hash,
            kind="event",
            span=happening.span,
            text=self._told(happening),
            rule=happening.rule,
            when=when,
            date=self._line(first.span) if first else "",
            dates=tuple(d.span for d in happening.dates),
            who=people,
            speaker=happening.reported.speaker if happening.reported and happening.reported.known else "",
            place=happening.place,
            why=tuple(why),
            inferred=tuple(inferred),
            alternatives=first.alternatives if first else (),
        )

    def _statement(self, statement: Statement, own: DatedMention | None, lending: Lending, number: int) -> Entry:
        why = [self._found(statement.rule), *statement.steps]
        inferred: list[str] = []
        when: When | None = None
        if own and isinstance(own.meaning, TimeValue):
            when = own.meaning
            why += [self._dated(own), *own.steps]
            inferred += _implied(own)
        elif lent := lending.to_statement(statement, number):
            when = lent.when
            why.append(_sentence(lent.reason))
            inferred.append(lent.reason)
        if statement.reported_by:
            why.append(f"It stands in what {statement.reported_by} says.")
        return Entry(
            document=self._document.id,
            document_hash=self._document.hash,
            kind="statement",
            span=_hull(statement),
            text=line_of(statement, self._document.text, self._opener),
            rule=statement.rule,
            when=when,
            date=self._line(own.span) if own else "",
            dates=(own.span,) if own else (),
            who=(statement.together or (statement.speaker,)) if statement.speaker and statement.known else (),
            speaker=statement.speaker,
            speaker_role=statement.speaker_role,
            addressee=statement.addressees,
            cue=" ".join(self._line(c) for c in statement.cue),
            cue_class=statement.cue_class,
            polarity=statement.polarity,
            directness=statement.directness,
            reported_by=statement.reported_by,
            content=statement.content,
            source_spans=statement.source,
            cue_spans=statement.cue,
            about=self._about(statement),
            why=tuple(why),
            inferred=tuple(inferred),
            alternatives=own.alternatives if own else (),
        )

    def _about(self, statement: Statement) -> tuple[When, ...]:
        inside = (d.meaning for c in statement.content for d in self._date_index.inside(c))
        return tuple(dict.fromkeys(m for m in inside if isinstance(m, TimeValue | Interval)))

    # -- words -------------------------------------------------------------------------------------------------------

    def _found(self, rule_id: str) -> str:
        rule = self._rulebook.rule(rule_id)
        if rule is None:
            return "It is a clause with a date; no event rule knows what happens in it."
        return f"Found by the rule {_in_full(rule)}"

    def _dated(self, date: DatedMention) -> str:
        rule = self._rulebook.rule(date.mention.rule)
        return f"“{self._line(date.span)}” is read by the rule {_in_full(rule) if rule else date.mention.rule}"

    def _told(self, happening: Happening) -> str:
        """The line of an event: its words, behind its subject where that stands before them, and “…” for a gap."""
        subject, span = happening.subject, happening.span
        if subject is None:
            return self._line(span)
        if subject.start <= span.start <= subject.end:
            return self._line(Span(subject.start, max(subject.end, span.end)))
        between = self._document.text[subject.end : span.start]
        if span.start >= subject.end and not between.strip(" ,\n\r\t"):
            return self._line(Span(subject.start, span.end))
        return f"{self._line(subject)} … {self._line(span)}"

    def _line(self, span: Span) -> str:
        return " ".join(span.of(self._document.text).split())


def _in_full(rule: Rule) -> str:
    return f"{rule.id} ({rule.path}:{rule.line}): {rule.description}"


def _implied(date: DatedMention) -> list[str]:
    """What the words leave out and the time they are counted from supplies."""
    return [f"the {what}, which the words leave out" if " " not in what else what for what in date.implied]


def _said(date: DatedMention) -> str:
    """A date in a clause: when it is, if it is known."""
    return f", {edtf(date.meaning)}" if isinstance(date.meaning, TimeValue | Interval) else ""


def _dated_in(date: DatedMention | None, content: Span) -> bool:
    """Whether a date stands in what is said."""
    return date is not None and content.holds(date.span)


def _hull(statement: Statement) -> Span:
    parts = (*statement.content, *statement.source, *statement.cue, *statement.addressee)
    return Span(min(p.start for p in parts), max(p.end for p in parts))


def _sentence(reason: str) -> str:
    return reason[:1].upper() + reason[1:] + "."
