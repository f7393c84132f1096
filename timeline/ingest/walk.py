"""Which files an input stands for."""

from __future__ import annotations

import os
from fnmatch import fnmatch
from typing import TYPE_CHECKING

from timeline.ingest.own import HEAD, is_own
from timeline.ingest.problem import Problem, left_out
from timeline.ingest.reader import Source

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator
    from pathlib import Path


def files(root: Path, suffixes: Collection[str], glob: str | None = None) -> Iterator[Source | Problem]:
    """The file itself, or the files below a folder in the order of their names.

    Hidden files, links that lead out of the folder and timelines that this program wrote are left out. ``glob`` picks
    by name, or by the path below the folder if it holds a slash; without it the suffixes decide.
    """
    if not root.is_dir():
        yield Source(label(root), root)
        return
    empty = True
    others: list[str] = []
    for found in _below(root, root.resolve()):
        if isinstance(found, Problem):
            empty = empty and found.mild
            yield found
        elif _wanted(found, root, suffixes, glob) and not _is_own(found):
            empty = False
            yield Source(label(found), found)
        elif glob is None and not _wanted(found, root, suffixes, glob) and not _is_own(found):
            others.append(label(found))
    yield from left_out(label(root), others, "file")
    if empty:
        kind = f"matches {glob}" if glob else f"ends in {', '.join(sorted(suffixes))}"
        yield Problem(label(root), f"no file in this folder {kind}", "name the files, or pick them with --glob")


def label(path: Path) -> str:
    """The path as given, with bytes that are no text made harmless."""
    return os.fsencode(path.as_posix()).decode("utf-8", "replace")


def _wanted(path: Path, root: Path, suffixes: Collection[str], glob: str | None) -> bool:
    if glob is None:
        return path.name.lower().endswith(tuple(suffixes))
    below = path.relative_to(root).as_posix()
    return fnmatch(below, glob) if "/" in glob else fnmatch(path.name, glob)


def _is_own(path: Path) -> bool:
    try:
        with path.open("rb") as stream:
            return is_own(stream.read(HEAD))
    except OSError:
        return False  # whoever reads it will say what is wrong


def _below(folder: Path, home: Path) -> Iterator[Path | Problem]:
    try:
        children = sorted(folder.iterdir(), key=lambda p: os.fsencode(p.name))
    except OSError as error:
        yield Problem(label(folder), _reason(error), "it was skipped")
        return
    for child in children:
        if child.name.startswith("."):
            continue
        if child.is_symlink() and not _inside(child, home):
            yield Problem(
                label(child), "a link out of the folder, to another folder or to nothing is not followed", mild=True
            )
            continue
        if child.is_dir():
            yield from _below(child, home)
        elif child.is_file():
            yield child


def _inside(link: Path, home: Path) -> bool:
    """Whether a link leads to a file in the folder; folders are not followed, since they can go in circles."""
    try:
        target = link.resolve(strict=True)
    except (OSError, RuntimeError):
        return False
    return target.is_file() and target.is_relative_to(home)


def _reason(error: OSError) -> str:
    return (error.strerror or str(error)).lower()
