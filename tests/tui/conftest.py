"""Timeline files for the browser to show."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual import _wait

from tests.tui.sample import file_of, history, hostile, talks
from timeline.tui import prompt


@pytest.fixture(autouse=True)
def colours(monkeypatch: pytest.MonkeyPatch) -> None:
    """The same colours on every machine."""
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("COLORTERM", "truecolor")


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """A test driver that looks often whether the browser is idle, and a typist who pauses for a moment only."""
    monkeypatch.setattr(_wait, "SLEEP_GRANULARITY", 0.005)
    monkeypatch.setattr(prompt, "PAUSE", 0.04)


@pytest.fixture
def harbour(tmp_path: Path) -> Path:
    return file_of(tmp_path / "harbour.timeline", talks(), history())


@pytest.fixture
def evil(tmp_path: Path) -> Path:
    return file_of(tmp_path / "evil.timeline", hostile())


@pytest.fixture
def empty(tmp_path: Path) -> Path:
    return file_of(tmp_path / "empty.timeline")
