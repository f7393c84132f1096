"""The garbage collector, told what the browser is like.

Drawing makes thousands of small values a frame, which are gone with the next one and hold no cycles. Looking for cycles
after every 700 of them took a third of the time of a key.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

THRESHOLDS = (20_000, 10, 50)
"""New values between two looks at the youngest, and how many of these looks go before one at the older ones."""


@contextmanager
def seldom() -> Iterator[None]:
    """A stretch in which the collector looks seldom."""
    before = gc.get_threshold()
    gc.set_threshold(*THRESHOLDS)
    try:
        yield
    finally:
        gc.set_threshold(*before)
