"""Times of every kind for property tests."""

from __future__ import annotations

from hypothesis import strategies as st

from timeline.model import calendar as cal
from timeline.model import timevalue as tv
from timeline.model.timevalue import Granularity

MOMENTS = st.integers(cal.day_number(-9999) * cal.DAY, (cal.day_number(9999) - 1) * cal.DAY)


@st.composite
def periods(draw, granularities=tuple(Granularity)):
    granularity = draw(st.sampled_from(granularities))
    label = ""
    if granularity is Granularity.SEASON:
        label = draw(st.sampled_from(sorted(tv.SEASONS)))
    elif granularity is Granularity.PART:
        label = draw(st.sampled_from(sorted(tv.PARTS)))
    return tv.period(draw(MOMENTS), granularity, label)
