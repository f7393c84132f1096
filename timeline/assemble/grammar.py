"""What is needed to tell whom a pronoun means by its number: how words stand, and how those meant are named."""

from __future__ import annotations

from dataclasses import dataclass

from timeline.assemble.focus import Focus
from timeline.assemble.naming import Naming
from timeline.assemble.number import Number
from timeline.assemble.standing import Standing
from timeline.assemble.strangers import Strangers
from timeline.assemble.words import Test
from timeline.match.members import Members
from timeline.match.view import View


@dataclass(frozen=True, slots=True)
class Grammar:
    """How the words of a document stand, and which nouns no rule knows."""

    standing: Standing
    strangers: Strangers


def grammar_of(view: View, members: Members) -> Grammar:
    """The grammar of a document."""
    return Grammar(Standing(view, members), Strangers(view, members))


@dataclass(frozen=True, slots=True)
class Tools:
    """What the search for “they” and “it” asks.

    ``leads`` tells words that open a clause before the main one, ``owned`` those such as “their”.
    """

    focus: Focus
    grammar: Grammar
    number: Number
    naming: Naming
    leads: Test
    owned: Test
