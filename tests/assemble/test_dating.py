"""Dates for what has none of its own."""

from __future__ import annotations

from timeline.assemble.dating import Company, Dated, from_publication
from timeline.model.document import METADATA, Document, Evidence
from timeline.model.edtf import edtf, parse
from timeline.model.span import Span
from timeline.pipeline import build
from timeline.rulebook.load import load_rulebook

MEETING = Dated(Span(100, 150), frozenset({"Wang Yi", "Sergei Lavrov"}), parse("2021-07-15"), "During a meeting")
LATER = Dated(Span(300, 350), frozenset({"Wang Yi"}), parse("2021-07-18"), "Wang left")


def test_the_last_dated_thing_before_that_shares_a_person_lends_its_date():
    lent = Company([MEETING, LATER]).lend(["Sergei Lavrov"], Span(400, 420))
    assert lent
    assert edtf(lent.when) == "2021-07-15"
    assert "Sergei Lavrov" in lent.reason
    lent = Company([MEETING, LATER]).lend(["Wang Yi"], Span(400, 420))
    assert lent
    assert edtf(lent.when) == "2021-07-18"


def test_a_stranger_gets_no_date():
    assert Company([MEETING]).lend(["Anna Berg"], Span(400, 420)) is None


def test_what_comes_later_in_the_text_lends_nothing():
    assert Company([MEETING]).lend(["Wang Yi"], Span(0, 20)) is None


def test_a_lead_takes_the_date_of_the_news_that_follows_and_of_nothing_older_or_yet_to_come():
    def led(published: str) -> str | None:
        lent = Company([MEETING]).lend(["Wang Yi"], Span(0, 20), lead=parse(published))
        return edtf(lent.when) if lent else None

    assert led("2021-07-16") == led("2021-07-29") == led("2021-07") == "2021-07-15"
    assert led("2021-07-30") is None
    assert led("2021-07-14") is None


def test_what_is_told_in_the_past_was_by_publication():
    lent = from_publication(parse("2021-07-16"), "past")
    assert lent
    assert edtf(lent.when) == "[..2021-07-16]"
    lent = from_publication(parse("2021-07"), "future")
    assert lent
    assert edtf(lent.when) == "[2021-07..]"


def test_without_publication_or_tense_nothing_is_made_up():
    assert from_publication(None, "past") is None
    assert from_publication(parse("2021-07-16"), "present") is None


def test_a_date_is_lent_only_to_something_of_its_kind():
    assert Company([MEETING]).lend(["Wang Yi"], Span(400, 420), "arrest") is None
    arrest = Dated(Span(200, 250), frozenset({"Wang Yi"}), parse("2021-07-17"), "Wang was arrested", "arrest")
    lent = Company([MEETING, arrest]).lend(["Wang Yi"], Span(400, 420))
    assert lent
    assert edtf(lent.when) == "2021-07-15"


def test_a_death_is_dated_by_that_of_another_in_nothing():
    text = "Anna Berg died on Sunday. Her father drowned when she was six."
    published = Evidence(METADATA, parse("2021-07-15"), "for the test")
    entries = build(Document("d", text, stated=(published,)), load_rulebook()).entries
    assert [e.edtf for e in entries] == ["2021-07-11", "[..2021-07-15]"]
