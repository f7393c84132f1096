"""Whom a description of somebody means: “the minister”, “the former mayor”, “the 46-year-old”, “the Dane”."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

from timeline.assemble.bodies import LONG_BEFORE, known_as, last_named
from timeline.assemble.cast import NAMED, Cast, Heads, Member, Reference
from timeline.assemble.focus import Focus
from timeline.assemble.names import GROUP, PERSON, Name
from timeline.assemble.nationals import Nationals
from timeline.assemble.roles import owned_by_name
from timeline.assemble.told_more import ToldMore
from timeline.assemble.wording import Wording
from timeline.model.span import Span

ANYBODY = "any"
"""The gender of a noun by which anybody can be called."""

OWNED_NEAR = 1000
"""How many characters back “her friend” may have been named; farther off, it may be the friend of another."""

Teller = Callable[[Span], Member | None]
"""Who says the words around a place."""


class DescribedPeople:
    """Finds the person whom a description means."""

    def __init__(
        self, focus: Focus, cast: Cast, heads: Heads, wording: Wording, teller: Teller, more: ToldMore
    ) -> None:
        self._focus = focus
        self._cast = cast
        self._heads = heads
        self._wording = wording
        self._teller = teller
        self._more = more
        self._nationals = Nationals(focus, cast, wording)
        self._introduced: dict[str, int] | None = None

    def meaning(
        self, role: Sequence[str], words: Sequence[str], span: Span, inside: Sequence[Name]
    ) -> Reference | None:
        """Whom a description of somebody means; several are nobody of the cast, but for those of a country."""
        noun, told, owned = role[-1], role[:-1], self._wording.owned(words[0])
        land = [] if owned else self._nationals.land(role)
        if land and (any(n.plural for n in inside) or self._wording.folk(noun)):
            return self._nationals.several(land, span) if len(words) == len(role) + 1 else None
        if land and not self._met(noun, span.start):
            found, any_of_there = self._nationals.one(land, span, self._teller(span))
            if any_of_there:
                return None if any(map(self._wording.apart, told)) else found
        member = self._cast.by_role(noun, span.start, NAMED, told) or self._of_land(role, span)
        if member and (self._other_office(role, span, member) or (owned and of_another(member, span))):
            return None
        again = None if owned else self._more.again(role, span, member)
        if again:
            return again
        if member:
            return (None if owned else self._closer(role, span, member)) or introduced_as(member)
        if owned:
            return None
        if len(inside) == 1 and inside[0].singular:
            return self._person(role, span) or self._only_one(noun, told)
        return None if any(n.plural for n in inside) else self._only_one(noun, told)

    def _of_land(self, role: Sequence[str], span: Span) -> Member | None:
        """Who has an office and is from there: “Norway’s minister … the Norwegian minister”."""
        land = self._nationals.land(role[:-1]) if len(role) > 1 else []
        if not land or len(role) > (3 if self._wording.land(" ".join(role[-3:-1])) else 2):
            return None
        member = self._cast.by_role(role[-1], span.start, (PERSON,))
        return member if member and self._nationals.from_there(member, land) else None

    def _other_office(self, role: Sequence[str], span: Span, member: Member) -> bool:
        """Whether somebody of no known office has spoken since, and the member's is told by more: “bank president”."""
        last = self._focus.last_speaker(span.start)
        if not last or not last.member or last.member is member or last.member.role or last.member.kind != PERSON:
            return False
        return len(role) == 1 and len(member.role.split()) > 1

    def _closer(self, role: Sequence[str], span: Span, far: Member) -> Reference | None:
        """The one told of just now who can be called so, too, where the one introduced so was named long before."""
        if not self._wording.epithet(role[-1]) or span.start - last_named(far, span.start) < LONG_BEFORE:
            return None
        near = self._person(role, span)
        return near if near and near.member and self._may_hold(near.member, role[-1], ()) else None

    def _only_one(self, noun: str, told: Sequence[str]) -> Reference | None:
        member = self._cast.only_one(noun, told)
        return known_as(member, f"the only one called so: “{member.role}”") if member else None

    def _person(self, role: Sequence[str], span: Span) -> Reference | None:
        """The one of whom the text speaks just before, for a word by which anybody may be called again."""
        noun, told = role[-1], role[:-1]
        gender = self._wording.epithet(noun) or (ANYBODY if self._wording.origin(noun) else "")
        if self._wording.collective(noun):
            return None
        if self._met(noun, span.start) or not (gender or any(map(self._wording.telling, _with_pairs(told)))):
            return None

        teller = self._teller(span)  # who says the words around does not mean himself

        def fits(member: Member) -> bool:
            return member is not teller and not (len(gender) == 1 and member.gender and member.gender != gender)

        member = self._focus.only(span, PERSON, fits, lambda m: self._may_hold(m, noun, ()))
        if self._wording.origin(noun) and (member not in self._focus.alone(span) or self._from_elsewhere(member, noun)):
            return None
        if member is None or ((teller or not gender) and not self._may_hold(member, noun, told)):
            return None
        return known_as(member, "of whom the text speaks just before")

    def _may_hold(self, member: Member, noun: str, told: Sequence[str]) -> bool:
        """Whether an office can be the member's, who may have another now: “the former mayor” of a minister."""
        titles = self._wording.address
        known = self._heads(" ".join(w for w in member.role.split() if not titles(w) and not titles(w.rstrip("."))))
        return not known or noun.casefold() in known or any(map(self._wording.once, told))

    def _from_elsewhere(self, member: Member | None, noun: str) -> bool:
        """Whether the role of a member tells that he is of another people: a Chinese leader is not “the Russian”."""
        told = self._nationals.from_there(member, land) if member and (land := self._nationals.land([noun])) else None
        if told is not None:
            return not told
        words = member.role.split() if member else []
        return any(map(self._wording.origin, words)) and noun not in words

    def _met(self, noun: str, offset: int) -> bool:
        """Whether somebody without a name was introduced by the noun before: “a boy … the boy”."""
        if self._introduced is None:
            self._introduced = {}
            for name in self._focus.all_names():
                words = self._focus.words(name.span).split() if name.kind == GROUP and name.singular else []
                if words and self._wording.new(words[0]):
                    self._introduced.setdefault(words[-1].casefold(), name.span.start)
        return self._introduced.get(noun.casefold(), offset) < offset


def introduced_as(member: Member) -> Reference:
    """One who is called as he was introduced."""
    return known_as(member, f"introduced as “{member.role or member.name}”")


def of_another(member: Member, span: Span) -> bool:
    """Whether “his lawyer” is somebody else: the lawyer was named long before, or as that of one who is named."""
    return span.start - last_named(member, span.start) > OWNED_NEAR or owned_by_name(member.role)


def _with_pairs(words: Sequence[str]) -> list[str]:
    return [*words, *(f"{a} {b}" for a, b in pairwise(words))]
