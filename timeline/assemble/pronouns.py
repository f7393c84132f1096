"""Whom “he”, “it”, “they” and “who” mean: the subject of the sentence, who spoke last, or the subject just before."""

from __future__ import annotations

from dataclasses import replace

from timeline.assemble.agreement import Agreement
from timeline.assemble.antecedents import Antecedents, one_described
from timeline.assemble.cast import Cast, Member, Reference, introduced, pronoun
from timeline.assemble.focus import Focus
from timeline.assemble.names import PERSON, Name
from timeline.assemble.number import Asked
from timeline.assemble.wording import Wording
from timeline.model.span import Span

NEUTER = "n"
"""The gender of a pronoun that means a body and no person."""

OPEN_MANY, OPEN_ONE = "it means more than one", "nothing is told of just before that it can mean"
"""Why it is open whom “they” and “it” mean."""

FAR = 60
"""How many names back a pronoun may reach for the one named last."""


class Pronouns:
    """Finds the one whom a pronoun means, and remembers who spoke where."""

    def __init__(
        self, focus: Focus, cast: Cast, antecedents: Antecedents, wording: Wording, agreement: Agreement
    ) -> None:
        self._focus = focus
        self._antecedents = antecedents
        self._agreement = agreement
        self._cast = cast
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
        return one_described(self._focus.names.inside(source)) and len(self._focus.names.inside(place)) == 1

    def meaning(self, asked: Asked, other: str = "", quoted: str = "") -> Reference:
        """Whom the pronoun means, with the reason; open where nobody near is likely, or where that would be *other*.

        Nor is it who is *quoted* in the words that the pronoun stands in.
        """
        name, text = asked.name, asked.text
        agrees = name.plural or name.gender == NEUTER
        found = (
            self._agreeing(asked)
            if agrees
            else self._apart(asked, self._person(name, text, self._others(asked, other) | {quoted}), other)
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
        others |= self._antecedents.fronted(name)
        subject = self._antecedents.stressed(name) or self._antecedents.in_sentence(name, others)
        if subject:
            return _meant(subject, text, "named earlier in the sentence")
        before, at = self._antecedents.before(name, others)
        last = self._focus.last_speaker(name.span.start, at)
        both = [r for r in last.together if self._can_be(r, gender) and r.name not in others] if last else []
        if len(both) > 1:
            return _open(text, f"it may be {both[0].name} or {both[1].name}")
        if last and last.together:
            last = both[0] if both else None
        if last and last.name in others:
            last = None
        likely = last if last and self._can_be(last, gender) else before
        ahead = self._antecedents.ahead(name)
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

    def _agreeing(self, asked: Asked) -> Reference:
        """The body or thing that “it” means, or the several whom “they” means."""
        found = self._agreement.meaning(asked)
        if found.who is None:
            return _open(asked.text, OPEN_MANY if asked.name.plural else OPEN_ONE)
        if asked.name.plural:
            reason = f"“{asked.text}” are {found.who.name}, {found.how}."
            return replace(found.who, reason=reason)
        return _meant(found.who, asked.text, found.how)

    def _can_be(self, who: Reference, gender: str) -> bool:
        """Whether a pronoun of a gender can mean somebody, as far as a description of him or the text tells."""
        if who.member is None:
            return not gender or self._gender_of(who.name) in ("", gender)
        return who.member.kind == PERSON and pronoun([who.member], gender) is not None


def _of(member: Member) -> Reference:
    return Reference(member.name, member.role, "", member)


def _open(text: str, why: str) -> Reference:
    return Reference(text, "", f"“{text}” is left open: {why}.", known=False)


def _meant(reference: Reference, text: str, how: str) -> Reference:
    return Reference(reference.name, reference.role, f"“{text}” is {reference.name}, {how}.", reference.member)
