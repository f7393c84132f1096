"""Whom “they” and “it” mean: by number, subject, and who spoke before."""

from __future__ import annotations

import pytest

from timeline.model.document import Document
from timeline.pipeline import build
from timeline.rulebook.load import load_rulebook


def speakers(text: str) -> list[str]:
    return [s.speaker for s in build(Document("t", text), load_rulebook()).statements]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Karl Ott and Anna Berg met. They said the yard would close.", "Karl Ott and Anna Berg"),
        ("Karl Ott, Jens Lund and their lawyers met. They said it rained.", "Karl Ott, Jens Lund and their lawyers"),
        ("Some officials think they know why. Karl Ott left.", "Some officials"),
        ("Many said they feared that it rained.", "Many"),
        ("Several officials said it rained. “The yard will close,” they said.", "Several officials"),
        ("Officials left in May. Karl Ott was there. They said the yard would close.", "Officials"),
        (
            "Officials said it rained. Karl Ott left. It was cold. It was dark. The yard, they said, would close.",
            "Officials",
        ),
        ("The plan was attacked by dockers. They said the yard would close.", "dockers"),
        ("Karl Ott left, attacked by dockers, though, in May, they said the yard would close.", "dockers"),
        ("Senate Democrats left. They said the yard would close.", "Senate Democrats"),
        ("Karl Ott came. He and his aides left. They said the yard would close.", "Karl Ott and his aides"),
        (
            "Dockers in both towns told of it. More sailors came. The yard, they said, would close.",
            "Dockers in both towns",
        ),
        ("Karl Ott met Anna Berg, and dockers left. They said the yard would close.", "dockers"),
        ("Dockers in Oslo saw that members within both unions left. They said so in May.", "Dockers in Oslo"),
        ("This angered dockers in Oslo. They said the yard would close.", "dockers"),
        ("The team left. They said the yard would close.", "The team"),
        ("Officials came in May. They had read it. They said the yard would close.", "Officials"),
        ("They were tired, dockers in Oslo said. Officials met. They were cold, they said.", "Officials"),
        ("Karl Ott, along with Anna Berg, left. They said the yard would close.", "Karl Ott, along with Anna Berg"),
        ("Karl Ott, of Oslo, and Jens Lund left. They said it rained.", "Karl Ott, of Oslo, and Jens Lund"),
        ("Karl Ott, Jens Lund and others left. They said it rained.", "Karl Ott, Jens Lund and others"),
        ("Karl Ott told dockers what they thought was wrong with the yard.", "dockers"),
        ("The officials told dockers what they believed was wrong with the yard.", "The officials"),
        ("Holders of the bonds said they believed that the yard would close.", "Holders of the bonds"),
        ("Karl Ott drove dockers to distraction, though they believed that the yard would close.", "dockers"),
        ("Karl Ott met dockers, and they said the yard would close.", "dockers"),
        ("Oslo-based exiles left. They said the yard would close.", "exiles"),
        ("Before they said that the yard would close, dockers met in Oslo.", "dockers"),
        ("Karl Ott told dockers to leave. They said the yard would close.", "dockers"),
        ("Officials left. The polls rose in May. They showed that the yard would close.", "The polls"),
        ("Officials left. The Chinese slept. They said the yard would close.", "The Chinese"),
        ("Officials left in May. The dockers themselves said the yard would close.", "The dockers"),
        ("Police came. After dockers found it, nobody spoke.\n\nPilots watched. They said it rained.", "Pilots"),
        ("Officials left, and half of them said they believed that the yard would close.", "half of them"),
        ("For the deal between Anna Berg and Karl Ott, as they call it, nobody waited.", "Anna Berg and Karl Ott"),
    ],
)
def test_they_are_several(text: str, speaker: str):
    assert speakers(text)[-1] == speaker


@pytest.mark.parametrize(
    "text",
    [
        "Karl Ott left. They said the yard would close.",
        "A spokesman left. They said the yard would close.",
        "In May, officials met dockers; sailors slept. They said the yard would close.",
        "The officials will go, they said.",
        "They warned officials that the yard would close. Officials left.",
        "No officials came. They said the yard would close.",
        "One of the officials left. They said the yard would close.",
        "Officials met dockers, and they said the yard would close.",
        "The paper met dockers. They said the yard would close.",
        "Loans rose. They showed that the yard would close.",
        "When they said that the yard would close, the crowd slept.",
        "Dockers and Sailor-Poets left. They said the yard would close.",
        "Officials met Karl Ott and Anna Berg in the yard they believed was closed.",
        "Officials left. Plans dubbed grand by dockers failed. They said the yard would close.",
    ],
)
def test_they_are_left_open_where_nobody_or_more_than_one_agrees(text: str):
    assert speakers(text)[-1].casefold() == "they"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The ministry said it feared that the yard would close.", "The ministry"),
        ("The ministry said it found that the yard would close.", "The ministry"),
        ("The group seeks the end of what it calls the yard.", "The group"),
        ("The ministry released a video of the club. It said the yard would close.", "The ministry"),
        ("Karl Ott released a video taken at a club. It said the yard would close.", "a video"),
        ("The Lumen Quill Corp. left. Lumen said it believed that the yard would close.", "Lumen Quill Corp."),
        ("The ministry signed it. It was clear that the yard would close, it said.", "The ministry"),
        ("When it said that the yard would close, the ministry was wrong.", "the ministry"),
        ("A letter which it said was old came from the ministry.", "it"),
        ("The ministry spoke of signs from Norway that it believed were good.", "it"),
        ("The Oslo, Norway, maker of boats left. It said the yard would close.", "It"),
        ("The plan promised a yard, which it believed was good.", "it"),
        ("Karl Ott read a letter. He left when it said the yard would close.", "it"),
        ("Documents from the ministry left. It said the yard would close.", "It"),
        ("China wants a road, and it believes that the yard will close.", "China"),
        ("Anna Berg wrote a letter. It said the yard would close.", "a letter"),
        ("The letter came in May.\n\n“The yard will close,” it read.\n\n“It is old,” it said.", "The letter"),
        ("They met a firm called Blue Crest, which built what it called a yard.", "Blue Crest"),
        ("Karl Ott, a head of an Oslo firm, left. It said the yard would close.", "It"),
        ("Companies left. It said the yard would close.", "It"),
        ("Several reports came. It said the yard would close.", "It"),
        ("The ministry taxed the yard. It showed that the yard would close.", "It"),
        ("The report came. It showed that the yard would close.", "The report"),
        ("The ministry left. The taxes rose. It said the yard would close.", "It"),
        ("Twitter was angry. It warned Twitter that the yard would close.", "It"),
    ],
)
def test_it_is_one_body_or_thing(text: str, speaker: str):
    assert speakers(text)[-1] == speaker


def test_a_chain_of_pronouns_is_followed_a_few_sentences_and_no_farther():
    text = "Officials came. " + "They left. " * 3000 + "They said the yard would close."
    assert speakers(text) == ["They"]


def addressees(text: str) -> tuple[str, ...]:
    return build(Document("t", text), load_rulebook()).statements[-1].addressees


@pytest.mark.parametrize(
    ("text", "hearers"),
    [
        ("Karl Ott met dockers and told them that the yard would close.", "dockers"),
        ("Officials met dockers and told them that the yard would close.", "dockers"),
        ("Officials slept and told them that the yard would close.", "them"),
        ("Karl Ott met dockers, bought plates and told them that the yard would close.", "them"),
    ],
)
def test_they_as_object_are_not_the_subject_of_their_clause(text: str, hearers: str):
    assert addressees(text) == (hearers,)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Karl Ott and Jens Lund said it rained. He said it was cold.", "He"),
        ("Karl Ott and Anna Berg said it rained. He said it was cold.", "Karl Ott"),
        ("Karl Ott and Anna Berg said it rained. She said it was cold.", "Anna Berg"),
        ("Karl Ott and Anna Berg said it rained. They said it was cold.", "Karl Ott and Anna Berg"),
    ],
)
def test_two_who_spoke_are_both_remembered(text: str, speaker: str):
    assert speakers(text)[-1] == speaker


@pytest.mark.parametrize(
    "text",
    [
        "Karl Ott and Anna Berg said the yard would close.",
        "Karl Ott and Anna Berg slept. They said the yard would close.",
        "Karl Ott and Anna Berg slept. In May they moved to Oslo.",
        "Karl Ott, Anna Berg and others said the yard would close.",
    ],
)
def test_each_of_two_takes_part(text: str):
    entries = build(Document("t", text), load_rulebook()).entries
    assert [e.who for e in entries] == [("Karl Ott", "Anna Berg")]


@pytest.mark.parametrize(
    "text",
    [
        "The ministry left. It emerged on Monday that the yard had closed.",
        "The ministry left. It was the first time that Karl Ott won on Monday.",
        "The ministry left. It was hard to go on Monday.",
        "The ministry left. It rained on Monday.",
        "The ministry left. The storm made it hard to go on Monday.",
    ],
)
def test_it_is_nobody_where_it_only_announces_a_clause(text: str):
    entries = build(Document("t", text), load_rulebook()).entries
    assert not any("The ministry" in e.who for e in entries if "Monday" in e.text)


def test_it_is_no_thing_that_one_of_whom_nothing_is_told_spoke_of():
    assert speakers("Lumenia rejected the report. It said the yard would close.")[-1] == "It"
    assert speakers("Mr. Karl Ott rejected the report. It said the yard would close.")[-1] == "the report"


def test_they_are_left_open_where_a_body_speaks_of_several():
    def who(text: str) -> list[tuple[str, ...]]:
        return [e.who for e in build(Document("t", text), load_rulebook()).entries if e.kind == "event"]

    assert who("The Dockers Association asked for rain. They left in June 2015.") == [("Dockers Association",)]
    assert who("The Dockers Association asked for help for sailors. They left in June 2015.") == [()]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Dockers fought a plan that critics said was bad. They said it rained.", "Dockers"),
        ("Lumenor have left. They said it rained.", "Lumenor"),
        ("U.S. commanders in charge of ships said they feared that it rained.", "U.S. commanders in charge of ships"),
    ],
)
def test_they_are_the_subject_and_not_who_speaks_within_it(text: str, speaker: str):
    assert speakers(text)[-1] == speaker


def test_their_is_of_several_and_never_of_one():
    text = "Karl Ott said it rained. In May 2019 dockers lost their case. Ott saw their boats sink in June 2019."
    who = {name for e in build(Document("t", text), load_rulebook()).entries for name in e.who if e.kind == "event"}
    assert "dockers" in who
    lost = next(e for e in build(Document("t", text), load_rulebook()).entries if "case" in e.text)
    assert "Karl Ott" not in lost.who


def test_it_behind_a_dash_is_nobody_named_before():
    assert speakers("Lumenor Ltd. sold ships in May – it said much.")[-1] == "it"


def test_they_are_never_one_person():
    text = "Jon and Ida Lund, the couple whose speech angered Karl Ott, say they fear that it rained."
    assert "Karl Ott" not in speakers(text)
