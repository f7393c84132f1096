"""Whom “the minister”, “the company” and “the 46-year-old” mean: who was introduced so, or the one in focus."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

from timeline.assemble.cast import NAMED, Cast, Heads, Member, Reference, introduced
from timeline.assemble.focus import Focus
from timeline.assemble.names import BODY, GROUP, PERSON, PLACE, THING, Name
from timeline.assemble.wording import Wording
from timeline.assemble.words import up_to
from timeline.model.span import Span

LONGEST = 10
"""How many words a description may have."""

LIFELESS = (THING, PLACE)
"""Kinds of names by which nobody is described."""

LONG_BEFORE = 600
"""So many characters back one was named long before."""

OWNED_NEAR = 1000
"""How many characters back “her friend” may have been named; farther off, it may be the friend of another."""


BEFORE = 40
"""Among how many names before a description the one is looked for that told more."""

MAIN_NEAR = 1500
"""How many characters back the body that the text names most must have been named."""

SAME = 6
"""Among how many names before a description the same words are looked for."""

FOLLOWING = 60
"""How many characters behind a description a name may end that stands right behind it."""

OFTEN = 3
"""How often a text must name a body of no known kind for “the company” to mean it."""


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
        self._main: dict[str, Member | None] = {}

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
        noun, told = role[-1], role[:-1]
        body = bool(inside) and all(n.kind == BODY for n in inside)
        body = body or bool(wording.body(noun) and not wording.epithet(noun))
        named = self._named_behind(span) if body else None
        if named:
            return named
        member = self._cast.by_role(noun, span.start, (BODY,) if body else NAMED, told)
        if member and (self._stale(noun, told, span, member) if body else self._other_office(role, span, member)):
            return None
        owned = wording.owned(words[0])
        if owned and member and span.start - _last(member, span.start) > OWNED_NEAR:
            return None
        if body and not owned and (same := self._same_before(words, span, depth)):
            return same
        if body and not owned and self._told_of_another(span, member):
            member = None
            if not told:
                return None
        near = self._near_body(noun, span) if body and not told and not owned else None
        again = None if owned else self._again(role, span, near or member)
        if again:
            return again
        if member:
            closer = None if body or owned else self._closer(role, span, member)
            return closer or _known(member, f"introduced as “{member.role or member.name}”")
        if owned:
            return None
        if body:
            found = self._body(noun, span)
            return None if found and any(map(self._wording.origin, told)) and self._beside(found, span) else found
        one = inside[0] if len(inside) == 1 and inside[0].singular else None
        return (self._person(role, span) if one else None) or self._only_one(noun, told)

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

    def _told_of_another(self, span: Span, member: Member | None) -> bool:
        """Whether the sentence before is on somebody of no known kind, and the body was not named since."""
        start = self._focus.sentence_start(span.start)
        place = next(iter(self._focus.sentences_before(start, 1)), None)
        inside = self._focus.names.inside(place) if place else []
        first = self._cast.of(inside[0].span) if inside and self._focus.is_subject(inside[0].span) else None
        if not place or first is None or first is member or (member and _last(member, span.start) >= place.start):
            return False
        if member and len(member.seen) >= OFTEN and member is self._main_body(next(iter(self._kinds(member)), ""), span.start):
            return False
        return not first.gender and not first.role and not self._kinds(first)

    def _named_behind(self, span: Span) -> Reference | None:
        """The body named right behind a description: “the property company Lumen Quill”."""
        names = self._focus.names.inside(Span(span.end, span.end + FOLLOWING))
        name = next((n for n in names if n.kind in NAMED and not self._focus.words(Span(span.end, n.span.start))), None)
        member = self._cast.of(name.span) if name else None
        return _known(member, "named right behind it") if member else None

    def _beside(self, found: Reference, span: Span) -> bool:
        """Whether one is named before a description in its sentence: “Lumen sold it to the Swiss firm”."""
        start = self._focus.sentence_start(span.start)
        return found.member is not None and _last(found.member, span.start) >= start

    def _stale(self, noun: str, told: Sequence[str], span: Span, member: Member) -> bool:
        """Whether a body was named long before one that the text names more often and that can be called so, too."""
        last, kind = _last(member, span.start), self._wording.body(noun)
        if not kind or told or span.start - last < LONG_BEFORE:
            return False
        bodies = (m for m in self._cast.members if m.kind == BODY and _last(m, span.start) > last)
        return any(len(m.seen) > len(member.seen) and self._kinds(m) in ([], [kind]) for m in bodies)

    def _other_office(self, role: Sequence[str], span: Span, member: Member) -> bool:
        """Whether somebody of no known office has spoken since, and the member's is told by more: “bank president”."""
        last = self._focus.last_speaker(span.start)
        if not last or not last.member or last.member is member or last.member.role or last.member.kind != PERSON:
            return False
        return len(role) == 1 and len(member.role.split()) > 1

    def _closer(self, role: Sequence[str], span: Span, far: Member) -> Reference | None:
        """The one told of just now who can be called so, too, where the one introduced so was named long before."""
        if not self._wording.epithet(role[-1]) or span.start - _last(far, span.start) < LONG_BEFORE:
            return None
        near = self._person(role, span)
        return near if near and near.member and self._may_hold(near.member, role[-1], ()) else None

    def _outer(self, span: Span) -> list[Name]:
        """The names at a place, without those within another."""
        names = self._focus.names.inside(span)
        return [n for n in names if not any(o is not n and o.span.holds(n.span) for o in names)]

    def _only_one(self, noun: str, told: Sequence[str]) -> Reference | None:
        member = self._cast.only_one(noun, told)
        return _known(member, f"the only one called so: “{member.role}”") if member else None

    def _again(self, role: Sequence[str], span: Span, member: Member | None) -> Reference | None:
        """The one of whom more was told, later than *member* was named: “a judge in Ohio … the judge”."""
        since = _last(member, span.start) if member else 0
        for name in self._focus.names.before(span.start, BEFORE):
            if name.kind == PERSON and self._strange(name):
                return None  # “Patriot was founded”: it may be the company
            if name.span.start < since or name.kind not in (GROUP, BODY) or name.plural or self._cast.of(name.span):
                continue
            words = self._focus.words(name.span).split()
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

    def _body(self, noun: str, span: Span) -> Reference | None:
        """The body of the right kind just told of; else the one of no known kind that the text names most."""
        near = self._near_body(noun, span)
        if near:
            return _known(near, "of which the text speaks just before")
        kind = self._wording.body(noun)
        main = self._main_body(kind, span.start) if kind in self._wording.plain else None
        return _known(main, "which the text names most") if main else None

    def _near_body(self, noun: str, span: Span) -> Member | None:
        """The body of the kind of a noun that the text just told of."""
        kind = self._wording.body(noun)
        return self._focus.only(span, BODY, lambda m: kind in self._kinds(m)) if kind else None

    def _main_body(self, kind: str, offset: int) -> Member | None:
        """The body of a kind or of no known one that the text names most, if one leads and was named before a place."""
        if kind not in self._main:
            bodies = [m for m in self._cast.members if m.kind == BODY and self._kinds(m) in ([], [kind])]
            often = sorted((m for m in bodies if len(m.seen) >= OFTEN), key=lambda m: -len(m.seen))
            leads = often and (len(often) == 1 or len(often[1].seen) < len(often[0].seen))
            self._main[kind] = often[0] if leads else None
        main = self._main[kind]
        last = _last(main, offset) if main else 0
        return main if last and offset - last <= MAIN_NEAR else None

    def _kinds(self, member: Member) -> list[str]:
        """What kinds of body the name of a member shows, if it does."""
        words = (member.name, *reversed(member.name.split()))
        return next((k for word in words if (k := self._wording.body(word.rstrip(".,")).split())), [])

    def _person(self, role: Sequence[str], span: Span) -> Reference | None:
        """The one of whom the text speaks just before, for a word by which anybody may be called again."""
        noun, told = role[-1], role[:-1]
        gender = self._wording.epithet(noun)
        if self._wording.collective(noun):
            return None
        if self._met(noun, span.start) or not (gender or any(map(self._wording.telling, _with_pairs(told)))):
            return None

        teller = self._teller(span)  # who says the words around does not mean himself

        def fits(member: Member) -> bool:
            return member is not teller and not (len(gender) == 1 and member.gender and member.gender != gender)

        member = self._focus.only(span, PERSON, fits, lambda m: self._may_hold(m, noun, ()))
        if member is None or ((teller or not gender) and not self._may_hold(member, noun, told)):
            return None
        return _known(member, "of whom the text speaks just before")

    def _may_hold(self, member: Member, noun: str, told: Sequence[str]) -> bool:
        """Whether an office can be the member's, who may have another now: “the former mayor” of a minister."""
        titles = self._wording.address
        known = self._heads(" ".join(w for w in member.role.split() if not titles(w) and not titles(w.rstrip("."))))
        return not known or noun.casefold() in known or any(map(self._wording.once, told))

    def _met(self, noun: str, offset: int) -> bool:
        """Whether somebody without a name was introduced by the noun before: “a boy … the boy”."""
        if self._introduced is None:
            self._introduced = {}
            for name in self._focus.names.inside(Span(0, len(self._text))):
                words = name.span.of(self._text).split() if name.kind == GROUP and name.singular else []
                if words and self._wording.new(words[0]):
                    self._introduced.setdefault(words[-1].casefold(), name.span.start)
        return self._introduced.get(noun.casefold(), offset) < offset


def _known(member: Member, how: str) -> Reference:
    return Reference(member.name, member.role, how, member)


def _last(member: Member, offset: int) -> int:
    """Where a member was last named before a place."""
    return max((at for at in member.seen if at < offset), default=0)


def _with_pairs(words: Sequence[str]) -> list[str]:
    return [*words, *(f"{a} {b}" for a, b in pairwise(words))]
