"""What the rules match in a document."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property

from timeline.match.view import Edit, View
from timeline.model.mention import Mention
from timeline.model.span import Span

TELLING = frozenset({"statement", "event"})
"""The last families: no other hangs on what they find, so that each is read when it is first asked for."""


class Found:
    """The mentions of a document by their families.

    ``view`` is the last view, for clause analysis; ``quotes`` are its quotations, ``trouble`` what could not be done.
    """

    def __init__(
        self,
        kept: dict[str, list[Mention]],
        view: View,
        quotes: list[Edit],
        trouble: list[str],
        tell: Callable[[Found, str], None],
    ) -> None:
        self.kept = kept
        self.view = view
        self.quotes = quotes
        self.trouble = trouble
        self._tell = tell
        self._untold = set(TELLING)

    def of(self, *families: str) -> list[Mention]:
        """The mentions of a family, or of several, in order of the text."""
        for family in families:
            if family in self._untold:
                self._untold.remove(family)
                self._tell(self, family)
        return sorted([m for family in families for m in self.kept[family]], key=_in_text)

    @property
    def mentions(self) -> tuple[Mention, ...]:
        """Those of all families, in order of the text."""
        return tuple(self.of(*self.kept))

    @cached_property
    def quoted(self) -> tuple[Span, ...]:
        """The quotations with their marks."""
        starts, ends = self.view.starts, self.view.ends
        return tuple(Span(starts[q.first], ends[q.last - 1]) for q in self.quotes)

    @property
    def problems(self) -> tuple[str, ...]:
        """A sentence about each thing that could not be done so far."""
        return tuple(dict.fromkeys(self.trouble))


def _in_text(mention: Mention) -> tuple[Span, str, str]:
    return mention.span, mention.family, mention.rule
