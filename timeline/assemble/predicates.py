"""What the verbs of a stretch tell of it: whether something happens there, or is only said, and when."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.assemble.over import over
from timeline.assemble.pieces import Pieces
from timeline.match.members import Members
from timeline.match.verbs import Verbs
from timeline.match.view import View
from timeline.model.span import Span


class Predicates:
    """Reads the verbs of stretches of one view; *pieces* tells which words are verbs there."""

    def __init__(self, view: View, members: Members, verbs: Verbs, pieces: Pieces) -> None:
        self._view = view
        self._tenses = verbs.of
        self._pieces = pieces
        self._perfect = members("verb", "perfect")
        self._infinitive = members("verb", "infinitive")
        self._happening = members("clause", "happening")
        self._reporting = members("clause", "report")

    def on(self, view: View, pieces: Pieces) -> Predicates:
        """The same over another view of the text."""
        return over(self, view, _pieces=pieces)

    def is_perfect(self, cue: Span) -> bool:
        """Whether a verb begins with the sign of the perfect: “has said”."""
        return self._view.symbols[self._view.index_at(cue.start)] in self._perfect

    def is_past(self, cue: Span) -> bool:
        """Whether a verb shows the past: “said”, but not “says”."""
        first, last = self._view.bounds(cue.start, cue.end)
        return any(self._tenses.get(char) == "past" for char in self._view.symbols[first:last])

    def opens_with(self, span: Span, cues: Sequence[Span]) -> bool:
        """Whether the first verb of a stretch, or its first word, is one of the cues."""
        first, last = self._view.bounds(span.start, span.end)
        starts, last = self._view.starts, min(last, len(self._view.symbols))
        verb = next((i for i in range(first, last) if self._pieces.is_verb(i)), first)
        return any(c.start <= starts[i] < c.end for c in cues for i in (first, verb) if i < last)

    def happens(self, span: Span, said: Sequence[Span]) -> bool:
        """Whether a stretch has a verb besides those at *said*, which only tell that somebody spoke."""
        first, last = self._view.bounds(span.start, span.end)
        starts, symbols = self._view.starts, self._view.symbols
        return any(
            self._pieces.is_verb(i) and not any(c.start <= starts[i] < c.end for c in said)
            for i in range(first, min(last, len(symbols)))
        )

    def only_reports(self, clause: Span) -> bool:
        """Whether a clause has no verb but one of reporting: “she said in December”."""
        first, last = self._view.bounds(clause.start, clause.end)
        verbs = [self._view.symbols[i] for i in range(first, last) if self._pieces.is_verb(i)]
        return len(verbs) == 1 and verbs[0] in self._reporting and last - first <= _REPORT

    def is_noun(self, span: Span) -> bool:
        """Whether a stretch is no more than a noun with what belongs to it, and not one of what happens.

        There is no verb in it and no “to” before it.
        """
        first, last = self._view.bounds(span.start, span.end)
        symbols = self._view.symbols
        happens = any(char in self._happening for char in symbols[first:last])
        return not happens and symbols[first] not in self._infinitive and not self._pieces.verbal(first, last)


_REPORT = 8
"""A clause with so many words and signs that only reports tells of nothing else."""
