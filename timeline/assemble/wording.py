"""What the language tells of single words in descriptions: “the”, “former”, “billionaire”, “company”."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from timeline.assemble.words import Test, said_by, up_to, words_of

ROLES = {
    "definite": "definite",
    "owned": "owned",
    "ends": "role_end",
    "telling": "telling",
    "once": "once",
    "new": "new",
    "none": "none",
    "oblique": "oblique",
    "leads": "leading",
    "collective": "collective",
    "one": "one",
    "several": "several",
    "folk": "folk",
    "origin": "origin",
    "address": "address",
    "reflexive": "reflexive",
    "object": "object",
    "apart": "apart",
    "birth": "birth",
    "which": "thing_relative",
}
"""Which role of [settings.words] tells what of a description."""

Lookup = Callable[[str], str]
"""What a lexicon says to a word, or nothing."""


@dataclass(frozen=True, slots=True)
class Wording:
    """What the language tells of the words of a description, by tests of single words.

    ``definite`` words mark someone as known (“the”), ``owned`` are those of them that name an owner (“his”), after
    ``ends`` a role says of what it is (“of”). ``telling`` words tell one from others (“Republican”), ``once`` are those
    of them that need not hold now (“former”), ``new`` words introduce somebody (“a”), ``oblique`` ones stand before one
    who is no subject (“with”), ``leads`` open a clause before the one it belongs to (“if”), ``none`` tell that
    nobody is meant (“no official”), ``one`` that it is one unnamed (“someone”), ``several`` are nouns in the plural,
    ``collective`` ones stand for those in a body (“team”), ``address`` ones tell no office (“Mr.”), ``origin`` ones
    where one is from (“Swiss”), ``folk`` ones mean a people (“the Chinese”), ``reflexive`` ones the subject itself
    (“themselves”), ``object`` ones are no subject (“them”), ``apart`` ones tell of another than before (“separate”),
    ``birth`` ones stand between one and his country (“born”), and ``which`` ones mean what stands right before them and
    is no person. ``epithet`` tells the gender of nouns by which anybody may be called again (“billionaire”),
    ``gendered`` that of the one whom a noun describes (“father”), ``body`` what kind of body a noun or a word in a name
    means (“court”), ``land`` the key of the country that a word tells of; the names of bodies of ``plain`` kinds need
    not show their kind, and those of ``shortened`` ones are called by the first words of their names.
    """

    definite: Test
    owned: Test
    ends: Test
    telling: Test
    once: Test
    epithet: Lookup
    gendered: Lookup
    body: Lookup
    land: Lookup
    new: Test
    oblique: Test
    leads: Test
    none: Test
    collective: Test
    one: Test
    several: Test
    folk: Test
    origin: Test
    address: Test
    reflexive: Test
    object: Test
    apart: Test
    birth: Test
    which: Test
    plain: frozenset[str]
    shortened: frozenset[str]

    def kind(self, noun: str) -> str:
        """The kind of body that a noun asks for, the first of those that it shows in a name; else nothing."""
        return next(iter(self.body(noun).split()), "")

    def gender_of(self, description: str) -> str:
        """The gender that a description of one person tells, or nothing: “f” of “her mother”, “a widow of the war”."""
        words = up_to(description.split(), self.ends)
        return self.gendered(words[-1]) if words else ""


def wording_of(settings: Mapping[str, object], look: Callable[[str, str], object]) -> Wording:
    """What the language's settings tell of the words of a description."""
    tests = {role: words_of(settings, key, look) for role, key in ROLES.items()}
    table = settings.get("words")

    def kinds(role: str) -> frozenset[str]:
        return frozenset(map(str, table.get(role, ()))) if isinstance(table, Mapping) else frozenset()

    return Wording(
        epithet=said_by(settings, "epithet", look),
        gendered=said_by(settings, "gendered", look),
        body=said_by(settings, "body_kind", look),
        land=said_by(settings, "land", look),
        plain=kinds("plain_kinds"),
        shortened=kinds("shortened_kinds"),
        **tests,
    )
