"""Where a day or month without its year lies: behind or ahead, as the clause around it says."""

import pytest
from resolve_reading import found

LOOKS_BACK = [
    "He changed his travel plans on Monday.",
    "Her needs grew on Monday.",
    "The bank dropped its planned merger on Monday.",
    "Berg could not be reached on Monday.",
    "The mill was sold to Osei in a deal on Monday.",
    "They moved from Riga to Tartu on Monday.",
    "On Monday, Berg took aim at laws that might come.",
    "The fire on Monday may have been laid.",
    "Monday’s ruling will change that.",
    "Berg, who on Monday said that he would run, is ill.",
    "Berg left the room, announcing on Monday that he would run.",
    "Asked on Monday whether he would run, Berg shook his head.",
    "Berg will run, he wrote in a letter on Monday.",
    "After beating Osei on Monday, Berg must rest.",
    "The rules, which were to be issued on Monday, are strict.",
    "Prices have fallen since Monday and will fall again.",
    "The lamps had been set up by Monday.",
    "The ban had been due to end on Monday.",
    "Until Monday, nobody had seen it.",
    "The count was taken from 13 May through Monday.",
]

LOOKS_AHEAD = [
    "Berg plans to speak on Monday.",
    "Berg plans a speech on Monday.",
    "The trial begins Monday.",
    "The film comes out on Monday.",
    "The vote is Monday.",
    "They are free to vote on Monday.",
    "A vote is expected Monday.",
    "What they do between now and Monday counts.",
    "This may help on Monday.",
    "He saw the voters ahead of the count on Monday.",
    "Berg will have a chance on Monday.",
    "It will almost certainly be decided on Monday.",
    "The town, which holds its vote on Monday, is small.",
    "They decided the question, and will meet ahead of Monday’s count.",
]


@pytest.mark.parametrize("text", LOOKS_BACK)
def test_a_clause_that_looks_back(text):
    assert found(text)["Monday"] == "2021-07-12"


@pytest.mark.parametrize("text", LOOKS_AHEAD)
def test_a_clause_that_looks_ahead(text):
    assert found(text)["Monday"] == "2021-07-19"


@pytest.mark.parametrize(
    ("text", "date", "value"),
    [
        ("The survey was taken from 3 July until Sunday.", "3 July until Sunday", "2021-07-03/2021-07-11"),
        ("The survey was taken Friday until Sunday.", "Friday until Sunday", "2021-07-09/2021-07-11"),
        ("The lease, which ends on 30 September, is cheap.", "30 September", "2021-09-30"),
        ("Voters are split on the choice in November.", "November", "2021-11"),
        ("Berg could win on Saturday.", "Saturday", "2021-07-17"),
        ("Berg could see it on Tuesday.", "Tuesday", "2021-07-13"),
        ("Fourth-quarter profit rose.", "Fourth-quarter", "2020-10/2020-12"),
        ("They expect to report a second-quarter loss.", "second-quarter", "2021-04/2021-06"),
    ],
)
def test_what_is_open_to_both_sides(text, date, value):
    assert found(text)[date] == value
