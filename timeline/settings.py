"""What the user has settled once for all: how texts are read, folders of rules, keys and colours of the browser.

Read from ``timeline.toml``, or ``[tool.timeline]`` in ``pyproject.toml``, in this folder or the nearest one above it;
over the user's own ``timeline.toml``; environment variables (``TIMELINE_THEME``, ``TIMELINE_MODE``, ``TIMELINE_RULES``)
go before both.
"""

from __future__ import annotations

import os
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from timeline.model.modes import MODES

NAME = "timeline.toml"
KNOWN = ("theme", "mode", "rules", "keys")


class SettingsError(ValueError):
    """A file of settings that cannot be used: which one, and why."""


@dataclass(frozen=True, slots=True)
class UserSettings:
    """The settings; ``keys`` gives keys by the id of a command, ``sources`` tells where each setting came from."""

    theme: str = ""
    mode: str = "auto"
    rules: tuple[Path, ...] = ()
    keys: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    sources: Mapping[str, str] = field(default_factory=dict)


def load(folder: Path, user: Path, environment: Mapping[str, str]) -> UserSettings:
    """The settings in force in a folder; *user* is the folder of the user's own. SettingsError tells what is wrong."""
    found: dict[str, Any] = {}
    sources: dict[str, str] = {}
    keys: dict[str, tuple[str, ...]] = {}
    for path, table in (*_table_of(user / NAME), *_nearest(folder)):
        for name, value in table.items():
            if name not in KNOWN:
                message = f"{path}: there is no setting {name!r}; there are: {', '.join(KNOWN)}"
                raise SettingsError(message)
            sources[name] = str(path)
            if name == "keys":
                keys |= _keys(value, path)
            else:
                found[name] = _rules(value, path) if name == "rules" else _text(value, name, path)
    for name in ("theme", "mode"):
        if value := environment.get(variable := f"TIMELINE_{name.upper()}"):
            found[name], sources[name] = value, variable
    if rules := environment.get("TIMELINE_RULES"):
        found["rules"] = tuple(Path(one) for one in rules.split(os.pathsep) if one)
        sources["rules"] = "TIMELINE_RULES"
    if found.get("mode", MODES[0]) not in MODES:
        message = f"{sources['mode']}: there is no mode {found['mode']!r}; there are: {', '.join(MODES)}"
        raise SettingsError(message)
    return UserSettings(**found, keys=keys, sources=sources)


def _nearest(folder: Path) -> list[tuple[Path, Mapping[str, Any]]]:
    """The settings of the nearest folder that has any, from *folder* upwards."""
    for place in (folder, *folder.parents):
        if found := _table_of(place / NAME) or _table_of(place / "pyproject.toml"):
            return found
    return []


def _table_of(path: Path) -> list[tuple[Path, Mapping[str, Any]]]:
    if not path.is_file():
        return []
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        if path.name != NAME:
            return []  # somebody else's file
        message = f"{path}: {error}"
        raise SettingsError(message) from error
    if path.name == NAME:
        return [(path, data)]
    table = data.get("tool", {}).get("timeline") if isinstance(data.get("tool", {}), dict) else None
    return [(path, table)] if isinstance(table, dict) else []


def _text(value: Any, name: str, path: Path) -> str:
    if not isinstance(value, str):
        message = f'{path}: {name} must be text: {name} = "…"'
        raise SettingsError(message)
    return value


def _rules(value: Any, path: Path) -> tuple[Path, ...]:
    names = [value] if isinstance(value, str) else value
    if not isinstance(names, list) or not all(isinstance(name, str) for name in names):
        message = f'{path}: rules must be a folder or a list of folders: rules = ["myrules"]'
        raise SettingsError(message)
    return tuple(path.parent / Path(name).expanduser() for name in names)


def _keys(value: Any, path: Path) -> dict[str, tuple[str, ...]]:
    if not isinstance(value, dict):
        message = f'{path}: keys must be a table: [keys] and below it accept = "y"'
        raise SettingsError(message)
    found = {}
    for name, keys in value.items():
        listed = [keys] if isinstance(keys, str) else keys
        if not isinstance(listed, list) or not listed or not all(isinstance(key, str) and key for key in listed):
            message = f'{path}: the keys of {name} must be a key or a list of keys: {name} = ["y", "ctrl+y"]'
            raise SettingsError(message)
        found[name] = tuple(listed)
    return found
