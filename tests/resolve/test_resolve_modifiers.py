"""Early and late in a period are kept, however the period is named. Published on Thursday 15 July 2021."""

from __future__ import annotations

import pytest
from resolve_reading import dates

from timeline.model.edtf import edtf


@pytest.mark.parametrize(
    ("text", "when", "modifier"),
    [
        ("It opens in early 2022.", "2022", "START"),
        ("It opens early next year.", "2022", "START"),
        ("It closed late last year.", "2020", "END"),
        ("It closed late last summer.", "2020-22", "END"),
        ("It closed early last May.", "2021-05", "START"),
        ("It was built in 1950. Early the following year it burned.", "1951", "START"),
        ("Sales rose early in the year.", "2021", "START"),
        ("It rained earlier this year.", "2021", ""),
        ("It rained this year.", "2021", ""),
    ],
)
def test_the_stretch_of_a_period_is_kept(text, when, modifier):
    last = dates(text)[-1].meaning
    assert (edtf(last), last.modifier) == (when, modifier)
