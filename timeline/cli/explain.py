"""``timeline explain``: what the rules make of a sentence, step by step."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from timeline.cli import options

if TYPE_CHECKING:
    from pathlib import Path

    from timeline.cli.report import Report
    from timeline.model.document import Evidence


@click.command("explain")
@click.argument("text")
@options.published
@options.mode
@options.rules
@options.talk
def command(text: str, published: Evidence | None, mode: str, rules: tuple[Path, ...], report: Report) -> None:
    """Explain what the rules find in a sentence.

    TEXT may be - for standard input. Shows which rules matched, which won, and what it means, step by step.
    """
    from timeline.cli.explanation import explanation
    from timeline.cli.gather import load_rules
    from timeline.ingest.decode import decode, without_surrogates
    from timeline.ingest.problem import UnreadableError
    from timeline.model.document import Document

    try:
        words = decode(sys.stdin.buffer.read())[0] if text == "-" else without_surrogates(text)[0]
    except UnreadableError as error:
        report.problem(f"stdin: {error}")
        return
    if not words.strip():
        raise click.BadParameter("there are no words in it to explain", param_hint="TEXT")
    document = Document("text", words, stated=(published,) if published else ())
    for line in explanation(document, load_rules(rules), mode):
        click.echo(line)
