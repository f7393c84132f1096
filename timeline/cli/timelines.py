"""The lines of a timeline, whether the inputs are texts or timeline files."""

from __future__ import annotations

from collections import defaultdict
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from timeline.cli.gather import documents, load_rules, readings
from timeline.export.lines import in_order, lines_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from timeline.cli import options
    from timeline.cli.report import Report
    from timeline.export.exporter import Line
    from timeline.model.document import Document
    from timeline.model.entry import Entry
    from timeline.model.reading import Reading
    from timeline.store.file import TimelineFile

SUFFIX = ".timeline"


def is_timeline(name: str) -> bool:
    """Whether an input is a timeline file."""
    return Path(name).suffix == SUFFIX


def lines(how: options.Reading, report: Report) -> list[Line]:
    """Everything the inputs hold, in order of time."""
    files, texts = parted(how, report)
    found = [line for file in files for line in lines_of_file(file, report)]
    if texts.inputs:
        found.extend(lines_of_texts(documents(texts, report), texts, report))
    return in_order(found)


def parted(how: options.Reading, report: Report) -> tuple[list[Path], options.Reading]:
    """The timeline files among the inputs, each once, and the texts with how to read them."""
    files = [Path(name) for name in dict.fromkeys(how.inputs) if is_timeline(name)]
    if files and (how.published or how.rules or how.mode != "auto"):
        report.remark(f"{files[0]}: shown as it was built; how to read texts is said to: timeline build")
    return files, replace(how, inputs=tuple(name for name in how.inputs if not is_timeline(name)))


def lines_of_texts(wanted: Iterable[Document], how: options.Reading, report: Report) -> Iterator[Line]:
    """The lines of documents, one document after the other."""
    for many in readings(wanted, load_rules(how.rules), how, report, _lines):
        yield from many


def lines_of_file(path: Path, report: Report) -> Iterator[Line]:
    """The lines of a timeline file, corrected as its user wants; a file that cannot be read goes to the report."""
    with _opened(path, report) as file:
        if file is None:
            return
        entries: defaultdict[str, list[Entry]] = defaultdict(list)
        for entry in file.entries():
            entries[entry.document].append(entry)
        for info in file.documents():
            report.document()
            if document := file.document(info.row):
                yield from lines_of(document, info.publication.value, entries[info.id])


def readings_of_file(path: Path, report: Report) -> Iterator[Reading]:
    """What the rules found in the documents of a timeline file; a file that cannot be read goes to the report."""
    with _opened(path, report) as file:
        for info in file.documents() if file else ():
            report.document()
            if file and (reading := file.reading(info.id)):
                yield reading


@contextmanager
def _opened(path: Path, report: Report) -> Iterator[TimelineFile | None]:
    """The timeline file, or None and a problem; what goes wrong with it later is a problem too."""
    from timeline.store.errors import StoreError
    from timeline.store.file import TimelineFile

    try:
        file = TimelineFile.open(path)
    except StoreError as error:
        report.problem(error.sentence)
        yield None
        return
    try:
        with file:
            yield file
    except StoreError as error:
        report.problem(error.sentence)


def _lines(reading: Reading) -> list[Line]:
    return lines_of(reading.document, reading.publication.value, reading.entries)
