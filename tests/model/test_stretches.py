"""Stretches that do not overlap."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from timeline.model.span import Span
from timeline.model.stretches import Stretches

POINTS = st.sets(st.integers(0, 60), max_size=20).map(sorted)
SPANS = st.tuples(st.integers(0, 60), st.integers(1, 20)).map(lambda p: Span(p[0], p[0] + p[1]))


@given(POINTS, SPANS)
def test_they_answer_as_one_who_looks_at_each(points: list[int], asked: Span) -> None:
    spans = [Span(a, b) for a, b in list(pairwise(points))[::2]]
    stretches = Stretches(spans)
    assert stretches.hold(asked) == any(s.holds(asked) for s in spans)
    assert stretches.touching(asked) == [s for s in spans if s.overlaps(asked)]
