"""``timeline browse``: the browser; without a terminal, the timeline as text."""

from __future__ import annotations

import hashlib
import os
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
    from timeline.tui.settings import Settings


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
        print_lines(in_order(lines_of_texts(articles(report), how, report)) if examples else lines(how, report))
        return
    if any(is_timeline(name) for name in how.inputs):
        if len(how.inputs) > 1:
            raise click.UsageError("name one timeline file, or only texts")
        _browse_file(Path(how.inputs[0]), how)
    else:
        _browse_texts(how, report, examples=examples)


def _browse_file(path: Path, how: options.Reading) -> None:
    from timeline.tui.app import browse

    browse(path, _settings(path, how))


def _browse_texts(how: options.Reading, report: Report, *, examples: bool) -> None:
    """Shows what is known of the texts, while they are read in the background."""
    from dataclasses import replace

    from timeline.cli.background import Order, Reader
    from timeline.cli.gather import load_rules
    from timeline.store.file import TimelineFile
    from timeline.tui.app import browse

    if how.rules:
        load_rules(how.rules)  # what is wrong with them is said before anything is shown
    path = _kept(how, examples=examples)
    if not examples and not all(Path(name).exists() for name in how.inputs):
        _build(how, path, report)
        if not report.documents:
            return
    report.close()
    TimelineFile.create(path).close()
    reader = Reader(Order(how, path, examples))
    watched = tuple(Path(name) for name in how.inputs if Path(name).is_dir())
    settings = replace(_settings(path, how), rebuild=reader, watched=(*how.rules, *watched))
    try:
        browse(path, settings)
    finally:
        reader.stop()
    for problem in reader.said:
        report.problem(problem)


def _settings(path: Path, how: options.Reading) -> Settings:
    """What the user has settled about the browser; a usage error where that cannot be understood."""
    from platformdirs import user_config_path, user_state_path

    from timeline.tui.keymap import normal, problems
    from timeline.tui.session import place_of
    from timeline.tui.settings import Settings

    own, state = user_config_path("text-timeline"), user_state_path("text-timeline")
    settled = options.settled()
    keys = normal(settled.keys)
    if wrong := problems(keys):
        msg = f"{settled.sources['keys']}: {wrong[0]}"
        raise click.UsageError(msg)
    return Settings(
        keys=keys,
        theme=settled.theme,
        rules=how.rules,
        mode=how.mode,
        own_rules=own / "rules",
        session=place_of(state / "sessions", path),
        views=state / "views.json",
    )


def _is_terminal() -> bool:
    """Whether there is a screen to draw on: a terminal, or the web page of ``timeline serve``."""
    return "TEXTUAL_DRIVER" in os.environ or (sys.stdin.isatty() and sys.stdout.isatty())


def _only_file_here(how: options.Reading) -> options.Reading:
    from dataclasses import replace

    found = sorted(Path().glob("*.timeline"))
    if len(found) == 1:
        return replace(how, inputs=(str(found[0]),))
    what = "there are several timeline files here" if found else "there is no timeline file here"
    msg = f"{what}; name a timeline file or texts, or try: timeline browse --examples"
    raise click.UsageError(msg)


def articles(report: Report) -> Iterator[Document | Reading]:
    """The articles that come with the program; what could not be read goes to the report."""
    from timeline.cli.examples import articles as found
    from timeline.cli.gather import told

    return told(found(), report)


def gathered(how: options.Reading, report: Report) -> Iterator[Document | Reading]:
    """The documents that the inputs stand for; what could not be read goes to the report."""
    from timeline.cli.gather import documents

    return documents(how, report)


def _kept(how: options.Reading, *, examples: bool) -> Path:
    """Where the timeline of texts is kept for the next time: a file in the user's cache."""
    from platformdirs import user_cache_path

    names = ["examples"] if examples else [str(Path(name).absolute()) for name in how.inputs]
    key = hashlib.sha256("\0".join([how.glob or "", *names]).encode("utf-8", "surrogatepass")).hexdigest()[:16]
    more = f" and {len(names) - 1} more" if len(names) > 1 else ""
    path = user_cache_path("text-timeline") / key / f"{Path(names[0]).stem}{more}.timeline"
    path.parent.mkdir(parents=True, exist_ok=True)
    return path


def _build(how: options.Reading, path: Path, report: Report) -> None:
    from timeline.cli.build import build

    build(gathered(how, report), how, path, report, nothing_else=True)
