"""Sentences cut into pieces at commas, “and”, “who” and the like, and the pieces put together to clauses."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from timeline.assemble.leads import Leads
from timeline.assemble.over import over
from timeline.match.members import Members
from timeline.match.verbs import Verbs
from timeline.match.view import View

Piece = tuple[int, int]
"""The first symbol of a piece and the one behind its last."""


class Pieces:
    """Cuts one view; edges and what stands at them are lexicons named in language.toml."""

    def __init__(self, view: View, members: Members, verbs: Verbs, leads: Leads) -> None:
        self._view = view
        self._verbs = verbs
        self._noun_leads = leads
        self._known: dict[int, bool] = {}
        self._grouped: dict[tuple[int, int, bool, bool], list[list[Piece]]] = {}
        self._edges = members("clause", "edge")
        self._commas = members("clause", "boundary")
        self._comma = members("clause", "comma")
        self._gerunds = members("verb", "gerund")
        self._lead_adverbs = members("clause", "lead_adverb")
        self._complement = members("clause", "complement")
        self._taking = members("clause", "taking")
        self._relatives = members("clause", "relative")
        self._leading = members("words", "leading")
        self._joints = members("words", "role_joint")
        self._prepositions = members("words", "role_end")
        self._breaks = members("clause", "part")
        self._adjuncts = members("clause", "adjunct")
        self._dated = members("clause", "dated")
        self._between = members("clause", "between")
        self._reporting = members("verb", "reporting")
        self._helpers = members("verb", "group") | members("words", "copula") | members("verb", "modal")
        self._no_end = self._helpers | self._edges | members("clause", "personal") | members("clause", "adverb")
        self._resumptions: set[int] = set()
        self._no_items = self._gerunds | self._prepositions | self._adjuncts | self._edges

    def on(self, view: View, leads: Leads) -> Pieces:
        """The same over another view of the text."""
        return over(self, view, _noun_leads=leads, _known={}, _grouped={}, _resumptions=set())

    def cut(self, first: int, last: int, edges: frozenset[str]) -> list[Piece]:
        """The pieces of a stretch between some edges, and, with those of clauses, at “(the vote) *he* (lost)”."""
        symbols, whole = self._view.symbols, edges is self._edges
        inner = [
            i
            for i in range(first + 1, last)
            if (symbols[i] in edges and not self._is_taken(i)) or (whole and self._noun_leads.is_on_a_noun(i))
        ]
        cuts = [first, *(i - self._is_led(i) for i in inner), last]
        pieces = [(a, b) for a, b in pairwise(cuts) if b > a]
        return [part for piece in pieces for part in self._resumed(piece)] if whole else pieces

    def _resumed(self, piece: Piece) -> Iterator[Piece]:
        """A piece with “who”, cut where the clause around goes on: “(a man) *who stole a car* / *was jailed*”."""
        first, last = piece
        symbols = self._view.symbols
        verb = next((i for i in range(first, last) if self.is_verb(i)), last) if self.relates(first) else last
        if verb < last and symbols[verb] not in self._reporting:
            for i in range(verb + 2, last):
                if symbols[i] in self._helpers and self.is_verb(i) and symbols[i - 1] not in self._no_end:
                    self._resumptions.add(i)
                    yield from ((first, i), (i, last))
                    return
        yield piece

    def _is_taken(self, i: int) -> bool:
        """Whether a word at *i* opens no clause of its own: “proving *that* it was so”, “between Oslo *and* Bergen”."""
        symbols = self._view.symbols
        if symbols[i] in self._joints:
            return not self._between.isdisjoint(symbols[max(0, i - _PAIR) : i]) and not self._joints & set(
                symbols[max(0, i - _PAIR) : i]
            )
        return symbols[i] in self._complement and symbols[i - 1] in self._taking

    def _is_led(self, i: int) -> bool:
        """Whether a word belongs to the clause that opens behind it: “*in* which it rained”, “*even* though it did”."""
        symbols = self._view.symbols
        relative = symbols[i] in self._relatives and symbols[i - 1] in self._prepositions
        return relative or (symbols[i] not in self._commas and symbols[i - 1] in self._lead_adverbs)

    def groups(self, first: int, last: int, edges: frozenset[str], *, led: bool = False) -> list[list[Piece]]:
        """The pieces of a stretch, put together to clauses."""
        key = (first, last, edges is self._edges, led)
        if key not in self._grouped:
            self._grouped[key] = self._put_together(first, last, edges, led=led)
        return self._grouped[key]

    def _put_together(self, first: int, last: int, edges: frozenset[str], *, led: bool) -> list[list[Piece]]:
        groups: list[list[Piece]] = []
        pieces = self.cut(first, last, edges)
        for number, piece in enumerate(pieces):
            leads = led and len(groups) == 1 and self._leads(groups[0], piece, first)
            joined = not self.verbal(*piece) and not self._parts(pieces[number:])
            joined = joined and not (groups and self._goes_on(piece) and self.relates(groups[-1][0][0]))
            listed = bool(groups) and self._is_listed(groups[-1], piece)
            if groups and (leads or joined or listed or not self._complete(groups[-1], self._ahead(pieces, number))):
                groups[-1].append(piece)
            else:
                groups.append([piece])
        return groups

    def aside_of(self, group: Sequence[Piece], at: int) -> Sequence[Piece]:
        """The pieces of an aside in which a word stands, with its own verb: “Berg, *who was ill in May*, left”."""
        bare = self._view.symbols[group[0][0]] in self._adjuncts
        here = next(n for n, (_, last) in enumerate(group) if at < last)
        first = here
        while first and not (self.verbal(*group[first]) and self._is_an_aside(group[first][0], bare=bare)):
            first -= 1
        if not first or any(self._opens_with_a_comma(p) for p in group[first + 1 : here + 1]):
            return ()
        last = next((n for n in range(here + 1, len(group)) if self._ends_an_aside(group[n])), len(group))
        return group[first:last] if any(self.verbal(*p) for p in group[last:]) else ()

    def _is_an_aside(self, first: int, *, bare: bool) -> bool:
        symbols = self._view.symbols
        second = first + (symbols[first] in self._comma)
        return self.relates(first) or self.relates(second) or (bare and self.is_verb(second))

    def resumes(self, i: int) -> bool:
        """Whether at *i* a clause goes on behind one on its subject: “(a man who stole a car) *was* jailed”."""
        self.groups(*self._view.sentence(i), self._edges)
        return i in self._resumptions

    def _ends_an_aside(self, piece: Piece) -> bool:
        return self._opens_with_a_comma(piece) or piece[0] in self._resumptions

    def _opens_with_a_comma(self, piece: Piece) -> bool:
        return self._view.symbols[piece[0]] in self._comma

    def _leads(self, pieces: Sequence[Piece], following: Piece, start: int) -> bool:
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
        return self.verbal(*pieces[0])

    def _complete(self, pieces: Sequence[Piece], following: Piece) -> bool:
        """Whether pieces make a clause: they have a verb, and not that of an aside alone.

        “In May, when it rained,”, “Berg, who was ill,” and “Under a plan, signed in May,” are asides, and so is what
        opens with a preposition before a comma and a clause that is whole: “In a letter filed on Monday, he asked”.
        """
        verbal = [p for p in pieces if self.verbal(*p)]
        if not verbal or self._parts([following]):
            return bool(verbal)
        opens = self._view.symbols[pieces[0][0]] in self._adjuncts
        if not self.verbal(*pieces[0]):
            return not all(self._is_aside(first, bare=opens) for first, _ in verbal)
        after = next((first for first, _ in pieces[1:] if self._view.symbols[first] in self._comma), following[0])
        return not (opens and len(verbal) == 1 and self._is_whole(after, following[1]))

    def _is_aside(self, first: int, *, bare: bool) -> bool:
        """Whether a piece opens with “when” or “who”, or, *bare*, behind a comma with a verb."""
        symbols = self._view.symbols
        first += symbols[first] in self._comma
        if symbols[first] in self._leading or self.relates(first):
            return True
        return bare and self.is_verb(first)

    def relates(self, i: int) -> bool:
        """Whether a clause on the noun before it begins at *i*: “who”, “in which”, “(the vote) he (lost)”."""
        symbols = self._view.symbols
        led = symbols[i] in self._prepositions and symbols[i + 1 : i + 2] in self._relatives
        return symbols[i] in self._relatives or led or self._noun_leads.is_on_a_noun(i)

    def _is_whole(self, first: int, last: int) -> bool:
        """Whether a piece behind a comma begins with a subject and has a verb."""
        symbols = self._view.symbols
        if symbols[first] not in self._comma:
            return False
        first += 1
        led = symbols[first : first + 1] in self._leading or symbols[first : first + 1] in self._joints
        if led or first >= last or self.relates(first) or self.is_verb(first):
            return False
        return symbols[first] not in self._gerunds and self.verbal(first, last)

    def _ahead(self, pieces: Sequence[Piece], number: int) -> Piece:
        """A piece with those that “and” and the like tie to it, up to its verb: “, the firm and the bank would”."""
        first, last = pieces[number]
        for piece in pieces[number + 1 :]:
            if self.verbal(first, last) or self._view.symbols[piece[0]] not in self._joints:
                break
            last = piece[1]
        return first, last

    def _is_listed(self, pieces: Sequence[Piece], piece: Piece) -> bool:
        """Whether a piece behind a comma goes on with a clause that is whole, for two clauses take an “and”.

        “They mailed a pro-tax, *anti-war letter aimed at* many”; but not so if both have a date, or an adjunct, “when”
        or “who” opens what stands before.
        """
        symbols = self._view.symbols
        first, second = pieces[0][0], piece[0] + 1
        if symbols[piece[0]] not in self._comma or symbols[second] in self._joints | self._relatives | self._leading:
            return False
        if second >= piece[1] or not self._view.text[self._view.starts[second]].isalnum():
            return False
        if symbols[second] in self._no_items or self._is_name(second):
            return False
        if any(symbols[p] in self._leading or self.relates(p) for p, _ in pieces) or symbols[first] in self._adjuncts:
            return False
        dated = [any(symbols[i] in self._dated for i in range(a, b)) for a, b in ((first, pieces[-1][1]), piece)]
        return self.verbal(first, pieces[-1][1]) and not all(dated) and not self.is_verb(second)

    def _is_name(self, i: int) -> bool:
        found = self._view.finds[i] if i < len(self._view.finds) else None
        return found is not None and found.family == "name"

    def _goes_on(self, piece: Piece) -> bool:
        """Whether a piece begins with “and” and a form in -ing, which belong to no clause with “who” before it."""
        first, symbols = piece[0], self._view.symbols
        return symbols[first] in self._joints and symbols[first + 1 : first + 2] in self._gerunds

    def _parts(self, pieces: Sequence[Piece]) -> bool:
        """Whether the first of the pieces begins with a sign such as “;”, and a verb comes before the next."""
        symbols = self._view.symbols
        if symbols[pieces[0][0]] not in self._breaks:
            return False
        end = next((n for n, (first, _) in enumerate(pieces) if n and symbols[first] in self._breaks), len(pieces))
        return any(self.verbal(*p) for p in pieces[:end])

    def verbal(self, first: int, last: int) -> bool:
        """Whether a stretch has a verb, as what opens with “who” has, known or not."""
        return self._view.symbols[first] in self._relatives or any(self.is_verb(i) for i in range(first, last))

    def is_verb(self, i: int) -> bool:
        """Whether the word at *i* is a verb that shows a tense."""
        known = self._known.get(i)
        if known is None:
            known = self._known[i] = self._verbs.is_verb(self._view.symbols, i)
        return known


_PAIR = 5
"""Within so many words behind “between” the “and” stands that belongs to it."""
