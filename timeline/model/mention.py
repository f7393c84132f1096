"""Where a rule matched, and what a date among the matches means.

Mentions and captures are tuples: there are a dozen to a sentence, and a tuple takes half the time to make.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from timeline.model.span import Span
from timeline.model.timevalue import Meaning, When


class Capture(NamedTuple):
    """What stood in a slot of a phrase: its span and, if an earlier family found it, that mention."""

    slot: str
    span: Span
    mention: Mention | None = None


class Mention(NamedTuple):
    """A match of a rule.

    ``span`` is the extent, without the words around it that only the match needed; ``whole`` is the match itself.
    ``family`` is date, name, statement, event or context; ``captures`` are in text order; ``tense`` is that of the
    clause around a date: past, present, timeless (a present that says nothing of the date),
    future, near (on either side), start (where something begins that has
    lasted since), limit (where what began in the past ends), end (where what goes on ends), or nothing.
    """

    family: str
    rule: str
    span: Span
    whole: Span
    captures: tuple[Capture, ...] = ()
    tense: str = ""

    def __hash__(self) -> int:
        """The hash of the rule and the place, which leave nothing to the captures; it is asked for very often."""
        return hash((self.rule, self.whole))

    def capture(self, slot: str) -> Capture | None:
        """What stood in a slot, or None if the phrase matched without it."""
        return next((c for c in self.captures if c.slot == slot), None)

    def all(self, slot: str) -> tuple[Capture, ...]:
        """Everything that stood in a slot."""
        return tuple(c for c in self.captures if c.slot == slot)


@dataclass(frozen=True, slots=True)
class DatedMention:
    """A date mention with its meaning.

    ``steps`` tell how it was worked out, a sentence each; ``implied`` names what the anchor supplied and the words did
    not; ``alternatives`` are the other readings, most likely first. ``named`` tells the name of an event of known date
    (World War II) from an expression.
    """

    mention: Mention
    meaning: Meaning
    steps: tuple[str, ...] = ()
    implied: tuple[str, ...] = ()
    alternatives: tuple[When, ...] = ()
    named: bool = False

    @property
    def span(self) -> Span:
        """The extent of the expression."""
        return self.mention.span


@dataclass(frozen=True, slots=True)
class Statement:
    """Who said what to whom: the words of an attributed statement, and the people they lead to.

    ``source``, ``cue``, ``content`` and ``addressee`` are spans; ``speaker`` and ``addressees`` are names as the text
    introduced them; ``polarity`` is ``denied`` for a denial, ``unsaid`` for what was not said (“declined to say”), else
    ``asserted``. ``directness`` is ``direct`` where all of the content is quoted, ``mixed`` where some is, else
    ``indirect``; ``reported_by`` is the speaker of the statement in whose content this one stands. ``known`` is false
    where the source is a pronoun and it is open whom it means; ``speaker`` is then the pronoun. ``together`` names
    those who said it, where there are several.
    """

    rule: str
    span: Span
    content: tuple[Span, ...]
    source: tuple[Span, ...] = ()
    cue: tuple[Span, ...] = ()
    addressee: tuple[Span, ...] = ()
    cue_class: str = ""
    polarity: str = "asserted"
    directness: str = "indirect"
    reported_by: str = ""
    speaker: str = ""
    speaker_role: str = ""
    addressees: tuple[str, ...] = ()
    steps: tuple[str, ...] = ()
    known: bool = True
    together: tuple[str, ...] = ()
