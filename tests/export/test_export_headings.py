"""The headings of what is written for people, each there once."""

from dataclasses import replace

from tests.export.lines import LINES
from timeline.export.headings import by_heading
from timeline.model import timevalue as tv


def test_times_of_one_extent_under_several_headings_are_brought_together():
    year = tv.year(2023)
    times = [year, year.marked(modifier="MID"), year, tv.year(2024), year.marked(modifier="MID")]
    lines = [replace(LINES[0], entry=replace(LINES[0].entry, when=when)) for when in times]
    lines.sort(key=lambda line: line.entry.when.earliest)
    assert [(heading, len(group)) for heading, group in by_heading(lines)] == [
        ("2023", 2),
        ("Mid-2023", 2),
        ("2024", 1),
    ]
