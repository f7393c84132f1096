"""An explanation of a text: publication, matches with winners and losers, meanings step by step, entries."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from timeline.batch import read_one
from timeline.cli.trace import Traced, rivals
from timeline.export.dates import in_words
from timeline.model.edtf import edtf
from timeline.model.sanitise import one_line
from timeline.model.timevalue import Interval, TimeValue
from timeline.model.timex import timex

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from timeline.match.candidate import Candidate
    from timeline.model.document import Document
    from timeline.model.mention import DatedMention, Mention
    from timeline.model.reading import Reading
    from timeline.model.span import Span
    from timeline.model.timevalue import Meaning
    from timeline.rulebook.rulebook import Rulebook


def explanation(document: Document, rulebook: Rulebook, mode: str) -> Iterator[str]:
    """The lines of an explanation, ready to print."""
    reading = read_one(document, rulebook, mode)
    traced = Traced(rulebook)
    found = traced.find(document.text)
    dated = {d.span: d for d in reading.dates}
    published = reading.publication
    yield _fact("published", f"{in_words(published.value) if published.value else 'unknown'}: {published.reason}")
    yield _fact("mode", reading.mode)
    for mention in found.mentions:
        yield ""
        yield _head(mention.span, document)
        yield from _match(mention, rulebook, document)
        if mention.family == "date" and mention.span in dated:
            yield from _meaning(dated.pop(mention.span))
        yield from _losers(mention, traced.tried, document)
    for rest in dated.values():
        yield ""
        yield _head(rest.span, document)
        yield _fact("part of", rest.mention.rule)
        yield from _meaning(rest)
    yield from _entries(reading)
    for problem in reading.problems:
        yield _fact("problem", problem)


def _head(span: Span, document: Document) -> str:
    return click.style(f"“{one_line(span.of(document.text))}”", bold=True) + f"  {span.start}–{span.end}"


def _match(mention: Mention, rulebook: Rulebook, document: Document) -> Iterator[str]:
    rule = rulebook.rule(mention.rule)
    yield _fact("rule", f"{mention.rule}  {rule.path}:{rule.line}" if rule else mention.rule)
    if rule:
        yield _fact("finds", rule.description)
    yield from (_fact(f"{{{c.slot}}}", c.span.of(document.text)) for c in mention.captures)


def _meaning(dated: DatedMention) -> Iterator[str]:
    type_, value, mod = timex(dated.meaning)
    yield _fact("means", _words(dated.meaning))
    yield _fact("timex3", " ".join(part for part in (type_, value, mod) if part))
    yield from (_fact("step", step) for step in dated.steps)
    yield from (_fact("implied", what) for what in dated.implied)
    yield from (_fact("or", in_words(other)) for other in dated.alternatives)


def _words(meaning: Meaning) -> str:
    if isinstance(meaning, TimeValue | Interval):
        return f"{in_words(meaning)}  ({edtf(meaning)})"
    return f"no place in time: {type(meaning).__name__.lower()}"


def _losers(winner: Mention, tried: Iterable[Candidate], document: Document) -> Iterator[str]:
    for rival in rivals(winner, tried):
        yield _fact("against", f"{rival.mention.rule} “{rival.mention.span.of(document.text)}” {rival.reason}")


def _entries(reading: Reading) -> Iterator[str]:
    for entry in reading.entries:
        yield ""
        yield click.style("entry", bold=True) + f"  {entry.kind}, {in_words(entry.when)}"
        yield _fact("text", entry.text)
        if entry.speaker:
            yield _fact("speaker", entry.speaker)
        yield from (_fact("why", step) for step in entry.why)
        yield from (_fact("inferred", what) for what in entry.inferred)


def _fact(name: str, value: str) -> str:
    return f"{click.style(f'{name:>12}', dim=True)}  {one_line(value)}"
