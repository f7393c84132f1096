"""The subject of a clause that stands without it: “Berg, who had been ill, *died on Monday*”."""

from __future__ import annotations

from timeline.assemble.cast import NAMED
from timeline.assemble.clauses import Clauses
from timeline.assemble.names import GROUP, PLACE, PRONOUN, Name
from timeline.model.span import Span
from timeline.model.spanindex import SpanIndex

ACTING = (*NAMED, PRONOUN, GROUP)
"""Kinds of names that can be the subject of a clause."""


FEW = 9
"""Words that a line can spare for what a clause is on."""


class Subjects:
    """Finds subjects that stand before their clause."""

    def __init__(self, text: str, clauses: Clauses, names: SpanIndex[Name]) -> None:
        self._text = text
        self._clauses = clauses
        self._names = names

    def of(self, clause: Span, within: Span | None = None) -> Span | None:
        """The subject of a clause that begins with its verb, or with “who”; *within* is what somebody said there.

        A clause with “who” or “which” is on what stands right before it, up to a comma; any other on what the sentence
        begins with.
        """
        opening = self._clauses.openings.of(clause)
        if not opening:
            return None
        nouns, phrases = self._clauses.noun_phrases, self._clauses.subject_phrases
        sentence = self._clauses.sentence(clause)
        start = max(sentence.start, within.start) if within else sentence.start
        before = [n.span for n in self._names.inside(Span(start, clause.start)) if n.kind in ACTING]
        before = [s for s in before if not self._clauses.beside.owns(s) and self._clauses.openings.of(s) != "relative"]
        if opening == "relative":
            places = [n.span for n in self._names.inside(Span(start, clause.start)) if n.kind == PLACE]
            near = [n.span for n in self._names.inside(Span(start, clause.start)) if n.kind in (*ACTING, PLACE)]
            beside = near and not any(map(str.isalnum, self._text[near[-1].end : clause.start]))
            if beside and not (near[-1] in places and self._clauses.adnominal.is_personal(clause)):
                return self._whole(nouns.before(clause, FEW, start), near[-1])
            noun = nouns.before(clause, FEW, start)
            return self._with_name(noun, near) if noun else self._words_before(clause, start)
        if opening == "verb" and self._clauses.leads.is_reduced(clause) and (noun := nouns.before(clause, FEW, start)):
            return noun
        joined = phrases.joined_head(clause)
        if joined and joined.start >= start:
            named = next((span for span in before if span.start == joined.start), None)
            return named or (joined if nouns.begins(joined) or self._owned(joined) else None)
        if before and phrases.is_set(start, before[0]):
            return phrases.to_verb(before[0])
        head = phrases.head(clause) if within is None else None
        return head if head and head.end <= clause.start else None

    def _whole(self, noun: Span | None, name: Span) -> Span:
        """The noun that a name only ends (“*the survey of* Oslo, which”), or the name."""
        return noun if noun and self._clauses.attributes.is_behind_of(name) and noun.start < name.start else name

    def _with_name(self, noun: Span, names: list[Span]) -> Span:
        """A noun with the name before its comma: “*Lars Ott, a lawyer* who left in May”."""
        name = next((n for n in names if n.end < noun.start and self._text[n.end : noun.start].strip() == ","), None)
        return Span(name.start, noun.end) if name else noun

    def _owned(self, words: Span) -> bool:
        """Whether words begin with the name of an owner: “Berg’s son”."""
        inside = self._names.inside(words)
        return bool(inside) and inside[0].span.start == words.start and self._clauses.beside.owns(inside[0].span)

    def _words_before(self, clause: Span, start: int) -> Span | None:
        """The few words between the comma before a clause and the one before that."""
        words = self._clauses.segments.before(clause)
        if words is None or words.start < start or words.end > clause.start:
            return None
        return words if len(words.of(self._text).split()) <= FEW else None
