"""Reads a folder of rules into a Rulebook, and says everything that is wrong with it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

import tomli

from timeline.rulebook import guards, read
from timeline.rulebook.files import Digest, rule_files, rule_folders, rules_folder
from timeline.rulebook.lexicon import Lexicon, Shape
from timeline.rulebook.line_numbers import Lines
from timeline.rulebook.problems import Problem, RulebookError
from timeline.rulebook.rule import Rule
from timeline.rulebook.rulebook import FAMILIES, Language, Rulebook

REST = "the other rules are checked once it can be read"
"""What is said beside a file that cannot be read."""


@lru_cache(maxsize=8)
def _bundled(language: str) -> Rulebook:
    return _load((rules_folder() / language,))


def load_rulebook(language: str = "en", extra: Sequence[Path] = ()) -> Rulebook:
    """The rules of a language, with the user's folders laid over them; RulebookError tells all that is wrong.

    A rule of the user's replaces ours of the same id; forms of a lexicon are added to ours.
    """
    folders = rule_folders(language, extra)
    return _load(folders) if extra else _bundled(language)


class _Loader:
    """Collects lexicons, rules and problems from one folder after the other."""

    def __init__(self) -> None:
        self.lexicons: dict[str, Lexicon] = {}
        self.shapes: list[Shape] = []
        self.rules: dict[str, Rule] = {}
        self.replaced: list[Rule] = []
        self.problems: list[Problem] = []
        self.digest = Digest()
        self.language: Language | None = None
        self.unread = False

    def folder(self, folder: Path) -> None:
        own: dict[str, Lexicon] = {}
        for part, path in rule_files(folder):
            data, source = self.file(path, folder)
            if part == "language":
                self.language = read.language(data, folder.name, source)
            elif part == "lexicon":
                self.lexicon(data, source, own)
            elif self.language:
                for rule in read.rules(data, part, self.language, source):
                    self.add(rule, folder)

    def short(self, path: Path) -> str:
        """The path as people should see it: ours from the folder ``rules`` on wherever that is, a user's as given."""
        ours = rules_folder()
        return f"rules/{path.relative_to(ours).as_posix()}" if path.is_relative_to(ours) else path.as_posix()

    def file(self, path: Path, root: Path) -> tuple[dict[str, object], read.Source]:
        """The tables of a file, empty with the reason noted when it cannot be read."""
        name = self.short(path)
        try:
            raw = path.read_bytes()
            text = raw.decode("utf-8")
            self.digest.add(path, root, raw)
            return tomli.loads(text), read.Source(name, Lines(text), self.problems)
        except tomli.TOMLDecodeError as error:
            m = re.search(r"line (\d+)", str(error))
            self.problems.append(Problem(name, int(m[1]) if m else 1, f"this is no TOML: {error}", REST))
        except (OSError, UnicodeDecodeError) as error:
            self.problems.append(Problem(name, 1, f"cannot be read: {error}", REST))
        self.unread = True
        return {}, read.Source(name, Lines(""), self.problems)

    def lexicon(self, data: dict[str, object], source: read.Source, own: dict[str, Lexicon]) -> None:
        """Adds the lexicons of a file; those of an earlier folder take more forms, those of its ``own`` none."""
        shapes, lexicons = read.lexicons(data, source)
        self.shapes.extend(shapes)
        for lexicon in lexicons:
            twin = own.setdefault(lexicon.name, lexicon)
            if twin is not lexicon:
                message = f"the lexicon {lexicon.name!r} already stands in {twin.path}:{twin.line}"
                self.problems.append(Problem(lexicon.path, lexicon.line, message, "choose another name"))
            old = self.lexicons.get(lexicon.name)
            self.lexicons[lexicon.name] = read.merged(old, lexicon) if old else lexicon

    def add(self, rule: Rule, folder: Path) -> None:
        old = self.rules.get(rule.id)
        if old and Path(old.path).name != Path(rule.path).name and self.short(folder) in old.path:
            self.problems.append(
                Problem(
                    rule.path,
                    rule.line,
                    f"the rule {rule.id!r} already stands in {old.path}:{old.line}",
                    "choose another name",
                )
            )
        if old:
            self.replaced.append(old)
        self.rules[rule.id] = rule


def _load(folders: Iterable[Path]) -> Rulebook:
    loader = _Loader()
    for folder in folders:
        loader.folder(folder)
    if loader.language is None or loader.unread:  # what hangs on a file that is missing is not wrong by itself
        raise RulebookError(loader.problems)
    ordered = sorted(loader.rules.values(), key=lambda r: (FAMILIES.index(r.family), r.stage))
    rules = tuple(replace(rule, order=number) for number, rule in enumerate(ordered))
    book = Rulebook(loader.language, loader.lexicons, tuple(loader.shapes), rules, str(loader.digest))
    problems = [*loader.problems, *guards.check(book, loader.replaced)]
    if problems:
        raise RulebookError(problems)
    return book
