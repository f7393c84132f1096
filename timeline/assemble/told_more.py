"""Whom a description means of whom more was told before: “a judge in Ohio … the judge”."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from timeline.assemble.bodies import known_as, last_named
from timeline.assemble.cast import Cast, Member, Reference, introduced
from timeline.assemble.focus import Focus
from timeline.assemble.names import BODY, GROUP, PERSON, Name
from timeline.assemble.wording import Wording
from timeline.assemble.words import up_to
from timeline.model.span import Span

BEFORE = 40
"""Among how many names before a description the one is looked for that told more."""

Meaning = Callable[[Sequence[str], Span], Reference | None]
"""Whom the words of a description mean."""


class ToldMore:
    """Finds the words before a description that tell more of the same one."""

    def __init__(self, focus: Focus, cast: Cast, wording: Wording, meaning: Meaning) -> None:
        self._focus = focus
        self._cast = cast
        self._wording = wording
        self._meaning = meaning

    def again(self, role: Sequence[str], span: Span, member: Member | None) -> Reference | None:
        """The one of whom more was told, later than *member* was named: “a judge in Ohio … the judge”."""
        since = last_named(member, span.start) if member else 0
        plain = self._wording.kind(role[-1]) in self._wording.plain
        for name in self._focus.names.before(span.start, BEFORE):
            if plain and name.kind == PERSON and self._strange(name):
                return None  # “Patriot was founded”: it may be the company
            if name.span.start < since or name.kind not in (GROUP, BODY) or name.plural or self._cast.of(name.span):
                continue
            words = self._focus.words(name.span).split()
            if plain and self._wording.new(words[0]) and self._focus.is_oblique(name.span):
                continue  # “after the sale of a boat company … the company”
            head = up_to(words[1:], self._wording.ends)
            if head and head[-1].casefold() == role[-1].casefold() and not self._focus.quotes(name.span):
                return self._told_more(role, words, name)
        return None

    def _strange(self, name: Name) -> bool:
        """Whether a name is a single word of which nothing more is told, and a subject."""
        member = self._cast.of(name.span)
        return member is not None and not introduced(member) and self._focus.is_subject(name.span)

    def _told_more(self, role: Sequence[str], words: Sequence[str], name: Name) -> Reference | None:
        """The one whom the words at another place mean, if they tell more than *role* and nothing else."""
        if len(words) <= len(role) + 1 or not {*role} <= {*words}:
            return None
        if name.kind == GROUP and not name.owner and self._wording.definite(words[0]):
            known = self._meaning(words, name.span)
            return known if known and known.member else None
        beside = next(iter(self._focus.names.before(name.span.start, 1)), None)
        of = self._cast.of(beside.span) if beside and beside.kind == BODY == name.kind else None
        if of and beside and self._focus.adjoins(beside.span, name.span):  # “Lumen, a holding company, … the company”
            return known_as(of, "told of so before")
        return Reference(" ".join(words), "", "told of so before")
