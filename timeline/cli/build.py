"""``timeline build``: texts into a timeline file; what has not changed since the last time is left as it is."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from timeline.cli import options

if TYPE_CHECKING:
    from collections.abc import Iterable

    from timeline.cli.report import Report
    from timeline.model.document import Document
    from timeline.model.reading import Reading


@click.command("build")
@options.reading()
@click.option(
    "-o",
    "--output",
    "target",
    required=True,
    metavar="NAME.timeline",
    type=click.Path(dir_okay=False, path_type=Path),
    help="The timeline file to make or bring up to date.",
)
@options.talk
def command(how: options.Reading, target: Path, report: Report) -> None:
    """Make a timeline file of texts.

    A second build reads only what has changed, and keeps what you corrected. Documents of earlier builds stay, unless
    they were read from a folder named here and are no longer in it.
    """
    from timeline.cli.gather import documents
    from timeline.cli.timelines import SUFFIX, is_timeline

    if target.suffix != SUFFIX:
        hint = f"the name of a timeline file ends in {SUFFIX}: {target.with_suffix(SUFFIX)}"
        raise click.BadParameter(hint, param_hint="--output")
    if given := next((name for name in how.inputs if is_timeline(name)), None):
        msg = f"{given} is a timeline file; name texts to read"
        raise click.BadParameter(msg, param_hint="INPUT")
    existed = target.exists()
    skipped = build(documents(how, report), how, target, report)
    if not report.documents and not existed:
        target.unlink()
        report.remark(f"{target} was not made, for there is nothing to put into it")
        return
    unchanged = f", {skipped} of them unchanged" if skipped else ""
    report.remark(f"{target}: {report.documents} document{'s' * (report.documents != 1)}{unchanged}")


def build(
    wanted: Iterable[Document | Reading],
    how: options.Reading,
    target: Path,
    report: Report,
    *,
    nothing_else: bool = False,
) -> int:
    """Writes the documents that changed into the file at *target*, and returns how many had not.

    What was read from a folder earlier and is no longer in it is taken out again; with *nothing_else*, whatever is not
    among the documents wanted now.
    """
    from timeline.batch import FAILED
    from timeline.cli.gather import load_rules, readings
    from timeline.cli.vanished import forget_others, forget_vanished
    from timeline.model.reading import Reading, document_of
    from timeline.store.file import TimelineFile
    from timeline.store.moves import as_published

    rulebook = load_rules(how.rules)
    skipped = 0
    read: set[str] = set()
    with TimelineFile.create(target) as file:

        def changed(found: Document | Reading) -> bool:
            nonlocal skipped
            document = document_of(found)
            read.add(document.id)
            current = file.is_current(document, rulebook.digest, how.mode)
            skipped += current
            return not current

        def known(found: Document | Reading) -> Document | Reading:
            return found if isinstance(found, Reading) else as_published(found, file.published(found.hash))

        for reading in readings(filter(changed, map(known, wanted)), rulebook, how, report, whole):
            if reading.mode != FAILED:
                file.write(reading, rulebook.digest, how.mode)
        if not nothing_else:
            forget_vanished(file, (Path(name) for name in how.inputs if Path(name).is_dir()), read, report)
        elif read:
            forget_others(file, read, report)
        if orphans := file.orphans():
            entries = "entry" if orphans == 1 else "entries"
            report.remark(
                f"{target}: {orphans} {entries} that you corrected are not found any more; what you said is kept"
            )
    return skipped


def whole(reading: Reading) -> Reading:
    """The reading itself: a timeline file keeps all of it."""
    return reading
