"""Every value of the model comes back from JSON as it was."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.model.edtf import parse
from timeline.model.span import Span
from timeline.model.timevalue import Duration, Granularity, Interval, Recurrence, Reference, TimeValue, Unresolved
from timeline.store.codec import DecodeError, dumps, loads

moments = st.integers(-(10**13), 10**13)
times = st.builds(
    lambda start, length, granularity, flags, label: TimeValue(start, start + length, granularity, label, "", *flags),
    moments, st.integers(0, 10**11), st.sampled_from(Granularity), st.tuples(*[st.booleans()] * 3), st.text(max_size=2),
)  # fmt: skip
meanings = st.one_of(
    times,
    st.builds(Interval, st.none() | times, st.none() | times, st.booleans()),
    st.builds(Duration, st.text()),
    st.builds(Recurrence, st.text(), st.text()),
    st.builds(Reference, st.text()),
    st.builds(Unresolved, st.text(), st.sampled_from(Granularity), st.booleans()),
)


@given(st.recursive(meanings | st.builds(Span, st.integers(), st.integers()), lambda v: st.tuples(v, v)))
def test_a_value_comes_back_equal_and_of_the_same_type(value: object) -> None:
    back = loads(dumps(value))
    assert back == value
    assert type(back) is type(value)


def test_defaults_are_left_out() -> None:
    assert dumps(parse("1970")) == '{"TimeValue":{"earliest":0,"latest":31535999,"granularity":{"Granularity":"year"}}}'


def test_a_field_that_the_type_has_no_more_is_passed_over() -> None:
    assert loads('{"Duration":{"value":"P3W","colour":"red"}}') == Duration("P3W")


@pytest.mark.parametrize("text", ["", "nonsense", '{"Unheard": {}}', '{"Span": 3}', '{"TimeValue": {"x": 1}}', "{}"])
def test_what_is_not_ours_is_refused(text: str) -> None:
    with pytest.raises(DecodeError):
        loads(text)
