"""The date that stands beside the cue of a statement, which is when it was said."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple

from timeline.assemble.clauses import Clauses
from timeline.assemble.words import Test
from timeline.model.mention import DatedMention, Statement
from timeline.model.span import Span
from timeline.model.spanindex import SpanIndex
from timeline.model.timevalue import Granularity, TimeValue, When

SEMICOLON = ";"
"""The sign that parts two sentences in one, each of which has a date of its own."""


class Tests(NamedTuple):
    """Tests of single words: prepositions such as “in”, what something is said in, and openers such as “that”."""

    within: Test
    utterance: Test
    opener: Test


class OwnDates:
    """Finds the own dates of the statements of one document.

    *said* holds what is said in it and by whom; the *tests* tell the prepositions, such as “in”, behind which a year is
    when something was done, and not what it is about, what something is said in, such as a book, and openers. What had
    been said by the *publication*, asked for by place, was not said after it.
    """

    def __init__(
        self,
        text: str,
        clauses: Clauses,
        dates: SpanIndex[DatedMention],
        said: Iterable[Span],
        tests: Tests,
        publication: Callable[[int], When | None],
    ) -> None:
        self._text = text
        self._clauses = clauses
        self._dates = dates
        self._said = SpanIndex(said, lambda span: span)
        self._within, self._utterance, self._opener = tests
        self._publication = publication

    def of(self, statement: Statement) -> DatedMention | None:
        """The date nearest to the cue, in the statement's sentence, but in nothing that is said there.

        A year, a season or a decade counts only where it opens the sentence, or stands right behind the cue or between
        it and what is said: “In 2010 she said”, but not “the 2010 law, she said”. Failing a finer date, it is the one.
        """
        sentence = self._clauses.sentence(statement.cue[0] if statement.cue else statement.span)
        near = Span(min(sentence.start, statement.span.start), max(sentence.end, statement.span.end))
        free = [
            d
            for d in self._dates.inside(near)
            if isinstance(d.meaning, TimeValue)
            and (sentence.holds(d.span) or statement.span.holds(d.span))
            and not self._said.touching(d.span)
            and not d.named
            and (_is_fine(d) or self._is_when(d, statement, sentence))
            and not self._is_apart(d.span, statement)
            and not self._is_to_come(d.meaning, statement.span.start)
            and not self._tells_of_another(d, statement)
            and (self._in_what(d) or not self._clauses.attributes.is_of_a_happening(d.span))
        ]
        at = statement.cue[0].start if statement.cue else statement.span.start
        return min(free, key=lambda d: (not _is_fine(d), abs(d.span.start - at), d.span), default=None)

    def _is_apart(self, date: Span, statement: Statement) -> bool:
        """Whether a semicolon that is not in what is said parts a date and the cue: “he left on Monday; Lee said”."""
        cue = statement.cue[0] if statement.cue else statement.span
        between = Span(min(date.end, cue.end), max(date.start, cue.start))
        marks = (i for i in range(between.start, between.end) if self._text[i] == SEMICOLON)
        return any(not any(c.start <= i < c.end for c in statement.content) for i in marks)

    def _is_to_come(self, when: TimeValue, offset: int) -> bool:
        """Whether a time is later than the publication, so that nothing said was said then."""
        publication = self._publication(offset)
        last = publication.latest if publication else None
        return last is not None and when.earliest > last

    def _is_when(self, date: DatedMention, statement: Statement, sentence: Span) -> bool:
        """Whether a coarse date says when the cue was: “In 2010 she said”, “she told him in 2010 that”."""
        if self._is_before_content(date, statement):
            return True
        words = self._text[sentence.start : date.span.start].split()
        if words and self._within(words[0]) and len(words) <= _OPENING and self._in_what(date):
            return True
        if not words or not self._within(words[-1]):
            return False
        opens = len(words) == 1
        told = (*statement.cue[:1], *statement.addressee)
        behind = any(self._text[part.end : date.span.start].split() == words[-1:] for part in told)
        return opens or behind

    def _is_before_content(self, date: DatedMention, statement: Statement) -> bool:
        """Whether a coarse date stands alone between the cue, or who hears it, and a clause with its opener."""
        if not statement.cue:
            return False
        start = max((s.end for s in (statement.cue[0], *statement.addressee) if s.end <= date.span.start), default=-1)
        behind = min((s.start for s in statement.content if s.start >= date.span.end), default=-1)
        if start < statement.cue[0].end or behind < 0:
            return False
        before = self._text[start : date.span.start].split()
        alone = not before or (len(before) == 1 and self._within(before[0]))
        opened = any(map(self._opener, self._text[behind:].split(None, 1)[:1]))
        return alone and opened and not self._text[date.span.end : behind].strip(" ,:\n")

    def _in_what(self, date: DatedMention) -> bool:
        """Whether a date is that of something in which one says something: “in his 2002 book”."""
        behind = self._text[date.span.end :].split(None, _OPENING)[:_OPENING]
        return any(self._utterance(word.rstrip(",.;:")) for word in behind)

    def _tells_of_another(self, date: DatedMention, statement: Statement) -> bool:
        """Whether date and cue stand in two clauses: “Berg, who left on Monday, said”, “Berg, who denied it, left”."""
        cue = statement.cue[0] if statement.cue else None
        if cue and self._clauses.adnominal.relative(cue) and not self._clauses.segments.around(cue).holds(date.span):
            return True
        clause = self._clauses.adnominal.relative(date.span)
        if clause is None:
            segment, around = self._clauses.segments.around(date.span), self._clauses.clause(date.span)
            if self._clauses.leads.is_participial(segment):
                clause = segment
            elif self._clauses.leads.relates(around):  # “the strikes that were due on Monday”
                clause = around
        return clause is not None and not any(clause.holds(c) for c in statement.cue)


_OPENING = 2
"""So many words stand before the year of “in his 2002 book”, and behind it."""


def _is_fine(date: DatedMention) -> bool:
    """Whether a date is a month or finer."""
    return isinstance(date.meaning, TimeValue) and date.meaning.granularity.rank <= Granularity.MONTH.rank
