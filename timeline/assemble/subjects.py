"""The subject of a clause that stands without it: “Berg, who had been ill, *died on Monday*”."""

from __future__ import annotations

from timeline.assemble.cast import NAMED
from timeline.assemble.clauses import Clauses
from timeline.assemble.names import Name
from timeline.model.span import Span
from timeline.model.spanindex import SpanIndex

ACTING = (*NAMED, "pronoun", "group")
"""Kinds of names that can be the subject of a clause."""


class Subjects:
    """Finds subjects that stand before their clause."""

    def __init__(self, text: str, clauses: Clauses, names: SpanIndex[Name]) -> None:
        self._text = text
        self._clauses = clauses
        self._names = names

    def of(self, clause: Span, within: Span | None = None) -> Span | None:
        """The subject of a clause that begins with its verb, or with “who”; *within* is what somebody said there.

        A clause with “who” is on what stands right before it, any other on what the sentence begins with.
        """
        opening = self._clauses.opening(clause)
        if not opening:
            return None
        sentence = self._clauses.sentence(clause)
        start = max(sentence.start, within.start) if within else sentence.start
        before = [n.span for n in self._names.inside(Span(start, clause.start)) if n.kind in ACTING]
        before = [span for span in before if not self._clauses.owns(span)]
        if not before:
            return None
        if opening == "relative":
            return before[-1] if not self._text[before[-1].end : clause.start].strip(" ,\n") else None
        return before[0] if not self._text[start : before[0].start].strip(" \n“\"'‘") else None
