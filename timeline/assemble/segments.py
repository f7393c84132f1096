"""The stretches of a sentence between its commas and the like."""

from __future__ import annotations

from timeline.match.members import Members
from timeline.match.view import View
from timeline.model.span import Span


class Segments:
    """Cuts the sentences of one view at the signs that language.toml names."""

    def __init__(self, view: View, members: Members) -> None:
        self._view = view
        self._commas = members("clause", "boundary")
        self._joints = members("words", "role_joint")

    def around(self, span: Span) -> Span:
        """The stretch between the commas and the like around *span*."""
        symbols = self._view.symbols
        low, high = self._view.bounds(span.start, span.end)
        first, last = self._view.sentence(low)
        while low > first and symbols[low - 1] not in self._commas:
            low -= 1
        while high < last and symbols[high] not in self._commas:
            high += 1
        return self.trimmed(low, high)

    def before(self, span: Span) -> Span | None:
        """The stretch between commas that ends right before *span*, in its sentence."""
        at = self._view.index_at(span.start)
        first = self._view.sentence(at)[0]
        at -= 1
        while at >= first and self._view.symbols[at] in self._commas:
            at -= 1
        if at < first:
            return None
        return self.around(Span(self._view.starts[at], self._view.ends[at]))

    def trimmed(self, first: int, last: int) -> Span:
        """The text of symbols without the edges at its ends."""
        symbols = self._view.symbols
        while first < last - 1 and symbols[first] in self._commas:
            first += 1
        while last > first + 1 and (symbols[last - 1] in self._commas or symbols[last - 1] in self._joints):
            last -= 1
        last = max(last, first + 1)
        return Span(self._view.starts[first], self._view.ends[min(last, len(self._view.ends)) - 1])
