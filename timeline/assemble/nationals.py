"""Whom “the Dutchman” and “the Russians” mean: of whom the text tells that they are from there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from timeline.assemble.bodies import known_as, last_named
from timeline.assemble.cast import Cast, Member, Reference, introduced
from timeline.assemble.focus import Focus
from timeline.assemble.names import BODY, GROUP, PERSON, PLACE, Name
from timeline.assemble.wording import Wording
from timeline.model.span import Span

REACH = 3000
"""How many characters back the one must have been named."""

BORN = 4
"""How many words stand between one and the country at most, as in “who was born in”."""

OF_THERE = "the only one told of before that is from there"
"""How it is known whom a noun of a country means."""


class Nationals:
    """Knows of whom the text tells what country they are from."""

    def __init__(self, focus: Focus, cast: Cast, wording: Wording) -> None:
        self._focus = focus
        self._cast = cast
        self._wording = wording
        self._lands: dict[Member, set[str]] | None = None

    def land(self, words: Sequence[str]) -> list[str]:
        """The keys of the country that a noun at the end of some words tells, the narrowest first; else nothing."""
        return (self._wording.land(" ".join(words[-2:])) or self._wording.land(words[-1])).split()

    def from_there(self, member: Member, land: Sequence[str]) -> bool | None:
        """Whether the text tells that a member is of a country; None where it tells of no country."""
        told = self._told().get(member)
        return bool({*told} & {*land}) if told else None

    def one(self, land: Sequence[str], span: Span, but: Member | None) -> tuple[Reference | None, bool]:
        """The only person of a country told of before, and whether there is any."""
        told = self._told()
        found = [m for m, lands in told.items() if land[0] in lands and self._near(m, span) and m is not but]
        if len(found) > 1:
            since = min(
                (p.start for p in self._focus.sentences_before(self._focus.sentence_start(span.start))), default=0
            )
            found = [m for m in found if last_named(m, span.start) >= since] or found
        return (known_as(found[0], OF_THERE) if len(found) == 1 else None), bool(found)

    def several(self, land: Sequence[str], span: Span) -> Reference | None:
        """The only ones of a country told of before: “the Russian delegation … the Russians”."""
        found: dict[str, Name] = {}
        end = 0
        for name in self._focus.names.inside(Span(max(0, span.start - REACH), span.start)):
            outer, end = name.span.start >= end, max(end, name.span.end)
            words = self._bare(name)
            if outer and name.kind in (BODY, GROUP) and len(words) > 1 and self._tells(words[:-1], land):
                found.setdefault(" ".join(words).casefold(), name)
        only = next(iter(found.values())) if len(found) == 1 else None
        if only is None or not (only.plural or only.kind == BODY or self._wording.collective(self._bare(only)[-1])):
            return None
        member = self._cast.of(only.span)
        how = "the only ones told of before that are from there"
        return known_as(member, how) if member else Reference(self._focus.words(only.span), "", how)

    def _bare(self, name: Name) -> list[str]:
        words = self._focus.words(name.span).split()
        return words[1:] if self._wording.definite(words[0]) else words

    def _near(self, member: Member, span: Span) -> bool:
        at = last_named(member, span.start)
        named = bool(member.seen) and member.seen[0] < span.start and span.start - at <= REACH
        return named and member.kind == PERSON and introduced(member)

    def _told(self) -> dict[Member, set[str]]:
        """The countries of the people of whom the text tells one."""
        if self._lands is None:
            lands: dict[Member, set[str]] = defaultdict(set)
            before: Name | None = None
            for name in self._focus.all_names():
                member = self._cast.of(name.span) if name.kind == PERSON else None
                if member:
                    lands[member].update(self._keys(name.role.split()))
                    lands[member].update(self._of_place_before(name))
                    before = name
                elif (
                    name.kind == PLACE and before and (born := self._cast.of(before.span)) and self._born(before, name)
                ):
                    lands[born].update(self._keys(name.name.split()))
            self._lands = {m: keys for m, keys in lands.items() if keys}
        return self._lands

    def _of_place_before(self, name: Name) -> Iterator[str]:
        """The country that owns a name: “Kenya’s Anna Berg”."""
        for place in self._focus.names.before(name.span.start, 1):
            if place.kind == PLACE and self._focus.owned_by(place.span, name.span):
                yield from self._keys(place.name.split())

    def _born(self, one: Name, place: Name) -> bool:
        """Whether nothing but words such as “who was born in” stand between one and a country."""
        between = self._focus.words(Span(one.span.end, place.span.start)).split()
        words = [w.strip(",") for w in between]
        return len(between) <= BORN + 1 and any(map(self._wording.birth, words))

    def _keys(self, words: Sequence[str]) -> Iterator[str]:
        """The keys of all countries that some words tell of."""
        i = 0
        while i < len(words):
            pair = self._wording.land(" ".join(words[i : i + 2])) if i + 1 < len(words) else ""
            yield from (pair or self._wording.land(words[i].strip(","))).split()
            i += 2 if pair else 1

    def _tells(self, words: Sequence[str], land: Sequence[str]) -> bool:
        return land[0] in self._keys(words)
