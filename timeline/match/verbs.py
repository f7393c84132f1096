"""What a word shows of the tense of its clause: which words are verbs, and which verb of a group decides."""

from __future__ import annotations

from timeline.match.members import Members
from timeline.match.symbols import BREAKS

NEAR = "near"
"""The tense of what was to come when it was told, which lies on whichever side is nearer."""

TENSES = ("past", "future", "present", NEAR)
"""The tenses; a word that shows two shows the later of them."""


class Verbs:
    """Reads single verbs, by what language.toml says in [settings.tense] and [settings.verb].

    The first names the lexicons of the words that show each tense; the first word of the ``group`` of a verb decides:
    “will be published” is future, though “published” is past. Not all of these words are verbs where they stand:

    - what is ``qualified``, that is, stands behind an article or the like, is none (“the planned visit”, “the recently
      planned visit”, with an ``adverb`` between), unless it is ``modal`` (“this may help”) or its ``aim`` follows
      (“another planned for Monday”);
    - a ``nominal``, such as “plans”, is one only before what it can govern: “plans to go”, “plans a speech”;
    - a ``bare`` form, such as “meet”, is one only where no “to” or helping verb stands before it, which then tells, and
      what looks like the past is none behind “to” (“to set”);
    - “am” is none behind a ``number``, where it belongs to the ``clock``;
    - “may” is a month beside a ``number`` and behind a ``preposition``, and so is the form of a ``month`` (“May”)
      inside a sentence, unless a ``capital`` follows, as in a headline.

    And some tell another tense than their form:

    - what is ``prospective`` is seen from the verb before it: “had been due to go” looks back, and “was due to go” may
      be on either side;
    - an ``ability`` under ``negation`` looks back: “could not be reached”;
    - a ``guess`` at what is ``perfect`` looks back: “may have met”;
    - behind the sign of an ``infinitive``, “to” without an ``object`` such as a name, the past says nothing and the
      present looks ahead: “decided to go”, “is free to go”.
    """

    def __init__(self, members: Members) -> None:
        self.of = {char: tense for tense in TENSES for char in members("tense", tense)}
        self._group = members("verb", "group")
        self.qualified = members("verb", "qualified")
        self._modal = members("verb", "modal")
        self._nominal = members("verb", "nominal")
        self._governed = members("verb", "governed")
        self._prospective = members("verb", "prospective")
        self._pluperfect = members("verb", "pluperfect")
        self._month = members("verb", "month")
        self._capital = members("verb", "capital")
        self._aim = members("verb", "aim")
        self._guess = members("verb", "guess")
        self._number = members("verb", "number")
        self._preposition = members("verb", "preposition")
        self._ability = members("verb", "ability")
        self._negation = members("verb", "negation")
        self._perfect = members("verb", "perfect")
        self.infinitive = members("verb", "infinitive")
        self._object = members("verb", "object")
        self._clock = members("verb", "clock")
        self._bare = members("verb", "bare")
        self._adverbs = members("verb", "adverb")
        self._limits = members("verb", "limit")
        self._times = members("verb", "joined")
        self._helped = self._group | {char for char, tense in self.of.items() if tense == "past"}

    def at(self, symbols: str, i: int) -> str:
        """The tense of the verb at *i*, or, where it is the past or a participle, of the first word of its group.

        Nothing where it is no verb.
        """
        found = self.alone(symbols, i)
        while found in ("past", "present") and i > 0 and symbols[i - 1] in self._group:
            i -= 1
            if symbols[i] in self.of:
                found = self.alone(symbols, i) or found
        if symbols[i] in self._prospective and (before := self._past_before(symbols, i)):
            return "past" if before in self._pluperfect else NEAR
        return "" if found == "past" and self._is_qualified(symbols, i) else found

    def _is_qualified(self, symbols: str, i: int) -> bool:
        """Whether a form stands behind an article or the like: “the passed bill”, “the recently passed bill”."""
        if i > 1 and symbols[i - 1] in self._adverbs:
            i -= 1
        return i > 0 and symbols[i - 1] in self.qualified

    def is_verb(self, symbols: str, i: int) -> bool:
        """Whether the word at *i* is a verb that shows a tense, and no noun such as “the left”.

        Nor is a ``limit`` one (“until”), or what stands between two times (“the quarter ended June 30”).
        """
        if symbols[i] not in self.of or symbols[i] in self._limits:
            return False
        times = i > 0 and symbols[i - 1] in self._times and symbols[i + 1 : i + 2] in self._times
        return not times and bool(self.at(symbols, i))

    def _past_before(self, symbols: str, i: int) -> str:
        """The past verb before the word at *i* and the rest of its group; nothing if there is none."""
        while i > 0 and symbols[i - 1] in self._group and self.of.get(symbols[i - 1]) != "past":
            i -= 1
        return symbols[i - 1] if i > 0 and self.of.get(symbols[i - 1]) == "past" else ""

    def alone(self, symbols: str, i: int) -> str:
        """The tense that the word at *i* shows by itself; nothing where it is a noun or an adjective."""
        char, found = symbols[i], self.of[symbols[i]]
        before = symbols[i - 1] if i else ""
        if before in self.infinitive and (found == "past" or char in self._bare):
            return ""
        if (char in self._bare and before in self._helped) or (char in self._clock and before in self._number):
            return ""
        if char in self._guess and self._is_a_month(symbols, i):
            return ""
        if char in self._ability and symbols[i + 1 : i + 2] in self._negation:
            return "past"
        if found != "future" or char in self._modal:
            guess = char in self._guess and symbols[i + 1 : i + 2] in self._perfect
            helps = symbols[i + 2 : i + 3] not in self.infinitive and symbols[i + 2 : i + 3] not in self.qualified
            return "past" if guess and helps else found
        if i > 0 and symbols[i - 1] in self.qualified and symbols[i + 1 : i + 2] not in self._aim:
            return ""
        governs = symbols[i + 1 : i + 2] in self._governed or (i > 0 and symbols[i - 1] in self._group)
        return found if governs or char not in self._nominal else ""

    def parts_a_number(self, symbols: str, i: int) -> bool:
        """Whether the sign at *i* stands within a number, as the colon of “06:00”."""
        return symbols[i + 1 : i + 2] in self._number and symbols[i - 1 : i] in self._number

    def is_perfect(self, symbols: str, i: int) -> bool:
        """Whether the verb at *i* helps a participle behind it, or what stands in its group: “has not met”."""
        if symbols[i] not in self._perfect:
            return False
        i += 1
        while symbols[i : i + 1] in self._group and self.of.get(symbols[i]) is None:
            i += 1
        return self.of.get(symbols[i : i + 1]) == "past"

    def _is_a_month(self, symbols: str, i: int) -> bool:
        """Whether the word at *i*, which could be “may”, is a month: “from May 13”, “in May”, “April and May were”."""
        before = symbols[i - 1 : i] if i else ""
        inside = bool(before) and before not in BREAKS
        if inside and symbols[i] in self._month and symbols[i + 1 : i + 2] not in self._capital:
            return True
        return symbols[i + 1 : i + 2] in self._number or before in self._number or before in self._preposition

    def makes_an_infinitive(self, symbols: str, i: int) -> bool:
        """Whether the word at *i* is the “to” of an infinitive, not that of “to Paris”."""
        return symbols[i] in self.infinitive and symbols[i + 1] not in self._object

    def of_infinitive(self, char: str, tense: str) -> str:
        """What an infinitive tells behind the verb *char*; nothing behind a perfect."""
        return "" if char in self._perfect else _OF_INFINITIVE[tense]


_OF_INFINITIVE = {"past": "", "present": "future", "future": "future", NEAR: NEAR}
