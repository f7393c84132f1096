"""What the user has settled about the browser: keys, colours, where rules go."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

Progress = Callable[[int, str], None]
"""Told how many documents were read, and the name of the last one."""
Rebuild = Callable[[Progress], str]
"""Reads the sources again into the file, telling how far it is; returns a sentence about what came of it."""


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings of one run of the browser.

    ``keys`` are keys by the id of a command. ``theme`` is the name of a theme, or empty for the one used last.
    ``rules`` are the folders of the user's own rules, ``mode`` how texts are read; examples of the user's go into
    ``own_rules`` where there is no such folder. ``rebuild`` reads the sources again, where these are known; ``watched``
    are files and folders besides the documents whose change calls for that. ``session`` and ``views`` are the files in
    which the reader's place and the saved views are kept.
    """

    keys: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    theme: str = ""
    rules: tuple[Path, ...] = ()
    mode: str = "auto"
    rebuild: Rebuild | None = None
    watched: tuple[Path, ...] = ()
    own_rules: Path = Path("rules")
    session: Path | None = None
    views: Path | None = None
