"""Whom “he”, “she” and “it” mean: the subject of the sentence, who spoke last, or the subject just before."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence

from timeline.assemble.cast import Cast, Member, Reference, introduced, pronoun
from timeline.assemble.names import Name
from timeline.match.symbols import BREAKS
from timeline.match.view import View
from timeline.model.span import Span
from timeline.model.spanindex import SpanIndex
from timeline.model.stretches import Stretches

NEAR = 3
"""How many sentences back the one may lie whom a pronoun means."""

NEUTER = "n"
"""The gender of a pronoun that means a body and no person."""

FAR = 60
"""How many names back a pronoun may reach for the one named last."""

PERSON, BODY, DESCRIBED = "person", "organisation", "group"

Describe = Callable[[Span], Reference]
"""Whom a description such as “the minister” means."""


class Pronouns:
    """Finds the one whom a pronoun means, and remembers who spoke where."""

    def __init__(self, view: View, cast: Cast, names: SpanIndex[Name], quoted: Stretches, describe: Describe) -> None:
        self._view = view
        self._cast = cast
        self._names = names
        self._quoted = quoted
        self._describe = describe
        self._spoke_at: list[int] = []
        self._spoke: list[Reference] = []

    def spoke(self, at: int, reference: Reference, source: Span) -> None:
        """Remembers the speaker of a statement; statements come in the order of the text."""
        if reference.member or self._opens(source):
            self._spoke_at.append(at)
            self._spoke.append(reference)

    def _opens(self, source: Span) -> bool:
        """Whether a source is a description of one person that is the first thing named in its sentence."""
        first, _ = self._view.sentence(self._view.index_at(source.start))
        inside = self._names.inside(source)
        return self._one_described(inside) and len(self._names.inside(Span(self._view.starts[first], source.end))) == 1

    def meaning(self, name: Name, text: str) -> Reference:
        """Whom the pronoun means, with the reason; open where nobody near is likely."""
        kind = BODY if name.gender == NEUTER else PERSON
        gender = "" if name.gender == NEUTER else name.gender
        first, _ = self._view.sentence(self._view.index_at(name.span.start))
        sentence = self._view.starts[first] if first < len(self._view.starts) else 0
        subject = self._subject(Span(sentence, name.span.start), name, kind, gender)
        if subject:
            return _meant(subject, text, "named earlier in the sentence")
        before, at = self._subject_before(sentence, name, kind, gender)
        last = self._last_speaker(name.span.start, at)
        if last and _can_be(last, kind, gender):
            return _meant(last, text, "who spoke last")
        if before:
            return _meant(before, text, "of whom the text speaks just before")
        reach = FAR if kind == PERSON else FAR // 6
        far = pronoun(self._members(self._unquoted(self._names.before(name.span.start, reach), name), kind), gender)
        if far and (kind != PERSON or (gender and far.gender == gender) or far is self._cast.main):
            reason = f"“{text}” is taken to be {far.name}, named last before it."
            return Reference(far.name, far.role, reason, far)
        return Reference(text, "", f"“{text}” is left open: nobody is named before it whom it can mean.")

    def _subject(self, place: Span, name: Name, kind: str, gender: str) -> Reference | None:
        """The first one in a place whom the pronoun can mean; somebody named comes before a description."""
        inside = self._unquoted(self._names.inside(place), name)
        named = self._members(inside, kind)
        alone = len(named) == 1 and not any(n.kind == name.kind and n.gender == name.gender for n in inside)
        members = named if kind != PERSON or alone else [m for m in named if introduced(m)]
        found = next((m for m in members if not (gender and m.gender) or m.gender == gender), None)
        if found and (introduced(found) or not self._one_described(inside[:1])):
            return _of(found)
        return self._describe(inside[0].span) if kind == PERSON and self._one_described(inside[:1]) else None

    def _subject_before(self, sentence: int, name: Name, kind: str, gender: str) -> tuple[Reference | None, int]:
        """The subject of the nearest sentence before that has one, and where that sentence begins."""
        start = sentence
        for _ in range(NEAR):
            index = self._view.index_at(start) - 1
            while index > 0 and self._view.symbols[index] in BREAKS:
                index -= 1
            if index <= 0:
                break
            end, start = start, self._view.starts[self._view.sentence(index)[0]]
            found = self._subject(Span(start, end), name, kind, gender)
            if found:
                return found, start
        return None, 0

    def _last_speaker(self, offset: int, since: int) -> Reference | None:
        """Who spoke last between two places, if it was near."""
        i = bisect_left(self._spoke_at, offset)
        if not i or self._spoke_at[i - 1] < since:
            return None
        return self._spoke[i - 1] if self._sentences_between(self._spoke_at[i - 1], offset) <= NEAR else None

    def _unquoted(self, names: Sequence[Name], at: Name) -> Sequence[Name]:
        """The names without those in quotations, for a pronoun that stands in none."""
        if not len(self._quoted) or self._quoted.hold(at.span):
            return names
        return [n for n in names if not self._quoted.hold(n.span)]

    def _members(self, names: Iterable[Name], kind: str) -> list[Member]:
        """The members of the cast that names of a kind mean, in their order."""
        return [m for n in names if n.kind == kind and (m := self._cast.of(n.span))]

    def _one_described(self, names: Sequence[Name]) -> bool:
        """Whether the names are a single description of one person: “a spokesman”."""
        return len(names) == 1 and names[0].kind == DESCRIBED and names[0].singular

    def _sentences_between(self, start: int, end: int) -> int:
        symbols = self._view.symbols[self._view.index_at(start) : self._view.index_at(end)]
        return sum(symbols.count(b) for b in BREAKS)


def _can_be(last: Reference, kind: str, gender: str) -> bool:
    if last.member is None:
        return kind == PERSON
    return last.member.kind == kind and pronoun([last.member], gender) is not None


def _of(member: Member) -> Reference:
    return Reference(member.name, member.role, "", member)


def _meant(reference: Reference, text: str, how: str) -> Reference:
    return Reference(reference.name, reference.role, f"“{text}” is {reference.name}, {how}.", reference.member)
