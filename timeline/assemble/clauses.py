"""Sentences cut into clauses, by the edges that the language's rules list and the words that show a tense."""

from __future__ import annotations

from collections.abc import Sequence
from copy import copy
from itertools import pairwise

from timeline.assemble.attributes import Attributes, Nouns
from timeline.assemble.beside import Beside
from timeline.assemble.leads import Leads
from timeline.assemble.states import States
from timeline.match.members import Members
from timeline.match.verbs import Verbs
from timeline.match.view import View
from timeline.model.span import Span


class Clauses:
    """Finds the clause around a stretch of text; edges and tenses are lexicons named in language.toml.

    *nouns* tells single words for what happens and for what is held; ``beside`` tells what the words right beside a name or a date show,
    ``attributes`` which dates belong to a noun, ``states`` what is only so, and ``leads`` what stands before a clause.
    """

    def __init__(self, view: View, members: Members, nouns: Nouns) -> None:
        self._view = view
        self._known: dict[int, bool] = {}
        self._grouped: dict[tuple[int, int, bool, bool], list[list[tuple[int, int]]]] = {}
        self._edges = members("clause", "edge")
        self._commas = members("clause", "boundary")
        self._comma = members("clause", "comma")
        self._gerunds = members("verb", "gerund")
        self._perfect = members("verb", "perfect")
        self._lead_adverbs = members("clause", "lead_adverb")
        self._complement = members("clause", "complement")
        self._taking = members("clause", "taking")
        self._relatives = members("clause", "relative")
        self._leading = members("words", "leading")
        self._openers_of_nouns = members("clause", "noun_opener")
        self._happening = members("clause", "happening")
        self._infinitive = members("verb", "infinitive")
        self._openers = members("words", "opener")
        self._joints = members("words", "role_joint")
        self._prepositions = members("words", "role_end")
        self._breaks = members("clause", "part")
        self._adjuncts = members("clause", "adjunct")
        self._helpers = members("verb", "group") | members("clause", "state_helper")
        self._dated = members("clause", "dated")
        self._adverbs = members("clause", "adverb")
        self._verbs = Verbs(members)
        self.beside = Beside(view, members, self._verbs)
        self.attributes = Attributes(view, members, self._verbs, nouns)
        self.states = States(view, members, self._verbs)
        self.leads = Leads(view, members, self._verbs)

    def on(self, view: View) -> Clauses:
        """The same over another view of the text."""
        if view is self._view:
            return self
        other = copy(self)
        other._view = view
        other._known, other._grouped = {}, {}
        other.beside, other.attributes = self.beside.on(view), self.attributes.on(view)
        other.states, other.leads = self.states.on(view), self.leads.on(view)
        return other

    def sentence(self, span: Span) -> Span:
        """The sentence that holds the beginning of the span."""
        first, last = self._view.sentence(self._view.index_at(span.start))
        return self._span(first, last)

    def opening(self, span: Span) -> str:
        """With what a stretch begins: ``verb`` (also after “and”), ``relative`` (“who”), ``gerund`` or none of them."""
        first, last = self._view.bounds(span.start, span.end)
        symbols = self._view.symbols
        if first < last and symbols[first] in self._joints:
            first += 1
        if first >= min(last, len(symbols)):
            return ""
        verb = next((i for i in range(first, min(last, first + _ADVERBS)) if symbols[i] not in self._adverbs), first)
        if self._is_verb(first) or (verb < last and self._is_verb(verb) and not self._opens_a_sentence(first)):
            return "verb"
        if symbols[first] in self._relatives or self.leads.relates(span) or self.leads.is_on_a_noun(first):
            return "relative"
        gerund = symbols[first] in self._gerunds and not self.leads.includes(first)
        return "gerund" if gerund and first > 0 and symbols[first - 1] in self._comma else ""

    def _opens_a_sentence(self, i: int) -> bool:
        return i <= self._view.sentence(i)[0]

    def is_infinitive(self, span: Span) -> bool:
        """Whether a stretch begins with “to” and its verb."""
        at = self._view.index_at(span.start)
        return self._verbs.makes_an_infinitive(self._view.symbols, at)

    def is_perfect(self, cue: Span) -> bool:
        """Whether a verb begins with the sign of the perfect: “has said”."""
        return self._view.symbols[self._view.index_at(cue.start)] in self._perfect

    def is_past(self, cue: Span) -> bool:
        """Whether a verb shows the past: “said”, but not “says”."""
        first, last = self._view.bounds(cue.start, cue.end)
        return any(self._verbs.of.get(char) == "past" for char in self._view.symbols[first:last])

    def opens_with(self, span: Span, cues: Sequence[Span]) -> bool:
        """Whether the first verb of a stretch, or its first word, is one of the cues."""
        first, last = self._view.bounds(span.start, span.end)
        starts, last = self._view.starts, min(last, len(self._view.symbols))
        verb = next((i for i in range(first, last) if self._is_verb(i)), first)
        return any(c.start <= starts[i] < c.end for c in cues for i in (first, verb) if i < last)

    def happens(self, span: Span, said: Sequence[Span]) -> bool:
        """Whether a stretch has a verb besides those at *said*, which only tell that somebody spoke."""
        first, last = self._view.bounds(span.start, span.end)
        starts, symbols = self._view.starts, self._view.symbols
        return any(
            self._is_verb(i) and not any(c.start <= starts[i] < c.end for c in said)
            for i in range(first, min(last, len(symbols)))
        )

    def is_of_main_verb(self, core: Span, place: Span) -> bool:
        """Whether a place is that of what the clause around *core* tells, and of no participle or aside in it.

        Not “swapped men *arrested* in Oslo”, nor “Berg, who was ill in Oslo, left”; a verb behind “and” goes on with the
        clause.
        """
        aside = self.aside(place)
        if aside is not None and not aside.holds(core):
            return False
        first, at = self._view.index_at(self.segment(place).start), self._view.index_at(place.start)
        verbs = [i for i in range(first, at) if self._is_verb(i)]
        symbols = self._view.symbols
        heads = [i for i in verbs if i - 1 not in verbs and symbols[i - 1] not in self._adverbs]
        if len(heads) < _HEADS or symbols[heads[-1]] in self._helpers:
            return True
        return any(symbols[j] in self._joints for j in range(heads[-2], heads[-1]))

    def without_joint(self, span: Span) -> Span:
        """The stretch without the “and” or “but” that joins it to what stands before."""
        return self._without(self._joints, span)

    def without_opener(self, span: Span) -> Span:
        """The stretch without the “that” that opens what is said."""
        return self._without(self._openers, span)

    def _without(self, words: frozenset[str], span: Span) -> Span:
        first, last = self._view.bounds(span.start, span.end)
        symbols, starts = self._view.symbols, self._view.starts
        if first + 1 < last <= len(symbols) and starts[first] == span.start and symbols[first] in words:
            return Span(starts[first + 1], span.end)
        return span

    def is_noun(self, span: Span) -> bool:
        """Whether a stretch is no more than a noun with what belongs to it, and not one of what happens.

        There is no verb in it and no “to” before it.
        """
        first, last = self._view.bounds(span.start, span.end)
        happens = any(char in self._happening for char in self._view.symbols[first:last])
        return not happens and self._view.symbols[first] not in self._infinitive and not self._verbal(first, last)

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

    def adjunct(self, span: Span) -> Span | None:
        """What opens a sentence with a preposition, up to its first comma, if it holds *span*."""
        at, symbols = self._view.index_at(span.start), self._view.symbols
        first, last = self._view.sentence(at)
        first += symbols[first] in self._joints
        end = next((i for i in range(first, last) if symbols[i] in self._commas), last)
        return self._span(first, end) if symbols[first] in self._adjuncts and at < end < last else None

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
        for group in self._groups(first, last, edges, led=led):
            if group[0][0] <= at < group[-1][1]:
                own = self._aside_of(group, at) or group
                return self._span(own[0][0], own[-1][1])
        return span

    def _groups(self, first: int, last: int, edges: frozenset[str], *, led: bool = False) -> list[list[tuple[int, int]]]:
        """The pieces of a stretch, put together to clauses."""
        key = (first, last, edges is self._edges, led)
        if key not in self._grouped:
            self._grouped[key] = self._put_together(first, last, edges, led=led)
        return self._grouped[key]

    def _put_together(self, first: int, last: int, edges: frozenset[str], *, led: bool) -> list[list[tuple[int, int]]]:
        groups: list[list[tuple[int, int]]] = []
        pieces = self._pieces(first, last, edges)
        for number, piece in enumerate(pieces):
            leads = led and len(groups) == 1 and self._leads(groups[0], piece, first)
            joined = not self._verbal(*piece) and not self._parts(pieces[number:])
            joined = joined and not (groups and self._goes_on(piece) and self._relates(groups[-1][0][0]))
            listed = bool(groups) and self._is_listed(groups[-1], piece)
            if groups and (leads or joined or listed or not self._complete(groups[-1], self._ahead(pieces, number))):
                groups[-1].append(piece)
            else:
                groups.append([piece])
        return groups

    def with_tail(self, span: Span) -> Span:
        """The stretch with what it cannot be told without, if that has no date.

        That is the clause on its last noun (“traded them for a man *who had spied*”), what opens with “that”, and the
        rest of a list (“found silver, *gold and iron*”).
        """
        first, at = self._view.bounds(span.start, span.end)
        symbols, last = self._view.symbols, self._view.sentence(at - 1)[1]
        pieces = self._pieces(at, last, self._edges) if at < last else []
        if not pieces:
            return span
        skip = 1
        if symbols[at] in self._comma:
            if not self._is_list(pieces, open_=self._awaits_its_verb(first, at)):
                return span
            skip = 2
        elif not self._relates(at) and symbols[at] not in self._openers:
            bare = symbols[at] in self._leading and self._is_verb(at - 1)  # “the news came *as he spoke*”
            if not bare:
                return span
        end = pieces[skip - 1][1]
        for first, behind in pieces[skip:]:
            if symbols[first] in self._commas or symbols[first] in self._joints or self._verbal(first, behind):
                break
            end = behind
        told = skip == _LIST or any(self._is_verb(i) for i in range(at, end))
        if not told or any(symbols[i] in self._dated for i in range(at, end)):
            return span
        return Span(span.start, self._view.ends[end - 1])

    def _is_list(self, pieces: Sequence[tuple[int, int]], *, open_: bool) -> bool:
        """Whether a list goes on behind a comma with one noun, “and” and another; *open_*: a verb may follow."""
        if len(pieces) < _LIST:
            return False
        (first, _), (joint, last) = pieces[0], pieces[1]
        symbols = self._view.symbols
        if symbols[first + 1] in self._prepositions | self._adjuncts:
            return False
        short = 1 < joint - first <= _ITEM and symbols[joint] in self._joints and not self._verbal(*pieces[0])
        return short and (open_ or (last - joint <= _ITEM and not self._verbal(joint, last)))

    def _awaits_its_verb(self, first: int, last: int) -> bool:
        """Whether “after” or the like stands in a stretch and no verb behind it: “he left after his mother”."""
        lead = next((i for i in range(last - 1, first, -1) if self._view.symbols[i] in self._leading), None)
        return lead is not None and lead + 1 < last and not self._verbal(lead, last)

    def aside(self, span: Span) -> Span | None:
        """The aside of a clause that a span stands in: “Berg, *who was ill in May*, left”."""
        first, last = self._view.sentence(self._view.index_at(span.start))
        at = self._view.index_at(span.start)
        for group in self._groups(first, last, self._edges):
            if group[0][0] <= at < group[-1][1]:
                own = self._aside_of(group, at)
                return self._span(own[0][0], own[-1][1]) if own else None
        return None

    def _aside_of(self, group: Sequence[tuple[int, int]], at: int) -> Sequence[tuple[int, int]]:
        """The pieces of the aside of a clause in which a word stands, with its own verb: “Berg, *who was ill in May*, left”."""
        bare = self._view.symbols[group[0][0]] in self._adjuncts
        here = next(n for n, (_, last) in enumerate(group) if at < last)
        first = here
        while first and not (self._verbal(*group[first]) and self._is_an_aside(group[first][0], bare=bare)):
            first -= 1
        if not first or any(self._opens_with_a_comma(p) for p in group[first + 1 : here + 1]):
            return ()
        last = next((n for n in range(here + 1, len(group)) if self._opens_with_a_comma(group[n])), len(group))
        return group[first:last] if any(self._verbal(*p) for p in group[last:]) else ()

    def _is_an_aside(self, first: int, *, bare: bool) -> bool:
        symbols = self._view.symbols
        second = first + (symbols[first] in self._comma)
        return self._relates(first) or self._relates(second) or (bare and self._is_verb(second))

    def _opens_with_a_comma(self, piece: tuple[int, int]) -> bool:
        return self._view.symbols[piece[0]] in self._comma

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

    def _complete(self, pieces: Sequence[tuple[int, int]], following: tuple[int, int]) -> bool:
        """Whether pieces make a clause: they have a verb, and not that of an aside alone.

        “In May, when it rained,”, “Berg, who was ill,” and “Under a plan, signed in May,” are asides, and so is what
        opens with a preposition before a comma and a clause that is whole: “In a letter filed on Monday, he asked”.
        """
        verbal = [p for p in pieces if self._verbal(*p)]
        if not verbal or self._parts([following]):
            return bool(verbal)
        opens = self._view.symbols[pieces[0][0]] in self._adjuncts
        if not self._verbal(*pieces[0]):
            return not all(self._is_aside(first, bare=opens) for first, _ in verbal)
        after = next((first for first, _ in pieces[1:] if self._view.symbols[first] in self._comma), following[0])
        return not (opens and len(verbal) == 1 and self._is_whole(after, following[1]))

    def _is_aside(self, first: int, *, bare: bool) -> bool:
        """Whether a piece opens with “when” or “who”, or, *bare*, behind a comma with a verb."""
        symbols = self._view.symbols
        first += symbols[first] in self._comma
        if symbols[first] in self._leading or self._relates(first):
            return True
        return bare and self._is_verb(first)

    def _relates(self, i: int) -> bool:
        """Whether a clause on the noun before it begins at *i*: “who”, “in which”, “(the vote) he (lost)”."""
        symbols = self._view.symbols
        led = symbols[i] in self._prepositions and symbols[i + 1 : i + 2] in self._relatives
        return symbols[i] in self._relatives or led or self.leads.is_on_a_noun(i)

    def _is_whole(self, first: int, last: int) -> bool:
        """Whether a piece behind a comma begins with a subject and has a verb."""
        symbols = self._view.symbols
        if symbols[first] not in self._comma:
            return False
        first += 1
        led = symbols[first : first + 1] in self._leading or symbols[first : first + 1] in self._joints
        if led or first >= last or self._relates(first) or self._is_verb(first):
            return False
        return symbols[first] not in self._gerunds and self._verbal(first, last)

    def _ahead(self, pieces: Sequence[tuple[int, int]], number: int) -> tuple[int, int]:
        """A piece with those that “and” and the like tie to it, up to its verb: “, the firm and the bank would”."""
        first, last = pieces[number]
        for piece in pieces[number + 1 :]:
            if self._verbal(first, last) or self._view.symbols[piece[0]] not in self._joints:
                break
            last = piece[1]
        return first, last

    def _is_listed(self, pieces: Sequence[tuple[int, int]], piece: tuple[int, int]) -> bool:
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
        if symbols[second] in self._gerunds | self._prepositions | self._adjuncts or symbols[second] in self._edges or self._is_name(second):
            return False
        if any(symbols[p] in self._leading or self._relates(p) for p, _ in pieces) or symbols[first] in self._adjuncts:
            return False
        dated = [any(symbols[i] in self._dated for i in range(a, b)) for a, b in ((first, pieces[-1][1]), piece)]
        return self._verbal(first, pieces[-1][1]) and not all(dated) and not self._is_verb(second)

    def _is_name(self, i: int) -> bool:
        found = self._view.finds[i] if i < len(self._view.finds) else None
        return found is not None and found.family == "name"

    def _goes_on(self, piece: tuple[int, int]) -> bool:
        """Whether a piece begins with “and” and a form in -ing, which belong to no clause with “who” before it."""
        first, symbols = piece[0], self._view.symbols
        return symbols[first] in self._joints and symbols[first + 1 : first + 2] in self._gerunds

    def _parts(self, pieces: Sequence[tuple[int, int]]) -> bool:
        """Whether the first of the pieces begins with a sign such as “;”, and a verb comes before the next."""
        symbols = self._view.symbols
        if symbols[pieces[0][0]] not in self._breaks:
            return False
        own = [p for n, p in enumerate(pieces) if all(symbols[first] not in self._breaks for first, _ in pieces[1 : n + 1])]
        return any(self._verbal(*p) for p in own)

    def _pieces(self, first: int, last: int, edges: frozenset[str]) -> list[tuple[int, int]]:
        symbols = self._view.symbols
        inner = [
            i
            for i in range(first + 1, last)
            if (symbols[i] in edges and not self._is_taken(i)) or (edges is self._edges and self.leads.is_on_a_noun(i))
        ]
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
        """Whether a stretch has a verb, as what opens with “who” has, known or not."""
        return self._view.symbols[first] in self._relatives or any(self._is_verb(i) for i in range(first, last))

    def _is_verb(self, i: int) -> bool:
        known = self._known.get(i)
        if known is None:
            known = self._known[i] = self._verbs.is_verb(self._view.symbols, i)
        return known

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
        while first < last - 1 and symbols[first] in self._commas:
            first += 1
        while last > first + 1 and (symbols[last - 1] in self._commas or symbols[last - 1] in self._joints):
            last -= 1
        last = max(last, first + 1)
        return Span(self._view.starts[first], self._view.ends[min(last, len(self._view.ends)) - 1])


_ADVERBS = 3
"""So many words, adverbs but for the last, can stand before the verb with which a stretch begins: “formally announced”."""

_LIST, _ITEM = 2, 5
"""The pieces of a list behind its first noun, and the most words of each."""

_HEADS = 2
"""So many verbs before a place, and the last may be a participle on a noun."""
