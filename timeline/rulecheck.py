"""Runs the examples that travel with the rules."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from timeline.match.cascade import cascade
from timeline.model.document import Document, Evidence
from timeline.model.edtf import edtf, parse
from timeline.model.mention import DatedMention, Mention
from timeline.model.span import Span
from timeline.model.timex import timex
from timeline.resolve.resolved import resolved
from timeline.rulebook.problems import Problem
from timeline.rulebook.rule import Example, Rule
from timeline.rulebook.rulebook import FAMILIES, Rulebook


@dataclass(frozen=True, slots=True)
class Outcome:
    """How many examples were run, and what is wrong."""

    examples: int
    problems: tuple[Problem, ...]


def check_rules(book: Rulebook, only: str = "") -> Outcome:
    """Runs every example of every rule, or of the rules whose id starts with *only*."""
    problems: list[Problem] = []
    count = 0
    for rule in book.rules:
        if rule.id.startswith(only):
            for example in (*rule.accept, *rule.reject):
                count += 1
                problems += (
                    Problem(rule.path, example.line, f"{rule.id}: {what}", f"in “{example.text}”")
                    for what in check_example(rule, example, book)
                )
    return Outcome(count, tuple(problems))


def check_example(rule: Rule, example: Example, book: Rulebook) -> Iterator[str]:
    """What is wrong with one example, a sentence each."""
    reader = cascade(book)
    found = reader.find(example.text)
    if not example.marks:
        for mention in found.mentions:
            if mention.rule == rule.id:
                yield f"must not match “{mention.span.of(example.text)}” ({example.reason})"
        return
    stated = (Evidence("example", parse(rule.published), "the example's file says so"),) if rule.published else ()
    document = Document("example", example.text, stated=stated)
    dates = resolved(document, found, book, reader.symbols.value, rule.mode or "news").dates
    for name, start, end in example.marks:
        yield from _mark(name, Span(start, end), rule, example, found.mentions, dates)


def _mark(
    name: str, span: Span, rule: Rule, example: Example, mentions: tuple[Mention, ...], dates: tuple[DatedMention, ...]
) -> Iterator[str]:
    words = span.of(example.text)
    mine = [m for m in mentions if m.rule == rule.id]
    if name not in FAMILIES and name != rule.name and name not in rule.classes:
        if not any(c.slot == name and c.span == span for m in mine for c in m.captures):
            got = sorted({c.span.of(example.text) for m in mine for c in m.captures if c.slot == name})
            yield f"the slot {{{name}}} should hold “{words}” but holds {_listed(got)}"
        return
    if rule.family == "date":
        yield from _date(span, words, rule, example, dates, mentions)
    elif not any(m.span == span for m in mine):
        yield f"should find “{words}” but finds {_listed([m.span.of(example.text) for m in mine])}" + _winner(
            span, rule, mentions
        )


def _date(
    span: Span,
    words: str,
    rule: Rule,
    example: Example,
    dates: tuple[DatedMention, ...],
    mentions: tuple[Mention, ...],
) -> Iterator[str]:
    dated = [d for d in dates if d.span == span]
    ours = [d for d in dated if d.mention.rule == rule.id] or [d for d in dated if _joins(rule)]
    if not ours:
        got = [d.span.of(example.text) for d in dates if d.mention.rule == rule.id]
        yield f"should find “{words}” but finds {_listed(got)}" + _winner(span, rule, mentions)
        return
    values = {timex(d.meaning).value for d in ours} | {str(edtf(d.meaning)) for d in ours}
    if example.expected and len(example.marks) == 1 and example.expected not in values:
        yield f"“{words}” should be {example.expected} but is {', '.join(sorted(values))}"


def _joins(rule: Rule) -> bool:
    return not rule.value.keys().isdisjoint(("from", "until", "also"))


def _winner(span: Span, rule: Rule, mentions: tuple[Mention, ...]) -> str:
    """Which other rule took the place."""
    others = sorted(
        {m.rule for m in mentions if m.family == rule.family and m.rule != rule.id and m.span.overlaps(span)}
    )
    return f" (there {', '.join(others)} wins)" if others else ""


def _listed(found: list[str]) -> str:
    return ", ".join(f"“{f}”" for f in found) if found else "nothing"
