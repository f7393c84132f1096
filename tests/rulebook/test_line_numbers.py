"""On which line of a rule file something stands."""

from __future__ import annotations

from timeline.rulebook.line_numbers import Lines

FILE = """stage = 2

[one]
description = "A ship."
match = \"\"\"[a]
  [b]
  ship = lost
\"\"\"
[one.accept]
'a "b" ship' = true
"""


def test_tables_and_keys():
    lines = Lines(FILE)
    assert [lines.of("", "stage"), lines.of("one"), lines.of("one", "match")] == [1, 3, 5]
    assert lines.of("one.accept", 'a "b" ship') == 10


def test_a_key_that_is_not_there_stands_at_its_table_and_a_table_at_the_one_above_it():
    lines = Lines(FILE)
    assert lines.of("one", "priority") == 3
    assert lines.of("nothing") == 1


def test_what_looks_like_a_table_or_a_key_in_a_string_of_several_lines_is_none():
    lines = Lines(FILE)
    assert lines.of("b") == 1
    assert lines.of("one", "ship") == 3
