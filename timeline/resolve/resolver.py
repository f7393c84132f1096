"""All dates of a document, in the order of the text, each against what came before it."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import replace

from timeline.model.document import Evidence
from timeline.model.edtf import edtf
from timeline.model.mention import DatedMention, Mention
from timeline.model.span import Span
from timeline.model.spanindex import SpanIndex
from timeline.model.timevalue import Duration, Granularity, Interval, Meaning, TimeValue, Unresolved, When, period
from timeline.resolve.context import Anchor, Discourse
from timeline.resolve.evaluate import evaluate
from timeline.resolve.nearby import Nearby
from timeline.resolve.recurring import of_no_day
from timeline.resolve.scene import Scene, Working
from timeline.resolve.template import Filler, Lookup, number_of
from timeline.rulebook.rule import slot_names
from timeline.rulebook.rulebook import Rulebook

YEARS = ("year", "decade", "century", "millennium", "edtf")
"""Operations that read a year from the words."""

JOINING = frozenset({"from", "until", "also"})
"""Operations that make one of several dates, each of which may lack what another tells."""

BOUNDS = frozenset({"start", "limit", "prospect", "end"})
"""The tenses of a date that begins or ends what its clause tells."""

APART = ({"past", "future"}, {"past", "present"})
"""Tenses of which one tells what is over and the other what is to come, or arranged."""

SUM = re.compile(r"P([4-9]|1[0-2])M")
"""The lengths of time over which a report sums up more than a quarter."""

NEAR = 8
"""How many parts of joined dates back a date is compared with, lest it be told twice."""


class Resolver:
    """Resolves the dates of one document with one rulebook.

    *sentences* are the offsets at which sentences begin; *quotations* stand in the words of others, whose “today” in a
    narrative is not that of the publication.
    """

    def __init__(
        self, text: str, book: Rulebook, lookup: Lookup, sentences: Sequence[int] = (), quotations: Sequence[Span] = ()
    ) -> None:
        self.text = text
        self._near = Nearby(text, book, sentences)
        self._lookup = lookup
        self._quotations = SpanIndex(quotations, lambda span: span)

    def resolve(
        self,
        mentions: Sequence[Mention],
        publication: When | None,
        mode: str,
        letters: Sequence[Evidence] = (),
        remembered: Collection[Span] = frozenset(),
    ) -> tuple[DatedMention, ...]:
        """The meaning of every date mention; *mode* is ``news`` or ``narrative``.

        Each of *letters* is the publication of what follows it, until the next; to those *remembered* the text only
        looks back.
        """
        discourse = Discourse(publication, mode)
        ahead = [e for e in reversed(letters) if e.span]
        known: dict[Mention, DatedMention] = {}
        out: list[DatedMention] = []
        told: list[Span] = []
        ordered = sorted(mentions, key=lambda m: (m.span.start, -m.span.end))
        here, beyond = 0, self._near.sentence(0)[1]
        for number, mention in enumerate(ordered):
            while ahead and ahead[-1].span and ahead[-1].span.start <= mention.span.start:
                discourse = discourse.in_letter(ahead.pop().value)
            if mention.span.start >= beyond:
                here, beyond = self._near.sentence(mention.span.start)
                discourse = replace(discourse, here=here)
            quoted = bool(self._quotations.holding(mention.span))
            scene = discourse if quoted else discourse.outside_quotations()
            if mode == "narrative" and quoted:
                scene = replace(discourse, publication=None)
            if self._near.needs_a_day(mention):
                scene = replace(scene, ahead=self._day_ahead(mention, ordered[number + 1 :], discourse, beyond))
            dated, parts, work = self._one(mention, scene, known)
            if any(span.holds(mention.span) for span in told[-NEAR:]):
                continue
            if often := self._near.recurrence(ordered, number):
                out += of_no_day((*dated, *parts), often.span.of(self.text))
                continue
            out += (*dated, *parts)
            told += [part.span for part in parts]
            for new in (*parts, *dated):
                discourse = self._after(discourse, new, work, back=new.span in remembered, quoted=quoted)
        return tuple(sorted(out, key=lambda d: (d.span.start, d.span.end)))

    def _after(self, discourse: Discourse, new: DatedMention, work: Working, *, back: bool, quoted: bool) -> Discourse:
        """The state of the discourse once a date is read, to which the text looks *back* or that is *quoted*."""
        value = new.meaning
        if isinstance(value, Duration) and SUM.fullmatch(value.value):
            return replace(discourse, summed=new.span.start)
        if not isinstance(value, TimeValue) or value.within or not _moves(work, discourse.mode):
            return discourse
        foretold = new.mention.tense == "future"
        aside = foretold or self._near.in_brackets(new.span.start, discourse.here)
        if aside and discourse.mode == "narrative" and discourse.history:
            return discourse  # a glance aside or at what was to come; the story goes on where it was
        words, named = new.span.of(self.text), self.names_a_year(new.mention)
        value = work.exact or value
        at = new.span.start
        return discourse.mentioned(Anchor(value, f"“{words}”", at, named, back, quoted), foretold=foretold)

    def _day_ahead(
        self, clock: Mention, mentions: Iterable[Mention], discourse: Discourse, beyond: int
    ) -> Anchor | None:
        """The first day that the rest of the sentence, up to *beyond*, names by itself.

        What is to come is not of the day of a *clock* time that is past, nor the other way round.
        """
        for mention in mentions:
            if mention.span.start >= beyond:
                return None
            aside = self._near.in_brackets(mention.span.start, discourse.here)
            apart = {clock.tense, mention.tense} in APART and not aside
            if not apart and not self._near.needs_a_day(mention):
                dated, _, _ = self._one(mention, discourse, {})
                value = dated[0].meaning if dated else None
                if isinstance(value, TimeValue) and value.granularity.rank <= Granularity.DAY.rank and not value.within:
                    if value.granularity.rank < Granularity.PART.rank:
                        value = period(value.earliest, Granularity.DAY)
                    return Anchor(value, f"“{mention.span.of(self.text)}”", mention.span.start)
        return None

    def names_a_year(self, mention: Mention) -> bool:
        """Whether the rule of a date reads a year, a decade or a century from the words."""
        return not self._near.rule(mention).value.keys().isdisjoint(YEARS)

    def alone(self, mention: Mention, publication: When | None) -> Meaning | None:
        """The meaning of one mention by itself, read against a publication date or none."""
        dated, _, _ = self._one(mention, Discourse(publication, "news"), {})
        return dated[0].meaning if dated else None

    def _one(
        self, mention: Mention, discourse: Discourse, known: dict[Mention, DatedMention], side: str = ""
    ) -> tuple[list[DatedMention], list[DatedMention], Working]:
        """The mention with its meaning (none when it only joins others), the parts that it dates besides, and how.

        *side* is the tense of a mention that it is the day of: “Sunday” in “since 3 p.m. Sunday” has begun, too.
        """
        if mention in known:
            return [known[mention]], [], Working()
        rule = self._near.rule(mention)
        joins = not JOINING.isdisjoint(rule.value)
        inner = [c.mention for c in mention.captures if c.mention and c.mention.family == "date"]
        inside = discourse
        for part in inner:
            if part not in known:
                bound = mention.tense if mention.tense in BOUNDS and not joins else ""
                self._one(part, inside if self._near.goes_on(part) else discourse, known, bound)
            named = known[part].meaning if part in known else None
            if isinstance(named, TimeValue) and not named.within:  # “Tuesday 9am to 5pm”: 5pm is of that Tuesday
                inside = inside.mentioned(Anchor(named, f"“{part.span.of(self.text)}”", part.span.start))
        if joins:
            self._lend(inner, discourse, known)
        read = mention._replace(tense=side) if side else mention
        filler = Filler(self.text, read, rule.kinds, self._lookup, self._number)
        scene = Scene(filler, discourse, known)
        meaning = evaluate(scene, rule.value)
        work = scene.working
        known.update(work.redated)
        parts = [
            DatedMention(Mention("date", mention.rule, span, span, tense=mention.tense), value, steps)
            for span, value, steps in work.parts
        ]
        if meaning is None:
            return [], parts, work
        dated = DatedMention(
            mention,
            meaning,
            tuple(work.steps) or _plain(mention.span.of(self.text), meaning),
            tuple(dict.fromkeys(work.implied)),
            tuple(work.alternatives),
            named="edtf" in rule.value,
        )
        known[mention] = dated
        return [dated], parts, work

    def _lend(self, parts: Sequence[Mention], discourse: Discourse, known: dict[Mention, DatedMention]) -> None:
        """Reads parts that wait for an anchor against a part that has none to wait for: “July and August 1936”."""
        dated = [known[part] for part in parts if part in known]
        waiting = [d.mention for d in dated if isinstance(d.meaning, Unresolved)]
        placed = next((d for d in dated if isinstance(d.meaning, TimeValue) and not d.meaning.within), None)
        if placed and waiting and isinstance(placed.meaning, TimeValue):
            near = replace(discourse, publication=placed.meaning, called=f"“{placed.span.of(self.text)}”", history=())
            for part in waiting:
                del known[part]
                self._one(part, near, known)

    def _number(self, mention: Mention) -> int | None:
        """The value of a number mention: nineteen eighty-four, three hundred."""
        rule = self._near.rule(mention)
        filler = Filler(self.text, mention, rule.kinds, self._lookup, self._number)
        return number_value(rule.value, filler.slot)


def _moves(work: Working, mode: str) -> bool:
    """Whether a time moves the discourse on, so that what follows is counted from it.

    What is counted back is a glance back (“a year earlier”); and in a narrative, what is counted from the publication
    stands outside the story.
    """
    if work.counted_from == "publication" and mode == "narrative":
        return False
    return not (work.counted_from in ("period", "previous") and work.backward)


def _plain(words: str, meaning: Meaning) -> tuple[str, ...]:
    """The step of a date that takes over what another tells, such as “about 1815”."""
    return (f"“{words}” is {edtf(meaning)}.",) if isinstance(meaning, TimeValue | Interval) else ()


def number_value(spec: Mapping[str, object], slot: Callable[[str], object | None]) -> int | None:
    """A number out of its parts: added, multiplied, or their digits set side by side."""

    def parts(key: str) -> list[int]:
        return [n for name in slot_names(spec.get(key)) if (n := number_of(slot(name))) is not None]

    total = 0
    if digits := parts("digits"):
        total = int("".join(f"{d:02d}" if i else str(d) for i, d in enumerate(digits)))
    if factors := parts("product"):
        total = 1
        for factor in factors:
            total *= factor
    return total + sum(parts("sum"))
