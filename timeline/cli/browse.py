"""``timeline browse``: the browser; without a terminal, the timeline as text."""

from __future__ import annotations

import hashlib
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from timeline.cli import options

if TYPE_CHECKING:
    from collections.abc import Iterator

    from timeline.cli.report import Report
    from timeline.model.document import Document
    from timeline.model.reading import Reading


@click.command("browse")
@options.reading(required=False)
@click.option("--examples", is_flag=True, help="Browse the articles that come with the program.")
@options.talk
def command(how: options.Reading, *, examples: bool, report: Report) -> None:
    """Look through a timeline in the terminal.

    INPUT is a timeline file, or texts. With nothing named, opens the timeline file in this folder. What you correct in
    the timeline of texts is kept for the next time you browse the same texts. Without a terminal, prints the timeline.
    """
    from timeline.cli.plain import print_lines
    from timeline.cli.timelines import is_timeline, lines, lines_of_texts
    from timeline.export.lines import in_order

    how = how if how.inputs or examples else _only_file_here(how)
    if not _is_terminal():
        print_lines(in_order(lines_of_texts(_articles(report), how, report)) if examples else lines(how, report))
        return
    if any(is_timeline(name) for name in how.inputs):
        if len(how.inputs) > 1:
            raise click.UsageError("name one timeline file, or only texts")
        path = Path(how.inputs[0])
    else:
        path = _built(how, report, examples=examples)
        if report.problems and not report.documents:
            return
    report.close()
    from timeline.tui.app import browse

    browse(path)


def _is_terminal() -> bool:
    return sys.stdin.isatty() and sys.stdout.isatty()


def _only_file_here(how: options.Reading) -> options.Reading:
    from dataclasses import replace

    found = sorted(Path().glob("*.timeline"))
    if len(found) == 1:
        return replace(how, inputs=(str(found[0]),))
    what = "there are several timeline files here" if found else "there is no timeline file here"
    msg = f"{what}; name a timeline file or texts, or try: timeline browse --examples"
    raise click.UsageError(msg)


def _articles(report: Report) -> Iterator[Document | Reading]:
    from timeline.cli.examples import articles
    from timeline.cli.gather import told

    return told(articles(), report)


def _built(how: options.Reading, report: Report, *, examples: bool) -> Path:
    """A timeline file of the texts in the user's cache, brought up to date."""
    from platformdirs import user_cache_path

    from timeline.cli.build import build
    from timeline.cli.gather import documents

    names = ["examples"] if examples else [str(Path(name).absolute()) for name in how.inputs]
    key = hashlib.sha256("\0".join([how.glob or "", *names]).encode("utf-8", "surrogatepass")).hexdigest()[:16]
    more = f" and {len(names) - 1} more" if len(names) > 1 else ""
    path = user_cache_path("text-timeline") / key / f"{Path(names[0]).stem}{more}.timeline"
    path.parent.mkdir(parents=True, exist_ok=True)
    wanted = _articles(report) if examples else documents(how, report)
    build(wanted, how, path, report, nothing_else=True)
    return path
