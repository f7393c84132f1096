"""Who is named in the source of a statement: the person or body that the words name, and none told of in passing."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.assemble.cast import Cast, Heads, Member
from timeline.assemble.names import ANTECEDENT, BODY, GROUP, PERSON, Name
from timeline.assemble.wording import Wording
from timeline.model.span import Span
from timeline.model.spanindex import SpanIndex

AGE_SIGNS = frozenset(", \n")
"""Signs that may stand, with an age, between a name and who that is."""


class NamedSources:
    """Finds whom a source names."""

    def __init__(self, text: str, cast: Cast, names: SpanIndex[Name], heads: Heads, wording: Wording) -> None:
        self._text = text
        self._cast = cast
        self._names = names
        self._heads = heads
        self._wording = wording

    def person(self, inside: Sequence[Name], span: Span) -> Member | None:
        """The person whom a source names; the outermost name at its place."""
        clause = next((n.span.start for n in inside if n.means == ANTECEDENT), span.end)
        ahead = [n for n in inside if n.span.start <= clause]  # “the couple whose speech angered Lee”
        people = [n for n in self._heading(ahead, span) if n.kind == PERSON and not self._tells_of_another(n, span)]
        people.sort(key=lambda n: n.span.start - n.span.end)
        return next((m for n in people if (m := self._cast.of(n.span))), None)

    def beside(self, span: Span, inside: Sequence[Name]) -> Member | None:
        """The person of whom a description right behind tells: “Anna Berg, 63, a teacher”."""
        if len(inside) != 1 or inside[0].kind != GROUP or not inside[0].singular or not self._new(inside[0]):
            return None
        before = next((n for n in self._names.before(span.start, 3) if n.kind == PERSON), None)
        between = self._text[before.span.end : span.start] if before else ""
        if before is None or "," not in between or not all(c.isdigit() or c in AGE_SIGNS for c in between):
            return None
        return self._cast.of(before.span)

    def _heading(self, inside: Sequence[Name], span: Span) -> Sequence[Name]:
        """The names in a source; only the first if words part it from the rest: “a panel led by Anna Berg”."""
        first = inside[0] if len(inside) > 1 and inside[0].span.start == span.start else None
        if first is None or first.name or first.kind not in (GROUP, BODY):
            return inside
        behind = next((n for n in inside if n.span.start >= first.span.end and n.name), None)
        between = self._text[first.span.end : behind.span.start] if behind else ""
        return [first] if any(map(str.isalpha, between)) else inside

    def _tells_of_another(self, name: Name, span: Span) -> bool:
        """Whether a name only tells more of a noun behind it: “a Berg campaign source”, “the Berg plan”."""
        before = self._text[span.start : name.span.start].split()
        after = self._text[name.span.end : span.end].split()
        opens = bool(before) and (self._wording.definite(before[0]) or self._wording.new(before[0]))
        noun = after[0] if after and after[0].isalpha() and after[0].islower() else ""
        if not opens or not noun or self._wording.ends(noun):
            return False
        return len(before) == 1 or bool(self._heads(noun))

    def _new(self, name: Name) -> bool:
        """Whether a description opens with a word that introduces somebody."""
        first, _, _ = name.span.of(self._text).partition(" ")
        return self._wording.new(first)
