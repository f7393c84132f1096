"""The day of issue as papers and agencies print it above a story."""

from __future__ import annotations

import pytest

from timeline.model.document import Document
from timeline.model.edtf import edtf
from timeline.pipeline import build
from timeline.rulebook.load import load_rulebook

STORY = "The boats came home on Monday with a good catch, and nobody said a word.\n\nIt rained in the evening."

LINES = [
    "By Ann Lee and Jo Bell | July 16, 2021",
    "By Ann Lee, 16 July 2021",
    "By ANN LEE JULY 16, 2021",
    "Ann Lee | Friday 16 July 2021",
    "Ann Lee, Staff Writer / 16 Jul 2021",
    "July 16, 2021 | By Ann Lee",
    "By Ann Lee, Northern Wire, updated 2:15 PM EDT, Fri July 16, 2021",
    "Friday, July 16, 2021 - 10:15am",
    "Fri 16 Jul 2021 10.15 GMT",
    "July 16, 2021 at 10:15 a.m. EDT",
    "Published: 10:15 GMT, 16 July 2021",
    "Posted: Jul 16, 2021 10:15 AM EDT",
    "First published on Fri 16 Jul 2021 10.15 GMT",
    "16 July 2021 Last updated at 10:15 GMT",
    "Date: 16 July 2021",
    "Issued on: 16/07/2021 - 10:15",
    "The Harbour Gazette, July 16, 2021",
    "THE HARBOUR POST. FRIDAY, JULY 16, 2021.",
    "OSLO (Northern Wire) - Fri Jul 16, 2021 10:15am GMT",
    "2021-07-16 10:15:00",
]


@pytest.mark.parametrize("line", LINES)
def test_the_day_of_issue_is_read_off_the_line_above_a_story(line: str):
    publication = build(Document("d", f"Herring is back\n\n{line}\n\n{STORY}"), load_rulebook()).publication
    assert publication.value
    assert edtf(publication.value) == "2021-07-16", publication.reason


@pytest.mark.parametrize(
    "line",
    [
        "By 16 July 2021 the boats were home.",
        "Ann Lee came on 16 July 2021.",
        "They updated the charts on 16 July 2021.",
        "16 July 2021 was wet.",
        "9:30 p.m.",
        "By Ann Lee",
    ],
)
def test_a_sentence_with_a_day_is_no_day_of_issue(line: str):
    assert build(Document("d", f"Herring is back\n\n{line}\n\n{STORY}"), load_rulebook()).publication.value is None
