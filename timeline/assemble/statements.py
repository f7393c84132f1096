"""Statement mentions into statements: the spans of each part, and whom they mean."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from timeline.assemble.cast import Reference
from timeline.assemble.content import Contents
from timeline.assemble.continued import continued
from timeline.assemble.cues import Look, cue_of
from timeline.assemble.directness import directness
from timeline.assemble.number import Saying
from timeline.assemble.reports import Reports
from timeline.assemble.speakers import Speakers
from timeline.assemble.turns import Said
from timeline.assemble.zones import Zones
from timeline.model.mention import Mention, Statement
from timeline.model.span import Span
from timeline.model.spanindex import SpanIndex
from timeline.model.stretches import Stretches
from timeline.rulebook.rule import slot_names
from timeline.rulebook.rulebook import Rulebook

PARTS = ("source", "cue", "content", "addressee")

UNSAID = "unsaid"
"""The polarity of what was not said or only may be: no statement, and nothing in it happened."""

ASK = "ask"
"""The class of cues after which the one who was asked speaks next."""

HEADLINE = "headline"
"""The kind of zone in which statements are read."""

ENDLESS = frozenset(",-–—([")
"""Signs with which nothing that is said ends."""

UNNAMED = "an unnamed source"
"""Who reports what stands inside a statement without a source."""


@dataclass(frozen=True, slots=True)
class Telling:
    """What must be known of a document to read its statements: text, zones, quotations, rules, sentences, contents."""

    text: str
    zones: Zones
    quoted: Stretches
    rulebook: Rulebook
    look: Look
    sentence: Callable[[Span], Span]
    contents: Contents

    @property
    def closing(self) -> frozenset[str]:
        """The marks that close a quotation."""
        return frozenset(close for _, close in self.rulebook.language.quotes)


def statements_of(mentions: Iterable[Mention], speakers: Speakers, telling: Telling) -> Iterator[Statement]:
    """The statements of a document, in the order of the text, and what was ``unsaid``."""
    text = telling.text
    ordered = sorted(mentions, key=lambda m: m.span)
    starts = [m.span.start for m in ordered]
    for mention in ordered:
        if telling.zones.at(mention.span) not in ("", HEADLINE):
            continue
        rule = telling.rulebook.rule(mention.rule)
        if rule is None:
            continue
        parts = {part: _spans(mention, rule.value.get(part, part), text) for part in PARTS}
        if not parts["content"]:
            continue
        following = bisect_left(starts, mention.span.end)
        limit = starts[following] if following < len(starts) else len(text)
        whole = telling.contents.whole(_unbroken(parts["content"], limit, telling))
        parts["content"] = continued(whole, telling.quoted, telling.closing, limit, text)
        cue = cue_of(mention, rule, text, telling.look)
        steps = []
        speaker, role, known, nobody = "", "", True, False
        together: tuple[str, ...] = ()
        if parts["source"]:
            words = _words(parts["source"][:1], text)
            if not any(map(str.isalnum, words)):
                continue
            nobody = speakers.nobody(words)
            told = (*parts["content"], *parts["addressee"])
            first = speakers.reference(parts["source"][0], words, saying=Saying(told, cue.cue_class))
            others = [speakers.reference(span, _words((span,), text)) for span in parts["source"][1:]]
            who = _joint((first, *others), parts["source"], text) if others else first
            said = Said(parts["source"][0], who, parts["content"], parts["addressee"], parts["source"][1:])
            speakers.spoke(mention.span.end, said)
            speaker, role, known = who.name, who.role, who.known
            together = tuple(r.name for r in who.together if r.known)
            steps += [r.reason for r in (first, *others)]
        addressees = []
        for span in parts["addressee"]:
            to = speakers.reference(span, _words((span,), text), speaker)
            addressees.append(to.name)
            steps.append(to.reason)
        if cue.cue_class == ASK and parts["source"]:
            speakers.asked(mention.span.end, parts["source"][0], (*parts["addressee"], *parts["content"])[0])
        yield Statement(
            rule=mention.rule,
            span=mention.span,
            content=parts["content"],
            source=parts["source"],
            cue=parts["cue"],
            addressee=parts["addressee"],
            cue_class=cue.cue_class,
            polarity=UNSAID if nobody else cue.polarity,
            directness=directness(parts["content"], telling.quoted, text),
            speaker=speaker,
            speaker_role=role,
            addressees=tuple(dict.fromkeys(addressees)),
            steps=tuple(s for s in steps if s),
            known=known,
            together=together,
        )


def named(statement: Statement) -> str:
    """Who made a statement, for a line about what stands in it."""
    return statement.speaker if statement.speaker and statement.known else UNNAMED


def parted_by_unsaid(statements: Iterable[Statement]) -> tuple[list[Statement], list[Statement]]:
    """Those that were made, and those that were not; what stands in the words of one that was not, was not either."""
    read = list(statements)
    silent = SpanIndex((c for s in read if s.polarity == UNSAID for c in s.content), lambda span: span)
    made = [s for s in read if s.polarity != UNSAID and not silent.holding(s.span)]
    return made, [s for s in read if s.polarity == UNSAID or silent.holding(s.span)]


def nested(statements: Sequence[Statement]) -> tuple[Statement, ...]:
    """The statements, with those that stand in what another says marked as reported by its speaker."""
    reports = Reports(statements)
    out = []
    for statement in statements:
        core = (*statement.source, *statement.cue)
        outer = reports.reporting(core[0])[0] if core else None
        other = outer and outer.source != statement.source
        out.append(replace(statement, reported_by=named(outer)) if outer and other else statement)
    return tuple(out)


def _spans(mention: Mention, wanted: object, text: str) -> tuple[Span, ...]:
    slots = slot_names(wanted)
    return tuple(_stripped(c.span, text) for c in mention.captures if c.slot in slots)


def _unbroken(content: tuple[Span, ...], limit: int, telling: Telling) -> tuple[Span, ...]:
    """What is said; where it breaks off before a bracket that it opened, with the rest of its sentence to a limit."""
    *rest, last = content
    words, behind = last.of(telling.text), telling.text[last.end :].lstrip()
    if words.count("(") <= words.count(")") or not behind.startswith(")"):
        return content
    end = min(telling.sentence(Span(last.end - 1, last.end)).end, limit)
    whole = telling.text[last.start : max(end, last.end)].rstrip(" .,;")
    return (*rest, Span(last.start, last.start + len(whole)))


def _stripped(span: Span, text: str) -> Span:
    """The span without white space and commas at its ends, nor dashes and an opening bracket behind it."""
    start, end = span.start, span.end
    while start < end and (text[start].isspace() or text[start] == ","):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in ENDLESS):
        end -= 1
    return Span(start, end) if end > start else span


def _joint(who: tuple[Reference, ...], spans: Sequence[Span], text: str) -> Reference:
    """Those who speak together, their names joined by the words that stand between them in the text."""
    parts = [who[0].name]
    for before, span, one in zip(spans, spans[1:], who[1:], strict=False):
        between = " ".join(text[before.end : span.start].split())
        parts += (between if between.startswith(",") else f" {between}", " ", one.name)
    each = tuple(one for r in who for one in r.each)
    return Reference("".join(parts), "", "", known=any(r.known for r in who), together=each)


def _words(spans: tuple[Span, ...], text: str) -> str:
    return " ".join(" ".join(s.of(text) for s in spans).split())
