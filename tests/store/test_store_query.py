"""What people type into the filter finds what they mean."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.store.factory import entry_of
from timeline.model.document import Document, Publication
from timeline.model.reading import Reading
from timeline.store.file import TimelineFile

TEXT = "Lavrov met Wang in Tashkent. 王毅说两国应当合作。 Café prices rose 5%."


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TimelineFile]:
    document = Document("a.txt", TEXT)
    entries = (
        entry_of(document, "Lavrov met Wang in Tashkent.", "2021", who=("Wang Yi", "Sergei Lavrov"), place="Tashkent"),
        entry_of(document, "王毅说两国应当合作。", "2022", speaker="王毅"),
        entry_of(document, "Café prices rose 5%.", "2023"),
    )
    with TimelineFile.create(tmp_path_factory.mktemp("query") / "a.timeline") as file:
        file.write(Reading(document, Publication(None), "news", entries=entries), "rules")
        yield file


@pytest.mark.parametrize(
    ("typed", "years"),
    [
        ("", "2021 2022 2023"),
        ("lavr", "2021"),
        ("WANG tash", "2021"),
        ("yi", "2021"),
        ("avrov", ""),
        ("两国", "2022"),
        ("cafe", "2023"),
        ("5%", "2023"),
        ('"', "2021 2022 2023"),
        ('wang" OR "cafe', ""),
        ("NOT", ""),
        ("met*", "2021"),
        ("text:met", "2021"),
        ("text:tashk who:tashk", ""),
        ("who:wang", "2021"),
        ('who:"wang yi"', "2021"),
        ('who:"yi wang"', ""),
        ("-who:wang", "2022 2023"),
        ("place:TASH", "2021"),
        ("source:a.txt", "2021 2022 2023"),
        ("-source:a.txt", ""),
        ("rule:clause", "2021 2022 2023"),
        ("kind:statement", ""),
        ("after:2022", "2022 2023"),
        ("before:2022", "2021"),
        ("on:2021-06/2022-02", "2021 2022"),
        ("after:2022 -on:2023", "2022"),
        ("/pri.es/", "2023"),
        ("who:/^wang/", "2021"),
        ("/(a+)+$/", ""),
        ("is:dated", "2021 2022 2023"),
        ("status:open", "2021 2022 2023"),
        ("tag:x", ""),
        ("is:noted", ""),
        ("~", ""),
        ("-~", "2021 2022 2023"),
        ("whom:wang", "2021 2022 2023"),
        ("on:nonsense", "2021 2022 2023"),
        ("\x00\ud800", "2021 2022 2023"),
    ],
)
def test_each_word_begins_a_word_of_the_entry(file: TimelineFile, typed: str, years: str) -> None:
    assert " ".join(e.edtf or "" for e in file.entries(typed)) == years
    assert (
        sum(group.size for group in file.listing(typed).groups) == len(file.listing(typed).rows) == len(years.split())
    )
