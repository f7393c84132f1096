"""Whom “the minister”, “the company” and “the 46-year-old” mean: who was introduced so, or the one in focus."""

from __future__ import annotations

from collections.abc import Sequence
from weakref import proxy

from timeline.assemble.bodies import LONG_BEFORE, Bodies
from timeline.assemble.cast import NAMED, Cast, Heads, Reference
from timeline.assemble.described_people import DescribedPeople, Teller, introduced_as, of_another
from timeline.assemble.focus import Focus
from timeline.assemble.names import BODY, PLACE, THING, Name
from timeline.assemble.told_more import ToldMore
from timeline.assemble.wording import Wording
from timeline.assemble.words import up_to
from timeline.model.span import Span

LONGEST = 10
"""How many words a description may have."""

LIFELESS = (THING, PLACE)
"""Kinds of names by which nobody is described."""

SAME = 6
"""Among how many names before a description the same words are looked for."""


class Descriptions:
    """Finds the member of the cast that a description means."""

    def __init__(self, focus: Focus, cast: Cast, heads: Heads, wording: Wording, teller: Teller) -> None:
        self._focus = focus
        self._cast = cast
        self._wording = wording
        self._bodies = Bodies(focus, cast, wording)
        this: Descriptions = proxy(self)  # a circle of objects would keep them until the collector comes

        def meaning(words: Sequence[str], span: Span) -> Reference | None:
            return this.meaning(words, span)

        self._more = ToldMore(focus, cast, wording, meaning)
        self._people = DescribedPeople(focus, cast, heads, wording, teller, self._more)

    def meaning(self, words: Sequence[str], span: Span, depth: int = SAME) -> Reference | None:
        """Whom the words of a description mean, with how that is known; None where it is open."""
        wording = self._wording
        if not 2 <= len(words) <= LONGEST or not wording.definite(words[0]):
            return None
        inside = self._outer(span)
        if any(n.kind in LIFELESS for n in inside):
            return None
        role = up_to(words[1:], wording.ends)
        if not role:
            return None
        body = bool(inside) and all(n.kind == BODY for n in inside)
        if body or (wording.body(role[-1]) and not wording.epithet(role[-1])):
            return self._of_body(role, words, span, depth)
        return self._people.meaning(role, words, span, inside)

    def _of_body(self, role: Sequence[str], words: Sequence[str], span: Span, depth: int) -> Reference | None:
        """Which body a description means."""
        noun, told, owned = role[-1], role[:-1], self._wording.owned(words[0])
        member = self._cast.by_role(noun, span.start, (BODY,), told)
        if not member and any(map(self._wording.apart, told)):
            return None
        named = self._bodies.named_behind(span)
        if named:
            return named
        if member and (self._bodies.left(noun, told, span, member) or (owned and of_another(member, span))):
            return None
        if owned:
            return introduced_as(member) if member else None
        same = self._same_before(words, span, depth)
        if same:
            return same
        if self._bodies.another(span, member):
            if not told:
                return self._bodies.spoke(noun, span) or self._bodies.alone(self._wording.kind(noun), span)
            member = None
        again = self._more.again(role, span, (None if told else self._bodies.near(noun, span)) or member)
        return again or (introduced_as(member) if member else self._bodies.of(noun, told, span))

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

    def _outer(self, span: Span) -> list[Name]:
        """The names at a place, without those within another."""
        names = self._focus.names.inside(span)
        return [n for n in names if not any(o is not n and o.span.holds(n.span) for o in names)]
