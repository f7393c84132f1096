"""What this program wrote itself: a timeline beside its texts must not be read as one of them."""

from __future__ import annotations

import re

_ENTRY = re.compile(rb'\{(?:"id":"[0-9a-f]{12}",)?"document":"(?:[^"\\]|\\.)*+","kind":"[a-z]+",')

HEAD = 4096
"""Bytes of a file that are enough to tell."""


def is_own(head: bytes) -> bool:
    """Whether a file that begins so holds the lines of ``timeline export`` or ``timeline mentions``."""
    return _ENTRY.match(head) is not None
