"""The names that tell who speaks in a source."""

from __future__ import annotations

from timeline.assemble.focus import Focus
from timeline.assemble.names import PLACE, Name
from timeline.assemble.runs import Run, runs_of
from timeline.assemble.standing import Standing
from timeline.model.span import Span

OPENING = 3
"""Among how many words of a source the name begins that tells who speaks."""

BESIDE = 4
"""How many names before a source may be joined to it."""


class SourceRuns:
    """Finds the names in the sources of one document."""

    def __init__(self, focus: Focus, standing: Standing) -> None:
        self._focus = focus
        self._standing = standing

    def of(self, source: Span) -> Run | None:
        """The one who tells who speaks in a source, with those joined to it: “Lee and Kim”."""
        inside = self._focus.names.inside(source)
        if not inside or not self._tells(inside[0], source):
            return None
        sentence = self._focus.sentence_start(source.start)
        before = [n for n in self._focus.names.before(source.start, BESIDE) if n.span.start >= sentence]
        return runs_of([*before[::-1], inside[0]], self._standing)[-1]

    def _tells(self, name: Name, source: Span) -> bool:
        """Whether a name tells who speaks: it opens the words for that, or is all of them where it is a place."""
        before = self._focus.words(Span(source.start, name.span.start)).split()
        if before and self._standing.oblique(name.span):
            return False
        return len(before) < OPENING and (name.kind != PLACE or name.span.end == source.end)
