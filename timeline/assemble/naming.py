"""By what name those are known whom a pronoun means."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from timeline.assemble.cast import Reference
from timeline.assemble.focus import Focus
from timeline.assemble.names import GROUP, Name, unnamed
from timeline.assemble.runs import Run
from timeline.assemble.turns import Turn
from timeline.model.span import Span


class Naming:
    """Tells by what name those in a run are known best."""

    def __init__(self, focus: Focus, describe: Callable[[Span], Reference]) -> None:
        self._focus = focus
        self._describe = describe

    def run(self, run: Run) -> Reference:
        """Those in a run, as the text names them best."""
        if run.only:
            return self.name(run.only)
        each = tuple(map(self.name, run.names))
        return Reference("".join(self._parts(run.names, each)), "", "", together=each)

    def name(self, name: Name) -> Reference:
        """Whoever is named, as the text names them best; several who are described keep their words."""
        if (name.kind == GROUP and name.plural) or unnamed(name):
            return Reference(self._focus.words(name.span), "", "")
        return self._describe(name.span)

    def spoken(self, turn: Turn) -> Reference | None:
        """Whoever spoke, with those joined to them; None where that is open."""
        only = turn.run.only
        if turn.reference.together:
            return turn.reference if turn.reference.known else None
        if only is None:
            return self.run(turn.run)
        return turn.reference if turn.reference.known or unnamed(only) else None

    def _parts(self, names: Sequence[Name], each: Sequence[Reference]) -> Iterator[str]:
        for i, (name, one) in enumerate(zip(names, each, strict=True)):
            if i:
                yield self._focus.joint(names[i - 1].span, name.span)
            yield one.name
