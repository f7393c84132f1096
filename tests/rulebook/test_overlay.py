"""Rules of the user's, laid over ours."""

from __future__ import annotations

import pytest

from tests.rulebook.conftest import RULE, VESSEL
from timeline.match.cascade import Cascade
from timeline.rulebook.load import load_rulebook
from timeline.rulebook.problems import RulebookError
from timeline.rulecheck import check_rules


def test_a_new_rule_reads_beside_ours(folder):
    book = load_rulebook(extra=[folder(event__ships=RULE, lexicon__ships=VESSEL)])
    found = {m.rule for m in Cascade(book).find("The sloop lands on Thursday.").mentions}
    assert "event.landing" in found
    assert any(rule.startswith("date.") for rule in found)
    assert check_rules(book, "event.landing").problems == ()


def test_a_rule_of_the_same_id_takes_the_place_of_ours(folder):
    ours = next(r for r in load_rulebook().rules if r.family == "event")
    mine = RULE.replace("landing", ours.name)
    book = load_rulebook(extra=[folder(event__ships=mine, lexicon__ships=VESSEL)])
    assert book.rule(ours.id).phrases == ("{vessel} lands",)
    assert len(book.rules) == len(load_rulebook().rules)


def test_forms_are_added_to_a_lexicon_of_ours(folder):
    book = load_rulebook(extra=[folder(lexicon__more='[visit_verb]\nforms = ["dropped"]\n')])
    assert {"visited", "dropped"} <= set(book.lexicons["visit_verb"].forms)


def test_a_folder_may_hold_one_of_each_language(folder):
    root = folder(en__event__ships=RULE, en__lexicon__ships=VESSEL, de__event__ships="[kaputt")
    assert load_rulebook(extra=[root]).rule("event.landing")


def test_other_rules_make_another_digest(folder):
    assert load_rulebook(extra=[folder(event__ships=RULE, lexicon__ships=VESSEL)]).digest != load_rulebook().digest


def test_an_example_that_fails_is_told_with_its_place_and_the_rule_that_won(folder):
    wrong = RULE.replace("The packet sails.", "The packet lands.")
    outcome = check_rules(load_rulebook(extra=[folder(event__ships=wrong, lexicon__ships=VESSEL)]), "event.landing")
    assert outcome.examples == 2
    assert [p.line for p in outcome.problems] == [8]
    assert "must not match “packet lands” (it leaves)" in outcome.problems[0].what


def test_a_folder_without_rules_is_a_mistake_that_is_told(folder):
    too_deep = folder(event__ships=RULE, lexicon__ships=VESSEL) / "event"
    with pytest.raises(RulebookError, match="there are no rules in this folder; put files"):
        load_rulebook(extra=[too_deep])


def test_our_rules_are_named_alike_wherever_the_program_is_and_a_users_as_they_were_given(folder):
    mine = folder(event__ships=RULE, lexicon__ships=VESSEL)
    book = load_rulebook(extra=[mine])
    assert book.rule("event.landing").path == f"{mine.as_posix()}/event/ships.toml"
    assert {rule.path.partition("/")[0] for rule in load_rulebook().rules} == {"rules"}
