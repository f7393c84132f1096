"""Entries stand below the headings of their years and dates."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from timeline.model.calendar import DAY, day_number
from timeline.model.edtf import edtf
from timeline.model.timevalue import Granularity, period
from timeline.store.listed import Group
from timeline.tui.lines import Kind, Lines
from timeline.tui.zoom import Zoom

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
    assert [lines.head(number).is_lone for number in range(4)] == [False, False, True, False]


def test_what_is_only_known_to_a_century_stands_under_no_year() -> None:
    groups = [Group("15XX", day_number(1500), 2), Group("1500", day_number(1500), 2), Group("1501/1507", 0, 2)]
    assert [Zoom.DAY.headings(*group[:2]) for group in groups] == [
        ("16th century", ""),
        ("1500", ""),
        ("1501–1507", ""),
    ]
    for bucket in ("2021-XX-XX", "2021/.."):
        assert Zoom.DAY.headings(bucket, day_number(2021))[0] == "2021"
    assert Zoom.DAY.headings("2021-12-30/2022-01-02", day_number(2021, 12, 30))[0] == "2021"


def test_the_zoom_decides_what_heads_the_entries() -> None:
    groups = [
        Group("1958-03", day_number(1958, 3), 1), Group("1958-03-02", day_number(1958, 3, 2), 2),
        Group("1958-03-09", day_number(1958, 3, 9), 1), Group("1961-07-01", day_number(1961, 7), 2),
    ]  # fmt: skip

    def headings(zoom: Zoom) -> list[str]:
        lines = Lines(groups, zoom)
        shown = [lines.at(number) for number in range(lines.count)]
        heads = [(line.kind, lines.head(line.group)) for line in shown if line.kind is not Kind.ENTRY]
        return [head.section if kind is Kind.YEAR else head.subsection for kind, head in heads]

    assert headings(Zoom.DAY) == ["1958", "1958-03-02", "1961", "1961-07-01"]
    assert headings(Zoom.MONTH) == ["1958", "1958-03", "1961", "1961-07"]
    assert headings(Zoom.YEAR) == ["1958", "1961"]
    assert headings(Zoom.DECADE) == ["1950s", "1960s"]
    assert headings(Zoom.CENTURY) == ["20th century"]


def test_the_zoom_has_ends() -> None:
    assert Zoom.DAY.step(1) is Zoom.DAY
    assert Zoom.CENTURY.step(-1) is Zoom.CENTURY
    assert Zoom.MONTH.step(-1) is Zoom.YEAR


def test_a_group_is_found_from_a_day_on_but_never_the_undated() -> None:
    lines = Lines(GROUPS)
    assert lines.group_from(day_number(2021, 2)) == 1
    assert lines.group_from(day_number(2021, 7, 15)) == 1
    assert lines.group_from(day_number(2021, 7, 16)) == 2
    assert lines.group_from(day_number(2024)) is None


days = st.lists(st.tuples(st.integers(-10_000, 10_000), st.integers(1, 4)), unique_by=lambda pair: pair[0])


@given(days, st.booleans(), st.sampled_from(Zoom))
def test_every_entry_has_a_line_and_every_line_an_entry(
    found: list[tuple[int, int]], undated: object, zoom: Zoom
) -> None:
    groups = [Group(edtf(period(day * DAY, Granularity.DAY)), day, size) for day, size in sorted(found)]
    groups += [Group("", 0, 3)] if undated else []
    lines = Lines(groups, zoom)
    for entry in range(lines.entries):
        line = lines.at(lines.line_of(entry))
        assert (line.kind, line.entry, line.group) == (Kind.ENTRY, entry, lines.group_of(entry))
        assert lines.top_of(entry) <= lines.line_of(entry)
    kinds = [lines.at(number).kind for number in range(lines.count)]
    assert kinds.count(Kind.ENTRY) == lines.entries == sum(group.size for group in groups)
