"""Statement mentions into statements: the spans of each part, and whom they mean."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from timeline.assemble.cues import Look, cue_of
from timeline.assemble.speakers import Speakers
from timeline.assemble.zones import Zones
from timeline.model.mention import Mention, Statement
from timeline.model.span import Span
from timeline.rulebook.rulebook import Rulebook

PARTS = ("source", "cue", "content", "addressee")


def statements_of(
    mentions: Iterable[Mention], text: str, speakers: Speakers, zones: Zones, rulebook: Rulebook, look: Look
) -> Iterator[Statement]:
    """The statements of a document, in the order of the text."""
    for mention in sorted(mentions, key=lambda m: m.span):
        if zones.at(mention.span):
            continue
        rule = rulebook.rule(mention.rule)
        if rule is None:
            continue
        parts = {part: _spans(mention, rule.value.get(part, part), text) for part in PARTS}
        if not parts["content"]:
            continue
        steps = []
        speaker, role = "", ""
        if parts["source"]:
            words = _words(parts["source"], text)
            who = speakers.reference(parts["source"][0], words)
            speakers.spoke(mention.span.end, who)
            speaker, role = who.name, who.role
            steps.append(who.reason)
        addressees = []
        for span in parts["addressee"]:
            to = speakers.reference(span, _words((span,), text))
            addressees.append(to.name)
            steps.append(to.reason)
        cue = cue_of(mention, rule, text, look)
        yield Statement(
            rule=mention.rule,
            span=mention.span,
            content=parts["content"],
            source=parts["source"],
            cue=parts["cue"],
            addressee=parts["addressee"],
            cue_class=cue.cue_class,
            polarity=cue.polarity,
            speaker=speaker,
            speaker_role=role,
            addressees=tuple(dict.fromkeys(addressees)),
            steps=tuple(s for s in steps if s),
        )


def _spans(mention: Mention, wanted: object, text: str) -> tuple[Span, ...]:
    slots = {str(w).strip("{}") for w in (wanted if isinstance(wanted, list) else [wanted])}
    return tuple(_stripped(c.span, text) for c in mention.captures if c.slot in slots)


def _stripped(span: Span, text: str) -> Span:
    """The span without white space and commas at its ends."""
    start, end = span.start, span.end
    while start < end and (text[start].isspace() or text[start] == ","):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] == ","):
        end -= 1
    return Span(start, end)


def _words(spans: tuple[Span, ...], text: str) -> str:
    return " ".join(" ".join(s.of(text) for s in spans).split())
