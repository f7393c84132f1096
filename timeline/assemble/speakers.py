"""Who is meant by the source or addressee of a statement."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from timeline.assemble.cast import Cast, Member, Reference, pronoun
from timeline.assemble.names import Name
from timeline.match.symbols import BREAKS
from timeline.match.view import View
from timeline.model.span import Span
from timeline.model.spanindex import SpanIndex

NEAR = 3
"""How many sentences back the speaker of a statement may lie for a pronoun to mean him."""

FAR = 60
"""How many names back a pronoun may reach."""


class Speakers:
    """Resolves sources in the order of the text and remembers who spoke last."""

    def __init__(self, view: View, cast: Cast, names: Sequence[Name], definite: Callable[[str], bool]) -> None:
        self._view = view
        self._cast = cast
        self._names = SpanIndex(names, lambda n: n.span)
        self._definite = definite
        self._last: tuple[int, Member] | None = None

    def reference(self, span: Span, text: str) -> Reference:
        """Whom the words at *span* mean."""
        inside = self._names.inside(span)
        person = self._named(inside)
        if person:
            return _found(person, text, f"“{text}” names {person.name}.")
        pronouns = [n for n in inside if n.kind == "pronoun"]
        if len(inside) == 1 and pronouns:
            return self._pronoun(pronouns[0], text)
        bodies = [m for n in inside if n.kind == "organisation" and (m := self._cast.of(n.span))]
        if bodies and len(inside) == 1:
            return _found(bodies[0], text, f"“{text}” names {bodies[0].name}.")
        words = text.split()
        if words and len(words) <= 3 and self._definite(words[0]):
            member = self._cast.by_role(words[-1].strip(",.’'s"), span.start)
            if member:
                return _found(member, text, f"“{text}” is {member.name}, introduced as “{member.role or member.name}”.")
        return Reference(text, "", f"“{text}” is nobody whom the text names.")

    def spoke(self, at: int, reference: Reference) -> None:
        """Remembers the speaker of a statement."""
        if reference.member:
            self._last = (at, reference.member)

    def _named(self, inside: Sequence[Name]) -> Member | None:
        """The person that the span names; the outermost name at its place."""
        people = [n for n in inside if n.kind == "person"]
        people.sort(key=lambda n: n.span.start - n.span.end)
        return next((m for n in people if (m := self._cast.of(n.span))), None)

    def _pronoun(self, name: Name, text: str) -> Reference:
        gender = name.gender
        if name.plural:
            return Reference(text, "", f"“{text}” is left open: it means more than one.")
        first, _ = self._view.sentence(self._view.index_at(name.span.start))
        sentence = self._view.starts[first] if first < len(self._view.starts) else 0
        same = [n for n in self._names.inside(Span(sentence, name.span.start)) if n.kind == "person"]
        subject = pronoun([m for n in same[:1] if (m := self._cast.of(n.span))], gender)
        if subject:
            return _found(subject, text, f"“{text}” is {subject.name}, named earlier in the sentence.")
        if (
            self._last
            and self._sentences_between(self._last[0], name.span.start) <= NEAR
            and pronoun([self._last[1]], gender)
        ):
            member = self._last[1]
            return _found(member, text, f"“{text}” is {member.name}, who spoke last.")
        before = (self._cast.of(n.span) for n in self._names.before(name.span.start, FAR) if n.kind == "person")
        member_before = pronoun([m for m in before if m], gender)
        if member_before:
            return _found(member_before, text, f"“{text}” is taken to be {member_before.name}, the person named last.")
        return Reference(text, "", f"“{text}” is left open: nobody is named before it.")

    def _sentences_between(self, start: int, end: int) -> int:
        symbols = self._view.symbols[self._view.index_at(start) : self._view.index_at(end)]
        return sum(symbols.count(b) for b in BREAKS)


def _found(member: Member, text: str, reason: str) -> Reference:
    return Reference(member.name, member.role, reason if text != member.name else "", member)


def definite_words(settings: Mapping[str, object], lookup: Callable[[str, str], object]) -> Callable[[str], bool]:
    """Tells whether a word marks someone already known, by the lexicon that language.toml names for it."""
    group = settings.get("reference")
    lexicon = str(group.get("definite", "")) if isinstance(group, Mapping) else ""
    return lambda word: bool(lexicon) and lookup(lexicon, word) is not None
