"""The rules of one stage of a family, and where in a view each of them is worth trying."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.match.compile import Compiled
from timeline.match.margins import Margins
from timeline.match.symbols import BREAKS, SENTENCE
from timeline.match.view import View

WIDE = 40
"""Rules that look at more symbols than this around their key are tried once a sentence, on all of it."""


class Stage:
    """Rules by the symbols of their keys; a rule whose key is not in the text costs nothing."""

    def __init__(self, rules: list[Compiled]) -> None:
        self._near: dict[str, list[tuple[Compiled, int, int]]] = {}
        self._wide: dict[str, list[Compiled]] = {}
        for compiled in rules:
            for key in compiled.keys:
                for char in key.symbols:
                    if key.before + key.after + 3 > WIDE:
                        self._wide.setdefault(char, []).append(compiled)
                    else:
                        self._near.setdefault(char, []).append((compiled, key.before + 1, key.after + 2))
        self._triggers = frozenset((*self._near, *self._wide))

    def tries(self, view: View) -> Iterator[tuple[Compiled, int, int]]:
        """(rule, first, last symbol) of every stretch in which a rule may match; the breaks around it are included."""
        symbols, triggers = view.symbols, self._triggers
        near, wide = self._near, self._wide
        margins = Margins(symbols)
        first = last = -1
        tried: set[Compiled] = set()
        covered: dict[Compiled, tuple[int, int]] = {}
        for i in [i for i, c in enumerate(symbols) if c in triggers]:
            char = symbols[i]
            if i >= last or char in BREAKS:
                first, last = view.around(i) if char in BREAKS else view.sentence(i)
                first = first - 1 if first else 0
                last += 1
                tried.clear()
                covered.clear()
            for compiled, before, after in near.get(char, ()):
                if not margins.admit(compiled.rule.where, i):
                    continue
                low = i - before
                high = i + after
                low = max(low, first)
                high = min(high, last)
                # A stretch that an earlier key of the same rule has covered need not be tried again.
                before_low, before_high = covered.get(compiled, (0, 0))
                if low < before_low or high > before_high:
                    covered[compiled] = (low, high)
                    yield compiled, low, high
            for compiled in wide.get(char, ()):
                if compiled not in tried and margins.admit(compiled.rule.where, i):
                    tried.add(compiled)
                    yield (compiled, *_reaching(view, first, last, compiled.reach))
            if char in BREAKS:
                last = -1  # the sentence after a break is read by itself again


def _reaching(view: View, first: int, last: int, sentences: int) -> tuple[int, int]:
    """The bounds of a sentence with its breaks, widened by as many sentences of the paragraph on each side."""
    symbols = view.symbols
    for _ in range(sentences):
        if first > 1 and symbols[first] == SENTENCE:
            first = max(view.sentence(first - 1)[0] - 1, 0)
        if last < len(symbols) and symbols[last - 1] == SENTENCE:
            last = view.sentence(last)[1] + 1
    return first, min(last, len(symbols))
