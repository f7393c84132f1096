"""Who takes part in what happened, and where it happened."""

from __future__ import annotations

from timeline.assemble.cast import NAMED
from timeline.assemble.clauses import Clauses
from timeline.assemble.names import GROUP, PLACE, PRONOUN, Name
from timeline.assemble.reports import Reports
from timeline.model.mention import Mention
from timeline.model.span import Span
from timeline.model.spanindex import SpanIndex
from timeline.rulebook.rule import Rule, slot_names

BEHIND = 2
"""How many words, a comma among them, stand between an event and the place right behind it."""


class Participants:
    """Finds those who take part in the happenings of one document, and their places."""

    def __init__(self, text: str, clauses: Clauses, names: SpanIndex[Name], reports: Reports) -> None:
        self._text = text
        self._clauses = clauses
        self._names = names
        self._reports = reports

    def of_rule(self, mention: Mention, rule: Rule, span: Span) -> tuple[Span, ...]:
        """Those in the slots of an event rule, those named around them, and, if the rule says so, who speaks there."""
        slots = slot_names(rule.value.get("who", ["who", "with"]))
        spans = [c.span for c in mention.captures if c.slot in slots]
        spans += [p for p in self.named(span, mention.span) if not any(s.overlaps(p) for s in spans)]
        setting = bool(rule.value.get("setting"))
        if (setting or rule.value.get("subject")) and len(spans) < 2:
            speakers = self._reports.sources(self._clauses.sentence(mention.span))
            spans += [p for p in speakers if setting or p.end <= span.start][:1]
        return tuple(spans)

    def named(self, span: Span, core: Span) -> tuple[Span, ...]:
        """Those who are named in a clause, without owners; and those described who open it, as its subject."""
        inside = self._names.inside(span)
        people = [n.span for n in inside if n.kind in (*NAMED, PRONOUN) and not self._clauses.beside.owns(n.span)]
        first = next(iter(inside), None)
        if first and first.kind == GROUP and first.span.end <= core.start and self._clauses.beside.acts(first.span):
            people.insert(0, first.span)
        return tuple(people)

    def with_subject(self, subject: Span | None, who: tuple[Span, ...]) -> tuple[Span, ...]:
        """Those who take part, and the subject if it is a name or begins with one."""
        inside = self._names.inside(subject) if subject else ()
        named = next((n.span for n in inside if subject and n.span.start == subject.start), None)
        return (named, *who) if named and named not in who else who

    def pronouns(self, span: Span, subject: Span | None) -> frozenset[Span]:
        """The pronouns in a clause and its subject."""
        inside = (*self._names.inside(span), *(self._names.inside(subject) if subject else ()))
        return frozenset(n.span for n in inside if n.kind == PRONOUN)

    def place_of_rule(self, mention: Mention, rule: Rule, span: Span) -> str:
        """The place in the slot of an event rule, else that of the clause."""
        slots = slot_names(rule.value.get("place", "place"))
        capture = next((c for c in mention.captures if c.slot in slots), None)
        if capture:
            inside = [n for n in self._names.inside(capture.span) if n.kind == PLACE]
            return inside[-1].name if inside else " ".join(capture.span.of(self._text).split())
        return self.place(span, mention.span)

    def place(self, span: Span, core: Span) -> str:
        """The place in the span, nearest to the core, that something happens in; else the one right behind it."""
        places = self._places(span, core)
        if not places:
            behind = self._places(Span(span.end, self._clauses.sentence(core).end), core)
            return next((p.name for p in behind if len(self._text[span.end : p.span.start].split()) <= BEHIND), "")
        return min(places, key=lambda n: max(core.start - n.span.end, n.span.start - core.end)).name

    def _places(self, span: Span, core: Span) -> list[Name]:
        """The places in a stretch that something is said to happen in."""
        inside = self._names.inside(span)
        beside = self._clauses.beside
        places = [n for n in inside if n.kind == PLACE and n.name and beside.shows_a_place(n.span)]
        return [n for n in places if self._clauses.is_of_main_verb(core, n.span)]
