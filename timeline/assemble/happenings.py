"""What happened: every clause with a date, and every match of an event rule."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from timeline.assemble.clauses import Clauses
from timeline.assemble.event_wording import EventWording, around
from timeline.assemble.names import Name
from timeline.assemble.participants import Participants
from timeline.assemble.reports import Reports
from timeline.assemble.subjects import Subjects
from timeline.assemble.untold import Untold, lies_in
from timeline.assemble.zones import Zones
from timeline.model.mention import DatedMention, Mention, Statement
from timeline.model.span import Span
from timeline.model.spanindex import SpanIndex
from timeline.model.timevalue import Interval, Meaning, TimeValue, Unresolved
from timeline.rulebook.rule import Rule
from timeline.rulebook.rulebook import Rulebook

CLAUSE = "event.clause"
"""The name under which a dated clause stands that no event rule knows."""


@dataclass(frozen=True, slots=True)
class Happening:
    """An event before it is dated: its words, the rule that found it, its own dates, who takes part, where.

    ``pronouns`` are those of ``who`` that are pronouns; ``reported`` is the statement in whose content it stands;
    ``subject`` is that of the clause where it stands before it; a frame is where something was said, and tells nothing
    that the statement does not.
    """

    span: Span
    rule: str
    type: str
    dates: tuple[DatedMention, ...]
    who: tuple[Span, ...]
    pronouns: frozenset[Span]
    place: str
    reported: Statement | None
    tense: str = ""
    subject: Span | None = None
    is_frame: bool = False


def dates_of_events(dates: Iterable[DatedMention]) -> list[DatedMention]:
    """The dates that can place an event: no durations, sets or vague references, and no parts of an interval."""
    placed = [d for d in dates if isinstance(d.meaning, TimeValue | Interval | Unresolved)]
    intervals = [d for d in placed if isinstance(d.meaning, Interval) and not d.named]
    joined = SpanIndex(intervals, lambda d: d.span)
    return [d for d in placed if all(j is d for j in joined.holding(d.span))]


class Happenings:
    """Finds the happenings of one document."""

    def __init__(
        self,
        text: str,
        clauses: Clauses,
        names: Sequence[Name],
        reports: Reports,
        zones: Zones,
        rulebook: Rulebook,
    ) -> None:
        self._text = text
        self._clauses = clauses
        self._reports = reports
        named = SpanIndex(names, lambda n: n.span)
        subjects = Subjects(text, clauses, named)
        self._wording = EventWording(text, clauses, reports, zones, subjects, rulebook.language.quotes)
        self._untold = Untold(text, clauses, reports)
        self._participants = Participants(text, clauses, named, reports)
        self._zones = zones
        self._rulebook = rulebook
        self._named: SpanIndex[DatedMention] = SpanIndex((), lambda d: d.span)

    def find(
        self, events: Iterable[Mention], dates: Sequence[DatedMention], named: Iterable[DatedMention] = ()
    ) -> Iterator[Happening]:
        """Those of the event rules first, then the dated clauses that are left.

        *named* are all dates, also those that only compare or bound: of “since May, when they struck” the strike is.
        """
        self._named = SpanIndex(dates_of_events(named), lambda d: d.span)
        left = [d for d in dates if not self._zones.at(d.span)]
        plain = SpanIndex((d for d in left if not d.named), lambda d: d.span)
        taken: set[int] = set()
        known: list[Span] = []
        for mention in events:
            if not self._zones.at(mention.span) and not self._reports.unsaid(mention.span):
                for happening in self._of_rule(mention, plain, taken):
                    known.append(happening.span)
                    yield happening
        yield from self._taken_up_by_when(plain, SpanIndex(known, lambda span: span))
        told: dict[tuple[Span, Meaning], Happening] = {}
        for dated in left:
            if id(dated) not in taken:
                for happening in self._of_date(dated, plain):
                    told.setdefault((happening.span, dated.meaning), happening)
        for (span, meaning), happening in told.items():
            if not any(other == span and lies_in(finer, meaning) for other, finer in told):
                yield happening

    def _of_rule(self, mention: Mention, dates: SpanIndex[DatedMention], taken: set[int]) -> Iterator[Happening]:
        rule = self._rulebook.rule(mention.rule)
        if rule is None:
            return
        reported, content = self._reports.reporting(mention.span)
        setting = bool(rule.value.get("setting"))  # “In a meeting with Berg,”: whoever speaks there is its subject
        span, mine = self._stretch(mention.span, content, dates, taken, whole=not setting)
        mine = [d for d in mine if content is None or content.holds(d.span)]
        mine = [d for d in mine if not self._untold.is_quoted_to_come(d, reported)]
        mine = [d for d in mine if not self._clauses.leads.parts(mention.span, d.span)]
        mine = [d for d in mine if self._is_beside(d, mention.span)]
        mine = mine or self._taken_up(mention.span)
        noun = next((n for d in mine if (n := self._untold.another(d))), None)
        if self._untold.event(mention, reported, dated=bool(mine)):
            return
        span = self._wording.bare(span, mention.span, content)
        span = self._wording.narrowed(span, mention.span, [d.span for d in mine if span.holds(d.span)])
        mine.sort(key=lambda d: isinstance(d.meaning, Unresolved))
        taken.update(map(id, mine))
        if reported is None and self._untold.says(span):
            return
        bare = span
        span, subject = (noun, None) if noun else self._wording.with_subject(span, content)
        if not mine and not setting and noun is None and self._wording.lacks_subject(bare, subject):
            return
        yield Happening(
            span=span if noun else self._wording.to_its_end(span, content),
            rule=mention.rule,
            type=str(rule.value.get("type", rule.name)),
            dates=tuple(mine),
            who=self._participants.with_subject(subject, self._participants.of_rule(mention, rule, span)),
            pronouns=self._participants.pronouns(span, subject),
            place=self._participants.place_of_rule(mention, rule, span),
            reported=reported,
            tense=mention.tense,
            subject=subject,
            is_frame=reported is None and self._is_frame(rule, span),
        )

    def _taken_up(self, core: Span) -> list[DatedMention]:
        """The date right before the “when” with which the clause of an event begins: “in June, when they struck”."""
        start = self._clauses.when(core)
        near = self._named.before(start, 1) if start is not None else []
        return [
            d for d in near if isinstance(d.meaning, TimeValue) and not self._text[d.span.end : start].strip(_BETWEEN)
        ]

    def _taken_up_by_when(self, dates: SpanIndex[DatedMention], known: SpanIndex[Span]) -> Iterator[Happening]:
        """What no rule knows in clauses behind a date and “when”: “the first since May, when *the old one burned*”."""
        for dated in self._named.inside(Span(0, len(self._text))):
            clause = self._clauses.when_behind(dated.span)
            if clause is None or not isinstance(dated.meaning, TimeValue) or self._zones.at(dated.span):
                continue
            if dates.inside(clause) or known.touching(clause) or not self._clauses.predicates.happens(clause, ()):
                continue
            reported, content = self._reports.reporting(clause)
            if self._reports.unsaid(dated.span) or self._untold.asks(clause):
                continue
            if not self._untold.state(clause, dated):
                yield self._happening(self._wording.to_its_end(clause, content), dated, reported, None)

    def _tells(self, segment: Span) -> bool:
        """Whether a stretch between commas has a verb, or one in -ing with which it begins."""
        return self._clauses.predicates.happens(segment, ()) or bool(self._clauses.openings.of(segment))

    def _is_beside(self, dated: DatedMention, core: Span) -> bool:
        """Whether a date stands in no aside, or in that of the event, and not beside another noun.

        Not “Berg, who fell ill in May, *resigned*”, “*sued* the firm over the 2009 raid”, “*sued* over a 2009 video”.
        """
        aside = self._clauses.adnominal.aside(dated.span) or self._clauses.adnominal.on_a_noun(dated.span)
        own = self._clauses.adnominal.aside(core)
        if own and not own.holds(dated.span):
            return False
        noun = self._untold.another(dated)
        if noun and not noun.overlaps(core):
            return False
        between = len(self._text[dated.span.end : core.start].split()) if dated.span.end <= core.start else _FAR
        if between >= _FAR and not core.holds(dated.span) and self._clauses.attributes.is_attribute(dated.span):
            return False
        return aside is None or aside.holds(core)

    def _is_frame(self, rule: Rule, span: Span) -> bool:
        """Whether an event only tells where something was said: “In a speech in Oslo, Berg said”; a meeting is more."""
        if rule.value.get("frame"):
            return self._untold.frames(span)
        return not rule.value.get("setting") and self._untold.opens_a_statement(span)

    def _stretch(
        self, core: Span, content: Span | None, dates: SpanIndex[DatedMention], taken: set[int], *, whole: bool
    ) -> tuple[Span, list[DatedMention]]:
        """What tells of an event, with its dates: all between commas, if *whole* with a verb, else the clause.

        Of clauses that are joined by “and” and the like, each has its own dates, if another has some. One that has none
        shares the first date of those, or the one that opens the clauses between commas around it.
        """
        noun = self._clauses.adnominal.on_a_noun(core) or self._clauses.adnominal.aside(core)
        segment = around(noun or self._clauses.segments.around(core), core)
        own = around(self._clauses.coordinate(core), core)
        shared: list[DatedMention] = []
        for stretch in (segment, around(self._clauses.clause(core, content), core)):
            told = dates.inside(stretch)
            mine = [d for d in told if id(d) not in taken]
            nearer = [d for d in mine if own.holds(d.span)]
            if mine and (stretch is not segment or not whole or self._tells(segment)):
                return (own, nearer) if 0 < len(nearer) < len(told) else (stretch, mine)
            if stretch is segment or (told and _opens(told[0].span, stretch, self._text)):
                shared = shared or [d for d in told if not own.holds(d.span)]
        return (own, shared[:1]) if shared else (segment, [])

    def _of_date(self, dated: DatedMention, dates: SpanIndex[DatedMention]) -> Iterator[Happening]:
        reported, content = self._reports.reporting(dated.span)
        if self._untold.date(dated, reported):
            return
        if noun := self._untold.another(dated):
            if self._untold.tells_enough(noun, dated.span):
                yield self._happening(noun, dated, reported, None)
            return
        whole = around(self._clauses.clause(dated.span, content, led=True), dated.span)
        if len(dates.inside(whole)) > 1:
            whole = around(self._clauses.clause(dated.span, content), dated.span)
        if self._untold.named(dated, reported, dates.inside(whole)):
            return
        clause = self._wording.bare(whole, dated.span, content)
        alone = len(dates.inside(whole)) == 1
        if self._untold.reported(clause) if reported else self._untold.clause(clause, whole, dated.span, alone=alone):
            return
        if self._untold.state(clause, dated) or (reported is None and self._wording.is_a_noun(clause)):
            return
        clause, subject = self._wording.with_subject(clause, content)
        if subject is None and self._wording.is_empty(clause, dated.span):
            return
        yield self._happening(self._wording.to_its_end(clause, content), dated, reported, subject)

    def _happening(
        self, span: Span, dated: DatedMention, reported: Statement | None, subject: Span | None
    ) -> Happening:
        """What no rule knows, in a stretch with its date."""
        return Happening(
            span=span,
            rule=CLAUSE,
            type="",
            dates=(dated,),
            who=self._participants.with_subject(subject, self._participants.named(span, dated.span)),
            pronouns=self._participants.pronouns(span, subject),
            place=self._participants.place(span, dated.span),
            reported=reported,
            tense=dated.mention.tense,
            subject=subject,
        )


_BETWEEN = " ,\n"
"""What may stand between a date and the “when” that takes it up."""

_FAR = 3
"""So many words before an event, a date is that of no noun in it: “third-quarter income fell”."""


def _opens(date: Span, stretch: Span, text: str) -> bool:
    """Whether no more than a word such as “in” stands in a stretch before a date."""
    return len(text[stretch.start : date.start].split()) <= 1
