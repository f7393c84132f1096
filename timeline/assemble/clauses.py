"""What a stretch of text shows of its clause: how it opens, whether it happens, in what tense."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.assemble.beside import Beside
from timeline.assemble.cuts import Cuts
from timeline.assemble.leads import Leads
from timeline.assemble.words import Test
from timeline.match.members import Members
from timeline.match.view import View
from timeline.model.span import Span


class Clauses(Cuts):
    """Finds the clause around a stretch of text; edges and tenses are lexicons named in language.toml.

    *happening* tells single words for what happens; ``beside`` tells what the words right beside a name or a date show,
    ``leads`` what stands before a clause.
    """

    def __init__(self, view: View, members: Members, happening: Test) -> None:
        super().__init__(view, members)
        self._gerunds = members("verb", "gerund")
        self._perfect = members("verb", "perfect")
        self._happening = members("clause", "happening")
        self._infinitive = members("verb", "infinitive")
        self._openers = members("words", "opener")
        self.beside = Beside(view, members, self._verbs, happening)
        self.leads = Leads(view, members, self._verbs)

    def opening(self, span: Span) -> str:
        """With what a stretch begins: ``verb`` (also after “and”), ``relative`` (“who”), ``gerund`` or none of them."""
        first, last = self._view.bounds(span.start, span.end)
        symbols = self._view.symbols
        if first < last and symbols[first] in self._joints:
            first += 1
        if first >= min(last, len(symbols)):
            return ""
        if self._is_verb(first):
            return "verb"
        if symbols[first] in self._relatives or self.leads.relates(span):
            return "relative"
        gerund = symbols[first] in self._gerunds and not self.leads.includes(first)
        return "gerund" if gerund and first > 0 and symbols[first - 1] in self._comma else ""

    def is_infinitive(self, span: Span) -> bool:
        """Whether a stretch begins with “to” and its verb."""
        at = self._view.index_at(span.start)
        return self._verbs.makes_an_infinitive(self._view.symbols, at)

    def is_perfect(self, cue: Span) -> bool:
        """Whether a verb begins with the sign of the perfect: “has said”."""
        return self._view.symbols[self._view.index_at(cue.start)] in self._perfect

    def is_past(self, cue: Span) -> bool:
        """Whether a verb shows the past: “said”, but not “says”."""
        first, last = self._view.bounds(cue.start, cue.end)
        return any(self._verbs.of.get(char) == "past" for char in self._view.symbols[first:last])

    def opens_with(self, span: Span, cues: Sequence[Span]) -> bool:
        """Whether the first verb of a stretch, or its first word, is one of the cues."""
        first, last = self._view.bounds(span.start, span.end)
        starts, last = self._view.starts, min(last, len(self._view.symbols))
        verb = next((i for i in range(first, last) if self._is_verb(i)), first)
        return any(c.start <= starts[i] < c.end for c in cues for i in (first, verb) if i < last)

    def happens(self, span: Span, said: Sequence[Span]) -> bool:
        """Whether a stretch has a verb besides those at *said*, which only tell that somebody spoke."""
        first, last = self._view.bounds(span.start, span.end)
        starts, symbols = self._view.starts, self._view.symbols
        return any(
            self._is_verb(i) and not any(c.start <= starts[i] < c.end for c in said)
            for i in range(first, min(last, len(symbols)))
        )

    def without_joint(self, span: Span) -> Span:
        """The stretch without the “and” or “but” that joins it to what stands before."""
        return self._without(self._joints, span)

    def without_opener(self, span: Span) -> Span:
        """The stretch without the “that” that opens what is said."""
        return self._without(self._openers, span)

    def _without(self, words: frozenset[str], span: Span) -> Span:
        first, last = self._view.bounds(span.start, span.end)
        symbols, starts = self._view.symbols, self._view.starts
        if first + 1 < last <= len(symbols) and starts[first] == span.start and symbols[first] in words:
            return Span(starts[first + 1], span.end)
        return span

    def is_noun(self, span: Span) -> bool:
        """Whether a stretch is no more than a noun with what belongs to it, and not one of what happens.

        There is no verb in it and no “to” before it.
        """
        first, last = self._view.bounds(span.start, span.end)
        happens = any(char in self._happening for char in self._view.symbols[first:last])
        return not happens and self._view.symbols[first] not in self._infinitive and not self._verbal(first, last)
