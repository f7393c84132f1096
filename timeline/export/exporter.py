"""What an exporter is: the small interface behind the entry point group ``timeline.exporters``."""

from __future__ import annotations

from dataclasses import dataclass
from importlib.metadata import EntryPoint, entry_points
from typing import TYPE_CHECKING, BinaryIO, Protocol, runtime_checkable

from timeline.model.origin import Place

if TYPE_CHECKING:
    from collections.abc import Iterable

    from timeline.model.entry import Entry
    from timeline.model.reading import Reading


@dataclass(frozen=True, slots=True)
class Clue:
    """A piece of evidence of a publication: its time in EDTF, kind and reason, and where in the source it stands."""

    when: str
    kind: str
    reason: str
    place: str = ""

    @property
    def because(self) -> str:
        """The reason, and where it stands."""
        return f"{self.reason}, {self.place}" if self.place else self.reason

    def __str__(self) -> str:
        return f"{self.when} ({self.kind}): {self.because}"


@dataclass(frozen=True, slots=True)
class Line:
    """An entry with what a reader of it must know of its document.

    ``line`` is the line of the source (from 1) on which it begins, ``published`` the publication of the document in
    EDTF or None, ``quote`` the words the entry came from, and ``before`` and ``after`` what stands around them in their
    paragraph. ``page`` is the page of the source, if it has pages, and ``line`` then the line on it; ``unit`` is what
    the pages are: page, chapter. ``authors``, ``publisher`` and ``url`` are what its reader knows of the document,
    ``evidence`` what tells of its publication, best first, and ``conflicts`` where that disagrees.
    """

    entry: Entry
    title: str
    source: str
    line: int
    quote: str
    published: str | None = None
    before: str = ""
    after: str = ""
    page: int | None = None
    unit: str = "page"
    authors: tuple[str, ...] = ()
    publisher: str = ""
    url: str = ""
    evidence: tuple[Clue, ...] = ()
    conflicts: tuple[str, ...] = ()

    @property
    def at(self) -> Place:
        """The page and the line in the source."""
        return Place(self.page, self.line, self.unit)


@dataclass(frozen=True, slots=True)
class Options:
    """How a user wants the output.

    ``excel`` makes a CSV file that Excel opens without mistaking its letters; ``title`` heads what has a title;
    ``group_by`` is what entries are grouped by where the format has groups: kind, speaker, source, place or nothing.
    """

    excel: bool = False
    title: str = ""
    group_by: str = ""


class ExportError(Exception):
    """A format cannot be written; its words are for the user."""


class MissingLibraryError(ExportError):
    """A format needs a library that is not installed."""

    def __init__(self, extra: str, library: str) -> None:
        super().__init__(f"the format {extra} needs {library}; install it with: pip install 'text-timeline[{extra}]'")


class Exporter(Protocol):
    """Writes lines in one format.

    ``suffixes`` are the file name endings it answers for. ``write`` gets the lines in order of time and returns
    sentences about what it left out or made coarser. It may have ``about``, a few words for `timeline formats`,
    ``library``, the module that it needs, installed by the extra of the format's name, and ``uses``, the names of the
    Options that change something in it.
    """

    suffixes: tuple[str, ...]

    def write(self, lines: Iterable[Line], out: BinaryIO, options: Options) -> tuple[str, ...]:
        """Writes everything, and returns what had to be left out."""
        ...


@runtime_checkable
class ReadingExporter(Protocol):
    """Writes what was found in documents, where a format is about their texts and not about a timeline of entries."""

    suffixes: tuple[str, ...]

    def write_readings(self, readings: Iterable[Reading], out: BinaryIO) -> tuple[str, ...]:
        """Writes everything, and returns what had to be left out."""
        ...


def formats() -> dict[str, EntryPoint]:
    """The formats that are installed, by name."""
    return {e.name: e for e in sorted(entry_points(group="timeline.exporters"), key=lambda e: e.name)}


def exporter(name: str) -> Exporter | ReadingExporter:
    """The exporter of a format; KeyError if there is none."""
    made: Exporter | ReadingExporter = formats()[name].load()()
    return made


def format_of(file_name: str) -> str | None:
    """The name of the format that a file's ending asks for, or None; the longest ending counts."""
    asked = [
        (len(suffix), name)
        for name in formats()
        for suffix in exporter(name).suffixes
        if file_name.lower().endswith(suffix)
    ]
    return max(asked)[1] if asked else None
