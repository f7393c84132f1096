"""Whom “he”, “it”, “they” and “who” mean: the subject of the sentence, who spoke last, or the subject just before."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from timeline.assemble.agreement import Agreement
from timeline.assemble.cast import Cast, Member, Reference, introduced, pronoun
from timeline.assemble.focus import Focus
from timeline.assemble.names import GROUP, PERSON, PRONOUN, Name
from timeline.assemble.number import Asked
from timeline.assemble.wording import Wording
from timeline.model.span import Span

NEUTER = "n"
"""The gender of a pronoun that means a body and no person."""

OPEN_MANY, OPEN_ONE = "it means more than one", "nothing is told of just before that it can mean"
"""Why it is open whom “they” and “it” mean."""

FAR = 60
"""How many names back a pronoun may reach for the one named last."""

Describe = Callable[[Span], Reference]
"""Whom a description such as “the minister” means."""


class Pronouns:
    """Finds the one whom a pronoun means, and remembers who spoke where."""

    def __init__(self, focus: Focus, cast: Cast, describe: Describe, wording: Wording, agreement: Agreement) -> None:
        self._focus = focus
        self._agreement = agreement
        self._cast = cast
        self._describe = describe
        self._oblique = wording.oblique
        self._owned = wording.owned
        self._leads = wording.leads
        self._gender_of = wording.gender_of

    def spoke(self, at: int, reference: Reference, source: Span) -> None:
        """Remembers who spoke last; statements come in the order of the text."""
        if reference.member or reference.together or self._opens(source):
            self._focus.spoke(at, reference)

    def asked(self, at: int, reference: Reference) -> None:
        """Remembers who was asked, and so is likely to speak next."""
        self._focus.spoke(at, reference)

    def _opens(self, source: Span) -> bool:
        """Whether a source is a description of one person that is the first thing named in its sentence."""
        place = Span(self._focus.sentence_start(source.start), source.end)
        return _one_described(self._focus.names.inside(source)) and len(self._focus.names.inside(place)) == 1

    def meaning(self, asked: Asked, other: str = "") -> Reference:
        """Whom the pronoun means, with the reason; open where nobody near is likely, or where that would be *other*."""
        name, text = asked.name, asked.text
        agrees = name.plural or name.gender == NEUTER
        found = (
            self._agreeing(asked)
            if agrees
            else self._apart(asked, self._person(name, text, self._others(asked, other)), other)
        )
        return _open(text, f"{other} is who speaks to it") if other and found.name == other else found

    def _apart(self, asked: Asked, found: Reference, other: str) -> Reference:
        """The one found, or who spoke last if of the one found something is said now: “Lee won, he said”."""
        at = asked.name.span.start
        last = self._focus.last_speaker(at) if found.member and asked.said else None
        if not last or not last.member or last.name == other or any(map(self._focus.quotes, asked.said)):
            return found
        told = [n for c in asked.said for n in self._focus.names.inside(c)]
        members = self._focus.members(told, PERSON)
        since = [n for n in self._focus.names.inside(Span(self._focus.spoken_at(at), at)) if n not in told]
        only_told = found.member in members and found.member not in self._focus.members(since, PERSON)
        led = self._leads(self._focus.first_word(self._focus.sentence_start(at)))
        if not only_told or led or last.member in members or not self._can_be(last, asked.name.gender):
            return found
        return _meant(last, asked.text, "who spoke last")

    def _others(self, asked: Asked, other: str) -> frozenset[str]:
        """Those who are not meant: to whom it is said, or a strange word in what is said: “Loyalty, he said, pays”."""
        told = (n for c in asked.said for n in self._focus.names.inside(c))
        return frozenset({other, *(m.name for m in self._focus.members(told, PERSON) if not introduced(m))})

    def _person(self, name: Name, text: str, others: frozenset[str]) -> Reference:
        gender = name.gender
        sentence = self._focus.sentence_start(name.span.start)
        subject = self.in_sentence(name, others)
        if subject:
            return _meant(subject, text, "named earlier in the sentence")
        before, at = self._subject_before(sentence, name, gender, others)
        last = self._focus.last_speaker(name.span.start, at)
        both = [r for r in last.together if self._can_be(r, gender) and r.name not in others] if last else []
        if len(both) > 1:
            return _open(text, f"it may be {both[0].name} or {both[1].name}")
        if last and last.together:
            last = both[0] if both else None
        if last and last.name in others:
            last = None
        likely = last if last and self._can_be(last, gender) else before
        ahead = self._ahead(sentence, name, gender)
        if ahead and likely and likely.member is not ahead:
            return _open(text, f"it may be {ahead.name} or {likely.name}")
        if ahead:
            return _meant(_of(ahead), text, "named later in the sentence")
        if likely:
            return _meant(likely, text, "who spoke last" if likely is last else "of whom the text speaks just before")
        names = self._focus.unquoted(self._focus.names.before(name.span.start, FAR), name.span)
        far = pronoun(self._focus.members(names, PERSON), gender)
        if far and ((gender and far.gender == gender) or far is self._cast.main):
            reason = f"“{text}” is taken to be {far.name}, named last before it."
            return Reference(far.name, far.role, reason, far)
        return _open(text, "nobody is named before it whom it can mean")

    def in_sentence(self, name: Name, others: frozenset[str] = frozenset()) -> Reference | None:
        """The subject before the pronoun in its sentence, if it can mean that."""
        place = Span(self._focus.sentence_start(name.span.start), name.span.start)
        subject = self._subject(place, name, name.gender, others)
        return subject if subject and subject.name not in others else None

    def _ahead(self, sentence: int, name: Name, gender: str) -> Member | None:
        """The one named right after the clause with which the sentence opens: “If he wins, Osei will resign”."""
        if not self._leads(self._focus.first_word(sentence)):
            return None
        after = self._focus.after_comma(name.span)
        named = self._focus.members([n for n in after if n.kind == PERSON], PERSON)
        return named[0] if named and pronoun(named[:1], gender) else None

    def _agreeing(self, asked: Asked) -> Reference:
        """The body or thing that “it” means, or the several whom “they” means."""
        found = self._agreement.meaning(asked)
        if found.who is None:
            return _open(asked.text, OPEN_MANY if asked.name.plural else OPEN_ONE)
        if asked.name.plural:
            reason = f"“{asked.text}” are {found.who.name}, {found.how}."
            return replace(found.who, reason=reason)
        return _meant(found.who, asked.text, found.how)

    def _subject(self, place: Span, name: Name, gender: str, others: frozenset[str]) -> Reference | None:
        """The first one in a place whom the pronoun can mean; somebody named comes before a description."""
        inside = self._focus.unquoted(self._focus.names.inside(place), name.span)
        if place.end <= self._focus.sentence_start(name.span.start) and self._goes_on(inside[:1], name):
            return None  # that sentence tells of one told of before it
        named = [m for m in self._focus.members(inside, PERSON) if m.name not in others]
        alone = len(named) == 1 and not any(n.kind == name.kind and n.gender == name.gender for n in inside)
        members = named if alone else [m for m in named if introduced(m)]
        found = next((m for m in members if not (gender and m.gender) or m.gender == gender), None)
        if found and (introduced(found) or not _one_described(inside[:1])):
            return _of(found)
        described = self._describe(inside[0].span) if _one_described(inside[:1]) else None
        return described if described and self._can_be(described, gender) else None

    def _can_be(self, who: Reference, gender: str) -> bool:
        """Whether a pronoun of a gender can mean somebody, as far as a description of him or the text tells."""
        if who.member is None:
            return not gender or self._gender_of(who.name) in ("", gender)
        return who.member.kind == PERSON and pronoun([who.member], gender) is not None

    def _goes_on(self, names: Sequence[Name], name: Name) -> bool:
        """Whether the first of the names is a pronoun like another, and no “his”, which tells of whom a thing is."""
        like = bool(names) and names[0].kind == PRONOUN and names[0].gender == name.gender != ""
        return like and not self._owned(self._focus.words(names[0].span))

    def _subject_before(
        self, sentence: int, name: Name, gender: str, others: frozenset[str]
    ) -> tuple[Reference | None, int]:
        """The subject of the nearest sentence before that has one, and where that sentence begins."""
        for place in self._focus.sentences_before(sentence):
            found = self._subject(place, name, gender, others)
            if found:
                return found, place.start
        return None, 0


def _one_described(names: Sequence[Name]) -> bool:
    """Whether the names are a single description of one person: “a spokesman”."""
    return len(names) == 1 and names[0].kind == GROUP and names[0].singular


def _of(member: Member) -> Reference:
    return Reference(member.name, member.role, "", member)


def _open(text: str, why: str) -> Reference:
    return Reference(text, "", f"“{text}” is left open: {why}.", known=False)


def _meant(reference: Reference, text: str, how: str) -> Reference:
    return Reference(reference.name, reference.role, f"“{text}” is {reference.name}, {how}.", reference.member)
