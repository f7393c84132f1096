"""Who is meant by the source or addressee of a statement."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from timeline.assemble.author import Authors
from timeline.assemble.cast import NAMED, Cast, Member, Reference, introduced, pronoun
from timeline.assemble.names import Name
from timeline.assemble.words import Test
from timeline.match.symbols import BREAKS
from timeline.match.view import View
from timeline.model.span import Span
from timeline.model.spanindex import SpanIndex
from timeline.rulebook.rulebook import Language

NEAR = 3
"""How many sentences back the speaker of a statement may lie for a pronoun to mean him."""

NEUTER = "n"
"""The gender of a pronoun that means a body and no person."""

SPEAKER = "speaker"
"""What a pronoun means that stands for the one who speaks or writes."""

FAR = 60
"""How many names back a pronoun may reach."""


@dataclass(frozen=True, slots=True)
class People:
    """Those whom a document names: its cast, all names in the story, and who wrote it."""

    cast: Cast
    names: Sequence[Name]
    authors: Authors


class Speakers:
    """Tells whom the words at a place mean, and remembers who spoke where."""

    def __init__(self, view: View, people: People, quoted: SpanIndex[Span], definite: Test, language: Language) -> None:
        self._view = view
        self._cast = people.cast
        self._names = SpanIndex(people.names, lambda n: n.span)
        self._authors = people.authors
        self._quoted = quoted
        self._definite = definite
        self._token = language.token
        self._words_of: SpanIndex[tuple[Span, Reference]] = SpanIndex((), _content)
        self._new_words: list[tuple[Span, Reference]] = []
        self._spoke_at: list[int] = []
        self._spoke: list[Member] = []

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
        words = [w for w in self._token.findall(text) if w[:1].isalnum()]
        if words and len(words) <= 3 and self._definite(words[0]):
            body = bool(inside) and all(n.kind == "organisation" for n in inside)
            member = self._cast.by_role(words[-1], span.start, ("organisation",) if body else NAMED)
            if member:
                return _found(member, text, f"“{text}” is {member.name}, introduced as “{member.role or member.name}”.")
        member = None if inside else self._cast.named(text)
        if member:
            return _found(member, text, f"“{text}” is {member.name}, named elsewhere in the text.")
        return Reference(text, "", f"“{text}” is nobody whom the text names.")

    def spoke(self, at: int, reference: Reference, content: Iterable[Span] = ()) -> None:
        """Remembers the speaker of a statement and the words; statements come in the order of the text."""
        self._new_words += ((c, reference) for c in content)
        if reference.member:
            self._spoke_at.append(at)
            self._spoke.append(reference.member)

    def _last_speaker(self, offset: int, since: int) -> Member | None:
        """Who spoke last between two places, if it was near."""
        i = bisect_left(self._spoke_at, offset)
        if not i or self._spoke_at[i - 1] < since:
            return None
        return self._spoke[i - 1] if self._sentences_between(self._spoke_at[i - 1], offset) <= NEAR else None

    def _subject_before(self, sentence: int, name: Name, kind: str, gender: str) -> tuple[Member | None, int]:
        """The first one named in the nearest sentence before that names somebody fitting, and where it begins."""
        start = sentence
        for _ in range(NEAR):
            index = self._view.index_at(start) - 1
            while index > 0 and self._view.symbols[index] in BREAKS:
                index -= 1
            if index <= 0:
                break
            end, start = start, self._view.starts[self._view.sentence(index)[0]]
            names = self._unquoted(self._names.inside(Span(start, end)), name.span)
            members = [m for m in self._members(names, kind) if introduced(m)]
            found = next((m for m in members if not (gender and m.gender) or m.gender == gender), None)
            if found:
                return found, start
        return None, 0

    def _named(self, inside: Sequence[Name]) -> Member | None:
        """The person that the span names; the outermost name at its place."""
        people = [n for n in inside if n.kind == "person"]
        people.sort(key=lambda n: n.span.start - n.span.end)
        return next((m for n in people if (m := self._cast.of(n.span))), None)

    def _pronoun(self, name: Name, text: str) -> Reference:
        if name.means:
            return self._present(name, text)
        if name.plural:
            return Reference(text, "", f"“{text}” is left open: it means more than one.")
        kind = "organisation" if name.gender == NEUTER else "person"
        gender = "" if name.gender == NEUTER else name.gender
        first, _ = self._view.sentence(self._view.index_at(name.span.start))
        sentence = self._view.starts[first] if first < len(self._view.starts) else 0
        same = self._members(self._unquoted(self._names.inside(Span(sentence, name.span.start)), name.span), kind)
        subject = pronoun([m for m in same[:1] if kind != "person" or introduced(m)], gender)
        if subject:
            return _found(subject, text, f"“{text}” is {subject.name}, named earlier in the sentence.")
        subject, at = self._subject_before(sentence, name, kind, gender)
        last = self._last_speaker(name.span.start, at)
        if last and last.kind == kind and pronoun([last], gender):
            return _found(last, text, f"“{text}” is {last.name}, who spoke last.")
        if subject:
            return _found(subject, text, f"“{text}” is {subject.name}, of whom the text speaks just before.")
        reach = FAR if kind == "person" else FAR // 6
        before = pronoun(
            self._members(self._unquoted(self._names.before(name.span.start, reach), name.span), kind), gender
        )
        if before:
            return _found(before, text, f"“{text}” is taken to be {before.name}, named last before it.")
        return Reference(text, "", f"“{text}” is left open: nobody is named before it whom it can mean.")

    def _present(self, name: Name, text: str) -> Reference:
        """Whom “I” and the like mean: who says the words they stand in, else who wrote the text."""
        if name.means != SPEAKER:
            return Reference(text, "", f"“{text}” is left open: it means nobody who was named.")
        if len(self._new_words) > len(self._words_of):
            self._words_of = SpanIndex(self._new_words, _content)
        around = self._words_of.holding(name.span)
        if around:
            _, who = min(around, key=lambda w: (w[0].end - w[0].start, w[0]))
            return Reference(who.name, who.role, f"“{text}” is {who.name}, whose words these are.", who.member)
        author = self._authors.at(name.span.start)
        if author:
            return _found(author, text, f"“{text}” is {author.name}, who wrote the text.")
        return Reference(text, "", f"“{text}” is left open: the text does not tell who wrote it.")

    def _unquoted(self, names: Sequence[Name], pronoun_at: Span) -> Sequence[Name]:
        """The names without those in quotations, for a pronoun that stands in none."""
        if not len(self._quoted) or self._quoted.holding(pronoun_at):
            return names
        return [n for n in names if not self._quoted.holding(n.span)]

    def _members(self, names: Iterable[Name], kind: str) -> list[Member]:
        """The members of the cast that names of a kind mean, in their order."""
        return [m for n in names if n.kind == kind and (m := self._cast.of(n.span))]

    def _sentences_between(self, start: int, end: int) -> int:
        symbols = self._view.symbols[self._view.index_at(start) : self._view.index_at(end)]
        return sum(symbols.count(b) for b in BREAKS)


def _content(words: tuple[Span, Reference]) -> Span:
    return words[0]


def _found(member: Member, text: str, reason: str) -> Reference:
    return Reference(member.name, member.role, reason if text != member.name else "", member)
