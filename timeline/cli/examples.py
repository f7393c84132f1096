"""The articles that come with the program."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from timeline.ingest.read import read_sources
from timeline.ingest.reader import Source

if TYPE_CHECKING:
    from collections.abc import Iterator

    from timeline.ingest.problem import Problem
    from timeline.model.document import Document
    from timeline.model.reading import Reading

_SUFFIXES = (".txt", ".md")


def folder() -> Path:
    """Where the articles are: beside the package in a checkout, inside it in an installed wheel."""
    package = Path(__file__).resolve().parent.parent
    checkout = package.parent
    return checkout / "fixtures" if (checkout / "pyproject.toml").is_file() else package / "_fixtures"


def articles() -> Iterator[Document | Reading | Problem]:
    """The articles, known by their file names, in the order of these."""
    paths = sorted(p for p in folder().iterdir() if p.suffix in _SUFFIXES and p.name != "README.md")
    return read_sources(Source(path.name, path) for path in paths)
