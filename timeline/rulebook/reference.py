"""The reference of all rules and lexicons, as a page of Markdown; docs/rules.md is made of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby, pairwise

from timeline.rulebook.lexicon import Lexicon
from timeline.rulebook.operations import OPERATIONS
from timeline.rulebook.rule import Example, Rule
from timeline.rulebook.rulebook import BUILTIN, FAMILIES, Rulebook

FAMILY_WORDS = {
    "number": "numbers in words",
    "date": "dates, times, durations and sets of times",
    "name": "people, bodies, places and things that speak",
    "context": "the parts of a document that are no story, and what tells its day of publication",
    "statement": "who said what to whom",
    "event": "what happened, with those who took part",
}
"""What each family finds."""

SHOWN = 12
"""Forms of a lexicon that the page shows."""

_SIGNS = re.compile(r"([\\`*_\[\]<>#|])")


def reference(book: Rulebook) -> str:
    """The page."""
    return "\n".join(_lines(book)) + "\n"


def _lines(book: Rulebook) -> Iterator[str]:
    yield f"# The rules for {book.language.name}"
    yield ""
    yield "Made by `make docs` from the files in `rules/`; [writing-rules.md](writing-rules.md) tells how to write one."
    yield ""
    for family in FAMILIES:
        rules = [r for r in book.rules if r.family == family]
        yield f"- [{family}](#{family}): {FAMILY_WORDS[family]}; rules: {len(rules)}"
    yield f"- [lexicons](#lexicons): {len(book.lexicons)}"
    yield "- [kinds that are always there](#kinds-that-are-always-there)"
    for family in FAMILIES:
        yield from _family(family, [r for r in book.rules if r.family == family])
    yield from _lexicons(book)
    yield from ("", "## Kinds that are always there", "")
    yield from (f"- `{{{kind}}}`: {what}" for kind, what in BUILTIN.items())


def _family(family: str, rules: list[Rule]) -> Iterator[str]:
    yield from ("", f"## {family}", "", f"Finds {FAMILY_WORDS[family]}. Its values:", "")
    yield from (f"- `{key}`: {_plain(operation.does)}" for key, operation in OPERATIONS[family].items())
    for path, group in groupby(sorted(rules, key=lambda r: (r.path, r.line)), key=lambda r: r.path):
        yield from ("", f"### {path}", "")
        for rule in group:
            yield from _rule(rule)


def _rule(rule: Rule) -> Iterator[str]:
    yield f"- **`{rule.name}`** {_plain(rule.description)}"
    yield from (f"  - `{phrase}`" for phrase in rule.phrases)
    yield from (f"  - e.g. {_example(example)}" for example in rule.accept[:1])


def _example(example: Example) -> str:
    """The sentence with what is found in it in bold, and the value."""
    cuts = sorted({0, len(example.text), *(place for _, *places in example.marks for place in places)})
    marked = [(start, end) for _, start, end in example.marks]
    parts = []
    for start, end in pairwise(cuts):
        words = _plain(" ".join(example.text[start:end].split()))
        inside = any(a <= start and end <= b for a, b in marked)
        before = " " if start and example.text[start].isspace() else ""
        after = " " if end < len(example.text) and example.text[end - 1].isspace() else ""
        parts.append(f"{before}**{words}**{after}" if inside and words else f"{before}{words}{after}")
    return "".join(parts).replace("  ", " ") + (f" → {_plain(example.expected)}" if example.expected else "")


def _lexicons(book: Rulebook) -> Iterator[str]:
    yield from ("", "## Lexicons")
    ordered = sorted(book.lexicons.values(), key=lambda x: (x.path, x.line))
    for path, group in groupby(ordered, key=lambda x: x.path):
        yield from ("", f"### {path}", "")
        for lexicon in group:
            yield f"- **`{lexicon.name}`** {_plain(lexicon.description)} {_members(lexicon)}".rstrip()


def _members(lexicon: Lexicon) -> str:
    """What a lexicon holds, in short."""
    parts = []
    if lexicon.forms:
        shown = [_plain(form) for form in list(lexicon.forms)[:SHOWN]]
        more = f" … ({len(lexicon.forms)})" if len(lexicon.forms) > SHOWN else ""
        parts.append("*" + ", ".join(shown) + "*" + more)
    parts += [f"`{pattern}`" for pattern in lexicon.patterns]
    if lexicon.any:
        parts.append("any of " + ", ".join(f"`{kind}`" for kind in lexicon.any))
    if lexicon.run:
        but = " but " + ", ".join(f"`{kind}`" for kind in lexicon.but) if lexicon.but else ""
        kinds = ", ".join(f"`{kind}`" for kind in lexicon.run)
        parts.append(f"{lexicon.least} to {lexicon.most} in a row of {kinds}{but}")
    return "; ".join(parts)


def _plain(text: str) -> str:
    """Text in which no sign means anything to Markdown."""
    return _SIGNS.sub(r"\\\1", text)
