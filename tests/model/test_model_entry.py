"""What an entry says of itself."""

from timeline.model.entry import Entry
from timeline.model.span import Span


def test_what_was_inferred_is_not_told_twice():
    entry = Entry(
        *("a.txt", "hash", "event", Span(0, 4), "It rained.", "event.clause"),
        why=("It is a clause.", "No date stands here."),
        inferred=("no date stands here", "the week"),
    )
    assert entry.also_inferred == ("the week",)
