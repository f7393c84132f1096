"""The cast: who is who in a document."""

from __future__ import annotations

from timeline.assemble.cast import Cast, pronoun
from timeline.assemble.names import Name
from timeline.assemble.roles import heads_of
from timeline.model.span import Span


def named(start: int, name: str, role: str = "", kind: str = "person", gender: str = "") -> Name:
    return Name(Span(start, start + len(name)), f"{role} {name}".strip(), name, role, kind, gender)


def cast_of(names: list[Name]) -> Cast:
    return Cast(names, heads_of(lambda w: w == "of", lambda w: w == "and", lambda w: "senator" if w == "Sen." else ""))


def test_a_surname_leads_to_the_person_first_introduced():
    cast = cast_of([named(0, "Wang Yi", "Foreign Minister"), named(50, "Wang")])
    member = cast.of(Span(50, 54))
    assert member
    assert (member.name, member.role) == ("Wang Yi", "Foreign Minister")


def test_the_full_name_may_come_later():
    cast = cast_of([named(0, "Berg"), named(50, "Anna Berg", "Mayor")])
    member = cast.of(Span(0, 4))
    assert member
    assert (member.name, member.role) == ("Anna Berg", "Mayor")


def test_two_people_of_one_surname_stay_two():
    cast = cast_of([named(0, "Anna Berg", gender="f"), named(50, "Karl Berg", gender="m")])
    assert [m.name for m in cast.members] == ["Anna Berg", "Karl Berg"]


def test_a_surname_of_two_leads_to_the_one_whose_gender_fits():
    cast = cast_of(
        [named(0, "Anna Berg", gender="f"), named(50, "Karl Berg", gender="m"), named(90, "Berg", "Mrs.", gender="f")]
    )
    member = cast.of(Span(90, 94))
    assert member
    assert member.name == "Anna Berg"


def test_an_office_leads_to_the_one_who_was_introduced_with_it():
    cast = cast_of([named(0, "Anna Berg", "Justice Minister"), named(50, "Karl Ott", "trader")])
    member = cast.by_role("minister", 90)
    assert member
    assert member.name == "Anna Berg"
    assert cast.by_role("judge", 90) is None


def test_a_body_is_known_by_a_word_of_its_name():
    cast = cast_of([named(0, "Foreign Ministry", kind="organisation")])
    member = cast.by_role("ministry", 90)
    assert member
    assert member.name == "Foreign Ministry"


def test_a_pronoun_passes_over_whom_it_cannot_mean():
    cast = cast_of([named(0, "Anna Berg", gender="f"), named(50, "Karl Ott", gender="m")])
    found = pronoun(cast.members[::-1], "f")
    assert found
    assert found.name == "Anna Berg"
    assert pronoun([], "f") is None


def test_a_role_is_called_by_its_head():
    cast = cast_of([named(0, "Tom Reed", "Secretary of State"), named(50, "Anna Berg", "Sen.")])
    assert cast.by_role("state", 90) is None
    assert [m.name for noun in ("secretary", "senator") if (m := cast.by_role(noun, 90))] == ["Tom Reed", "Anna Berg"]


def test_the_other_words_of_a_description_must_fit():
    cast = cast_of([named(0, "Anna Berg", "Norwegian Minister")])
    assert cast.by_role("minister", 90, told=["Norwegian"])
    assert cast.by_role("minister", 90, told=["Danish"]) is None


def test_what_stands_before_a_known_first_name_is_no_part_of_the_name():
    cast = cast_of([named(0, "Anna Berg", gender="f"), named(50, "Crooked Anna Berg")])
    assert [m.name for m in cast.members] == ["Anna Berg"]


def test_a_surname_of_a_family_leads_to_the_one_named_most():
    names = [named(0, "Anna Berg"), named(50, "Berg"), named(90, "Karl Berg"), named(140, "Berg")]
    member = cast_of(names).of(Span(140, 144))
    assert member
    assert member.name == "Anna Berg"


def test_a_family_name_leads_to_a_person_before_what_only_begins_with_it():
    names = [named(0, "Anna Berg"), named(50, "Berg National Hotel"), named(90, "Berg National"), named(140, "Berg")]
    member = cast_of(names).of(Span(140, 144))
    assert member
    assert member.name == "Anna Berg"


def test_a_family_name_that_is_a_first_name_too_tells_no_gender():
    cast = cast_of([named(0, "Karl Noor", "Mr", gender="m"), named(50, "Noor", gender="f")])
    assert [(m.name, m.gender) for m in cast.members] == [("Karl Noor", "m")]


def test_a_headline_word_after_a_name_is_no_part_of_it():
    cast = cast_of([named(0, "Anna Berg Resigns"), named(50, "Anna Berg"), named(90, "Berg"), named(99, "Anna Berg")])
    assert [m.name for m in cast.members] == ["Anna Berg"]


def test_a_surname_of_two_named_as_often_leads_to_the_one_whose_relative_the_other_is():
    names = [named(0, "Anna Berg"), named(50, "Karl Berg", "Her son"), named(90, "Berg")]
    heads = heads_of(lambda w: w == "of", lambda w: w == "and", lambda _: "")
    member = Cast(names, heads, lambda role: role == "Her son").of(Span(90, 94))
    assert member
    assert member.name == "Anna Berg"


def test_the_one_called_so_more_often_is_meant_though_a_relative():
    names = [named(0, "Anna Berg"), named(50, "Karl Berg", "Her son"), named(70, "Karl Berg"), named(90, "Berg")]
    heads = heads_of(lambda w: w == "of", lambda w: w == "and", lambda _: "")
    member = Cast(names, heads, lambda role: role == "Her son").of(Span(90, 94))
    assert member
    assert member.name == "Karl Berg"


def test_one_who_is_called_by_a_first_name_is_not_meant_by_the_surname():
    names = [named(0, "Anna Berg"), named(50, "Karl Berg", "Her son"), named(70, "Karl"), named(90, "Berg")]
    heads = heads_of(lambda w: w == "of", lambda w: w == "and", lambda _: "")
    member = Cast(names, heads, lambda role: role == "Her son").of(Span(90, 94))
    assert member
    assert member.name == "Anna Berg"
