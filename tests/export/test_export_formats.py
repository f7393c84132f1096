"""Formats are found by their entry points and guessed from a file's ending."""

import pytest

from timeline.export.exporter import format_of, formats


def test_the_bundled_formats_are_there():
    assert {"csv", "json", "jsonl", "markdown"} <= set(formats())


@pytest.mark.parametrize(
    ("file", "name"),
    [("a.jsonl", "jsonl"), ("A.CSV", "csv"), ("a.json", "json"), ("a.md", "markdown"), ("-", None)],
)
def test_an_ending_asks_for_a_format(file, name):
    assert format_of(file) == name
