"""Entries stand below the headings of their years and dates."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from timeline.model.calendar import day_number
from timeline.store.reading import Group
from timeline.tui.lines import Kind, Lines

GROUPS = [
    Group("2021", day_number(2021), 1),
    Group("2021-07-15", day_number(2021, 7, 15), 2),
    Group("2023-01-01", day_number(2023), 1),
    Group("", 0, 2),
]


def test_headings_stand_over_what_they_head() -> None:
    lines = Lines(GROUPS)
    assert [lines.at(n).kind.value for n in range(lines.count)] == [
        "year", "entry", "date", "entry", "entry", "entry", "year", "entry", "entry",
    ]  # fmt: skip
    assert lines.entries == 6


def test_a_lone_entry_of_a_year_needs_no_heading() -> None:
    lines = Lines(GROUPS)
    assert lines.is_lone("2023")
    assert not lines.is_lone("2021")


def test_what_is_only_known_to_a_century_stands_under_no_year() -> None:
    groups = [Group("15XX", day_number(1500), 2), Group("1500", day_number(1500), 2), Group("1501/1507", 0, 2)]
    assert [Lines.year_of(group) for group in groups] == ["16th century", "1500", "1501–1507"]
    assert [Lines.has_heading(group) for group in groups] == [False, False, False]
    assert Lines.year_of(Group("2021-12-30/2022-01-02", day_number(2021, 12, 30), 1)) == "2021"
    assert Lines.year_of(Group("2021-XX-XX", day_number(2021), 1)) == "2021"
    assert Lines.year_of(Group("2021/..", day_number(2021), 1)) == "2021"


def test_a_group_is_found_from_a_day_on_but_never_the_undated() -> None:
    lines = Lines(GROUPS)
    assert lines.group_from(day_number(2021, 2)) == 1
    assert lines.group_from(day_number(2021, 7, 15)) == 1
    assert lines.group_from(day_number(2021, 7, 16)) == 2
    assert lines.group_from(day_number(2024)) is None


days = st.lists(st.tuples(st.integers(-10_000, 10_000), st.integers(1, 4)), unique_by=lambda pair: pair[0])


@given(days, st.booleans())
def test_every_entry_has_a_line_and_every_line_an_entry(found: list[tuple[int, int]], undated: object) -> None:
    groups = [Group(f"2021-01-{day}", day, size) for day, size in sorted(found)]
    groups += [Group("", 0, 3)] if undated else []
    lines = Lines(groups)
    for entry in range(lines.entries):
        line = lines.at(lines.line_of(entry))
        assert (line.kind, line.entry, line.group) == (Kind.ENTRY, entry, lines.group_of(entry))
        assert lines.top_of(entry) <= lines.line_of(entry)
    kinds = [lines.at(number).kind for number in range(lines.count)]
    assert kinds.count(Kind.ENTRY) == lines.entries == sum(group.size for group in groups)
