"""Which verb tells whether a date looks back or ahead. Published on Thursday 15 July 2021."""

from __future__ import annotations

import pytest
from resolve_reading import found


@pytest.mark.parametrize(
    ("text", "words", "when"),
    [
        ("The letters will be published in September.", "September", "2021-09"),
        ("The letters published in September told it all.", "September", "2020-09"),
        ("The dividend is to be paid in September.", "September", "2021-09"),
        ("The yard had been sold in September.", "September", "2020-09"),
    ],
)
def test_the_first_word_of_the_group_of_a_verb_decides(text, words, when):
    assert found(text)[words] == when


def test_what_stands_after_an_article_is_no_verb():
    assert found("It will be paid on a still unnamed day in August.")["August"] == "2021-08"


@pytest.mark.parametrize(
    ("text", "words", "when"),
    [
        ("He said the vote on Friday would be close.", "Friday", "2021-07-16"),
        ("He told a crowd on Friday that the vote would be close.", "Friday", "2021-07-09"),
        ("He said in a talk on Friday “it will rain”.", "Friday", "2021-07-09"),
        ("She said on Friday she will leave.", "Friday", "2021-07-09"),
        ("She would not say on Friday who came.", "Friday", "2021-07-09"),
        ("She will say in a talk on Friday who came.", "Friday", "2021-07-16"),
        ("He said trains on Friday would be late.", "Friday", "2021-07-16"),
        ("He said that trains on Friday and Sunday would be late.", "Friday", "2021-07-16"),
        ("He said on Friday and Sunday that trains would be late.", "Friday", "2021-07-09"),
    ],
)
def test_a_verb_of_reporting_leaves_the_tense_to_what_it_reports(text, words, when):
    assert found(text)[words] == when


def test_an_infinitive_may_look_ahead():
    assert found("The board decided to open the pool in August.")["August"] == "2021-08"
    assert found("The board opened the pool in August.")["August"] == "2020-08"


def test_a_comma_in_a_list_does_not_hide_the_verb():
    text = "They will sail to Riga, Tallinn and Narva in August, an officer said."
    assert found(text)["August"] == "2021-08"


def test_a_date_that_opens_its_clause_takes_the_verb_that_follows():
    assert found("He came yesterday, and on Friday, he will go.")["Friday"] == "2021-07-16"


def test_the_verbs_of_a_quotation_are_not_those_of_the_clause_around_it():
    assert found("He called it “what we will never want” in a talk on Friday.")["Friday"] == "2021-07-09"


def test_what_was_about_to_happen_lies_on_the_nearer_side():
    assert found("He was about to open the pool on Friday.")["Friday"] == "2021-07-16"
    assert found("He was about to open the pool on Tuesday.")["Tuesday"] == "2021-07-13"
    assert found("He had been about to open the pool on Friday.")["Friday"] == "2021-07-09"
    assert found("He is about to open the pool on Friday.")["Friday"] == "2021-07-16"
