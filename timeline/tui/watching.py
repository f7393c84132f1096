"""Staying up to date: sources, rules and the timeline file itself are watched while they are read."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from textual import on, work
from textual.message import Message
from textual.worker import get_current_worker

from timeline.store.errors import StoreError
from timeline.tui.base import TimelineScreen
from timeline.tui.header import Header

SECONDS = 1.0
"""How often the browser looks."""
MOST = 2000
"""Files that are watched at most; of more, the first ones."""

Stamp = tuple[int, int]
_LINE = re.compile(r":\d+$")


class Watching(TimelineScreen):
    """The part of the screen that sees when something has changed, and reads it again."""

    _stamp: Stamp | None = None
    _stamps: dict[Path, Stamp | None] | None = None
    _names: tuple[Stamp | None, list[Path]] | None = None  # the sources, as of a state of the file
    _again = False

    @dataclass
    class Progressed(Message):
        """So many documents were read; a sentence once all are."""

        documents: int
        source: str
        done: str = ""

    def start_watching(self) -> None:
        """Reads the sources where they are known, and looks from time to time whether something changed."""
        self._stamp = stamp(self.file.path)
        if self.settings.rebuild:
            self.rebuild()
        self.set_interval(SECONDS, self._look)

    def wrote(self) -> None:
        """The browser itself has written to the file: that is no news."""
        self._stamp = stamp(self.file.path)

    def _look(self) -> None:
        now = stamp(self.file.path)
        if now is not None and now != self._stamp:
            self._stamp = now
            self.refresh_list()
        self._look_at_sources()

    @work(thread=True, exclusive=True, group="watch")
    def _look_at_sources(self) -> None:
        worker = get_current_worker()
        if self._names is None or self._names[0] != self._stamp:
            try:
                with self.file.again() as reader:
                    found = [Path(_LINE.sub("", source)) for _, source in reader.sources()[:MOST] if source]
            except StoreError:
                return
            self._names = (self._stamp, found)
        names = self._names[1]
        seen = {path: stamp(path) for path in (*names, *files_in(self.settings.watched))}
        before, self._stamps = self._stamps, seen
        if before is None or worker.is_cancelled:
            return
        changed = [path for path, now in seen.items() if path in before and before[path] != now]
        known = set(names)
        changed += [path for path in seen if path not in before and path not in known]
        if changed:
            self.app.call_from_thread(self._changed, changed)

    def _changed(self, paths: list[Path]) -> None:
        name = paths[0].name + (f" and {len(paths) - 1} more" if len(paths) > 1 else "")
        if self.settings.rebuild:
            self.say(f"{name} changed; reading again")
            self.rebuild()
        else:
            self.say(f"{name} changed; timeline build … -o {self.file.path.name} reads it again")

    def action_reload(self) -> None:
        """Reads the sources again, where they are known, and the file in any case."""
        if self.settings.rebuild:
            self.rebuild()
        else:
            self.refresh_list()
            self.say("The file was read again.")

    def rebuild(self) -> None:
        """Reads the sources in the background, once more if that is under way already."""
        if self.is_rebuilding:
            self._again = True
            return
        self.is_rebuilding = True
        self._rebuild()

    @work(thread=True, group="rebuild")
    def _rebuild(self) -> None:
        work = self.settings.rebuild
        done = work(lambda count, source: self._tell(count, source)) if work else ""  # noqa: PLW0108  # a method is no Progress
        self.post_message(self.Progressed(0, "", done or " "))

    def _tell(self, documents: int, source: str) -> None:
        self.post_message(self.Progressed(documents, source))

    @on(Progressed)
    def _progressed(self, event: Progressed) -> None:
        header = self.query_one(Header)
        if not event.done:
            header.reading = f"reading {event.documents}: {event.source}" if event.source else "reading …"
            return
        self.is_rebuilding = False
        header.reading = ""
        self.refresh_list()
        if event.done.strip():
            self.say(event.done, wrong=True)
        if self._again:
            self._again = False
            self.rebuild()


def stamp(path: Path) -> Stamp | None:
    """What changes when a file is written to; None where there is none."""
    try:
        found = os.stat(path)  # noqa: PTH116  # called often, and for names of any kind
    except (OSError, ValueError):
        return None
    return found.st_mtime_ns, found.st_size


def files_in(paths: Iterable[Path]) -> Iterator[Path]:
    """The files, and those in the folders, as many as are watched."""
    count = 0
    for path in paths:
        for found in sorted(path.rglob("*")) if path.is_dir() else (path,):
            if count < MOST and found.is_file():
                count += 1
                yield found
