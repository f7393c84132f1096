"""The rules of one stage of a family, and the stretches of a view in which each of them is worth trying."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from timeline.match.alphabet import Alphabet
from timeline.match.automaton import Automaton
from timeline.match.compile import Compiled, Compiler
from timeline.match.margins import Margins
from timeline.match.symbols import BREAKS, PARAGRAPH, SENTENCE, Symbols
from timeline.match.view import View
from timeline.match.vocabulary import kinds_in, trees_of
from timeline.rulebook.rule import Rule
from timeline.rulebook.rulebook import Rulebook

OFTEN = 3
"""A phrase that is found in one of so many sentences is run over the whole view in one go, which costs less."""

COLONS = frozenset(":：")
"""Signs with which a paragraph announces the next."""

Stretch = tuple[int, int]
"""First and last (exclusive) symbol."""


class Stage:
    """The phrases of some rules that read a view side by side; one that is not in the text costs nothing."""

    def __init__(self, rules: Sequence[Rule], book: Rulebook, symbols: Symbols) -> None:
        self._alphabet = Alphabet((kind for tree in trees_of(rules) for kind in kinds_in(tree)), symbols)
        compiler = Compiler(book, self._alphabet.one_of)
        self.phrases = [
            Compiled(rule, number, compiler, symbols.of_mention[rule.id])
            for rule in rules
            for number in range(len(rule.trees))
        ]
        self._automaton = Automaton([p.tree for p in self.phrases], book, self._alphabet)

    def letters(self, view: View) -> str:
        """The symbols of a view as this stage tells them apart; places are the same."""
        return self._alphabet.letters(view.symbols)

    def tries(self, view: View, letters: str) -> Iterator[tuple[Compiled, int, int]]:
        """(phrase, first, last symbol) of every stretch that a phrase may match in, with the breaks around it."""
        stretches = self._stretches(view, letters)
        if not stretches:
            return
        often = (view.symbols.count(SENTENCE) + view.symbols.count(PARAGRAPH)) // OFTEN
        for number, found in stretches.items():
            phrase = self.phrases[number]
            if len(found) > often and not phrase.reach and not phrase.stoppable and not phrase.where:
                yield phrase, 0, len(view.symbols)
            else:
                for low, high in found:
                    yield phrase, low, high

    def _stretches(self, view: View, letters: str) -> dict[int, list[Stretch]]:
        """For each phrase whose core is in the view, the sentences around it."""
        symbols, phrases = view.symbols, self.phrases
        margins = Margins(symbols)
        stretches: dict[int, list[Stretch]] = {}
        first = last = -1
        for i, numbers in self._automaton.hits(letters):
            at_a_break = symbols[i] in BREAKS
            if i >= last or at_a_break:
                first, last = view.around(i) if at_a_break else view.sentence(i)
                first = first - 1 if first else 0
                last += 1
            for number in numbers:
                found = stretches.get(number)
                if found is None:
                    found = stretches[number] = []
                elif i < found[-1][1]:
                    continue
                phrase = phrases[number]
                stretch = _reaching(view, first, last, phrase.reach) if phrase.reach else (first, last)
                found.append(margins.within(phrase.where, stretch) if phrase.where else stretch)
            if at_a_break:
                last = -1  # the sentence after a break is read by itself again
        return stretches


def _reaching(view: View, first: int, last: int, sentences: int) -> Stretch:
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
