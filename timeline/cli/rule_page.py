"""One rule, as a page to read."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from timeline.match.compile import Compiler
from timeline.match.vocabulary import literal
from timeline.model.sanitise import sanitise
from timeline.rulebook.phrase import Word, walk

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from timeline.rulebook.rule import Example, Rule
    from timeline.rulebook.rulebook import Rulebook


def rule_page(rule: Rule, book: Rulebook) -> Iterator[str]:
    """The lines of the page."""
    yield click.style(rule.id, bold=True) + f"  {sanitise(f'{rule.path}:{rule.line}')}"
    yield sanitise(rule.description)
    yield ""
    yield from (f"match      {sanitise(phrase)}" for phrase in rule.phrases)
    yield f"compiled   {_compiled(rule, book)}"
    facts = (
        ("stage", rule.stage),
        ("priority", rule.priority),
        ("is", ", ".join(rule.classes)),
        ("published", rule.published),
        ("mode", rule.mode),
    )
    yield from (f"{name:<9}  {sanitise(str(value))}" for name, value in facts if value)
    if rule.value:
        yield ""
        yield from _value(rule.value, "value")
    yield from _examples("accept", rule.accept)
    yield from _examples("reject", rule.reject)


def _compiled(rule: Rule, book: Rulebook) -> str:
    """The regular expression of the rule, each class of symbols by the name of its kind or the word it stands for."""
    words = {literal(n.text): n.text for tree in rule.trees for n in walk(tree) if isinstance(n, Word)}
    source = Compiler(book, lambda kind: words.get(kind, f"⟨{kind}⟩")).source(rule)
    return "".join(c if c.isprintable() else f"\\u{ord(c):04x}" for c in source)


def _value(value: Mapping[str, object], where: str) -> Iterator[str]:
    for key, inner in value.items():
        if isinstance(inner, dict):
            yield from _value(inner, f"{where}.{key}")
        else:
            yield f"{where}.{key} = {sanitise(str(inner))}"


def _examples(title: str, examples: tuple[Example, ...]) -> Iterator[str]:
    if examples:
        yield ""
        yield click.style(title, bold=True)
    for example in examples:
        note = example.expected or example.reason
        yield f"  {sanitise(_marked(example))}" + (f"  → {sanitise(note)}" if note else "")


def _marked(example: Example) -> str:
    text = example.text
    for _, start, end in reversed(example.marks):
        text = f"{text[:start]}[{text[start:end]}]{text[end:]}"
    return text
