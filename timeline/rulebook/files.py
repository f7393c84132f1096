"""The files of a rulebook: where they are, the order in which they are read, and the digest of all their bytes."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from timeline.rulebook.problems import Problem, RulebookError
from timeline.rulebook.rulebook import FAMILIES


class Digest:
    """A digest of rule files, by their names and what they hold."""

    def __init__(self) -> None:
        self._hash = hashlib.sha256()

    def add(self, path: Path, root: Path, raw: bytes) -> None:
        """Adds a file of the folder *root*."""
        self._hash.update(path.relative_to(root).as_posix().encode() + b"\0" + raw + b"\0")

    def __str__(self) -> str:
        return self._hash.hexdigest()[:16]


def digest_of(folders: Iterable[Path]) -> str:
    """The digest that the rulebook of these folders has, without its being read; OSError if a file cannot be read."""
    digest = Digest()
    for folder in folders:
        for _, path in rule_files(folder):
            digest.add(path, folder, path.read_bytes())
    return str(digest)


def rules_folder() -> Path:
    """Where the bundled rules are: beside the package in a checkout, inside it in an installed wheel."""
    package = Path(__file__).resolve().parent.parent
    checkout = package.parent / "rules"
    return checkout if (checkout / "en" / "language.toml").is_file() else package / "_rules"


def rule_folders(language: str = "en", extra: Sequence[Path] = ()) -> tuple[Path, ...]:
    """The folders of the rules of a language, ours and then the user's; RulebookError when one of them is none."""
    folder = rules_folder() / language
    if not (folder / "language.toml").is_file():
        known = ", ".join(sorted(p.name for p in rules_folder().iterdir() if p.is_dir()))
        raise RulebookError(
            [Problem(str(folder), 1, f"there are no rules for the language {language!r}", f"known: {known}")]
        )
    return (folder, *(_language_folder(Path(e), language) for e in extra))


def rule_files(folder: Path) -> Iterator[tuple[str, Path]]:
    """Every file in a folder of rules with the part it belongs to, in the order in which they are read."""
    settings = folder / "language.toml"
    if settings.is_file():
        yield "language", settings
    for part in ("lexicon", *FAMILIES):
        for path in sorted((folder / part).glob("*.toml")):
            yield part, path


def _language_folder(folder: Path, language: str) -> Path:
    if not folder.is_dir():
        raise RulebookError(
            [Problem(str(folder), 1, "there is no such folder of rules", "give a folder with date/*.toml and the like")]
        )
    inner = folder / language if (folder / language).is_dir() else folder
    if not any(path for part in ("lexicon", *FAMILIES) for path in (inner / part).glob("*.toml")):
        hint = f"put files such as date/mine.toml into it; the folders are lexicon, {', '.join(FAMILIES)}"
        raise RulebookError([Problem(str(inner), 1, "there are no rules in this folder", hint)])
    return inner
