"""Entries of different documents that tell the same thing."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from timeline.assemble.echoes import Told, echoes

DAY = 86_400
FILLER = [
    Told(100 + i, 9, "event.visit", 900 * DAY + i, 901 * DAY, f"{name} visited the {thing} school on Monday", (name,))
    for i, (name, thing) in enumerate(
        [("Ott", "old"), ("Lind", "new"), ("Osei", "red"), ("Krag", "long"), ("Holm", "wet")]
    )
]


def told(row: int, document: int, day: int, text: str, *names: str, kind: str = "event.collision") -> Told:
    return Told(row, document, kind, day * DAY, day * DAY + DAY - 1, text, names)


def test_two_papers_that_agree():
    a = told(1, 1, 10, "Two ferries collided in the Lagos lagoon, killing eleven people", "lagos")
    b = told(2, 2, 10, "Eleven people died when two ferries collided in Lagos", "lagos")
    (echo,) = echoes([a, b, *FILLER])
    assert (echo.rows, echo.documents, echo.agree, echo.shared) == ((1, 2), 2, True, ("lagos",))


def test_a_third_that_gives_another_day_is_a_conflict():
    texts = ["Two ferries collided near Lagos, killing eleven", "Two ferries collided off Lagos and killed eleven"]
    found = [told(i, i, 10 + 3 * (i > 2), texts[i % 2], "lagos") for i in (1, 2, 3)]
    (echo,) = echoes([*found, *FILLER])
    assert (echo.rows, echo.agree) == ((1, 2, 3), False)


def test_a_year_agrees_with_its_days():
    a = told(1, 1, 10, "Two ferries collided in Lagos", "lagos")
    b = Told(2, 2, a.kind, 0, 365 * DAY, "Two ferries collided in Lagos", ("lagos",))
    (echo,) = echoes([a, b, *FILLER])
    assert echo.agree


def test_other_kinds_other_names_other_words_other_times_and_the_same_document_are_not_the_same():
    a = told(1, 1, 10, "Two ferries collided in the Lagos lagoon", "lagos")
    others = [
        told(2, 2, 10, a.text, "lagos", kind="event.visit"),
        told(3, 2, 10, a.text, "ikorodu"),
        told(4, 2, 10, "A truck and a bus hit each other on the bridge at dawn", "lagos"),
        told(5, 2, 100, a.text, "lagos"),
        told(6, 1, 10, a.text, "lagos"),
    ]
    assert [echoes([a, other, *FILLER]) for other in others] == [[]] * 5


@given(
    st.lists(
        st.tuples(st.integers(1, 3), st.integers(0, 90), st.sampled_from("abc"), st.sampled_from("xy")), max_size=12
    )
)
def test_every_entry_is_in_one_echo_at_most_and_the_order_of_reading_does_not_matter(drawn):
    entries = [told(i, d, day, f"{word} {name} met", name) for i, (d, day, word, name) in enumerate(drawn)]
    found = echoes(entries)
    rows = [row for echo in found for row in echo.rows]
    assert len(rows) == len(set(rows))
    assert echoes(entries[::-1]) == found
