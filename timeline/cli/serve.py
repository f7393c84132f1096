"""``timeline serve``: the browser of a timeline in a web browser on this machine."""

from __future__ import annotations

import shlex
import sys
from pathlib import Path

import click

from timeline.cli import options

MISSING = "this needs one more package: pip install 'text-timeline[web]'"


@click.command("serve")
@options.reading(required=False)
@click.option("--examples", is_flag=True, help="Show the articles that come with the program.")
@click.option("--host", default="localhost", show_default=True, help="The name or address to answer at.")
@click.option("--port", default=8000, show_default=True, type=click.IntRange(1, 65535), help="The port to answer at.")
def command(how: options.Reading, host: str, port: int, *, examples: bool) -> None:
    """Show the browser of a timeline in a web browser.

    INPUT is what `timeline browse` takes: a timeline file, or texts. Only this machine can reach it, unless you give
    another --host. Whoever can reach it can read the texts and correct the timeline.
    """
    for name in how.inputs:
        if not Path(name).exists():
            msg = f"{name}: there is no such file or folder"
            raise click.BadParameter(msg, param_hint="INPUT")
    if not how.inputs and not examples and len(list(Path().glob("*.timeline"))) != 1:
        msg = "name a timeline file or texts, or try: timeline serve --examples"
        raise click.UsageError(msg)
    try:
        from timeline.cli.serving import TimelineServer
    except ImportError as error:
        raise click.ClickException(MISSING) from error
    click.echo(f"http://{host}:{port}  (Ctrl-C ends it)", err=True)
    TimelineServer(browse_command(how, examples=examples), host, port).serve()


def browse_command(how: options.Reading, *, examples: bool) -> str:
    """The command line that opens the browser on the same inputs, for a shell."""
    words = [sys.executable, "-m", "timeline", "browse"]
    if examples:
        words.append("--examples")
    if how.published is not None:
        from timeline.model.edtf import edtf

        words += ["--published", edtf(how.published.value)]
    if how.mode != "auto":
        words += ["--mode", how.mode]
    for folder in how.rules:
        words += ["--rules", str(folder)]
    if how.glob:
        words += ["--glob", how.glob]
    for option in ("text_field", "title_field", "date_field", "id_field"):
        if value := getattr(how, option):
            words += [f"--{option.replace('_', '-')}", value]
    return shlex.join([*words, "--", *how.inputs])
