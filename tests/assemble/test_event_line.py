"""The line of an event: whole, with what it says, and no line for what is only supposed. Published 15 July 2021."""

from __future__ import annotations

import pytest

from timeline.model.document import METADATA, Document, Evidence
from timeline.model.edtf import edtf, parse
from timeline.model.entry import Entry
from timeline.pipeline import build
from timeline.rulebook.load import load_rulebook


def events(text: str) -> list[Entry]:
    published = Evidence(METADATA, parse("2021-07-15"), "for the test")
    found = build(Document("d", text, stated=(published,)), load_rulebook()).entries
    return [e for e in found if e.kind == "event"]


def lines(text: str) -> list[str]:
    return [e.text for e in events(text)]


def test_a_line_does_not_end_with_the_verb_before_what_is_said():
    (line,) = lines("The museum issued a report on Monday charging that the dam was weak.")
    assert line == "The museum issued a report on Monday charging that the dam was weak"


def test_a_line_does_not_begin_with_the_joint_before_it():
    assert lines("The council passed a bill, but Governor Osei vetoed the bill.") == [
        "The council passed a bill",
        "Governor Osei vetoed the bill.",
    ]


def test_what_stands_in_a_condition_has_not_happened():
    assert lines("If Anna Berg is elected, she will be the first.") == []
    assert lines("Anna Berg was elected, and if it rains, she will be glad.") == ["Anna Berg was elected"]


def test_a_clause_with_two_dates_of_one_meaning_is_one_line():
    assert len(lines("In 2004, the year of the flood, that is in 2004, the mill burned.")) == 1


def test_a_date_alone_is_no_line():
    assert lines("A history of the mill\n\n2004.\n\nIt burned in 2005.") == ["It burned in 2005."]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("The mill was sad because Anna Berg resigned in May.", "Anna Berg resigned in May."),
        ("The mill has stood empty since it burned on Monday.", "it burned on Monday."),
        ("They burned an order, signed on Monday by Berg, and left.", "an order, signed on Monday by Berg"),
        ("He lost the ships that sank in May.", "the ships that sank in May."),
        ("Anna Berg fell ill, resigning in May.", "Anna Berg … resigning in May."),
        ("It rained when Berg's son, Lars, left the port on Monday.", "Berg's son, Lars, left the port on Monday."),
        (
            "Norway, Sweden and Denmark joined the pact on Monday.",
            "Norway, Sweden and Denmark joined the pact on Monday.",
        ),
        ("Many left before Berg's word, which is due in May.", "Berg's word, which is due in May."),
    ],
)
def test_a_line_can_be_read_alone(text: str, line: str):
    assert line in lines(text)


@pytest.mark.parametrize(
    "text",
    [
        "The firm said that sales will rise next year.",
        "The firm said that sales could rise on Monday.",
        "The party hopes to win in May.",
        "The mayor is likely to resign in May.",
        "In an interview with Anna Berg, Lars Ott said that it was late.",
        "Lars Ott said in a letter published on Monday that it was late.",
        "They sold Christmas trees.",
        "The 2009 video of the two towns is dull.",
    ],
)
def test_what_may_be_or_what_a_statement_tells_is_no_event(text: str):
    assert lines(text) == []


def test_what_will_be_in_a_month_that_is_named_is_an_appointment():
    assert lines("The firm said that the mill will open in September.") == ["the mill will open in September"]


def test_a_clause_with_its_day_and_its_hour_is_one_line():
    assert lines("On 3 May 2021, at 5 p.m., Anna Berg left the port.") == [
        "On 3 May 2021, at 5 p.m., Anna Berg left the port."
    ]


def test_an_event_rule_leaves_a_date_to_the_clause_behind_it():
    found = lines("Anna Berg signed the treaty because Lars Ott resigned in May.")
    assert "Lars Ott resigned in May." in found


def dated(text: str) -> dict[str, str]:
    return {e.text: edtf(e.when) if e.when else "" for e in events(text)}


@pytest.mark.parametrize(
    ("text", "line", "when"),
    [
        # a clause on a noun is told by itself, with its noun, and does not date what is told around it
        ("Berg lost the vote in a town she had won in 2008.", "a town she had won in 2008.", "2008"),
        ("They broke the pact that ended the strike in 2004.", "the pact that ended the strike in 2004.", "2004"),
        ("He saw two towns that will vote on 4 August.", "two towns that will vote on 4 August.", "2021-08-04"),
        ("Lars Ott, a baker who left in May, was glad.", "Lars Ott, a baker who left in May", "2021-05"),
        # so is what a noun tells that has a date
        (
            "Ott is in jail for the November 1995 murder of Anna Berg.",
            "the November 1995 murder of Anna Berg",
            "1995-11",
        ),
        ("They built walls after the 1987 flood, which was high.", "the 1987 flood", "1987"),
        ("This plan replaces the 1991 treaty between the two ports.", "the 1991 treaty between the two ports", "1991"),
        ("They fined her for remarks made last week on the dam.", "remarks made last week on the dam.", "2021-W27"),
        # but what is held is told with what was done in it, and a subject with its verb
        ("Berg won the 2012 election in Oslo.", "Berg won the 2012 election in Oslo.", "2012"),
        ("The 1953 flood killed 300 people.", "The 1953 flood killed 300 people.", "1953"),
    ],
)
def test_a_date_is_that_of_what_it_stands_beside(text: str, line: str, when: str):
    found = dated(text)
    assert found[line] in (when, "2021-07-05/2021-07-11" if when == "2021-W27" else when)
    assert list(found.values()).count(found[line]) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Anna Berg was rich in 2019.",
        "London was the capital of trade in 2015.",
        "The firm was sued over a 2009 video.",
        "He is fond of the mood of 1968.",
        "Anna Berg, a native and 2009 college graduate, is a baker.",
        "The group would be ready to leave as soon as Tuesday.",
        "The town wants the two courts to meet on Monday.",
        "She had fewer friends in Oslo than she did two years ago.",
        "“We will begin in September,” Anna Berg said.",
    ],
)
def test_a_state_or_a_date_of_a_thing_dates_no_event(text: str):
    assert not any(dated(text).values())


@pytest.mark.parametrize(
    "text",
    [
        "Anna Berg had a son in 2019.",
        "The mill was sold in 2019.",
        "The trial is on Monday.",
        "In 2019 the ice was 60 centimetres thick.",
        "There was an explosion in May.",
        "The roof was torn off in May.",
        "Anna Berg has been mayor since 2019.",
    ],
)
def test_what_happened_or_was_measured_is_no_state(text: str):
    assert lines(text) == [text]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "Earlier this month, the bank, which is one of ten, bought the mill.",
            "Earlier this month, the bank, which is one of ten, bought the mill.",
        ),
        ("The mill burned in May; in addition, a barn fell.", "The mill burned in May"),
        (
            "Under an accord signed on Monday, the firm and the bank would share the mill.",
            "Under an accord signed on Monday, the firm and the bank would share the mill.",
        ),
        ("In May it swapped two spies for a baker who had worked there.",) * 2,
        ("The mayor decided in May that the mill would close.",) * 2,
        ("On Monday they found tons of silver, gold and iron.",) * 2,
        (
            "Lars Ott, the former baker, also met with Anna Berg on Monday.",
            "Lars Ott … also met with Anna Berg on Monday.",
        ),
        (
            "“It became a port. In March, it gave the town a ship,” Anna Berg said.",
            "In March, it gave the town a ship",
        ),
    ],
)
def test_a_line_is_whole(text: str, line: str):
    assert any(found.startswith(line) for found in lines(text))


def test_the_place_is_that_of_what_is_told():
    (event,) = events("In 2010 the state swapped men arrested in Oslo for two spies.")
    assert not event.place
    (event,) = events("In 2010 the state swapped two spies in Oslo.")
    assert event.place == "Oslo"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("A man who stole a car in May was jailed on Tuesday.", {"A man who stole a car in May": "2021-05"}),
        (
            "A man who stole a car in May was jailed on Tuesday.",
            {"A man who stole a car in May was jailed on Tuesday.": "2021-07-13"},
        ),
        ("It began in June, when 400 dockers walked out.", {"400 dockers walked out.": "2021-06"}),
        ("It was not until 2011, when police arrested Berg, that it ended.", {"police arrested Berg": "2011"}),
        ("Two coast guard boats left in May and sank in June.", {"Two coast guard boats … sank in June.": "2021-06"}),
        ("She left in May but kept sailing until June 2021.", {"She … kept sailing until June 2021.": "../2021-06"}),
        (
            "Sales rose to $212, or 58 cents a share, in the quarter ended June 30.",
            {"Sales rose to $212, or 58 cents a share, in the quarter ended June 30.": "2021-04/2021-06"},
        ),
        ("“We left in May. It rained,” Berg said.", {"We left in May.": "2021-05"}),
        ("Berg came in January 1588 and by June had left.", {"Berg … by June had left.": "1588-06"}),
        ("A talk between Oslo and Bergen ended in May.", {"A talk between Oslo and Bergen ended in May.": "2021-05"}),
        ("The court heard that he came in 1992 and went back in 2004.", {"he … went back in 2004": "2004"}),
    ],
)
def test_a_line_has_its_own_clause_and_the_date_of_that(text: str, told: dict[str, str]):
    assert told.items() <= {e.text: e.edtf for e in events(text)}.items()


def test_a_question_tells_of_nothing():
    assert lines("“Did the dam break in May?” Berg asked.") == []
    assert lines("Who won in May? Berg won in June.") == ["Berg won in June."]


def test_a_sentence_ends_behind_a_quotation():
    assert lines("Berg said: “I hope it will.” She came back on Monday.") == ["She came back on Monday."]


def test_what_a_when_takes_up_happened_then():
    told = {e.text: e.edtf for e in events("It was the worst fire since 1999, when the Long Fire took 174 homes.")}
    assert told == {"the Long Fire took 174 homes.": "1999"}
    assert lines("In 1911, when it rained, the mill burned.") == ["In 1911, when it rained, the mill burned."]


def test_an_adverb_before_a_participle_is_no_noun():
    assert lines("Berg was twice wounded in May.") == ["Berg was twice wounded in May."]
    assert lines("Berg fled and was briefly jailed in May.") == ["Berg fled and was briefly jailed in May."]


def test_what_is_left_unchanged_is_no_noun():
    assert lines("The bank left rates unchanged on Wednesday.") == ["The bank left rates unchanged on Wednesday."]
