"""The tense of the clause around a date, read off the nearest verb group that shows one."""

from __future__ import annotations

from collections.abc import Mapping
from collections.abc import Set as AbstractSet

from timeline.match.symbols import BREAKS, Symbols
from timeline.match.view import View

TENSES = ("past", "future", "present")
"""The tenses; a word that shows two shows the later of them."""


class Tenses:
    """Finds the tense around a symbol, by what language.toml says in [settings.tense] and [settings.verb].

    The first names the lexicons of the words that show each tense. The first word of the ``group`` of a verb
    decides: “will be published” is future, though “published” is past. A verb of ``reporting`` tells the tense of a
    date that stands right beside it, as in “said on Thursday”; else the verb of what is reported does, up to its
    ``edge``. What is ``qualified``, that is, stands after an article or the like, is no verb: “a still unspecified
    date”, “the planned visit”; a ``nominal``, such as “plans”, is one only before what it can govern. After the sign of
    an ``infinitive`` (“to”, not before an ``object`` such as a name) the past says nothing: “decided to go” looks
    ahead, “managed to go” back. What is ``prospective`` is seen from the tense before it: “was about to go” looks back;
    a ``guess`` at what is ``perfect`` looks back too: “may have met”, and so does an ``anterior`` before a ``gerund``:
    “after winning”. What stands ``inside`` an ``utterance`` was said: “in an interview on Monday”. A form of ``being`` beside the date looks ahead:
    “the vote is Monday”.
    """

    def __init__(self, settings: Mapping[str, object], symbols: Symbols) -> None:
        def members(table: str, name: str) -> frozenset[str]:
            names = settings.get(table)
            lexicon = names.get(name) if isinstance(names, Mapping) else None
            return frozenset(symbols.members(str(lexicon))) if lexicon else frozenset()

        self._of = {char: tense for tense in TENSES for char in members("tense", tense)}
        self._boundaries = members("clause", "boundary")
        self._group = members("verb", "group")
        self._reporting = members("verb", "reporting")
        self._edges = members("verb", "edge")
        self._qualified = members("verb", "qualified")
        self._infinitive = members("verb", "infinitive")
        self._object = members("verb", "object")
        self._modal = members("verb", "modal")
        self._nominal = members("verb", "nominal")
        self._governed = members("verb", "governed")
        self._guess = members("verb", "guess")
        self._perfect = members("verb", "perfect")
        self._utterance = members("verb", "utterance")
        self._inside = members("verb", "inside")
        self._anterior = members("verb", "anterior")
        self._gerund = members("verb", "gerund")
        self._being = members("verb", "being")
        self._prospective = members("verb", "prospective")
        self._starting = members("verb", "starting")
        self._limits = members("verb", "limit")
        self._openings = members("verb", "opening")
        self._closing = members("verb", "closing")

    def at(self, view: View, first: int, last: int) -> str:
        """``past``, ``present``, ``future``, ``limit`` or nothing.

        What has lasted since a date looks back to it. A date that is a limit (“until Friday”) lies ahead of what its clause tells, unless it opens the sentence.
        """
        if first > 0 and view.symbols[first - 1] in self._starting:
            return "past"
        limit = first > 1 and view.symbols[first - 1] in self._limits and view.symbols[first - 2] not in BREAKS
        tense = self._of_clause(view.symbols, first - limit, last)
        return tense if not limit or tense == "future" else "limit"

    def _of_clause(self, symbols: str, first: int, last: int) -> str:
        """The tense of the clause around.

        The verb before in the clause tells; else the one after; else those of the clauses around, the one before first
        unless the date opens its clause (“…, and on Thursday”). A past verb right behind the date goes before all of
        them: “who on Thursday said”.
        """
        if self._of.get(symbols[last : last + 1]) == "past":
            return "past"
        tense, verb, edge = self._before(symbols, first, self._boundaries)
        if verb is None and self._is_participle_of_saying(symbols, first):
            return self._before(symbols, edge)[0]
        if verb is None:
            tense, verb = self._after(symbols, last, self._boundaries)
            if verb is None and symbols[edge] not in BREAKS and first - edge > _BESIDE:
                tense, verb, _ = self._before(symbols, edge)
            return tense if verb is not None else self._after(symbols, last)[0]
        if symbols[verb] in self._being and first - verb <= _BESIDE:
            return "future"
        if tense == "past" and symbols[verb] in self._reporting and first - verb > _BESIDE:
            return self._after(symbols, last, self._edges)[0]
        return tense

    def _is_participle_of_saying(self, symbols: str, first: int) -> bool:
        """Whether the date stands right behind a form in -ing that reports: “he left, announcing on Monday that …”."""
        beside = symbols[max(0, first - _BESIDE) : first]
        return any(char in self._gerund and char in self._reporting for char in beside)

    def _before(self, symbols: str, first: int, ends: AbstractSet[str] = frozenset()) -> tuple[str, int | None, int]:
        """The tense of the nearest verb before, where it stands, and where the search for it ended."""
        infinitive = False
        i = first - 1
        while i >= 0:
            char = symbols[i]
            if char in BREAKS or char in ends:
                return "", None, i
            if char in self._of and (tense := self._leading(symbols, i)):
                if infinitive:
                    tense = "" if char in self._perfect else _OF_INFINITIVE[tense]
                return tense, i, i
            if char in self._utterance and i > 1 and symbols[i - 2] in self._inside:
                return "past", i, i
            if char in self._anterior and symbols[i + 1] in self._gerund:
                return "past", i, i
            infinitive = infinitive or (char in self._infinitive and symbols[i + 1] not in self._object)
            i = (self._opening(symbols, i) if char in self._closing else i) - 1
        return "", None, 0

    def _opening(self, symbols: str, i: int) -> int:
        """Where the quotation begins that ends at *i*, whose verbs are not those of the clause; *i* if nothing does.

        A word or two in marks (“could”) are words of the clause.
        """
        for j in range(i - 1, -1, -1):
            if symbols[j] in BREAKS:
                break
            if symbols[j] in self._openings:
                return j if i - j > _QUOTED else i
        return i

    def _leading(self, symbols: str, i: int) -> str:
        """The tense of the verb at *i*, or, where it is the past or a participle, of the first word of its group.

        Nothing where it is no verb.
        """
        found = self._alone(symbols, i)
        if symbols[i] in self._prospective and i > 0 and self._of.get(symbols[i - 1]) == "past":
            return "past"
        while found == "past" and i > 0 and symbols[i - 1] in self._group:
            i -= 1
            if symbols[i] in self._of:
                found = self._alone(symbols, i) or found
        return "" if found == "past" and i > 0 and symbols[i - 1] in self._qualified else found

    def _alone(self, symbols: str, i: int) -> str:
        """The tense that the word at *i* shows; nothing where it is a noun or an adjective."""
        char, found = symbols[i], self._of[symbols[i]]
        if found != "future" or char in self._modal:
            guess = char in self._guess and symbols[i + 1 : i + 2] in self._perfect
            return "past" if guess and symbols[i + 2 : i + 3] not in self._infinitive else found
        if i > 0 and symbols[i - 1] in self._qualified:
            return ""
        governs = symbols[i + 1 : i + 2] in self._governed or (i > 0 and symbols[i - 1] in self._group)
        return found if governs or char not in self._nominal else ""

    def _after(self, symbols: str, last: int, ends: AbstractSet[str] = frozenset()) -> tuple[str, int | None]:
        """The tense of the first verb that follows, before anything that *ends* its clause, and where."""
        for i in range(last, len(symbols)):
            char = symbols[i]
            if char in BREAKS or char in ends:
                break
            if char in self._of and (tense := self._alone(symbols, i)):
                return tense, i
        return "", None


_OF_INFINITIVE = {"past": "", "present": "future", "future": "future"}
"""What an infinitive tells behind a verb of each tense: “was free to go”, “is free to go”."""

_QUOTED = 3
"""How far apart the marks of more than two words stand."""

_BESIDE = 2
"""How far from a verb of reporting a date still belongs to it: “said Thursday”, “said on Thursday”."""
