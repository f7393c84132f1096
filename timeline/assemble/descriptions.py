"""Whom “the minister”, “the company” and “the 46-year-old” mean: who was introduced so, or the one in focus."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

from timeline.assemble.bodies import LONG_BEFORE, Bodies, known_as, last_named
from timeline.assemble.cast import NAMED, Cast, Heads, Member, Reference, introduced
from timeline.assemble.focus import Focus
from timeline.assemble.names import BODY, GROUP, PERSON, PLACE, THING, Name
from timeline.assemble.roles import owned_by_name
from timeline.assemble.wording import Wording
from timeline.assemble.words import up_to
from timeline.model.span import Span

LONGEST = 10
"""How many words a description may have."""

ANYBODY = "any"
"""The gender of a noun by which anybody can be called."""

LIFELESS = (THING, PLACE)
"""Kinds of names by which nobody is described."""

OWNED_NEAR = 1000
"""How many characters back “her friend” may have been named; farther off, it may be the friend of another."""

BEFORE = 40
"""Among how many names before a description the one is looked for that told more."""

SAME = 6
"""Among how many names before a description the same words are looked for."""

Teller = Callable[[Span], Member | None]
"""Who says the words around a place."""


class Descriptions:
    """Finds the member of the cast that a description means."""

    def __init__(self, text: str, focus: Focus, cast: Cast, heads: Heads, wording: Wording, teller: Teller) -> None:
        self._text = text
        self._focus = focus
        self._cast = cast
        self._heads = heads
        self._wording = wording
        self._teller = teller
        self._introduced: dict[str, int] | None = None
        self._bodies = Bodies(focus, cast, wording)

    def meaning(self, words: Sequence[str], span: Span, depth: int = SAME) -> Reference | None:
        """Whom the words of a description mean, with how that is known; None where it is open."""
        wording = self._wording
        if not 2 <= len(words) <= LONGEST or not wording.definite(words[0]):
            return None
        inside = self._outer(span)
        if any(n.kind in LIFELESS for n in inside):
            return None
        role = up_to(words[1:], wording.ends)
        if not role or (len(role) == 1 and wording.folk(role[0])):
            return None
        body = bool(inside) and all(n.kind == BODY for n in inside)
        if body or (wording.body(role[-1]) and not wording.epithet(role[-1])):
            return self._of_body(role, words, span, depth)
        return self._of_person(role, words, span, inside)

    def _of_person(
        self, role: Sequence[str], words: Sequence[str], span: Span, inside: Sequence[Name]
    ) -> Reference | None:
        """Whom a description of somebody means; several are nobody of the cast."""
        noun, told, owned = role[-1], role[:-1], self._wording.owned(words[0])
        member = self._cast.by_role(noun, span.start, NAMED, told)
        if member and (self._other_office(role, span, member) or (owned and _of_another(member, span))):
            return None
        again = None if owned else self._again(role, span, member)
        if again:
            return again
        if member:
            return (None if owned else self._closer(role, span, member)) or _introduced(member)
        if owned:
            return None
        if len(inside) == 1 and inside[0].singular:
            return self._person(role, span) or self._only_one(noun, told)
        return None if any(n.plural for n in inside) else self._only_one(noun, told)

    def _of_body(self, role: Sequence[str], words: Sequence[str], span: Span, depth: int) -> Reference | None:
        """Which body a description means."""
        noun, told, owned = role[-1], role[:-1], self._wording.owned(words[0])
        if any(map(self._wording.apart, told)):
            return None
        named = self._bodies.named_behind(span)
        if named:
            return named
        member = self._cast.by_role(noun, span.start, (BODY,), told)
        if member and (self._bodies.left(noun, told, span, member) or (owned and _of_another(member, span))):
            return None
        if owned:
            return _introduced(member) if member else None
        same = self._same_before(words, span, depth)
        if same:
            return same
        if self._bodies.another(span, member):
            if not told:
                return self._bodies.spoke(noun, span)
            member = None
        again = self._again(role, span, (None if told else self._bodies.near(noun, span)) or member)
        return again or (_introduced(member) if member else self._bodies.of(noun, told, span))

    def _same_before(self, words: Sequence[str], span: Span, depth: int) -> Reference | None:
        """Whom the same words meant a little before, if no other body was named since: “the company … the company”."""
        for name in self._focus.names.before(span.start, SAME) if depth else ():
            if span.start - name.span.end > LONG_BEFORE or (name.kind in NAMED and self._cast.of(name.span)):
                return None
            said = self._focus.words(name.span).split()
            if name.kind == BODY and [w.casefold() for w in said] == [w.casefold() for w in words]:
                found = self.meaning(said, name.span, depth - 1)
                return found if found and found.member else None
        return None

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

    def _outer(self, span: Span) -> list[Name]:
        """The names at a place, without those within another."""
        names = self._focus.names.inside(span)
        return [n for n in names if not any(o is not n and o.span.holds(n.span) for o in names)]

    def _only_one(self, noun: str, told: Sequence[str]) -> Reference | None:
        member = self._cast.only_one(noun, told)
        return known_as(member, f"the only one called so: “{member.role}”") if member else None

    def _again(self, role: Sequence[str], span: Span, member: Member | None) -> Reference | None:
        """The one of whom more was told, later than *member* was named: “a judge in Ohio … the judge”."""
        since = last_named(member, span.start) if member else 0
        plain = self._wording.body(role[-1]) in self._wording.plain
        for name in self._focus.names.before(span.start, BEFORE):
            if plain and name.kind == PERSON and self._strange(name):
                return None  # “Patriot was founded”: it may be the company
            if name.span.start < since or name.kind not in (GROUP, BODY) or name.plural or self._cast.of(name.span):
                continue
            words = self._focus.words(name.span).split()
            if plain and self._wording.new(words[0]) and self._focus.is_oblique(name.span):
                continue  # “after the sale of a boat company … the company”
            head = up_to(words[1:], self._wording.ends)
            if head and head[-1].casefold() == role[-1].casefold() and not self._focus.quotes(name.span):
                return self._told_more(role, words, name)
        return None

    def _strange(self, name: Name) -> bool:
        """Whether a name is a single word of which nothing more is told, and a subject."""
        member = self._cast.of(name.span)
        return member is not None and not introduced(member) and self._focus.is_subject(name.span)

    def _told_more(self, role: Sequence[str], words: Sequence[str], name: Name) -> Reference | None:
        """The one whom the words at another place mean, if they tell more than *role* and nothing else."""
        if len(words) <= len(role) + 1 or not {*role} <= {*words}:
            return None
        if name.kind == GROUP and not name.owner and self._wording.definite(words[0]):
            known = self.meaning(words, name.span)
            return known if known and known.member else None
        return Reference(" ".join(words), "", "told of so before")

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
        words = member.role.split() if member else []
        return any(map(self._wording.origin, words)) and noun not in words

    def _met(self, noun: str, offset: int) -> bool:
        """Whether somebody without a name was introduced by the noun before: “a boy … the boy”."""
        if self._introduced is None:
            self._introduced = {}
            for name in self._focus.names.inside(Span(0, len(self._text))):
                words = name.span.of(self._text).split() if name.kind == GROUP and name.singular else []
                if words and self._wording.new(words[0]):
                    self._introduced.setdefault(words[-1].casefold(), name.span.start)
        return self._introduced.get(noun.casefold(), offset) < offset


def _introduced(member: Member) -> Reference:
    return known_as(member, f"introduced as “{member.role or member.name}”")


def _of_another(member: Member, span: Span) -> bool:
    """Whether “his lawyer” is somebody else: the lawyer was named long before, or as that of one who is named."""
    return span.start - last_named(member, span.start) > OWNED_NEAR or owned_by_name(member.role)


def _with_pairs(words: Sequence[str]) -> list[str]:
    return [*words, *(f"{a} {b}" for a, b in pairwise(words))]
