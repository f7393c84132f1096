"""What is wrong with rule files is said with path, line and hint, all of it at once."""

from __future__ import annotations

import pytest

from tests.rulebook.conftest import RULE, VESSEL


def changed(old: str, new: str) -> dict[str, str]:
    assert old in RULE
    return {"event__ships": RULE.replace(old, new), "lexicon__ships": VESSEL}


def test_good_rules_pass(problems):
    assert problems(event__ships=RULE, lexicon__ships=VESSEL) == []


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("match =", "mach =", "event/ships.toml:4: unknown key 'mach'; did you mean 'match'?"),
        ("{vessel}", "{vesel}", "event/ships.toml:2: rule 'event.landing': unknown slot {vesel}; did you mean"),
        ("{vessel} lands", "[{vessel}]", "event/ships.toml:4: rule 'event.landing': the phrase '[{vessel}]' can"),
        ("{vessel} lands", "({vessel} lands", "event/ships.toml:4: rule 'event.landing': '(' is never closed"),
        ("[landing]\n", "[Landing]\n", "event/ships.toml:2: 'Landing' is no name for a rule; write it in small"),
        ('description = "A ship comes in."\n', "", "event/ships.toml:2: rule 'event.landing': has no description"),
        ("<landing>packet lands</landing>", "packet lands", "event/ships.toml:6: nothing is marked in the example"),
        ("</landing> at", "</land> at", "event/ships.toml:6: </land> closes no <land>"),
    ],
)
def test_the_place_and_the_hint(problems, old: str, new: str, said: str):
    assert any(p.startswith(said) for p in problems(**changed(old, new))), problems(**changed(old, new))


def test_a_rule_needs_an_example_of_each_kind(problems):
    bare = RULE[: RULE.index("[landing.accept]")]
    said = problems(event__ships=bare, lexicon__ships=VESSEL)
    assert ["no accept example" in p or "no reject example" in p for p in said] == [True, True]


def test_a_rule_without_a_phrase(problems):
    without = RULE.replace('match = "{vessel} lands"\n', "")
    assert any("the rule 'landing' has no phrase; write match" in p for p in problems(event__ships=without))


def test_a_value_knows_its_operations_words_and_slots(problems):
    value = '[landing.value]\ntyp = "landing"\nwho = "{crew}"\n'
    said = "\n".join(problems(event__ships=RULE + value, lexicon__ships=VESSEL))
    assert "unknown operation 'typ'; did you mean 'type'?" in said
    assert "no phrase makes the slot {crew}" in said


def test_an_operation_that_takes_one_of_a_few_words(problems):
    value = '[landing.value]\nzone = "headlin"\n'
    said = problems(context__ships=RULE + value, lexicon__ships=VESSEL)
    assert any("zone cannot be 'headlin'; did you mean 'headline'?" in p for p in said)


def test_where_is_top_or_bottom(problems):
    said = problems(event__ships=RULE.replace("match =", 'where = "middle"\nmatch ='), lexicon__ships=VESSEL)
    assert said == ["event/ships.toml:4: where cannot be 'middle'; write top or bottom"]


def test_an_unused_lexicon_is_told(problems):
    unused = VESSEL + '[sail]\nforms = ["jib"]\n'
    assert problems(event__ships=RULE, lexicon__ships=unused) == [
        "lexicon/ships.toml:3: no rule uses the lexicon 'sail'; use it in a phrase or take it out"
    ]


def test_a_lexicon_of_unknown_kinds(problems):
    union = VESSEL.replace("[vessel]", '[craft]\nany = ["vessle"]\n[vessel]')
    said = problems(event__ships=RULE.replace("{vessel}", "{vessel:craft}"), lexicon__ships=union)
    assert any("unknown kind 'vessle'; did you mean 'vessel'?" in p for p in said)


def test_a_pattern_that_is_no_expression(problems):
    said = problems(event__ships=RULE, lexicon__ships=VESSEL + "patterns = ['(']\n")
    assert any(p.startswith("lexicon/ships.toml:3: the pattern '(' is no regular expression") for p in said)


def test_what_is_no_toml_and_what_is_no_text(problems, folder):
    root = folder(event__ships="[landing\n")
    (root / "event" / "raw.toml").write_bytes(b"\xff\xfe")
    said = problems()
    assert any(p.startswith("event/ships.toml:1: this is no TOML") for p in said)
    assert any(p.startswith("event/raw.toml:1: cannot be read") for p in said)


def test_a_file_that_cannot_be_read_is_not_followed_by_all_that_hangs_on_it(problems):
    said = problems(event__ships=RULE, lexicon__ships="[vessel\n")
    assert len(said) == 1
    assert said[0].startswith("lexicon/ships.toml:1: this is no TOML")


def test_everything_is_said_at_once(problems):
    broken = RULE.replace("{vessel}", "{vesel}").replace("description", "descripton")
    assert len(problems(event__ships=broken)) >= 3


def test_a_folder_that_is_not_there(problems):
    assert "there is no such folder of rules" in problems()[0]


def test_two_files_of_one_folder_cannot_have_a_lexicon_of_one_name(problems):
    said = problems(event__ships=RULE, lexicon__ships=VESSEL, lexicon__boats='[vessel]\nforms = ["punt"]\n')
    assert said == [
        "lexicon/ships.toml:1: the lexicon 'vessel' already stands in lexicon/boats.toml:1; choose another name"
    ]
