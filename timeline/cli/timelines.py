"""The lines of a timeline, whether the inputs are texts or timeline files."""

from __future__ import annotations

from collections import defaultdict
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import click

from timeline.cli import options
from timeline.cli.gather import documents, load_rules, readings
from timeline.export.lines import in_order, lines_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

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


def lines(how: options.Reading, report: Report, where: str = "") -> list[Line]:
    """Everything the inputs hold that a query leaves, in order of time."""
    files, texts = parted(how, report)
    found = [line for file in files for line in lines_of_file(file, report, where)]
    if texts.inputs:
        wanted = documents(texts, report)
        found.extend(lines_where(wanted, texts, report, where) if where else lines_of_texts(wanted, texts, report))
    if where and not found and report.documents:
        report.remark(f"no entry fits the query {where}")
    return in_order(found)


def parted(how: options.Reading, report: Report) -> tuple[list[Path], options.Reading]:
    """The timeline files among the inputs, each once, and the texts with how to read them."""
    files = [Path(name) for name in dict.fromkeys(how.inputs) if is_timeline(name)]
    if files and any(map(options.is_said, ("published", "rules", "mode"))):
        report.remark(f"{files[0]}: shown as it was built; how to read texts is said to: timeline build")
    return files, replace(how, inputs=tuple(name for name in how.inputs if not is_timeline(name)))


def lines_of_texts(wanted: Iterable[Document | Reading], how: options.Reading, report: Report) -> Iterator[Line]:
    """The lines of documents, one document after the other."""
    for many in readings(wanted, load_rules(how.rules), how, report, _lines):
        yield from many


def lines_where(wanted: Iterable[Document | Reading], how: options.Reading, report: Report, where: str) -> list[Line]:
    """The lines of documents that a query leaves; the query is answered by a timeline file that is thrown away."""
    with _thrown_away(wanted, how, report) as file:
        return list(_lines_in(file, where))


@contextmanager
def timeline_of(how: options.Reading, report: Report) -> Iterator[TimelineFile | None]:
    """The one timeline file that is named, or one that is made of texts and thrown away; None if it cannot be read."""
    files, texts = parted(how, report)
    if files and (texts.inputs or len(files) > 1):
        msg = "name one timeline file, or texts"
        raise click.UsageError(msg)
    if not files:
        with _thrown_away(documents(texts, report), texts, report) as file:
            yield file
        return
    with _opened(files[0], report) as opened:
        for _ in opened.documents() if opened else ():
            report.document()
        yield opened


@contextmanager
def _thrown_away(wanted: Iterable[Document | Reading], how: options.Reading, report: Report) -> Iterator[TimelineFile]:
    from timeline.cli.build import whole
    from timeline.store.file import TimelineFile

    rulebook = load_rules(how.rules)
    with TemporaryDirectory() as folder, TimelineFile.create(Path(folder) / f"texts{SUFFIX}") as file:
        for reading in readings(wanted, rulebook, how, report, whole):
            file.write(reading, rulebook.digest, how.mode)
        yield file
        _complain(file, report)


def lines_of_file(path: Path, report: Report, where: str = "") -> Iterator[Line]:
    """The lines of a timeline file that a query leaves, corrected as its user wants.

    A file that cannot be read goes to the report, and so does how many rejected entries were left out.
    """
    with _opened(path, report) as file:
        if file is None:
            return
        if count := file.rejected(where):
            entries = "entry" if count == 1 else "entries"
            report.remark(f"{path}: {count} rejected {entries} left out; --where status:rejected shows them")
        for _ in file.documents():
            report.document()
        yield from _lines_in(file, where)


def _lines_in(file: TimelineFile, where: str) -> Iterator[Line]:
    entries: defaultdict[str, list[Entry]] = defaultdict(list)
    for entry in file.entries(where):
        entries[entry.document].append(entry)
    for info in file.documents():
        if info.id in entries and (document := file.document(info.row)):
            yield from lines_of(document, info.publication, entries[info.id])


def _complain(file: TimelineFile, report: Report) -> None:
    for sentence in file.complaints:
        report.problem(sentence)


def readings_of(how: options.Reading, report: Report) -> Iterator[Reading]:
    """What the rules find in every document of the inputs."""
    from timeline.cli.build import whole

    files, texts = parted(how, report)
    for file in files:
        yield from readings_of_file(file, report)
    if texts.inputs:
        yield from readings(documents(texts, report), load_rules(texts.rules), texts, report, whole)


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
            _complain(file, report)
    except StoreError as error:
        report.problem(error.sentence)


def _lines(reading: Reading) -> list[Line]:
    return lines_of(reading.document, reading.publication, reading.entries)
