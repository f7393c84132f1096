"""Whom “he” and “she” mean by how somebody stands in a sentence: its subject, the one its main clause begins with."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from timeline.assemble.cast import Member, Reference, introduced, pronoun
from timeline.assemble.focus import Focus
from timeline.assemble.names import GROUP, PERSON, PRONOUN, Name
from timeline.assemble.standing import Standing
from timeline.assemble.wording import Wording
from timeline.model.span import Span

Describe = Callable[[Span], Reference]
"""Whom a description such as “the minister” means."""

NOBODY: frozenset[str] = frozenset()
"""The names of those who are not meant, where anybody can be."""


class Antecedents:
    """Finds the one in a sentence whom a pronoun with a gender can mean."""

    def __init__(self, focus: Focus, standing: Standing, describe: Describe, wording: Wording) -> None:
        self._focus = focus
        self._standing = standing
        self._describe = describe
        self._owned = wording.owned
        self._reflexive = wording.reflexive
        self._object = wording.object
        self._definite, self._new = wording.definite, wording.new
        self._leads = wording.leads

    def in_sentence(self, name: Name, others: frozenset[str] = NOBODY) -> Reference | None:
        """The subject before the pronoun in its sentence, if it can mean that."""
        place = Span(self._focus.sentence_start(name.span.start), name.span.start)
        subject = self.subject(place, name, others)
        return subject if subject and subject.name not in others else None

    def stressed(self, name: Name) -> Reference | None:
        """The one right before a word such as “himself” that only stresses it: “Lee himself”."""
        before = self._focus.names.before(name.span.start, 1) if self._reflexive(name.word) else []
        near = [n for n in before if n.kind == PERSON and self._focus.adjoins(n.span, name.span)]
        return next((_of(m) for m in self._focus.members(near, PERSON) if _like(m, name.gender)), None)

    def before(self, name: Name, others: frozenset[str]) -> tuple[Reference | None, int]:
        """The subject of the nearest sentence before that has one, and where that sentence begins."""
        for place in self._focus.sentences_before(self._focus.sentence_start(name.span.start)):
            found = self.subject(place, name, others)
            if found:
                return found, place.start
        return None, 0

    def ahead(self, name: Name) -> Member | None:
        """The one named right after the clause with which the sentence opens: “If he wins, Osei will resign”."""
        if not self._leads(self._focus.first_word(self._focus.sentence_start(name.span.start))):
            return None
        named = self._focus.members([n for n in self._focus.after_comma(name.span) if n.kind == PERSON], PERSON)
        return named[0] if named and pronoun(named[:1], name.gender) else None

    def fronted(self, name: Name) -> frozenset[str]:
        """Those in words before the comma that only lead to the pronoun, without a subject: “After beating Lee, he …”.

        Whose something is may be meant: “In Lee’s view, he …”.
        """
        place = Span(self._focus.sentence_start(name.span.start), name.span.start)
        names = self._focus.names.inside(place)
        people = [n for n in names if n.kind == PERSON]
        if not people or not self._standing.parted(name.span) or self._focus.in_quotation(name.span):
            return NOBODY
        if any(self._standing.subject(n.span) for n in names) or any(self._standing.owns(n.span) for n in people):
            return NOBODY
        if self._leads(self._focus.first_word(place.start)):
            return NOBODY
        return frozenset(m.name for m in self._focus.members(people, PERSON))

    def subject(self, place: Span, name: Name, others: frozenset[str]) -> Reference | None:
        """The first one in a place whom the pronoun can mean; somebody named comes before a description."""
        gender = name.gender
        names = self._focus.unquoted(self._focus.names.inside(place), name.span)
        inside = [n for n in names if n.role or not self._standing.compound(n.span)]  # no “Lee” in “anti-Lee”
        sentence = self._focus.sentence_start(name.span.start)
        apart = place.end <= sentence
        owned = self._owned(name.word)
        if (apart or not owned) and self._goes_on(inside[:1], name):
            return None  # that sentence tells of one told of before it
        named = [m for m in self._focus.members(inside, PERSON) if m.name not in others]
        alone = len(named) == 1 and not any(n.kind == name.kind and n.gender == name.gender for n in inside)
        members = named if alone else [m for m in named if introduced(m)]
        likely = [m for m in members if _like(m, gender) and m is not self._of_verb(inside, name)]
        acting = (
            {*self._focus.members([n for n in inside if self._acts(n)], PERSON)} if apart or not owned else {*likely}
        )
        found = self._led_to(place, gender, members) or next((m for m in likely if m in acting), (*likely, None)[0])
        told = self._described_subject(inside, name, found) if apart else None
        if told:
            return self._describe(told.span)
        if found and (introduced(found) or not one_described(inside[:1])):
            return _of(found)
        described = one_described(inside[:1]) and _agree(inside[0], name)
        return self._describe(inside[0].span) if described else None

    def _described_subject(self, inside: Sequence[Name], name: Name, found: Member | None) -> Name | None:
        """The described subject, where the one found only owns what is told behind it: “The aide denied Lee’s plan”."""
        mentions = [n for n in inside if found and n.kind == PERSON and self._focus.members([n]) == [found]]
        if not mentions or self._owned(name.word) or not all(self._standing.owns(n.span) for n in mentions):
            return None
        ahead = (n for n in inside if n.span.end <= mentions[0].span.start and one_described([n]) and _agree(n, name))
        return next((n for n in ahead if self._known(n) and self._standing.heads(n.span)), None)

    def _known(self, name: Name) -> bool:
        """Whether a description tells of one known or new, and not of any."""
        first = self._focus.words(name.span).split()[0]
        return self._definite(first) or self._new(first)

    def _acts(self, name: Name) -> bool:
        """Whether one is a subject, and not in a clause that “that” opens within another."""
        return self._standing.subject(name.span) and not self._standing.complement(name.span)

    def _of_verb(self, inside: Sequence[Name], name: Name) -> Member | None:
        """The subject of the verb of which the pronoun is the object: “Lee attacked him”."""
        last = next((n for n in reversed(inside) if n.kind == PERSON), None) if self._object(name.word) else None
        alone = last and self._standing.subject(last.span) and self._standing.all_verbs(last.span, name.span)
        return next(iter(self._focus.members([last], PERSON)), None) if last and alone else None

    def _led_to(self, place: Span, gender: str, members: Sequence[Member]) -> Member | None:
        """The one with whom the main clause begins behind a clause that opens the place: “When Kim asked, Lee left”."""
        if len(members) < 2 or not self._leads(self._focus.first_word(place.start)):
            return None
        first = self._focus.led_to(place.start)[:1]
        main = self._focus.members(
            [n for n in first if n.span.end <= place.end and self._standing.acts(n.span)], PERSON
        )
        return next((m for m in main if m in members and _like(m, gender)), None)

    def _goes_on(self, names: Sequence[Name], name: Name) -> bool:
        """Whether the first of the names is a pronoun like another, and no “his”, which tells of whom a thing is."""
        like = bool(names) and names[0].kind == PRONOUN and names[0].gender == name.gender != ""
        return like and not self._owned(self._focus.words(names[0].span))


def _agree(name: Name, other: Name) -> bool:
    return not (name.gender and other.gender) or name.gender == other.gender


def _like(member: Member, gender: str) -> bool:
    return not (gender and member.gender) or member.gender == gender


def one_described(names: Sequence[Name]) -> bool:
    """Whether the names are a single description of one person: “a spokesman”."""
    return len(names) == 1 and names[0].kind == GROUP and names[0].singular


def _of(member: Member) -> Reference:
    return Reference(member.name, member.role, "", member)
