"""Rules made ready to read, kept from one run for the next: most of what a start would cost.

What is made of rules depends on nothing but their bytes, this program and its Python; so a file can hold it whose name
is made of these, as Python itself keeps what it compiled. A file that is missing, damaged or not ours costs the time to
make it anew and nothing else.
"""

from __future__ import annotations

import hashlib
import os
import pickle
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from timeline import __version__
from timeline.match.cascade import Cascade, remember
from timeline.rulebook.files import digest_of, rule_folders
from timeline.rulebook.load import load_rulebook
from timeline.rulebook.rulebook import Rulebook

KEPT = 4
"""How many files stay: some sets of rules, or versions of one that is being written."""

_SUFFIX = ".rules"


def prepared(place: Path, extra: Sequence[Path] = (), language: str = "en") -> Rulebook:
    """The rules of a language with the user's folders laid over them, ready to read; RulebookError tells what is wrong.

    *place* is the folder of the files.
    """
    folders = rule_folders(language, extra)
    try:
        known = place / _name(folders, digest_of(folders))
    except OSError:  # a file of rules cannot be read, which is for the loader to tell
        return load_rulebook(language, extra)
    reader = _restored(known)
    if reader is None:
        reader = Cascade(load_rulebook(language, extra))
        with suppress(OSError, RecursionError, pickle.PicklingError):  # what cannot be kept is made by every run
            _keep(reader, place / _name(folders, reader.book.digest))
    remember(reader)
    return reader.book


def _name(folders: Sequence[Path], digest: str) -> str:
    """The name of the file for rules with this digest, as this program makes them ready."""
    parts = [__version__, sys.version, digest, *map(str, folders)]
    timeline = Path(__file__).parent.parent
    for source in (path for layer in ("match", "rulebook") for path in sorted((timeline / layer).glob("*.py"))):
        status = source.stat()
        parts.append(f"{source.name} {status.st_size} {status.st_mtime_ns}")
    return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogateescape")).hexdigest()[:32] + _SUFFIX


def _restored(file: Path) -> Cascade | None:
    """The cascade in a file; None if there is none that can be used."""
    try:
        if not _ours(file):
            return None
        found = pickle.loads(file.read_bytes())  # noqa: S301 - written by this program for this user, see _ours
    except Exception:  # noqa: BLE001 - a damaged file can make pickle raise anything
        return None
    return found if isinstance(found, Cascade) else None


def _ours(file: Path) -> bool:
    """Whether nobody but the user can have written a file, for whoever writes it can make this program do anything."""
    if not hasattr(os, "getuid"):
        return True  # on Windows the user's folder is the user's alone
    return all(s.st_uid == os.getuid() and not s.st_mode & 0o022 for s in (file.stat(), file.parent.stat()))


def _keep(reader: Cascade, file: Path) -> None:
    """Writes a file, whole or not at all, and takes the oldest away if there are too many."""
    file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    unfinished = file.with_name(f"{os.getpid()}{_SUFFIX}")
    try:
        unfinished.touch(mode=0o600)
        unfinished.write_bytes(pickle.dumps(reader, pickle.HIGHEST_PROTOCOL))
        unfinished.replace(file)
    finally:
        unfinished.unlink(missing_ok=True)
    files = sorted(file.parent.glob("*" + _SUFFIX), key=lambda f: f.stat().st_mtime)
    for old in files[:-KEPT]:
        old.unlink(missing_ok=True)
