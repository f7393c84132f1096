"""The date that stands beside the cue of a statement, which is when it was said."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from timeline.assemble.clauses import Clauses
from timeline.assemble.words import Test
from timeline.model.mention import DatedMention, Statement
from timeline.model.span import Span
from timeline.model.spanindex import SpanIndex
from timeline.model.timevalue import Granularity, TimeValue


class Tests(NamedTuple):
    """Tests of single words: prepositions such as “in”, and what something is said in."""

    within: Test
    utterance: Test


class OwnDates:
    """Finds the own dates of the statements of one document.

    *said* holds what is said in it and by whom; the *tests* tell the prepositions, such as “in”, behind which a year is
    when something was done, and not what it is about, and what something is said in, such as a book.
    """

    def __init__(
        self, text: str, clauses: Clauses, dates: SpanIndex[DatedMention], said: Iterable[Span], tests: Tests
    ) -> None:
        self._text = text
        self._clauses = clauses
        self._dates = dates
        self._said = SpanIndex(said, lambda span: span)
        self._within, self._utterance = tests

    def of(self, statement: Statement) -> DatedMention | None:
        """The date nearest to the cue, in the statement's sentence, but in nothing that is said there.

        A year, a season or a decade counts only where it opens the sentence or stands right behind the cue: “In 2010
        she said”, but not “the 2010 law, she said”. Failing a finer date, it is the one.
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
            and not self._tells_of_another(d, statement)
            and (self._in_what(d) or not self._clauses.attributes.is_of_a_happening(d.span))
        ]
        at = statement.cue[0].start if statement.cue else statement.span.start
        return min(free, key=lambda d: (not _is_fine(d), abs(d.span.start - at), d.span), default=None)

    def _is_when(self, date: DatedMention, statement: Statement, sentence: Span) -> bool:
        """Whether a coarse date says when the cue was: “In 2010 she said”, “she said in 2010 that”."""
        words = self._text[sentence.start : date.span.start].split()
        if words and self._within(words[0]) and len(words) <= _OPENING and self._in_what(date):
            return True
        if not words or not self._within(words[-1]):
            return False
        opens = len(words) == 1
        cue = statement.cue[0] if statement.cue else None
        behind = cue is not None and self._text[cue.end : date.span.start].split() == words[-1:]
        return opens or behind

    def _in_what(self, date: DatedMention) -> bool:
        """Whether a date is that of something in which one says something: “in his 2002 book”."""
        behind = self._text[date.span.end :].split(None, _OPENING)[:_OPENING]
        return any(self._utterance(word.rstrip(",.;:")) for word in behind)

    def _tells_of_another(self, date: DatedMention, statement: Statement) -> bool:
        """Whether a date stands in a clause of its own: “Berg, who left on Monday, said”."""
        clause = self._clauses.relative(date.span)
        if clause is None:
            segment = self._clauses.segment(date.span)
            clause = segment if self._clauses.leads.is_participial(segment) else None
        return clause is not None and not any(clause.holds(c) for c in statement.cue)


_OPENING = 2
"""So many words stand before the year of “in his 2002 book”, and behind it."""


def _is_fine(date: DatedMention) -> bool:
    """Whether a date is a month or finer."""
    return isinstance(date.meaning, TimeValue) and date.meaning.granularity.rank <= Granularity.MONTH.rank
