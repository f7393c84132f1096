"""Which names agree in number with a pronoun that tells no gender: several with “they”, one body or thing with “it”."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from timeline.assemble.focus import Focus
from timeline.assemble.names import ANTECEDENT, BODY, GROUP, PERSON, PLACE, PRONOUN, THING, Name, unnamed
from timeline.assemble.runs import Run
from timeline.assemble.standing import Standing
from timeline.assemble.turns import Turn
from timeline.assemble.wording import Wording
from timeline.assemble.words import up_to
from timeline.model.span import Span

SHOW = "show"
"""The class of cues of which a thing is the subject, rather than a body."""


MINDED = ("promise", "believe")
"""Classes of cues of which no thing is the subject."""


FOLK = 2
"""Of how many words the name of a people is: “the Chinese”."""


class Saying(NamedTuple):
    """What is said by a source, and the class of its verb."""

    content: tuple[Span, ...] = ()
    cue_class: str = ""


UNTOLD = Saying()
"""The saying of one who is no source."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A pronoun of which it is asked whom it means.

    It is the source of ``said``, and ``cue`` the class of its verb; ``heard`` tells that it is who is told something.
    """

    name: Name
    text: str
    said: tuple[Span, ...] = ()
    cue: str = ""
    heard: bool = False

    @property
    def beside(self) -> bool:
        """Whether it stands behind what it says: “…, they said”."""
        return any(c.end <= self.name.span.start for c in self.said)

    @property
    def plural(self) -> bool:
        """Whether several are meant."""
        return self.name.plural


class Number:
    """Tells who agrees with a pronoun."""

    def __init__(self, focus: Focus, standing: Standing, wording: Wording) -> None:
        self._focus = focus
        self._standing = standing
        self._collective = wording.collective
        self._one = wording.one
        self._none = wording.none
        self._ends = wording.ends
        self._several = wording.several
        self._folk = wording.folk
        self._reflexive = wording.reflexive
        self._object = wording.object
        self._owned = wording.owned

    def fits(self, run: Run, asked: Asked) -> bool:
        """Whether the pronoun can mean those in a run."""
        name = run.only
        if self._none(self._focus.words(run.span).split()[0]):
            return False
        if not asked.plural:
            if name is None or self._plural(name):
                return False
            if name.kind == THING:
                return asked.cue not in MINDED
            return asked.cue != SHOW and (name.kind in (BODY, PLACE) or self._team(name))
        if name is None:
            return _people(run.names[0]) and not self._listed(run)
        return (
            (self._plural(name) and (name.kind != THING or asked.cue == SHOW)) or self._many(name) or self._team(name)
        )

    def speaks(self, turn: Turn, asked: Asked) -> bool:
        """Whether the pronoun, in the words of somebody or behind them in the sentence, can mean who says them."""
        name = turn.run.only
        if name and (same(name, asked.name) or name.kind == BODY or (asked.plural and unnamed(name))):
            return asked.plural or not self._plural(name)
        return self.fits(turn.run, asked)

    def apart(self, subject: Run, asked: Asked, runs: Sequence[Run]) -> bool:
        """Whether the pronoun is an object in the clause of a subject, and so is not that one: “Lee asked them”."""
        at = asked.name.span
        if self._reflexive(asked.text) or not self.governed(asked):
            return False
        between = [r for r in runs if r.span.start >= subject.span.end]
        others = any(
            self._standing.acts(r.span) and self._standing.subject(r.span) for r in between if not _takes_up(r)
        )
        return not others and not self._standing.embedding_between(subject.span, at)

    def reflexive(self, asked: Asked) -> bool:
        """Whether the pronoun is a word such as “themselves”."""
        return self._reflexive(asked.text)

    def governed(self, asked: Asked) -> bool:
        """Whether the pronoun is no subject."""
        if self._object(asked.text):
            return True
        can_be = not asked.said and not asked.plural and not self._owned(asked.text)
        return can_be and self._standing.governed(asked.name.span)

    def collective(self, run: Run) -> bool:
        """Whether one body stands for those in it: “his team”."""
        return run.only is not None and not self._plural(run.only) and self._team(run.only)

    def goes_on(self, turn: Turn, asked: Asked) -> bool:
        """Whether the pronoun can mean who spoke in a sentence before: a place only as subject, no “everybody”."""
        name = turn.run.only
        if name and name.kind == PLACE and not self._standing.subject(name.span):
            return False
        if name and unnamed(name):
            return asked.plural and not self._one(self._focus.words(name.span))
        return self.fits(turn.run, asked) or bool(name and same(name, asked.name))

    def _plural(self, name: Name) -> bool:
        """Whether a name is that of several: “officials”, “Senate Democrats”."""
        if name.kind == GROUP and not name.plural:
            told = self._focus.words(name.span).split()
            return len(told) == FOLK and self._folk(told[-1])
        if name.plural or name.kind not in (BODY, THING):
            return name.plural and name.kind in (BODY, GROUP, THING, PLACE)
        if name.kind == BODY and self._standing.act_as_several(name.span):
            return True  # “Lumen have said”
        words = up_to(self._focus.words(name.span).split(), self._ends)
        return bool(words) and self._several(words[-1])

    def _listed(self, run: Run) -> bool:
        """Whether another name stands before a list of places, as in “the leaders of Norway, Sweden and Denmark”."""
        before = self._focus.names.before(run.span.start, 1)
        return run.names[0].kind == PLACE and bool(before) and bool(self._standing.between(before[0].span, run.span))

    def _many(self, name: Name) -> bool:
        """Whether it is a word such as “many” and opens a clause."""
        return unnamed(name) and not self._one(self._focus.words(name.span)) and self._standing.opens(name.span)

    def _team(self, name: Name) -> bool:
        """Whether a body is told by a noun that stands for those in it: “the team”."""
        return name.kind in (BODY, GROUP) and self._collective(self._focus.words(name.span).split()[-1])


def _takes_up(run: Run) -> bool:
    """Whether it is a word such as “who”, which is the same as the one before it."""
    return run.only is not None and run.only.means == ANTECEDENT


def _people(name: Name) -> bool:
    """Whether a name can stand first in a list of those who act: “Lee and Kim”, “he and his wife”."""
    return name.kind in (PERSON, BODY, GROUP, PLACE) or (name.kind == PRONOUN and bool(name.gender) and name.singular)


def alike(name: Name, other: Name) -> bool:
    """Whether two names are one pronoun, in one form or another: “they” and “them”."""
    like = name.kind == PRONOUN and name.plural == other.plural and name.gender == other.gender
    return like and name.means == other.means


def same(name: Name, other: Name) -> bool:
    """Whether two names are one pronoun, in one form."""
    return alike(name, other) and name.word == other.word
