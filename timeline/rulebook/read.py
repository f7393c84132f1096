"""Turns the tables of a rule file into rules, lexicons and shapes, and collects what is wrong in them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import cast

import regex

from timeline.rulebook.lexicon import Lexicon, Shape, Value
from timeline.rulebook.lines import Lines
from timeline.rulebook.marks import unmark
from timeline.rulebook.phrase import Node, parse_phrase
from timeline.rulebook.problems import PhraseError, Problem, did_you_mean
from timeline.rulebook.rule import Example, Rule
from timeline.rulebook.rulebook import Language

import re  # isort: skip

LEXICON_KEYS = {"description", "forms", "patterns", "any", "run", "but", "least", "most", "lazy"}
RULE_KEYS = {
    "description", "match", "priority", "stage", "is", "after", "before", "not_after", "not_before", "value",
    "accept", "reject", "published", "mode",
}  # fmt: skip
LANGUAGE_KEYS = {"name", "token", "quotes", "leave_out", "rejoin", "settings"}

Table = Mapping[str, object]


def _table(value: object) -> Table:
    return cast(Table, value) if isinstance(value, Mapping) else {}


def _texts(value: object) -> tuple[str, ...]:
    if isinstance(value, str):
        return (value,)
    return tuple(str(v) for v in value) if isinstance(value, list) else ()


def language(data: Table, path: str, lines: Lines, code: str, problems: list[Problem]) -> Language | None:
    """The Language of a language.toml."""
    _unknown(data, LANGUAGE_KEYS, "", path, lines, problems)
    try:
        return Language(
            code=code,
            name=str(data.get("name", code)),
            token=re.compile(str(data["token"]), re.VERBOSE),
            quotes=tuple((str(a), str(b)) for a, b in cast(list[list[str]], data.get("quotes", []))),
            leave_out=frozenset(_texts(data.get("leave_out"))),
            rejoin=tuple(re.compile(p) for p in _texts(data.get("rejoin"))),
            settings=_table(data.get("settings")),
        )
    except KeyError as error:
        problems.append(Problem(path, 1, f"{error} is missing"))
    except (re.error, ValueError, TypeError) as error:
        problems.append(Problem(path, lines.of("", "token"), f"the settings cannot be used: {error}"))
    return None


def _unknown(data: Table, known: set[str], table: str, path: str, lines: Lines, problems: list[Problem]) -> None:
    for key in data:
        if key not in known:
            problems.append(Problem(path, lines.of(table, key), f"unknown key {key!r}", did_you_mean(key, known)))


def lexicons(data: Table, path: str, lines: Lines, problems: list[Problem]) -> tuple[list[Shape], list[Lexicon]]:
    """The shapes and lexicons of a file in lexicon/."""
    shapes: list[Shape] = []
    found: list[Lexicon] = []
    for name, body in data.items():
        if name == "shape" and isinstance(body, list):
            shapes.extend(_shapes(body, path, lines, problems))
            continue
        table = _table(body)
        _unknown(table, LEXICON_KEYS, name, path, lines, problems)
        for pattern in _texts(table.get("patterns")):
            _compiles(pattern, path, lines.of(name, "patterns"), problems)
        forms = table.get("forms", {})
        found.append(
            Lexicon(
                name=name,
                path=path,
                line=lines.of(name),
                description=str(table.get("description", "")),
                forms=_forms(forms),
                patterns=_texts(table.get("patterns")),
                any=_texts(table.get("any")),
                run=_texts(table.get("run")),
                but=_texts(table.get("but")),
                least=int(cast(int, table.get("least", 1))),
                most=int(cast(int, table.get("most", 40))),
                lazy=bool(table.get("lazy", False)),
            )
        )
    return shapes, found


def _forms(forms: object) -> dict[str, Value]:
    if isinstance(forms, list):
        return {str(f): str(f) for f in forms}
    return {str(k): cast(Value, v) for k, v in _table(forms).items()}


def _shapes(body: list[object], path: str, lines: Lines, problems: list[Problem]) -> Iterator[Shape]:
    for item in body:
        table = _table(item)
        _unknown(table, {"pattern", "is"}, "shape", path, lines, problems)
        pattern = str(table.get("pattern", ""))
        if _compiles(pattern, path, lines.of("shape"), problems):
            yield Shape(pattern, _texts(table.get("is")), lines.of("shape"))


def _compiles(pattern: str, path: str, line: int, problems: list[Problem]) -> bool:
    try:
        regex.compile(pattern)
    except regex.error as error:
        problems.append(Problem(path, line, f"the pattern {pattern!r} is no regular expression: {error}"))
        return False
    return True


def merged(old: Lexicon, new: Lexicon) -> Lexicon:
    """A lexicon with the forms and members of another of the same name added."""
    return Lexicon(
        name=new.name,
        path=new.path,
        line=new.line,
        description=new.description or old.description,
        forms={**old.forms, **new.forms},
        patterns=(*old.patterns, *new.patterns),
        any=(*old.any, *new.any),
        run=(*old.run, *new.run),
        but=(*old.but, *new.but),
        least=new.least,
        most=new.most,
        lazy=new.lazy,
    )


def rules(
    data: Table, family: str, path: str, lines: Lines, language: Language, problems: list[Problem]
) -> Iterator[Rule]:
    """The rules of a file; top-level keys are defaults for all of them."""
    defaults = {k: v for k, v in data.items() if not isinstance(v, Mapping)}
    _unknown(defaults, {"published", "stage", "mode", "description", "is"}, "", path, lines, problems)
    for number, (name, body) in enumerate((k, v) for k, v in data.items() if isinstance(v, Mapping)):
        table = {**defaults, **_table(body)}
        _unknown(table, RULE_KEYS, name, path, lines, problems)
        if not re.fullmatch(r"[a-z][a-z0-9_]*", name):
            problems.append(Problem(path, lines.of(name), f"{name!r} is no name for a rule", "small letters, digits and _"))
        yield _rule(table, family, name, path, lines, language, problems, number)


def _rule(  # noqa: PLR0913 - what a rule is read from
    table: Table, family: str, name: str, path: str, lines: Lines, lang: Language, problems: list[Problem], order: int
) -> Rule:
    def trees(key: str) -> tuple[Node, ...]:
        out = []
        for text in _texts(table.get(key)):
            try:
                out.append(parse_phrase(text, lang.token))
            except PhraseError as error:
                problems.append(Problem(path, lines.of(name, key), f"rule {name!r}: {error}"))
        return tuple(out)

    match = trees("match")
    if not table.get("match"):
        problems.append(Problem(path, lines.of(name), f"the rule {name!r} has no phrase", "write match = \"…\""))
    return Rule(
        id=f"{family}.{name}",
        family=family,
        name=name,
        path=path,
        line=lines.of(name),
        description=str(table.get("description", "")),
        phrases=_texts(table.get("match")),
        trees=match,
        stage=int(cast(int, table.get("stage", 1))),
        priority=int(cast(int, table.get("priority", 0))),
        classes=_texts(table.get("is")),
        after=trees("after"),
        before=trees("before"),
        not_after=trees("not_after"),
        not_before=trees("not_before"),
        value=_table(table.get("value")),
        accept=_examples(table, "accept", name, path, lines, problems),
        reject=_examples(table, "reject", name, path, lines, problems),
        published=str(table.get("published", "")),
        mode=str(table.get("mode", "")),
        order=order,
    )


def _examples(
    table: Table, key: str, name: str, path: str, lines: Lines, problems: list[Problem]
) -> tuple[Example, ...]:
    out = []
    for text, note in _table(table.get(key)).items():
        line = lines.of(f"{name}.{key}", text)
        try:
            plain, marks = unmark(text)
        except ValueError as error:
            problems.append(Problem(path, line, str(error)))
            continue
        if key == "accept":
            if not marks:
                problems.append(Problem(path, line, "nothing is marked in the example", "mark what the rule must find: <date>…</date>"))
            out.append(Example(plain, line, expected=str(note) if note is not True else "", marks=marks))
        else:
            out.append(Example(plain, line, reason=str(note)))
    return tuple(out)
