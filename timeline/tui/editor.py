"""The user's editor, opened at a line of a source."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

from textual.app import App, SuspendNotSupported

_LINE = re.compile(r":(\d+)$")
_JUMPS: dict[str, Callable[[str, int], list[str]]] = {
    name: lambda path, line: [f"+{line}", path]
    for name in ("vi", "vim", "nvim", "view", "nano", "emacs", "emacsclient", "kak", "micro", "joe", "ne", "mg")
}
_WITH_COLON = ("hx", "helix", "subl", "zed", "code", "codium")
_SHOWS_TEXT = frozenset((".txt", ".md", ".markdown", ".jsonl", ".json", ".csv", ".html", ".htm", ".eml", ".xml", ""))


def command(path: str, line: int) -> list[str]:
    """The command that opens a file at a line in $VISUAL or $EDITOR, or the first editor that is installed."""
    wanted = os.environ.get("VISUAL") or os.environ.get("EDITOR") or ""
    words = shlex.split(wanted) if wanted else []
    if not words:
        found = next((name for name in ("nano", "vim", "vi") if shutil.which(name)), "")
        words = [found] if found else []
    if not words:
        return []
    name = Path(words[0]).name
    if name in _JUMPS:
        return [*words, *_JUMPS[name](path, line)]
    if name in _WITH_COLON:
        goto = ["--goto"] if name in ("code", "codium") else []
        return [*words, *goto, f"{path}:{line}"]
    return [*words, path]


def place(source: str, line: int) -> tuple[str, int]:
    """The file and the line of a source: one that names its own line is a record of a file, which is opened there."""
    found = _LINE.search(source)
    return (source[: found.start()], int(found[1])) if found else (source, line)


def edit_at(app: App[object], source: str, line: int) -> None:
    """Opens a source in the user's editor; says so where it cannot."""
    path, line = place(source, line)
    if not path or not Path(path).is_file():
        app.notify(f"There is no file {path or source} to open.", severity="warning", markup=False)
        return
    if Path(path).suffix.lower() not in _SHOWS_TEXT:
        app.notify(f"{path} is not a text file.", severity="warning", markup=False)
        return
    words = command(path, line)
    if not words:
        app.notify("Say which editor you use: export EDITOR=nano", severity="warning")
        return
    try:
        with app.suspend():
            subprocess.run(words, check=False)  # noqa: S603  # the user's own editor
    except SuspendNotSupported:
        app.notify("An editor cannot be opened from here.", severity="warning")
    except OSError as error:
        app.notify(f"{words[0]}: {error.strerror}", severity="warning", markup=False)
