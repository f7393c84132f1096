"""Who is meant by the source or addressee of a statement."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from weakref import proxy

from timeline.assemble.agreement import Agreement
from timeline.assemble.antecedents import Antecedents
from timeline.assemble.author import Authors
from timeline.assemble.cast import Cast, Heads, Member, Reference
from timeline.assemble.descriptions import Descriptions
from timeline.assemble.focus import Focus
from timeline.assemble.grammar import Grammar, Tools
from timeline.assemble.named_sources import NamedSources
from timeline.assemble.names import ANTECEDENT, BODY, PERSON, PRONOUN, SPEAKER, Name
from timeline.assemble.naming import Naming
from timeline.assemble.number import UNTOLD, Asked, Number, Saying
from timeline.assemble.pronouns import Pronouns
from timeline.assemble.relatives import Relatives
from timeline.assemble.turns import Said
from timeline.assemble.wording import Wording
from timeline.match.view import View
from timeline.model.span import Span
from timeline.model.spanindex import SpanIndex
from timeline.model.stretches import Stretches
from timeline.rulebook.rulebook import Language

RECENT = 8
"""Among how many parts of the last statements the one is looked for in which another stands."""


@dataclass(frozen=True, slots=True)
class People:
    """Those whom a document names: its cast, all names in the story, who wrote it, and the nouns of a role."""

    cast: Cast
    names: Sequence[Name]
    authors: Authors
    heads: Heads


class Speakers:
    """Tells whom the words at a place mean, and remembers who spoke where."""

    def __init__(
        self,
        view: View,
        people: People,
        quoted: Stretches,
        wording: Wording,
        grammar: Grammar,
        language: Language,
    ) -> None:
        self._cast = people.cast
        self._names = SpanIndex(people.names, lambda n: n.span)
        self._authors = people.authors
        self._token = language.token
        self._wording = wording
        self._named = NamedSources(view.text, people.cast, self._names, people.heads, wording)
        self._focus = focus = Focus(view, people.cast, self._names, quoted, grammar.standing)
        self._words: list[tuple[Span, Reference]] = []
        self._all_words: SpanIndex[tuple[Span, Reference]] | None = None
        # Through a proxy: a circle of objects would keep all that was found until the collector comes to look for it.
        this: Speakers = proxy(self)

        def described(span: Span) -> Reference:
            return this.described(span)

        number, naming = Number(focus, grammar.standing, wording), Naming(focus, described)
        self._agreement = Agreement(Tools(focus, grammar, number, naming, wording.leads, wording.owned))
        self._descriptions = Descriptions(focus, people.cast, people.heads, wording, self._agreement.teller)
        antecedents = Antecedents(focus, grammar.standing, described, wording)
        self._pronouns = Pronouns(focus, people.cast, antecedents, wording, self._agreement)
        self._relatives = Relatives(focus, grammar, naming, antecedents, wording)

    def reference(self, span: Span, text: str, other: str = "", saying: Saying = UNTOLD) -> Reference:
        """Whom the words at *span* mean, which are the source of *saying*.

        A pronoun does not mean *other*, to whom it stands as object to subject.
        """
        inside = self._names.inside(span)
        person = self._named.person(inside, span)
        if person:
            return _found(person, text, f"“{text}” names {person.name}.")
        pronouns = [n for n in inside if n.kind == PRONOUN]
        if len(inside) == 1 and pronouns:
            return self._pronoun(Asked(pronouns[0], text, *saying, heard=bool(other)), other)
        bodies = [m for n in inside if n.kind == BODY and (m := self._cast.of(n.span))]
        if bodies and len(inside) == 1:
            return _found(bodies[0], text, f"“{text}” names {bodies[0].name}.")
        if not inside and self._wording.which(text):
            return self._relatives.thing(span, text)
        tokens = self._token.findall(text)
        words = [w for w in tokens if w[:1].isalnum()]
        beside = self._named.beside(span, inside)
        if beside:
            return _found(beside, text, f"“{text}” is {beside.name}, named right before it.")
        described = None if any(map(_owner_mark, tokens)) else self._descriptions.meaning(words, span)
        if described:
            reason = f"“{text}” is {described.name}, {described.reason}."
            return Reference(described.name, described.role, reason, described.member)
        member = None if inside else self._cast.named(text)
        if member:
            return _found(member, text, f"“{text}” is {member.name}, named elsewhere in the text.")
        return Reference(text, "", f"“{text}” is nobody whom the text names.")

    def nobody(self, text: str) -> bool:
        """Whether the words of a source tell that none of those it names said it: “no official”."""
        return self._wording.none(text.split(maxsplit=1)[0])

    def spoke(self, at: int, said: Said) -> None:
        """Remembers a statement that ends at a place; statements come in the order of the text.

        Who speaks in what another says has not spoken last, nor who speaks in a clause that leads to what another does.
        """
        if not self._words_around(said.source) and not self._in_passing(said.source) and not self._led(said.source):
            self._pronouns.spoke(at, said.reference, said.source)
        self._agreement.spoke(said)
        self._words += ((c, said.reference) for c in said.content)

    def _in_passing(self, source: Span) -> bool:
        """Whether a source is a word such as “who” that takes up another than the first one of its sentence."""
        inside = self._names.inside(source)
        if len(inside) != 1 or inside[0].means != ANTECEDENT:
            return False
        sentence = self._focus.sentence_start(source.start)
        before = self._names.inside(Span(sentence, source.start))
        return not before or before[0].span.start > sentence

    def _led(self, source: Span) -> bool:
        """Whether a source stands in a clause that leads to one on somebody else: “When Kim said it, Lee …”."""
        sentence = self._focus.sentence_start(source.start)
        main = self._focus.led_to(sentence) if self._wording.leads(self._focus.first_word(sentence)) else []
        return any(n.kind == PERSON and n.span.start > source.end for n in main[:1])

    def asked(self, at: int, source: Span, words: Span) -> None:
        """Remembers the person with whose name the words of a question begin: who is asked speaks next."""
        first = next((n for n in self._names.inside(words) if n.span.start == words.start and n.kind == PERSON), None)
        member = self._cast.of(first.span) if first else None
        if member and not self._words_around(source):
            self._pronouns.asked(at, Reference(member.name, member.role, "", member))

    def described(self, span: Span) -> Reference:
        """Whom the words at a place mean."""
        return self.reference(span, self._focus.words(span))

    def all_spoke(self) -> None:
        """Tells that all statements are known."""
        self._all_words = SpanIndex(self._words, _content)

    def _pronoun(self, asked: Asked, other: str) -> Reference:
        name, text = asked.name, asked.text
        if name.means == ANTECEDENT:
            return self._relatives.meaning(asked)
        if name.means:
            return self._relatives.stressing(asked) or self._present(name, text)
        told = name.gender and self._focus.in_quotation(name.span)  # “our” may be his who is quoted
        around = self._words_around(name.span) if told else []
        quoted = min(around, key=_length)[1].name if around else ""
        return self._pronouns.meaning(asked, other, quoted)

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
            _, who = min(around, key=_length)
            return Reference(who.name, who.role, f"“{text}” is {who.name}, whose words these are.", who.member)
        author = self._authors.at(name.span.start)
        if author:
            return _found(author, text, f"“{text}” is {author.name}, who wrote the text.")
        return Reference(text, "", f"“{text}” is left open: the text does not tell who wrote it.", known=False)


def _owner_mark(token: str) -> bool:
    """Whether a token is a sign and letters, as in “the minister’s lawyer”: the noun is another’s."""
    return len(token) > 1 and not token[0].isalnum()


def _length(words: tuple[Span, Reference]) -> tuple[int, Span]:
    return words[0].end - words[0].start, words[0]


def _content(words: tuple[Span, Reference]) -> Span:
    return words[0]


def _found(member: Member, text: str, reason: str) -> Reference:
    return Reference(member.name, member.role, reason if text != member.name else "", member)
