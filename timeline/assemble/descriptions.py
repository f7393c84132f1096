"""Whom “the minister”, “the company” and “the 46-year-old” mean: who was introduced so, or the one in focus."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from timeline.assemble.cast import NAMED, Cast, Heads, Member
from timeline.assemble.focus import Focus
from timeline.assemble.names import BODY, GROUP, PERSON, THING, Name
from timeline.assemble.words import Test, said_by, words_of
from timeline.model.span import Span

LONGEST = 8
"""How many words a description may have."""

OWNED_NEAR = 1000
"""How many characters back “her friend” may have been named; farther off, it may be the friend of another."""

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
}
"""Which role of [settings.words] tells what of a description."""

OFTEN = 3
"""How often a text must name a body of no known kind for “the company” to mean it."""

Lookup = Callable[[str], str]
"""What a lexicon says to a word, or nothing."""


@dataclass(frozen=True, slots=True)
class Wording:
    """What the language tells of the words of a description, by tests of single words.

    ``definite`` words mark someone as known (“the”), ``owned`` are those of them that name an owner (“his”), after
    ``ends`` a role says of what it is (“of”). ``telling`` words tell one from others (“Republican”), ``once`` are those
    of them that need not hold now (“former”), ``new`` words introduce somebody (“a”), ``oblique`` ones stand before one
    who is no subject (“with”), ``leads`` open a clause before the one it belongs to (“if”), ``none`` tell that
    nobody is meant (“no official”), ``one`` that it is one unnamed (“someone”), ``collective`` ones stand for those in
    a body (“team”). ``epithet`` tells the gender of nouns by which anybody may be called again (“billionaire”),
    ``body`` what kind of body a noun or a word in a name means (“court”), and ``plain`` are the kinds of body whose
    names need not show it.
    """

    definite: Test
    owned: Test
    ends: Test
    telling: Test
    once: Test
    epithet: Lookup
    body: Lookup
    new: Test
    oblique: Test
    leads: Test
    none: Test
    collective: Test
    one: Test
    plain: frozenset[str]


class Descriptions:
    """Finds the member of the cast that a description means."""

    def __init__(self, text: str, focus: Focus, cast: Cast, heads: Heads, wording: Wording) -> None:
        self._text = text
        self._focus = focus
        self._cast = cast
        self._heads = heads
        self._wording = wording
        self._introduced: dict[str, int] | None = None
        self._plain: list[Member] | None = None

    def meaning(self, words: Sequence[str], span: Span, inside: Sequence[Name]) -> tuple[Member, str] | None:
        """Whom the words of a description mean, and how that is known; None where it is open."""
        wording = self._wording
        if not 2 <= len(words) <= LONGEST or not wording.definite(words[0]) or any(n.kind == THING for n in inside):
            return None
        role = _up_to(words[1:], wording.ends)
        if not role:
            return None
        noun, told = role[-1], role[:-1]
        body = bool(inside) and all(n.kind == BODY for n in inside)
        body = body or bool(wording.body(noun) and not wording.epithet(noun))
        member = self._cast.by_role(noun, span.start, (BODY,) if body else NAMED, told)
        owned = wording.owned(words[0])
        if member and not (owned and span.start - _last(member, span.start) > OWNED_NEAR):
            return member, f"introduced as “{member.role or member.name}”"
        if owned:
            return None
        if body:
            return self._body(noun, span)
        member = self._cast.only_one(noun, told)
        if member:
            return member, f"the only one called so: “{member.role}”"
        return self._person(role, span) if len(inside) == 1 and inside[0].singular else None

    def _body(self, noun: str, span: Span) -> tuple[Member, str] | None:
        """The body of the right kind just told of; else the one of no known kind that the text names most."""
        kind = self._wording.body(noun)
        if not kind:
            return None
        member = self._focus.only(span, BODY, lambda m: self._kind(m) == kind)
        if member:
            return member, "of which the text speaks just before"
        main = self._main_body(span.start) if kind in self._wording.plain else None
        return (main, "which the text names most") if main else None

    def _main_body(self, offset: int) -> Member | None:
        """The body of no known kind that the text names most, if one leads and stands before a place."""
        if self._plain is None:
            plain = [m for m in self._cast.members if m.kind == BODY and not self._kind(m) and len(m.seen) >= OFTEN]
            self._plain = sorted(plain, key=lambda m: -len(m.seen))[:2]
        if not self._plain or (len(self._plain) > 1 and len(self._plain[1].seen) == len(self._plain[0].seen)):
            return None
        return self._plain[0] if self._plain[0].seen[0] < offset else None

    def _kind(self, member: Member) -> str:
        """What kind of body the name of a member shows, if it does."""
        return next((k for word in reversed(member.name.split()) if (k := self._wording.body(word.rstrip(".,")))), "")

    def _person(self, role: Sequence[str], span: Span) -> tuple[Member, str] | None:
        """The one of whom the text speaks just before, for a word by which anybody may be called again."""
        noun, told = role[-1], role[:-1]
        gender = self._wording.epithet(noun)
        if self._met(noun, span.start) or not (gender or any(map(self._wording.telling, _with_pairs(told)))):
            return None

        def fits(member: Member) -> bool:
            return not (len(gender) == 1 and member.gender and member.gender != gender)

        member = self._focus.only(span, PERSON, fits)
        if member is None or (not gender and not self._may_hold(member, noun, told)):
            return None
        return member, "of whom the text speaks just before"

    def _may_hold(self, member: Member, noun: str, told: Sequence[str]) -> bool:
        """Whether an office can be the member's, who may have another now: “the former mayor” of a minister."""
        known = self._heads(member.role)
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


def wording_of(settings: Mapping[str, object], look: Callable[[str, str], object]) -> Wording:
    """What the language's settings tell of the words of a description."""
    tests = {role: words_of(settings, key, look) for role, key in ROLES.items()}
    table = settings.get("words")
    plain = table.get("plain_kinds", ()) if isinstance(table, Mapping) else ()
    return Wording(
        epithet=said_by(settings, "epithet", look),
        body=said_by(settings, "body_kind", look),
        plain=frozenset(map(str, plain)),
        **tests,
    )


def _last(member: Member, offset: int) -> int:
    """Where a member was last named before a place."""
    return max((at for at in member.seen if at < offset), default=0)


def _up_to(words: Sequence[str], ends: Test) -> Sequence[str]:
    """The words before the first one after which a role says of what it is."""
    return words[: next((i for i, word in enumerate(words) if ends(word)), len(words))]


def _with_pairs(words: Sequence[str]) -> list[str]:
    return [*words, *(f"{a} {b}" for a, b in pairwise(words))]
