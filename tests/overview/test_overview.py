"""The axis of the minimap: nothing is lost, nothing overlaps, the year is always told."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from timeline.model.calendar import DAY, day_number
from timeline.overview.axis import at_unit, fit, window
from timeline.overview.bars import STEPS, Bar, bars, cell
from timeline.overview.density import Density, merged
from timeline.overview.labels import labels, name_of
from timeline.overview.units import Unit, how_long

days = st.lists(st.integers(-2_000_000, 20_000), min_size=1, max_size=60).map(sorted)


def density(*dates: tuple[int, int, int]) -> Density:
    return Density((day_number(*date) * DAY, 1) for date in dates)


@given(days, st.integers(8, 300))
def test_every_entry_is_in_one_column_and_columns_follow_each_other(found: list[int], width: int) -> None:
    dense = Density((day * DAY, 1) for day in found)
    axis = fit(dense, width)
    if axis is None:
        assert width < 30, "only a very narrow axis may not fit"
        return
    assert sum(dense.count(c.start, c.end) for c in axis.columns) == len(found)
    assert all(dense.count(c.start, c.end) == 0 for c in axis.columns if c.is_silence)
    for before, after in pairwise(axis.columns):
        assert before.end == after.start
        assert before.x + before.width == after.x
    last = axis.columns[-1]
    assert last.x + last.width <= width


@given(days, st.integers(20, 300))
def test_labels_do_not_touch_and_begin_with_a_year(found: list[int], width: int) -> None:
    axis = fit(Density((day * DAY, 1) for day in found), width)
    if axis is None:
        return
    placed = labels(axis, width)
    for (x, words, _), (after, *_) in pairwise(placed):
        assert x + len(words) < after
    if placed:
        assert placed[0][2], "the first label tells the year"


def test_the_unit_is_as_fine_as_fits() -> None:
    week = density(*((2021, 7, day) for day in range(12, 19)))
    assert fit(week, 80).unit is Unit.DAY
    century = density(*((year, 1, 1) for year in range(1900, 2000)))
    assert fit(century, 120).unit is Unit.YEAR
    assert fit(century, 40).unit is Unit.LUSTRUM
    assert fit(Density(()), 80) is None


def test_a_long_silence_is_folded_and_named() -> None:
    axis = fit(density((1850, 1, 1), (1851, 1, 1), (2020, 1, 1)), 40, Unit.YEAR)
    (silence,) = [column for column in axis.columns if column.is_silence]
    assert silence.silence == "168 y"
    assert silence.width == len("168 y") + 2
    assert name_of(silence, axis.unit) == "168 y without an entry"


def test_hours_are_the_finest_columns() -> None:
    morning = Density((day_number(2021, 7, 15) * DAY + hour * 3600, 1) for hour in (8, 9, 12))
    axis = fit(morning, 60, Unit.HOUR)
    assert axis.unit is Unit.HOUR
    assert labels(axis, 60)[0][1] == "15 Jul 2021"
    assert name_of(axis.columns[0], axis.unit) == "15 July 2021, 8 h"
    midnight = fit(Density([(day_number(2021, 7, 15) * DAY, 1)]), 60, Unit.HOUR)
    assert name_of(midnight.columns[0], midnight.unit) == "15 July 2021", "no midnight is made up"


def test_what_is_known_to_a_year_or_month_gets_no_day_in_its_label() -> None:
    days = density((2019, 1, 1), (2019, 7, 1), (2019, 7, 2))
    axis = at_unit(days, Unit.DAY, 90)
    assert [words for _, words, _ in labels(axis, 90)] == ["2019", "Jul", "2"]


def test_lengths_in_words() -> None:
    hours = [how_long(0, h * 3600) for h in (5, 72, 24 * 120, 24 * 365 * 12)]
    assert hours == ["5 h", "3 d", "4 mo", "12 y"]


def test_a_window_shows_whole_columns_only() -> None:
    axis = at_unit(density(*((2021, 7, day) for day in range(1, 31))), Unit.DAY, 60)
    seen = window(axis, 3, 10)
    assert seen.columns[0].x >= 0
    assert all(column.x + column.width <= 10 for column in seen.columns)
    assert len(seen.columns) < len(axis.columns)


def test_a_time_and_a_cell_lead_to_the_same_column() -> None:
    axis = fit(density((2021, 7, 1), (2021, 7, 3), (2021, 7, 20)), 80)
    for number, column in enumerate(axis.columns):
        assert axis.at(column.x) == number
        assert axis.of(column.start) == number


def test_bars_show_what_is_left_of_what_there_is() -> None:
    whole, shown = density((2021, 7, 1), (2021, 7, 1), (2021, 7, 2)), density((2021, 7, 2))
    axis = fit(whole, 20)
    assert bars(axis, whole, shown, 2) == [Bar(2 * STEPS, 0), Bar(11, 11)]
    assert cell(Bar(16, 0), 1) == ("█", False, False)
    assert cell(Bar(16, 3), 0) == ("▃", True, True)
    assert cell(Bar(16, 3), 1) == ("█", False, False)
    assert cell(Bar(0, 0), 0) == (" ", False, False)


def test_densities_add_up() -> None:
    both = merged([density((2021, 7, 1), (2021, 7, 9)), density((2021, 7, 3))])
    assert list(both.times) == sorted(both.times)
    assert both.count(both.times[0], both.times[-1] + 1) == 3
