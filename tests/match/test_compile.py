"""Phrases into regular expressions."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from timeline.match.symbols import ranges

SYMBOLS = [chr(0x3400 + i) for i in range(12)]


@given(st.sets(st.sampled_from(SYMBOLS), min_size=1))
def test_a_class_written_inranges_holds_the_same_symbols(members: set[str]):
    written = re.compile(f"[{ranges(members)}]")
    assert {s for s in SYMBOLS if written.fullmatch(s)} == members


def test_neighbours_become_one_range():
    assert ranges(SYMBOLS) == f"{SYMBOLS[0]}-{SYMBOLS[-1]}"
