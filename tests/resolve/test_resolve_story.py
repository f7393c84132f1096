"""Dates of a story that goes on from day to day, read without a publication date."""

import pytest
from resolve_reading import dates, found

from timeline.model.document import USER, Document, Evidence
from timeline.model.edtf import edtf, parse
from timeline.model.timex import timex
from timeline.pipeline import build
from timeline.rulebook.load import load_rulebook


@pytest.mark.parametrize(
    ("text", "date", "when"),
    [
        ("It began on 4 May 1940. On the 19th they rested.", "the 19th", "1940-05-19"),
        ("It began on 28 May 1940. On the 3rd they rested.", "the 3rd", "1940-06-03"),
        ("It began on Thursday 4 May 1645. On Monday they rested.", "Monday", "1645-05-08"),
        (
            "It began on 7 July 1645. A week later it rained. On the following day it froze.",
            "the following day",
            "1645-07-15",
        ),
        ("It began on 4 May 1940. At noon the next day it ended.", "noon the next day", "1940-05-05T12:00"),
        ("It began on 4 May 1940. At noon the next day it ended. The next day it froze.", "The next day", "1940-05-06"),
        ("On 3 May 1645 it began. It fell on 14 June of that year.", "14 June of that year", "1645-06-14"),
        ("It began in July and August 1936.", "July", "1936-07"),
        ("It began in 1810. The mill (which stood until 1890) burned. In May it rained.", "May", "1810-05"),
        ("It began in 1810. It would end in 1890. In May it rained.", "May", "1810-05"),
        ("It rained from November to March 1936.", "November", "1935-11"),
        ("It began in 1241. The town had been besieged in 1198 and 1216. In July it fell.", "July", "1241-07"),
        ("It began in 1241. The town had been besieged in 1198, in May.", "May", "1198-05"),
        ("It began in 1241. The town had been taken in 1198. Two years later it was free.", "Two years later", "1200"),
    ],
)
def test_each_date_is_read_from_the_one_before(text, date, when):
    assert found(text, "", "narrative")[date] == when


def test_days_that_share_a_month_wait_for_their_year_together():
    waiting = {
        d.span.of("It rained on 23 and 24 June."): timex(d.meaning) for d in dates("It rained on 23 and 24 June.", "")
    }
    assert {words: value.value for words, value in waiting.items()} == {"23": "XXXX-06-23", "24 June": "XXXX-06-24"}


def test_today_in_a_quotation_of_a_chronicle_is_not_the_day_of_its_publication():
    text = "In 1911 it was dug. In 1912 it froze. “I dig today,” wrote Berg. Today it is a lake."
    read = build(
        Document("a", text, stated=(Evidence(USER, parse("2009-12-19"), "for the test"),)), load_rulebook(), "narrative"
    )
    assert [timex(d.meaning).value for d in read.dates][2:] == ["XXXX-XX-XX", "2009-12-19"]


TOLD = [
    "1702",
    "July 1702",
    "4 July 1702",
    "the summer of 1702",
    "the 1700s",
    "the 18th century",
    "the first half of 1702",
    "264 BC",
]
COUNTED = ["two {} later", "two {} earlier", "a few {} later", "the following {}", "that {}"]
UNITS = [
    "hours",
    "days",
    "weeks",
    "weekends",
    "months",
    "seasons",
    "summers",
    "winters",
    "quarters",
    "years",
    "decades",
    "centuries",
]


@pytest.mark.parametrize("mode", ["news", "narrative"])
@pytest.mark.parametrize("told", TOLD)
def test_whatever_is_counted_from_whatever_can_be_written(told, mode):
    for counted in COUNTED:
        for unit in UNITS:
            words = counted.format(unit if "two" in counted or "few" in counted else unit.removesuffix("s"))
            text = f"It began in {told}. He left {words}. In May he came back."
            for dated in dates(text, "", mode):
                assert timex(dated.meaning).type
                edtf(dated.meaning)


def test_a_day_that_somebody_names_in_a_quotation_is_not_that_of_the_story():
    text = "The bells fell on Thursday. “I thought it was Sunday,” said Anna Berg. The first call came at 3:52 a.m."
    assert found(text)["3:52 a.m."] == "2021-07-15T03:52"
