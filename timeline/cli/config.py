"""``timeline config``: the settings in force, and where each of them came from."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from timeline.cli import options

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
    your own timeline.toml; TIMELINE_THEME, TIMELINE_MODE and TIMELINE_RULES go before both, and options before
    everything.
    """
    from platformdirs import user_config_path

    from timeline.model.sanitise import one_line

    for name, value, source in _told(options.settled(), user_config_path("text-timeline")):
        click.echo(f"{name:<8} {one_line(value):<40} {click.style(one_line(source), dim=True)}")


def _told(settings: UserSettings, own: Path) -> Iterator[tuple[str, str, str]]:
    """Name, value and source of every setting."""
    nowhere = f"nobody set it; put it into timeline.toml here or in {own}"
    values = {
        "theme": settings.theme or "(the one used last)",
        "mode": settings.mode,
        "rules": ", ".join(map(str, settings.rules)) or "(ours alone)",
        "keys": ", ".join(f"{name}={' '.join(keys)}" for name, keys in sorted(settings.keys.items()))
        or "(as they come)",
    }
    for name, value in values.items():
        yield name, value, settings.sources.get(name, nowhere)
