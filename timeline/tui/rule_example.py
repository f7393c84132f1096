"""A correction as an example of a rule: the sentence, what must be found in it, and the file that it goes into.

The rule is copied into the user's own rules, where it takes the place of ours, and the example is put below the others;
then the examples are run. A file that would not load is put back as it was.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from timeline.model.edtf import edtf
from timeline.model.reading import Reading
from timeline.model.span import Span
from timeline.model.timevalue import Interval, TimeValue
from timeline.rulebook.files import rules_folder
from timeline.rulebook.load import load_rulebook
from timeline.rulebook.problems import RulebookError
from timeline.rulebook.rule import Rule
from timeline.rulebook.rulebook import Rulebook
from timeline.rulecheck import check_rules
from timeline.store.corrections import Status
from timeline.store.reading import Row
from timeline.tui.excerpt import excerpt

_HEADER = re.compile(r"\[+\s*([^\[\]]+?)\s*\]+\s*(?:#.*)?")
REASON = "rejected by the reader of a text"


class NoExampleError(Exception):
    """An entry of which no example can be made, with the reason."""


@dataclass(frozen=True, slots=True)
class Example:
    """A line for a rule's ``accept`` or ``reject`` table; ``published`` is the day it counts from, in EDTF."""

    rule: str
    table: str
    text: str
    value: str
    published: str = ""

    @property
    def line(self) -> str:
        """The line as TOML."""
        value = "true" if self.value == "true" else json.dumps(self.value, ensure_ascii=False)
        return f"{json.dumps(self.text, ensure_ascii=False)} = {value}"


@dataclass(frozen=True, slots=True)
class Written:
    """An example that was written: where, and what the check said."""

    path: Path
    example: Example
    examples: int
    problems: tuple[str, ...]


def example_of(row: Row, reading: Reading, book: Rulebook) -> Example:
    """The example that an entry makes: a rejected one what its rule must leave alone, else what it must find."""
    entry = row.entry
    dated = next((d for span in entry.dates for d in reading.dates if d.span == span), None)
    published = edtf(reading.publication.value) if reading.publication.value else ""
    if row.status is Status.REJECTED:
        rule = entry.rule if book.rule(entry.rule) else dated.mention.rule if dated else ""
        return Example(_known(rule, book), "reject", _sentence(row, reading, None, ""), REASON, published)
    if dated and book.rule(dated.mention.rule):
        corrected = entry.when != row.found.when and entry.when is not None
        meaning = entry.when if corrected else dated.meaning
        value = edtf(meaning) if isinstance(meaning, TimeValue | Interval) else ""
        if value:
            text = _sentence(row, reading, dated.span, "date")
            return Example(dated.mention.rule, "accept", text, value, published)
    family = entry.rule.partition(".")[0]
    text = _sentence(row, reading, entry.span, family)
    return Example(_known(entry.rule, book), "accept", text, "true", published)


def _known(rule: str, book: Rulebook) -> str:
    if not rule or book.rule(rule) is None:
        raise NoExampleError("No single rule made this entry, so no rule can have it as an example.")
    return rule


def _sentence(row: Row, reading: Reading, span: Span | None, mark: str) -> str:
    """The paragraph of an entry on one line, with a span in marks."""
    document = reading.document
    around = excerpt(document, row.entry).span
    text = document.text
    if span is None:
        return " ".join(around.of(text).split())
    if not around.holds(span):
        around = Span(min(around.start, span.start), max(around.end, span.end))
    parts = (text[around.start : span.start], span.of(text), text[span.end : around.end])
    before, words, after = (re.sub(r"\s+", " ", part) for part in parts)
    return f"{before}<{mark}>{words}</{mark}>{after}".strip()


def write(example: Example, book: Rulebook, folders: Sequence[Path], into: Path) -> Written:
    """Puts an example into the user's rules and runs the examples of its rule; NoExampleError if it cannot be."""
    rule = book.rule(example.rule)
    if rule is None:
        message = f"There is no rule {example.rule}."
        raise NoExampleError(message)
    own = Path(rule.path)
    is_own = own.is_file() and any(own.resolve().is_relative_to(folder.resolve()) for folder in folders)
    path = own if is_own else into / rule.family / f"{rule.name}.toml"
    before = path.read_text(encoding="utf-8") if path.exists() else None
    text = before if before is not None else _copy(rule, example)
    if example.table == "accept" and rule.family == "date":
        _must_count_from(example, text, path)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(_with_line(text, f"{rule.name}.{example.table}", example), encoding="utf-8")
    try:
        new = load_rulebook(book.language.code, tuple(dict.fromkeys((*folders, into))))
    except RulebookError as error:
        if before is None:
            path.unlink()
        else:
            path.write_text(before, encoding="utf-8")
        message = f"The rules would not load with it: {error.problems[0]}"
        raise NoExampleError(message) from error
    outcome = check_rules(new, example.rule)
    return Written(path, example, outcome.examples, tuple(f"{p.what} {p.hint}" for p in outcome.problems))


def _must_count_from(example: Example, text: str, path: Path) -> None:
    kept = re.search(r"^published\s*=\s*\"?([\d-]+)\"?", text, re.MULTILINE)
    if kept and example.published and kept[1] != example.published:
        message = (
            f"The examples in {path} count from {kept[1]}, and this text is of {example.published}; "
            "write the example by hand into a rule of another name."
        )
        raise NoExampleError(message)


def _copy(rule: Rule, example: Example) -> str:
    """The rule as its file has it; where dates count from another day, without the examples that do so."""
    path = rules_folder() / rule.path.removeprefix("rules/") if rule.path.startswith("rules/") else Path(rule.path)
    lines = path.read_text(encoding="utf-8").splitlines()
    counts = example.table == "accept" and rule.family == "date" and bool(example.published)
    block: list[str] = []
    defaults: list[str] = []
    table: str | None = None
    for line in lines:
        header = _HEADER.fullmatch(line.strip())
        if header:
            table = header[1]
        if table is None and line.strip() and not line.lstrip().startswith("#"):
            defaults.append(line)  # a list may go on over several lines
        elif table is not None and (table == rule.name or table.startswith(f"{rule.name}.")):
            if counts and table == f"{rule.name}.accept" and not header:
                continue
            block.append(line)
    if counts:
        defaults = [line for line in defaults if not line.startswith("published")]
        defaults.append(f"published = {json.dumps(example.published)}")
    return "\n".join([*defaults, "", *block]).rstrip() + "\n"


def _with_line(text: str, table: str, example: Example) -> str:
    """A rule file with one more line at the end of a table, which is made where there is none."""
    lines = text.rstrip("\n").splitlines()
    start = next((n for n, line in enumerate(lines) if line.strip() == f"[{table}]"), None)
    if start is None:
        return "\n".join([*lines, f"[{table}]", example.line]) + "\n"
    end = next((n for n in range(start + 1, len(lines)) if _HEADER.fullmatch(lines[n].strip())), len(lines))
    while end > start + 1 and not lines[end - 1].strip():
        end -= 1
    if example.line not in lines[start:end]:
        lines.insert(end, example.line)
    return "\n".join(lines) + "\n"
