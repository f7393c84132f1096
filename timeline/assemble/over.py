"""What reads one view of a text, made to read another."""

from __future__ import annotations

from copy import copy
from typing import TypeVar

from timeline.match.view import View

Reads = TypeVar("Reads")


def over(reader: Reads, view: View, **other: object) -> Reads:
    """A copy of what reads a view that reads another; *other* are further attributes that hang on the view."""
    made = copy(reader)
    vars(made).update(_view=view, **other)
    return made
