"""Who is meant by the source or addressee of a statement."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from weakref import proxy

from timeline.assemble.author import Authors
from timeline.assemble.cast import Cast, Heads, Member, Reference
from timeline.assemble.descriptions import Descriptions, Wording
from timeline.assemble.focus import Focus
from timeline.assemble.names import BODY, PERSON, PRONOUN, Name
from timeline.assemble.pronouns import Pronouns
from timeline.match.view import View
from timeline.model.span import Span
from timeline.model.spanindex import SpanIndex
from timeline.model.stretches import Stretches
from timeline.rulebook.rulebook import Language

RECENT = 8
"""Among how many parts of the last statements the one is looked for in which another stands."""

AGE_SIGNS = frozenset(", \n")
"""Signs that may stand, with an age, between a name and who that is."""

SPEAKER, ANTECEDENT = "speaker", "antecedent"
"""What a pronoun means that stands for the one who speaks or writes, or for the one named right before it."""


@dataclass(frozen=True, slots=True)
class People:
    """Those whom a document names: its cast, all names in the story, who wrote it, and the nouns of a role."""

    cast: Cast
    names: Sequence[Name]
    authors: Authors
    heads: Heads


class Speakers:
    """Tells whom the words at a place mean, and remembers who spoke where."""

    def __init__(self, view: View, people: People, quoted: Stretches, wording: Wording, language: Language) -> None:
        self._text = view.text
        self._cast = people.cast
        self._names = SpanIndex(people.names, lambda n: n.span)
        self._authors = people.authors
        self._token = language.token
        self._wording = wording
        self._heads = people.heads
        focus = Focus(view, people.cast, self._names, quoted)
        self._descriptions = Descriptions(view.text, focus, people.cast, people.heads, wording)
        self._words: list[tuple[Span, Reference]] = []
        self._all_words: SpanIndex[tuple[Span, Reference]] | None = None
        # Through a proxy: a circle of objects would keep all that was found until the collector comes to look for it.
        this = proxy(self)
        self._pronouns = Pronouns(focus, people.cast, lambda s: this.described(s), wording)  # noqa: PLW0108

    def reference(self, span: Span, text: str, other: str = "") -> Reference:
        """Whom the words at *span* mean; a pronoun does not mean *other*, to whom it stands as object to subject."""
        inside = self._names.inside(span)
        person = self._named([n for n in inside if not self._tells_of_another(n, span)])
        if person:
            return _found(person, text, f"“{text}” names {person.name}.")
        pronouns = [n for n in inside if n.kind == PRONOUN]
        if len(inside) == 1 and pronouns:
            return self._pronoun(pronouns[0], text, other)
        bodies = [m for n in inside if n.kind == BODY and (m := self._cast.of(n.span))]
        if bodies and len(inside) == 1:
            return _found(bodies[0], text, f"“{text}” names {bodies[0].name}.")
        tokens = self._token.findall(text)
        words = [w for w in tokens if w[:1].isalnum()]
        beside = self._beside(span, inside)
        if beside:
            return _found(beside, text, f"“{text}” is {beside.name}, named right before it.")
        described = None if any(map(_owner_mark, tokens)) else self._descriptions.meaning(words, span, inside)
        if described:
            who, how = described
            return _found(who, text, f"“{text}” is {who.name}, {how}.")
        member = None if inside else self._cast.named(text)
        if member:
            return _found(member, text, f"“{text}” is {member.name}, named elsewhere in the text.")
        return Reference(text, "", f"“{text}” is nobody whom the text names.")

    def _beside(self, span: Span, inside: Sequence[Name]) -> Member | None:
        """The person of whom a description right behind tells: “Anna Berg, 63, a teacher”."""
        if len(inside) != 1 or inside[0].kind != "group" or not inside[0].singular or not self._new(inside[0]):
            return None
        before = next((n for n in self._names.before(span.start, 3) if n.kind == PERSON), None)
        between = self._text[before.span.end : span.start] if before else ""
        if before is None or "," not in between or not all(c.isdigit() or c in AGE_SIGNS for c in between):
            return None
        return self._cast.of(before.span)

    def _new(self, name: Name) -> bool:
        """Whether a description opens with a word that introduces somebody."""
        first, _, _ = name.span.of(self._text).partition(" ")
        return self._wording.new(first)

    def nobody(self, text: str) -> bool:
        """Whether the words of a source tell that none of those it names said it: “no official”."""
        return self._wording.none(text.split(maxsplit=1)[0])

    def spoke(self, at: int, reference: Reference, source: Span, content: Iterable[Span]) -> None:
        """Remembers the speaker of a statement and the words; statements come in the order of the text.

        Who speaks in what another says has not spoken last.
        """
        if not self._words_around(source):
            self._pronouns.spoke(at, reference, source)
        self._words += ((c, reference) for c in content)

    def described(self, span: Span) -> Reference:
        """Whom the words at a place mean."""
        return self.reference(span, " ".join(span.of(self._text).split()))

    def all_spoke(self) -> None:
        """Tells that all statements are known."""
        self._all_words = SpanIndex(self._words, _content)

    def _named(self, inside: Sequence[Name]) -> Member | None:
        """The person that the span names; the outermost name at its place."""
        people = [n for n in inside if n.kind == PERSON]
        people.sort(key=lambda n: n.span.start - n.span.end)
        return next((m for n in people if (m := self._cast.of(n.span))), None)

    def _tells_of_another(self, name: Name, span: Span) -> bool:
        """Whether a name only tells more of a noun behind it: “a Berg campaign source”, “the Berg plan”."""
        before = self._text[span.start : name.span.start].split()
        after = self._text[name.span.end : span.end].split()
        opens = bool(before) and (self._wording.definite(before[0]) or self._wording.new(before[0]))
        noun = after[0] if after and after[0].isalpha() and after[0].islower() else ""
        if not opens or not noun or self._wording.ends(noun):
            return False
        return len(before) == 1 or bool(self._heads(noun))

    def _pronoun(self, name: Name, text: str, other: str) -> Reference:
        if name.means == ANTECEDENT:
            return self._pronouns.antecedent(name, text) or self._pronouns.meaning(name, text)
        if name.means:
            return self._present(name, text)
        return self._pronouns.meaning(name, text, other)

    def _words_around(self, span: Span) -> list[tuple[Span, Reference]]:
        """The words of those statements, with their speakers, in which the span stands."""
        if self._all_words is None:
            return [w for w in self._words[-RECENT:] if w[0].holds(span)]
        return self._all_words.holding(span)

    def _present(self, name: Name, text: str) -> Reference:
        """Whom “I” and the like mean: who says the words they stand in, else who wrote the text."""
        if name.means != SPEAKER:
            return Reference(text, "", f"“{text}” is left open: it means nobody who was named.", known=False)
        around = self._words_around(name.span)
        if around:
            _, who = min(around, key=lambda w: (w[0].end - w[0].start, w[0]))
            return Reference(who.name, who.role, f"“{text}” is {who.name}, whose words these are.", who.member)
        author = self._authors.at(name.span.start)
        if author:
            return _found(author, text, f"“{text}” is {author.name}, who wrote the text.")
        return Reference(text, "", f"“{text}” is left open: the text does not tell who wrote it.", known=False)


def _owner_mark(token: str) -> bool:
    """Whether a token is a sign and letters, as in “the minister’s lawyer”: the noun is another’s."""
    return len(token) > 1 and not token[0].isalnum()


def _content(words: tuple[Span, Reference]) -> Span:
    return words[0]


def _found(member: Member, text: str, reason: str) -> Reference:
    return Reference(member.name, member.role, reason if text != member.name else "", member)
