"""The rules of one stage of a family, and where in a view each of them is worth trying."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from timeline.match.compile import Compiled
from timeline.match.margins import Margins
from timeline.match.needs import Needs
from timeline.match.symbols import BREAKS, SENTENCE, ranges
from timeline.match.view import View

WIDE = 40
"""Rules that look at more symbols than this around their key are tried once a sentence, on all of it."""

COMMON = 250.0
"""A rule that begins with a key expected more often than this is run over the whole view in one go; the figure was
found by trying both ways on news: it is where looking around each key becomes slower than one search through all."""


COLONS = frozenset(":：")
"""Signs with which a paragraph announces the next."""


class Stage:
    """Rules by the symbols of their keys; a rule whose key is not in the text costs nothing."""

    def __init__(self, rules: list[Compiled], needs: Needs) -> None:
        self._needs = needs
        self._near: dict[str, list[tuple[Compiled, int, int, int]]] = defaultdict(list)
        self._wide: dict[str, list[tuple[Compiled, int]]] = defaultdict(list)
        self._everywhere: dict[str, list[Compiled]] = defaultdict(list)
        self._order = {compiled: i for i, compiled in enumerate(rules)}
        for compiled in rules:
            common = compiled.frequency > COMMON and compiled.begins_with_key
            common = common and not compiled.reach and not compiled.stoppable
            for key in compiled.keys:
                bits = needs.bits(key.needs)
                if common:
                    for char in key.symbols:
                        self._everywhere[char].append(compiled)
                elif compiled.reach or key.before + key.after + 3 > WIDE:
                    for char in key.symbols:
                        self._wide[char].append((compiled, bits))
                else:
                    entry = (compiled, key.before + 1, key.after + 2, bits)
                    for char in key.symbols:
                        self._near[char].append(entry)
        triggers = ranges({*self._near, *self._wide})
        self._triggers = re.compile(f"[{triggers}]" if triggers else "(?!)")

    def tries(self, view: View) -> Iterator[tuple[Compiled, int, int]]:
        """(rule, first, last symbol) of every stretch in which a rule may match; the breaks around it are included."""
        yield from self._in_view(view)
        yield from self._in_sentences(view)

    def _in_view(self, view: View) -> Iterator[tuple[Compiled, int, int]]:
        """The rules with common keys, over the whole view."""
        everywhere = self._everywhere
        if not everywhere:
            return
        present = {compiled for char in set(view.symbols) for compiled in everywhere.get(char, ())}
        margins = Margins(view.symbols)
        for compiled in sorted(present, key=self._order.__getitem__):
            yield (compiled, *margins.stretch(compiled.rule.where))

    def _in_sentences(self, view: View) -> Iterator[tuple[Compiled, int, int]]:
        """The rules with rare keys, around each of their keys."""
        symbols = view.symbols
        near, wide = self._near, self._wide
        margins = Margins(symbols)
        first = last = -1
        mask = 0
        tried: set[Compiled] = set()
        covered: dict[Compiled, tuple[int, int]] = {}
        for found in self._triggers.finditer(symbols):
            i = found.start()
            char = symbols[i]
            if i >= last or char in BREAKS:
                first, last, mask = self._around(view, i)
                tried.clear()
                covered.clear()
            for compiled, before, after, needs in near.get(char, ()):
                if mask & needs != needs:
                    continue
                where = compiled.where
                if where and not margins.admit(where, i):
                    continue
                low = i - before
                if low < first:  # no call of max() in the innermost loop
                    low = first
                high = i + after
                if high > last:
                    high = last
                # A stretch that an earlier key of the same rule has covered need not be tried again.
                before_low, before_high = covered.get(compiled, (0, 0))
                if low < before_low or high > before_high:
                    covered[compiled] = (low, high)
                    yield compiled, low, high
            for compiled, needs in wide.get(char, ()):
                if compiled in tried or not margins.admit(compiled.where, i):
                    continue
                tried.add(compiled)
                if compiled.reach or mask & needs == needs:
                    yield (compiled, *_reaching(view, first, last, compiled.reach))
            if char in BREAKS:
                last = -1  # the sentence after a break is read by itself again

    def _around(self, view: View, i: int) -> tuple[int, int, int]:
        """First and last symbol of the sentence around a symbol, with its breaks; and what of the needed it has."""
        first, last = view.around(i) if view.symbols[i] in BREAKS else view.sentence(i)
        first = first - 1 if first else 0
        last += 1
        return first, last, self._needs.met_by(view.symbols[first:last])


def _reaching(view: View, first: int, last: int, sentences: int) -> tuple[int, int]:
    """The bounds of a sentence with its breaks, widened by as many sentences of the paragraph on each side."""
    for _ in range(sentences):
        if first > 1 and _goes_on(view, first):
            first = max(view.sentence(first - 1)[0] - 1, 0)
        if last < len(view.symbols) and _goes_on(view, last - 1):
            last = view.sentence(last)[1] + 1
    return first, min(last, len(view.symbols))


def _goes_on(view: View, at: int) -> bool:
    """Whether a break ends no more than a sentence, or a paragraph whose last sign, a colon, announces the next."""
    start = view.starts[at]
    return view.symbols[at] == SENTENCE or view.text[max(0, start - 1) : start] in COLONS
