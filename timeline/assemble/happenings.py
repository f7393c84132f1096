"""What happened: every clause with a date, and every match of an event rule, with those who take part."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from timeline.assemble.clauses import Clauses
from timeline.assemble.names import Name
from timeline.assemble.zones import Zones
from timeline.model.mention import DatedMention, Mention, Statement
from timeline.model.span import Span
from timeline.model.timevalue import Interval, TimeValue, Unresolved
from timeline.rulebook.rule import Rule
from timeline.rulebook.rulebook import Rulebook

CLAUSE = "event.clause"
"""The name under which a dated clause stands that no event rule knows."""


@dataclass(frozen=True, slots=True)
class Happening:
    """An event before it is dated: its words, the rule that found it, its own dates, who takes part, where.

    ``reported`` is the statement in whose content it stands.
    """

    span: Span
    rule: str
    type: str
    dates: tuple[DatedMention, ...]
    who: tuple[Span, ...]
    place: str
    reported: Statement | None
    tense: str = ""


def dates_of_events(dates: Iterable[DatedMention]) -> list[DatedMention]:
    """The dates that can place an event: no durations, sets or vague references, and no parts of an interval."""
    placed = [d for d in dates if isinstance(d.meaning, TimeValue | Interval | Unresolved)]
    joined = [d for d in placed if isinstance(d.meaning, Interval) and not d.named]
    return [d for d in placed if d in joined or not any(j.span.holds(d.span) for j in joined)]


class Happenings:
    """Finds the happenings of one document."""

    def __init__(
        self,
        text: str,
        clauses: Clauses,
        names: Sequence[Name],
        statements: Sequence[Statement],
        rulebook: Rulebook,
    ) -> None:
        self._text = text
        self._clauses = clauses
        self._names = names
        self._statements = statements
        self._rulebook = rulebook

    def find(self, events: Iterable[Mention], dates: Sequence[DatedMention], zones: Zones) -> Iterator[Happening]:
        """Those of the event rules first, then the dated clauses that are left."""
        left = [d for d in dates if not zones.at(d.span)]
        plain = [d for d in left if not d.named]
        taken: list[DatedMention] = []
        for mention in events:
            if not zones.at(mention.span):
                yield from self._of_rule(mention, plain, taken)
        for dated in left:
            if dated not in taken:
                yield from self._of_date(dated, plain, taken)

    def _of_rule(
        self, mention: Mention, dates: Sequence[DatedMention], taken: list[DatedMention]
    ) -> Iterator[Happening]:
        rule = self._rulebook.rule(mention.rule)
        if rule is None:
            return
        reported = self._reporting(mention.span)
        segment = _around(self._clauses.segment(mention.span), mention.span)
        mine = [d for d in dates if segment.holds(d.span) and d not in taken]
        span = segment
        if not mine:
            clause = _around(self._clauses.clause(mention.span, _content(reported, mention.span)), mention.span)
            mine = [d for d in dates if clause.holds(d.span) and d not in taken]
            span = clause if mine else segment
        if reported:
            span = _inside(span, _content(reported, mention.span))
            if not mine:
                return
        else:
            span = self._without_statements(span, mention.span)
            mine = [d for d in mine if span.holds(d.span)]
        taken += mine
        yield Happening(
            span=span,
            rule=mention.rule,
            type=str(rule.value.get("type", rule.name)),
            dates=tuple(mine),
            who=self._who(mention, rule, span),
            place=self._place(mention, rule, span),
            reported=reported,
            tense=mention.tense,
        )

    def _of_date(
        self, dated: DatedMention, dates: Sequence[DatedMention], taken: list[DatedMention]
    ) -> Iterator[Happening]:
        reported = self._reporting(dated.span)
        named = dated.named
        if reported is None and self._frame(dated.span):
            return
        clause = _around(self._clauses.clause(dated.span, _content(reported, dated.span)), dated.span)
        if named and (reported or any(clause.holds(d.span) for d in dates)):
            return
        if reported is None:
            clause = self._without_statements(clause, dated.span)
        else:
            clause = _inside(clause, _content(reported, dated.span))
        taken.append(dated)
        yield Happening(
            span=clause,
            rule=CLAUSE,
            type="",
            dates=(dated,),
            who=tuple(n.span for n in self._names if clause.holds(n.span) and n.kind in ("person", "organisation")),
            place=self._located(clause),
            reported=reported,
            tense=dated.mention.tense,
        )

    def _reporting(self, span: Span) -> Statement | None:
        """The innermost statement in whose content the span stands."""
        inside = [s for s in self._statements if any(c.holds(span) for c in s.content)]
        return min(inside, key=lambda s: s.span.end - s.span.start, default=None)

    def _frame(self, span: Span) -> bool:
        """Whether the span belongs to a statement, but neither to its content nor to the words on its source."""
        return any(
            s.span.holds(span) and not any(x.holds(span) for x in (*s.content, *s.source)) for s in self._statements
        )

    def _without_statements(self, span: Span, core: Span) -> Span:
        """The span without what is said in it, as far as that lies to one side of its core."""
        start, end = span.start, span.end
        for statement in self._statements:
            for part in statement.content:
                if part.start >= core.end:
                    end = min(end, max(part.start, core.end))
                elif part.end <= core.start:
                    start = max(start, min(part.end, core.start))
        return _trimmed(Span(start, end), self._text)

    def _who(self, mention: Mention, rule: Rule, span: Span) -> tuple[Span, ...]:
        wanted = rule.value.get("who", ["who", "with"])
        slots = {str(w).strip("{}") for w in (wanted if isinstance(wanted, list) else [wanted])}
        spans = [c.span for c in mention.captures if c.slot in slots]
        people = [n.span for n in self._names if span.holds(n.span) and n.kind in ("person", "organisation", "pronoun")]
        spans += [p for p in people if not any(s.overlaps(p) for s in spans)]
        if rule.value.get("subject") and len(spans) < 2:
            sentence = self._clauses.sentence(mention.span)
            spans += [
                part
                for s in self._statements
                if sentence.overlaps(s.span)
                for part in s.source
                if not any(x.overlaps(part) for x in spans)
            ][:1]
        return tuple(spans)

    def _place(self, mention: Mention, rule: Rule, span: Span) -> str:
        wanted = rule.value.get("place", "place")
        slots = {str(w).strip("{}") for w in (wanted if isinstance(wanted, list) else [wanted])}
        capture = next((c for c in mention.captures if c.slot in slots), None)
        if capture:
            inside = [n for n in self._names if capture.span.holds(n.span) and n.kind == "place"]
            return inside[-1].name if inside else " ".join(capture.span.of(self._text).split())
        return self._located(span)

    def _located(self, span: Span) -> str:
        """The first place in the span that something is said to happen in."""
        places = (n for n in self._names if n.kind == "place" and span.holds(n.span))
        return next((n.name for n in places if self._clauses.locates(n.span)), "")


def _content(statement: Statement | None, span: Span) -> Span | None:
    """The part of a statement's content that holds the span."""
    return next((c for c in statement.content if c.holds(span)), None) if statement else None


def _around(outer: Span, inner: Span) -> Span:
    return Span(min(outer.start, inner.start), max(outer.end, inner.end))


def _inside(span: Span, limits: Span | None) -> Span:
    if limits is None:
        return span
    return Span(max(span.start, limits.start), min(span.end, limits.end))


def _trimmed(span: Span, text: str) -> Span:
    start, end = span.start, span.end
    while start < end and not text[start].isalnum() and text[start] not in "“‘\"'(":
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in ",;:"):
        end -= 1
    return Span(start, max(end, start))
