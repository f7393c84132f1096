"""Whom “who” means: the one named right before it, or the one at the head of the words before it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from timeline.assemble.antecedents import Antecedents
from timeline.assemble.cast import Reference
from timeline.assemble.focus import Focus
from timeline.assemble.grammar import Grammar
from timeline.assemble.names import BODY, GROUP, PERSON, PLACE, PRONOUN, Name, unnamed
from timeline.assemble.naming import Naming
from timeline.assemble.number import Asked, same
from timeline.assemble.runs import Run, runs_of
from timeline.assemble.wording import Wording
from timeline.assemble.words import up_to
from timeline.match.quotes import COMMAS
from timeline.model.span import Span

ACROSS = 6
"""Among how many names before “who” the one is looked for that it means."""

OPEN = "nobody is named before it whom it can mean"
"""Why it is open whom “who” means."""

RIGHT_BEFORE, EARLIER = "named right before it", "named earlier in the sentence"
"""How it is known whom “who” means."""


class Relatives:
    """Finds the one whom a relative word takes up."""

    def __init__(
        self, focus: Focus, grammar: Grammar, naming: Naming, antecedents: Antecedents, wording: Wording
    ) -> None:
        self._focus = focus
        self._standing = grammar.standing
        self._strangers = grammar.strangers
        self._naming = naming
        self._antecedents = antecedents
        self._new = wording.new
        self._ends = wording.ends
        self._is_collective = wording.collective

    def meaning(self, asked: Asked) -> Reference:
        """Whom the word means, with the reason; open where nobody stands before it in the sentence."""
        name, text = asked.name, asked.text
        sentence = self._focus.sentence_start(name.span.start)
        before = [n for n in self._focus.names.before(name.span.start, ACROSS) if n.span.start >= sentence]
        stressed = before[:1] and before[0].kind == PRONOUN and not unnamed(before[0])
        stressed = stressed and self._focus.adjoins(before[0].span, name.span)
        adjoining = self._adjoining(before, before[0] if stressed else name)  # “Lee himself, who”
        if adjoining:
            return self._right_before(adjoining, before, asked)
        several = self._places(before, name)
        if several:
            return _meant(self._naming.run(several), text, RIGHT_BEFORE)
        again = next((n for n in before if same(n, name)), None) if self._standing.joined(name.span) else None
        if again:  # “people who came, and who left”
            return self.meaning(Asked(again, text))
        head = self._head(before, name)
        if head:
            return self._taken(head, text, EARLIER)
        noun = self._strangers.noun_before(name.span)
        if noun:  # “a jogger who”
            return Reference(words := self._focus.words(noun), "", f"“{text}” is {words}, {RIGHT_BEFORE}.")
        found = self._antecedents.in_sentence(name) if self._may_reach(before, name, sentence) else None
        if found is None:
            return Reference(text, "", f"“{text}” is left open: {OPEN}.", known=False)
        return _meant(found, text, EARLIER)

    def thing(self, span: Span, text: str) -> Reference:
        """Whom a word such as “which” means: the body, place or thing right before it; else it is open."""
        before = next((n for n in self._focus.names.before(span.start, 1) if n.kind not in (PRONOUN, GROUP)), None)
        if before and self._focus.adjoins(before.span, span):
            return self._taken(before, text, RIGHT_BEFORE)
        return Reference(text, "", f"“{text}” is left open: {OPEN}.", known=False)

    def stressing(self, asked: Asked) -> Reference | None:
        """Several named right before a word such as “both” that only stresses them: “Lee and Kim both”."""
        before = self._focus.names.before(asked.name.span.start, ACROSS) if unnamed(asked.name) else []
        if not before or self._focus.joint(before[0].span, asked.name.span).strip():
            return None
        run = runs_of(before[::-1], self._standing)[-1]
        return None if run.only else _meant(self._naming.run(run), asked.text, RIGHT_BEFORE)

    def _right_before(self, adjoining: Name, before: Sequence[Name], asked: Asked) -> Reference:
        """The one named right before the word; several, where the verb or “others” tells it, and whose a family is."""
        run = runs_of(before[before.index(adjoining) :][::-1], self._standing)[-1]
        several = unnamed(adjoining) or self._standing.act_as_several(asked.name.span)
        if several and not run.only:  # “guards and others who”, “Lee and Kim, who were”
            return _meant(self._naming.run(run), asked.text, RIGHT_BEFORE)
        owner = self._owner(adjoining, asked)
        return _meant(owner, asked.text, RIGHT_BEFORE) if owner else self._taken(adjoining, asked.text, RIGHT_BEFORE)

    def _adjoining(self, before: Sequence[Name], name: Name) -> Name | None:
        """The one right before the word, with or without a comma; of several that begin there the widest."""
        near = [n for n in before if _somebody(n) and self._focus.adjoins(n.span, name.span)]
        widest = min(near, key=lambda n: n.span.start, default=None)
        if widest and widest.kind == GROUP and widest.singular:  # “Anna Berg, an editor who …”
            beside = (n for n in before if n.kind == PERSON and self._focus.adjoins(n.span, widest.span))
            return next(beside, widest)
        return widest

    def _owner(self, group: Name, asked: Asked) -> Reference | None:
        """The one with whose name the words for a family or several end: “the parents of Lee, who was killed”."""
        several = group.plural or self._collective(self._focus.words(group.span).split())
        if not (group.owner and several and self._standing.parted(asked.name.span)):
            return None
        member = self._focus.ends_with(group)
        if member is None or asked.said or self._standing.act_as_several(asked.name.span):
            return None
        return Reference(member.name, member.role, "", member)

    def _collective(self, words: Sequence[str]) -> bool:
        """Whether a description is told by a noun that stands for several: “the family of Lee”."""
        head = up_to(words, self._ends)
        return bool(head) and self._is_collective(head[-1])

    def _places(self, before: Sequence[Name], name: Name) -> Run | None:
        """Several places right before the word: “Norway, Sweden and Denmark, who”."""
        if not before or before[0].kind != PLACE or not self._standing.parted(name.span):
            return None
        if not self._focus.adjoins(before[0].span, name.span):
            return None
        last = runs_of(before[::-1], self._standing)[-1]
        return None if last.only else last

    def _head(self, before: Sequence[Name], name: Name) -> Name | None:
        """The group at the head of the words before it: “workers in Oslo who”, “people in the hall, who”."""
        head = next((n for n in before if n.kind != PLACE), None)
        several = head and ((head.kind == GROUP and head.plural) or unnamed(head))
        plain = head and several and not self._standing.verb_between(head.span, name.span)
        return head if plain else None

    def _may_reach(self, before: Sequence[Name], name: Name, sentence: int) -> bool:
        """Whether the word can mean one further off: behind a comma, in “Lee is a liar who” and “Lee, a liar who”."""
        if before and self._focus.adjoins(before[0].span, name.span):
            return False
        person = next((n for n in before if n.kind == PERSON), None)
        behind = self._focus.words(Span(person.span.end, name.span.start)).split() if person else []
        if len(behind) > 1 and behind[0] in COMMAS and self._new(behind[1]):
            return True
        return self._standing.parted(name.span) or self._standing.equated(Span(sentence, name.span.start))

    def _taken(self, name: Name, text: str, how: str) -> Reference:
        return _meant(self._naming.name(name), text, how)


def _somebody(name: Name) -> bool:
    return name.kind in (PERSON, BODY, GROUP) or unnamed(name)


def _meant(found: Reference, text: str, how: str) -> Reference:
    return replace(found, reason=f"“{text}” is {found.name}, {how}.")
