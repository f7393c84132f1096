"""What the settings of a language tell assembly of words, worked out once for all documents.

Worked out for each document anew it took a twentieth of the whole reading of a news text.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from timeline.assemble.attributes import Nouns
from timeline.assemble.cast import Heads
from timeline.assemble.roles import heads_of, owned_by_name
from timeline.assemble.wording import Wording, wording_of
from timeline.assemble.words import Test, said_by, words_of
from timeline.match.members import Members, members_of
from timeline.match.symbols import Symbols
from timeline.match.verbs import Verbs
from timeline.rulebook.rulebook import Rulebook

REMEMBERED = 8
"""Of how many rulebooks the words are kept."""


@dataclass(frozen=True, slots=True)
class Lexis:
    """The words of a language by what they tell.

    ``members`` are the symbols of a role, ``verbs`` reads tenses, ``wording`` what single words of a description tell,
    ``heads`` by which nouns the holder of a role can be called again, ``nouns`` what happens or is held. Tests of
    words: ``opener`` opens what is said (“that”), behind ``within`` a year is when something was said (“in”), and an
    ``utterance`` is what something is said in.
    """

    members: Members
    verbs: Verbs
    wording: Wording
    heads: Heads
    nouns: Nouns
    opener: Test
    within: Test
    utterance: Test

    def relates(self, role: str) -> bool:
        """Whether a role tells whose it is: “his lawyer”, “Lee’s lawyer”."""
        return any(map(self.wording.owned, role.split()[:1])) or owned_by_name(role)


@lru_cache(REMEMBERED)
def lexis_of(rulebook: Rulebook, symbols: Symbols) -> Lexis:
    """The words of the language of a rulebook, with the symbols that stand for them."""
    settings, look = rulebook.language.settings, symbols.value

    def test(role: str) -> Test:
        return words_of(settings, role, look)

    members = members_of(settings, symbols)
    return Lexis(
        members=members,
        verbs=Verbs(members),
        wording=wording_of(settings, look),
        heads=heads_of(test("role_end"), test("role_joint"), said_by(settings, "written_out", look)),
        nouns=Nouns(test("happening"), test("held")),
        opener=test("opener"),
        within=test("within"),
        utterance=test("utterance"),
    )
