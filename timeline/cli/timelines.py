"""The lines of a timeline, whether the inputs are texts or timeline files."""

from __future__ import annotations

from collections import defaultdict
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

SUFFIX = ".timeline"


def is_timeline(name: str) -> bool:
    """Whether an input is a timeline file."""
    return Path(name).suffix == SUFFIX


def lines(how: options.Reading, report: Report) -> list[Line]:
    """Everything the inputs hold, in order of time."""
    files = [Path(i) for i in how.inputs if is_timeline(i)]
    found = [line for file in files for line in lines_of_file(file, report)]
    texts = replace(how, inputs=tuple(i for i in how.inputs if not is_timeline(i)))
    if texts.inputs:
        found.extend(lines_of_texts(documents(texts, report), texts, report))
    return in_order(found)


def lines_of_texts(wanted: Iterable[Document], how: options.Reading, report: Report) -> Iterator[Line]:
    """The lines of documents, one document after the other."""
    for many in readings(wanted, load_rules(how.rules), how, report, _lines):
        yield from many


def lines_of_file(path: Path, report: Report) -> Iterator[Line]:
    """The lines of a timeline file, corrected as its user wants; a file that cannot be read goes to the report."""
    from timeline.store.errors import StoreError
    from timeline.store.file import TimelineFile

    try:
        with TimelineFile.open(path) as file:
            entries: defaultdict[str, list[Entry]] = defaultdict(list)
            for entry in file.entries():
                entries[entry.document].append(entry)
            for info in file.documents():
                report.document()
                if document := file.document(info.row):
                    yield from lines_of(document, info.publication.value, entries[info.id])
    except StoreError as error:
        report.problem(f"{error}; {error.hint}" if error.hint else str(error))


def _lines(reading: Reading) -> list[Line]:
    return lines_of(reading.document, reading.publication.value, reading.entries)
