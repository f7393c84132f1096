"""Where the data of a command goes: standard output, or a file that is there either whole or not at all."""

from __future__ import annotations

import errno
import os
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextmanager
def output(name: str) -> Iterator[BinaryIO]:
    """A stream to write to; a file takes the place of the old one only when everything is written."""
    if name == "-":
        out = sys.stdout.buffer
        yield out
        out.flush()
        return
    path = Path(name)
    if path.exists() and not path.is_file():  # a pipe or a device cannot be replaced
        with path.open("wb") as out:
            yield out
        return
    part = path.with_name(f".{path.name}.part")
    if not path.parent.is_dir():
        raise FileNotFoundError(errno.ENOENT, "its folder is not there; make it first", name)
    try:
        with part.open("wb") as out:
            yield out
        os.replace(part, path)  # noqa: PTH105 - the same, and clearer beside unlink
    finally:
        part.unlink(missing_ok=True)
