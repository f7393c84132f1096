"""Where clauses begin and end: sentences cut at commas and the words that open a clause."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from timeline.match.members import Members
from timeline.match.verbs import Verbs
from timeline.match.view import View
from timeline.model.span import Span


class Cuts:
    """Cuts sentences into clauses; the edges of these are lexicons named in language.toml."""

    def __init__(self, view: View, members: Members) -> None:
        self._view = view
        self._edges = members("clause", "edge")
        self._commas = members("clause", "boundary")
        self._comma = members("clause", "comma")
        self._lead_adverbs = members("clause", "lead_adverb")
        self._complement = members("clause", "complement")
        self._taking = members("clause", "taking")
        self._relatives = members("clause", "relative")
        self._leading = members("words", "leading")
        self._joints = members("words", "role_joint")
        self._prepositions = members("words", "role_end")
        self._verbs = Verbs(members)

    def sentence(self, span: Span) -> Span:
        """The sentence that holds the beginning of the span."""
        first, last = self._view.sentence(self._view.index_at(span.start))
        return self._span(first, last)

    def relative(self, span: Span) -> Span | None:
        """The words from “who” or “which” to *span*, if it stands in a clause on what is named before."""
        symbols = self._view.symbols
        at = self._view.index_at(span.start)
        for i in range(at - 1, self._view.sentence(at)[0] - 1, -1):
            if symbols[i] in self._relatives:
                return Span(self._view.starts[i], span.end)
            if symbols[i] in self._commas:
                return None
        return None

    def segment(self, span: Span) -> Span:
        """The stretch between the commas and the like around *span*."""
        return self._between(span, self._commas)

    def segment_before(self, span: Span) -> Span | None:
        """The stretch between commas that ends right before *span*, in its sentence."""
        at = self._view.index_at(span.start)
        first = self._view.sentence(at)[0]
        at -= 1
        while at >= first and self._view.symbols[at] in self._commas:
            at -= 1
        if at < first:
            return None
        return self.segment(Span(self._view.starts[at], self._view.ends[at]))

    def coordinate(self, span: Span) -> Span:
        """What stands around *span* between commas and words such as “and” that join clauses."""
        segment = self.segment(span)
        first, last = self._view.bounds(segment.start, segment.end)
        return self._group_around(span, first, last, self._joints)

    def clause(self, span: Span, within: Span | None = None, *, led: bool = False) -> Span:
        """The clause around *span*; a stretch without a verb belongs to the clause beside it.

        With *led*, what opens a sentence and only leads to its main clause belongs to that.
        """
        first, last = self._view.sentence(self._view.index_at(span.start))
        if within:
            low, high = self._view.bounds(within.start, within.end)
            first, last = max(first, low), min(last, high)
        return self._group_around(span, first, last, self._edges, led=led)

    def _group_around(self, span: Span, first: int, last: int, edges: frozenset[str], *, led: bool = False) -> Span:
        at = self._view.index_at(span.start)
        groups: list[list[tuple[int, int]]] = []
        for piece in self._pieces(first, last, edges):
            leads = led and len(groups) == 1 and self._leads(groups[0], piece, first)
            if groups and (leads or not self._verbal(*piece) or not self._complete(groups[-1])):
                groups[-1].append(piece)
            else:
                groups.append([piece])
        for group in groups:
            if group[0][0] <= at < group[-1][1]:
                return self._span(group[0][0], group[-1][1])
        return span

    def _leads(self, pieces: Sequence[tuple[int, int]], following: tuple[int, int], start: int) -> bool:
        """Whether what opens a sentence only leads to the clause behind its comma: “As he spoke, it rained”."""
        symbols = self._view.symbols
        opens = symbols[start] in self._leading or symbols[start] in self._taking
        at, end = following
        if (
            not opens
            or len(pieces) > 1
            or symbols[at] not in self._comma
            or symbols[at + 1 : end][:1] in self._relatives
        ):
            return False
        return self._verbal(*pieces[0])

    def _complete(self, pieces: Sequence[tuple[int, int]]) -> bool:
        """Whether pieces make a clause: they have a verb, and not that of an aside alone: “In May, when it rained,”."""
        verbal = [p for p in pieces if self._verbal(*p)]
        aside = not self._verbal(*pieces[0]) and all(self._view.symbols[first] in self._leading for first, _ in verbal)
        return bool(verbal) and not aside

    def _pieces(self, first: int, last: int, edges: frozenset[str]) -> list[tuple[int, int]]:
        symbols = self._view.symbols
        inner = [i for i in range(first + 1, last) if symbols[i] in edges and not self._is_taken(i)]
        cuts = [first, *(i - self._is_led(i) for i in inner), last]
        return [(a, b) for a, b in pairwise(cuts) if b > a]

    def _is_taken(self, i: int) -> bool:
        """Whether the clause that opens at *i* is what the verb before it needs: “proving that it was so”."""
        return self._view.symbols[i] in self._complement and self._view.symbols[i - 1] in self._taking

    def _is_led(self, i: int) -> bool:
        """Whether a word belongs to the clause that opens behind it: “*in* which it rained”, “*even* though it did”."""
        symbols = self._view.symbols
        relative = symbols[i] in self._relatives and symbols[i - 1] in self._prepositions
        return relative or (symbols[i] not in self._commas and symbols[i - 1] in self._lead_adverbs)

    def _verbal(self, first: int, last: int) -> bool:
        return any(self._is_verb(i) for i in range(first, last))

    def _is_verb(self, i: int) -> bool:
        return self._verbs.is_verb(self._view.symbols, i)

    def _between(self, span: Span, edges: frozenset[str]) -> Span:
        symbols = self._view.symbols
        low, high = self._view.bounds(span.start, span.end)
        first, last = self._view.sentence(low)
        while low > first and symbols[low - 1] not in edges:
            low -= 1
        while high < last and symbols[high] not in edges:
            high += 1
        return self._span(low, high)

    def _span(self, first: int, last: int) -> Span:
        """The text of symbols without the edges at its ends."""
        symbols = self._view.symbols
        trimmed = self._commas
        while first < last - 1 and symbols[first] in trimmed:
            first += 1
        while last > first + 1 and symbols[last - 1] in trimmed:
            last -= 1
        last = max(last, first + 1)
        return Span(self._view.starts[first], self._view.ends[min(last, len(self._view.ends)) - 1])
