"""Which body “the company” and “the ministry” mean: the one just told of, who spoke, or the one that is named most."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.assemble.cast import NAMED, Cast, Member, Reference
from timeline.assemble.focus import Focus
from timeline.assemble.names import BODY
from timeline.assemble.wording import Wording
from timeline.model.span import Span

LONG_BEFORE = 600
"""So many characters back one was named long before."""

MAIN_NEAR = 1500
"""How many characters back the body that the text names most must have been named."""

FOLLOWING = 60
"""How many characters behind a description a name may end that stands right behind it."""

OFTEN = 3
"""How often a text must name a body of no known kind for “the company” to mean it."""


class Bodies:
    """Finds bodies of the kind that a noun tells."""

    def __init__(self, focus: Focus, cast: Cast, wording: Wording) -> None:
        self._focus = focus
        self._cast = cast
        self._wording = wording
        self._main: dict[str, Member | None] = {}

    def named_behind(self, span: Span) -> Reference | None:
        """The body named right behind a description: “the property company Lumen Quill”."""
        names = self._focus.names.inside(Span(span.end, span.end + FOLLOWING))
        name = next((n for n in names if n.kind in NAMED and not self._focus.words(Span(span.end, n.span.start))), None)
        member = self._cast.of(name.span) if name else None
        return known_as(member, "named right behind it") if member else None

    def of(self, noun: str, told: Sequence[str], span: Span) -> Reference | None:
        """The body of the right kind just told of; else the one of no known kind that the text names most.

        One that is told by where it is from is another than one named before it in its sentence.
        """
        kind = self._wording.kind(noun)
        called = self._called(kind, told, span)
        if called:
            return known_as(called, "whose name has the word")
        near = self.near(noun, span)
        main = self._main_body(kind, span.start) if kind in self._wording.plain else None
        if near is None and main is None:
            return self.alone(kind, span)
        member, how = (near, "of which the text speaks just before") if near else (main, "which the text names most")
        apart = any(map(self._wording.origin, told)) and member is not None and self._beside(member, span)
        return known_as(member, how) if member and not apart else None

    def alone(self, kind: str, span: Span) -> Reference | None:
        """The only body named just before, as a subject, if it is of no known kind and none of the kind was named."""
        if kind not in self._wording.plain or any(m.seen[0] < span.start for m in self._of_kind(kind)):
            return None
        start = self._focus.sentence_start(span.start)
        places = [Span(start, span.start), *self._focus.sentences_before(start)]
        names = [n for place in places for n in self._focus.unquoted(self._focus.names.inside(place), span)]
        one = {*self._focus.members(names, BODY)}
        told = {*self._focus.members([n for n in names if self._focus.is_subject(n.span)], BODY)}
        member = next(iter(one)) if len(one) == 1 and one == told else None
        return known_as(member, "the only one told of just before") if member and not self._kinds(member) else None

    def _of_kind(self, kind: str) -> list[Member]:
        return [m for m in self._cast.members if m.kind == BODY and kind in self._kinds(m)]

    def _called(self, kind: str, told: Sequence[str], span: Span) -> Member | None:
        """The only body of a kind, or of none that is known, that has other words of a description in its name."""
        words = {w.casefold() for w in told}
        if not words or any(map(self._wording.origin, told)):
            return None
        named = (m for m in self._cast.members if m.kind == BODY and words <= m.words and m.seen[0] < span.start)
        found = [m for m in named if kind in self._kinds(m) or not self._kinds(m)]
        return found[0] if len(found) == 1 else None

    def spoke(self, noun: str, span: Span) -> Reference | None:
        """The body of no known kind that spoke in the sentence before, if no other is named since that begins."""
        if self._wording.kind(noun) not in self._wording.plain:
            return None
        last = self._focus.last_speaker(span.start)
        member = last.member if last else None
        place = next(iter(self._focus.sentences_before(self._focus.sentence_start(span.start), 1)), None)
        if not place or not member or member.kind != BODY or self._kinds(member):
            return None
        named = {*self._focus.members(self._focus.names.inside(Span(place.start, span.start)), BODY)}
        return known_as(member, "who spoke last") if named == {member} else None

    def near(self, noun: str, span: Span) -> Member | None:
        """The body of the kind of a noun that the text just told of."""
        kind = self._wording.kind(noun)
        return self._focus.only(span, BODY, lambda m: kind in self._kinds(m)) if kind else None

    def left(self, noun: str, told: Sequence[str], span: Span, member: Member) -> bool:
        """Whether a body was named long before one that the text names more often and that can be called so, too."""
        last, kind = last_named(member, span.start), self._wording.kind(noun)
        if not kind or told or span.start - last < LONG_BEFORE:
            return False
        if self._subject_before(span, member):
            return True
        bodies = (m for m in self._cast.members if m.kind == BODY and last_named(m, span.start) > last)
        return any(len(m.seen) > len(member.seen) and self._kinds(m) in ([], [kind]) for m in bodies)

    def _subject_before(self, span: Span, member: Member) -> bool:
        """Whether another body of no known kind is a subject in the sentence before."""
        places = self._focus.sentences_before(self._focus.sentence_start(span.start), 1)
        names = [n for place in places for n in self._focus.names.inside(place) if self._focus.is_subject(n.span)]
        return any(m is not member and not self._kinds(m) for m in self._focus.members(names, BODY))

    def another(self, span: Span, member: Member | None) -> bool:
        """Whether the sentence before is on somebody of no known kind, and the body was not named since."""
        start = self._focus.sentence_start(span.start)
        place = next(iter(self._focus.sentences_before(start, 1)), None)
        inside = self._focus.names.inside(place) if place else []
        first = self._cast.of(inside[0].span) if inside and self._focus.is_subject(inside[0].span) else None
        if not place or first is member or (member and last_named(member, span.start) >= place.start):
            return False
        if member and self._subject_before(span, member):
            first = None
        elif first is None:
            return False
        kind = next(iter(self._kinds(member)), "") if member else ""
        if member and len(member.seen) >= OFTEN and member is self._main_body(kind, span.start):
            return False
        return first is None or (not first.gender and not first.role and not self._kinds(first))

    def _beside(self, member: Member, span: Span) -> bool:
        """Whether one is named before a description in its sentence: “Lumen sold it to the Swiss firm”."""
        return last_named(member, span.start) >= self._focus.sentence_start(span.start)

    def _main_body(self, kind: str, offset: int) -> Member | None:
        """The body of a kind or of no known one that the text names most, if one leads and was named before a place."""
        if kind not in self._main:
            bodies = [m for m in self._cast.members if m.kind == BODY and self._kinds(m) in ([], [kind])]
            often = sorted((m for m in bodies if len(m.seen) >= OFTEN), key=lambda m: -len(m.seen))
            leads = often and (len(often) == 1 or len(often[1].seen) < len(often[0].seen))
            self._main[kind] = often[0] if leads else None
        main = self._main[kind]
        last = last_named(main, offset) if main else 0
        return main if last and offset - last <= MAIN_NEAR else None

    def _kinds(self, member: Member) -> list[str]:
        """What kinds of body the name of a member shows, if it does."""
        words = (member.name, *reversed(member.name.split()))
        return next((k for word in words if (k := self._wording.body(word.rstrip(".,")).split())), [])


def known_as(member: Member, how: str) -> Reference:
    """A member of the cast whom a description means, and how that is known."""
    return Reference(member.name, member.role, how, member)


def last_named(member: Member, offset: int) -> int:
    """Where a member was last named before a place."""
    return max((at for at in member.seen if at < offset), default=0)
