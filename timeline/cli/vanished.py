"""Documents of a timeline file whose texts are not there any more."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Container, Iterable

    from timeline.cli.report import Report
    from timeline.store.file import TimelineFile

_LINE = re.compile(r":\d+$")


def forget_vanished(file: TimelineFile, folders: Iterable[Path], read: Container[str], report: Report) -> None:
    """Takes out what vanished from *folders*, except what the user corrected, and says so.

    *read* holds the ids of the documents that were there this time.
    """
    roots = [os.path.abspath(folder) for folder in folders]  # noqa: PTH100 - the names as given, no links followed
    for ident, source in file.sources() if roots else ():
        if ident in read or not _vanished(_LINE.sub("", source), roots):
            continue
        if file.forget(ident):
            report.remark(f"{source}: is gone, and so it was taken out of the timeline")
        else:
            report.remark(f"{source}: is gone; it stays in the timeline, because you corrected it or remarked on it")


def forget_others(file: TimelineFile, read: Container[str], report: Report) -> None:
    """Takes out everything but the documents of these ids, except what the user corrected, and says what stays."""
    for ident, source in file.sources():
        if ident not in read and not file.forget(ident):
            report.remark(f"{source}: was not read now; you see it because you corrected it or remarked on it")


def _vanished(name: str, roots: Iterable[str]) -> bool:
    """Whether a file of this name would lie in one of the folders and is not there; not if we cannot be sure."""
    if "\N{REPLACEMENT CHARACTER}" in name:  # in the name of the file there may be bytes that are no text
        return False
    path = os.path.abspath(name)  # noqa: PTH100 - as above
    return any(path.startswith(root.rstrip(os.sep) + os.sep) for root in roots) and not os.path.lexists(path)
