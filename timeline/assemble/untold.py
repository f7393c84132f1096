"""Which dates and clauses tell of no event: what a statement tells by itself, what only may be, whose a date is."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.assemble.clauses import Clauses
from timeline.assemble.cues import SAY
from timeline.assemble.directness import DIRECT
from timeline.assemble.reports import Reports
from timeline.match.tense import TIMELESS
from timeline.match.verbs import NEAR
from timeline.model.mention import DatedMention, Mention, Statement
from timeline.model.span import Span
from timeline.model.timevalue import Granularity, Meaning, TimeValue

_ENOUGH = 3
"""More words than these, an article and a “’s” among them, must stand beside its date for a noun to be a line."""

QUESTION = "?"
"""The sign that ends a question."""

BEHIND_A_QUESTION = " \n\t\"'”’»)"
"""Signs that may stand behind it."""

WAS = frozenset(("past", "start", NEAR))
"""The tenses of what had happened, or begun, when somebody spoke of it."""

COMING = frozenset(("present", TIMELESS, "future"))
"""The tenses of what has not happened when somebody speaks of it."""


class Untold:
    """Tells of the dates and clauses of one document which are those of no event of their own."""

    def __init__(self, text: str, clauses: Clauses, reports: Reports) -> None:
        self._text = text
        self._clauses = clauses
        self._predicates = clauses.predicates
        self._reports = reports

    def event(self, mention: Mention, reported: Statement | None, *, dated: bool) -> bool:
        """Whether what a rule found only may be, is told by a statement’s verb, or has no date where it needs one."""
        beside = self._clauses.beside
        if beside.is_unsure(mention.span) or self._reports.tells(mention) or self.asks(mention.span):
            return True
        return not dated and bool(reported or beside.conditional(mention.span))

    def date(self, dated: DatedMention, reported: Statement | None) -> bool:
        """Whether a date is that of a thing, of what was said, of what was not said, or of what only may be."""
        if self._reports.unsaid(dated.span) or self.asks(dated.span):
            return True
        if reported is None and self._is_frame(dated.span):
            return True
        if self._clauses.attributes.is_attribute(dated.span) or self._clauses.beside.is_unsure(dated.span):
            return True
        return reported is not None and self.is_to_come(dated, reported)

    def asks(self, span: Span) -> bool:
        """Whether a sentence is a question, which tells of nothing."""
        words = self._clauses.sentence(span).of(self._text)
        return words.rstrip(BEHIND_A_QUESTION).endswith(QUESTION)

    def another(self, dated: DatedMention) -> Span | None:
        """What happened besides what the clause tells, if a date is of that: “spoke of *the 1960 raid*”."""
        noun = self._clauses.attributes.of_another(dated.span, fine=_is_fine(dated))
        at_once = isinstance(dated.meaning, TimeValue)
        return noun or (self._clauses.adnominal.reduced(dated.span) if at_once else None)

    def tells_enough(self, noun: Span, date: Span) -> bool:
        """Whether a noun tells more of what is held than one word: “the 2012 race for mayor”; “the 1987 crash” does."""
        rest = self._text[noun.start : date.start] + " " + self._text[date.end : noun.end]
        return len(rest.split()) > _ENOUGH or not self._clauses.attributes.is_held(noun)

    def state(self, clause: Span, dated: DatedMention) -> bool:
        """Whether a clause tells what is so, or was at a time coarser than a day; from when to when is worth a line."""
        if not isinstance(dated.meaning, TimeValue):
            return False
        states = self._clauses.states
        return states.tells_now(clause) if _is_a_day(dated) else states.tells(clause)

    def named(self, dated: DatedMention, reported: Statement | None, others: Sequence[DatedMention]) -> bool:
        """Whether the name of a time (“World War II”) does not date its clause, as it does behind “during”."""
        return dated.named and bool(reported or others or not self._clauses.beside.dates(dated.span))

    def reported(self, clause: Span) -> bool:
        """Whether what is said in a statement is a noun, or “to” and its verb, which the statement tells."""
        return self._predicates.is_noun(clause) or self._clauses.openings.is_infinitive(clause)

    def clause(self, clause: Span, whole: Span, date: Span, *, alone: bool) -> bool:
        """Whether a clause outside all that is said only tells that something is said; *alone*: it has no other."""
        if (alone and self._only_said(whole)) or self._only_sets_the_scene(whole, date):
            return True
        cues = self._reports.cues(clause, SAY)
        if (cues or self._reports.sources(self._clauses.sentence(date))) and not self._predicates.happens(clause, cues):
            return True
        if self._predicates.only_reports(clause):
            return True
        return self.says(clause) or self._reports.tell_all(clause, date, self._text)

    def says(self, clause: Span) -> bool:
        """Whether the first verb of a clause, or its first word, is the cue of a statement."""
        return self._predicates.opens_with(clause, self._reports.main_cues(clause))

    def frames(self, span: Span) -> bool:
        """Whether a stretch has no verb of its own in a sentence in which somebody says something."""
        said = bool(self._reports.sources(self._clauses.sentence(span)))
        return said and not self._predicates.happens(span, self._reports.told(span))

    def is_quoted_to_come(self, dated: DatedMention, reported: Statement | None) -> bool:
        """Whether a date is that of what somebody says will be, in a quotation, and no day."""
        if reported is None or reported.directness != DIRECT or _is_a_day(dated):
            return False
        return self.is_to_come(dated, reported)

    def is_to_come(self, dated: DatedMention, reported: Statement) -> bool:
        """Whether what somebody says will be is no appointment: in a quotation, or in no month. The statement tells it.

        Of a quotation, nothing is told but what was, in a year or less.
        """
        tense = dated.mention.tense
        if reported.directness == DIRECT:
            was = tense in WAS or (not tense and self._predicates.is_past(self._clauses.segments.around(dated.span)))
            return not was or not _is_a_year(dated)
        return tense in (*COMING, NEAR) and not _is_a_month(dated)

    def _is_frame(self, date: Span) -> bool:
        """Whether a date belongs to the words around what is said, between commas that tell of nothing else."""
        segment = self._clauses.segments.around(date)
        return self._reports.framed(date) and not self._predicates.happens(segment, self._reports.told(segment))

    def opens_a_statement(self, span: Span) -> bool:
        """Whether a stretch is what opens a sentence before what somebody says there."""
        return self._clauses.adjunct(span) == span and self._only_sets_the_scene(self._clauses.sentence(span), span)

    def _only_sets_the_scene(self, clause: Span, date: Span) -> bool:
        """Whether a date stands in what opens a sentence before its statement: “In a letter of May, he said”."""
        opening = self._clauses.adjunct(date)
        if opening is None or clause.end <= opening.end:
            return False
        rest = Span(opening.end, clause.end)
        return self._predicates.opens_with(rest, self._reports.main_cues(rest))

    def _only_said(self, clause: Span) -> bool:
        """Whether a clause has no verb but those of cues and of what is said."""
        told = self._reports.told(clause)
        return bool(told) and not self._predicates.happens(clause, told)


def lies_in(finer: Meaning, coarser: Meaning) -> bool:
    """Whether one time is a part of another, as 6 p.m. is of Monday, no longer than a month: that happened once."""
    if not isinstance(finer, TimeValue) or not isinstance(coarser, TimeValue) or finer == coarser:
        return False
    if coarser.granularity.rank > Granularity.MONTH.rank:
        return False
    return finer.granularity.rank < coarser.granularity.rank and coarser.earliest <= finer.earliest <= coarser.latest


def _is_a_month(date: DatedMention) -> bool:
    """Whether a date is fine enough for an appointment: a month, or finer."""
    return isinstance(date.meaning, TimeValue) and date.meaning.granularity.rank <= Granularity.MONTH.rank


def _is_fine(date: DatedMention) -> bool:
    """Whether a date is a week or finer."""
    return isinstance(date.meaning, TimeValue) and date.meaning.granularity.rank <= Granularity.WEEK.rank


def _is_a_day(date: DatedMention) -> bool:
    """Whether a date is a day or finer."""
    return isinstance(date.meaning, TimeValue) and date.meaning.granularity.rank <= Granularity.DAY.rank


def _is_a_year(date: DatedMention) -> bool:
    """Whether a date is a year or finer, or a stretch of time."""
    return not isinstance(date.meaning, TimeValue) or date.meaning.granularity.rank <= Granularity.YEAR.rank
