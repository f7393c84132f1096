"""A date is understood as people type it."""

from __future__ import annotations

from datetime import datetime

import pytest

from timeline.model.edtf import edtf
from timeline.tui.jump import read

MONDAY = datetime(2026, 11, 23)  # noqa: DTZ001  # the user's own clock


@pytest.mark.parametrize(
    ("typed", "understood"),
    [
        ("2021-07-15", "2021-07-15"),
        (" 2021-07 ", "2021-07"),
        ("1914/1918", "1914/1918"),
        ("476", "0476"),
        ("44 BC", "-0043"),
        ("44 BCE", "-0043"),
        ("July 2021", "2021-07"),
        ("15 July 2021", "2021-07-15"),
        ("15 juillet 2021", "2021-07-15"),
        ("yesterday", "2026-11-22"),
        ("last friday", "2026-11-20"),
        ("friday", "2026-11-20"),
        ("last year", "2025"),
        ("", None),
        ("nonsense", None),
        ("\x1b[31m", None),
        ("9" * 50, None),
    ],
)
def test_what_is_typed(typed: str, understood: str | None) -> None:
    when = read(typed, MONDAY)
    assert (edtf(when) if when else None) == understood
