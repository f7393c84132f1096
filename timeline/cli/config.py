"""``timeline config``: the settings in force, and where each of them came from."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from collections.abc import Iterator

    from timeline.settings import UserSettings


@click.group("config")
def command() -> None:
    """Show the settings and where they come from."""


@command.command("show")
def show() -> None:
    """Print every setting with its value and where it came from.

    Settings stand in timeline.toml, or in [tool.timeline] of pyproject.toml, in this folder or one above it; then in
    your own timeline.toml; TIMELINE_THEME and TIMELINE_RULES go before both, and options before everything.
    """
    from platformdirs import user_config_path

    from timeline.model.sanitise import one_line
    from timeline.settings import SettingsError, load

    own = user_config_path("text-timeline")
    try:
        settings = load(Path.cwd(), own, os.environ)
    except SettingsError as error:
        raise click.UsageError(str(error)) from error
    for name, value, source in _told(settings, own):
        click.echo(f"{name:<8} {one_line(value):<40} {click.style(one_line(source), dim=True)}")


def _told(settings: UserSettings, own: Path) -> Iterator[tuple[str, str, str]]:
    """Name, value and source of every setting."""
    nowhere = f"nobody set it; put it into timeline.toml here or in {own}"
    values = {
        "theme": settings.theme or "(the one used last)",
        "rules": ", ".join(map(str, settings.rules)) or "(ours alone)",
        "keys": ", ".join(f"{name}={' '.join(keys)}" for name, keys in sorted(settings.keys.items()))
        or "(as they come)",
    }
    for name, value in values.items():
        yield name, value, settings.sources.get(name, nowhere)
