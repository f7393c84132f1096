"""Dates that do not say when their clause happened."""

from __future__ import annotations

import pytest

from timeline.ingest.publication import published_evidence
from timeline.model.document import Document
from timeline.pipeline import build
from timeline.rulebook.load import load_rulebook


def dates(text: str) -> list[str | None]:
    document = Document("d", text, stated=(published_evidence("2019-03-12"),))
    return sorted(e.edtf or "" for e in build(document, load_rulebook()).entries if e.kind == "event")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The shares closed at 14 euros on Monday, the lowest since May 21, 2013.", ["2019-03-11"]),
        ("They have lived in Oslo since 2008.", ["2008/.."]),
        ("The road is closed until 19 August 2019.", ["../2019-08-19"]),
        ("I refer to our talk on 5 August 2018 and to your letter of 2 August 2018.", ["2018-08-05"]),
        ("He had been on the run since the sinking of the ferry in 2008.", ["2008/.."]),
        ("The fleet grew from 100,000 boats in 1980 to 300,000 in 2001.", ["2001"]),
        (
            "The firm earned $4 million in May, compared with $2 million, or 12 cents a share, a year earlier.",
            ["2018-05"],
        ),
        ("It earned little for the year ended March 31.", []),
        ("The company plans to sell its farms, bought in 2016 for little money.", ["2016"]),
    ],
)
def test_a_date_that_compares_or_bounds_is_not_the_day_of_the_event(text: str, found: list[str]) -> None:
    assert dates(text) == found
