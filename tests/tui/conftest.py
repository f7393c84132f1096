"""Timeline files for the browser to show."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual import app, pilot
from textual.notifications import Notification

from tests.tui.idle import idle
from tests.tui.sample import file_of, history, hostile, talks
from timeline.tui import prompt, watching


@pytest.fixture(autouse=True)
def colours(monkeypatch: pytest.MonkeyPatch) -> None:
    """The same colours on every machine."""
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("COLORTERM", "truecolor")


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """A test driver that knows when the browser is idle, and a typist who pauses for a moment only."""
    for module in (app, pilot):
        monkeypatch.setattr(module, "wait_for_idle", idle)
    monkeypatch.setattr(prompt, "PAUSE", 0.04)


@pytest.fixture(autouse=True)
def asleep(monkeypatch: pytest.MonkeyPatch) -> None:
    """A browser that does not look by itself whether something has changed, for who knows when a machine lets it."""
    monkeypatch.setattr(watching, "SECONDS", 3600.0)


@pytest.fixture
def watchful(monkeypatch: pytest.MonkeyPatch, asleep: None) -> None:
    """One that does look, and often."""
    monkeypatch.setattr(watching, "SECONDS", 0.1)


@pytest.fixture(autouse=True)
def lasting(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is said to the user for a moment stays, so that a slow machine can see it, too."""
    monkeypatch.setattr(Notification, "time_left", 3600.0)


@pytest.fixture
def harbour(tmp_path: Path) -> Path:
    return file_of(tmp_path / "harbour.timeline", talks(), history())


@pytest.fixture
def evil(tmp_path: Path) -> Path:
    return file_of(tmp_path / "evil.timeline", hostile())


@pytest.fixture
def empty(tmp_path: Path) -> Path:
    return file_of(tmp_path / "empty.timeline")
