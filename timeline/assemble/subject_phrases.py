"""The words that are the subject of a clause: a list of names, or the noun or name before its verb."""

from __future__ import annotations

from timeline.assemble.noun_phrases import NounPhrases
from timeline.assemble.over import over
from timeline.match.members import Members
from timeline.match.verbs import Verbs
from timeline.match.view import View
from timeline.model.span import Span


class SubjectPhrases:
    """Finds the words before the verb of a clause that are its subject, in one view."""

    def __init__(self, view: View, members: Members, verbs: Verbs, nouns: NounPhrases) -> None:
        self._view = view
        self._verbs = verbs
        self._nouns = nouns
        self._comma = members("clause", "comma")
        self._commas = members("clause", "boundary")
        self._dates = members("clause", "date")
        self._openers_of_nouns = members("clause", "noun_opener") - members("clause", "owner")
        self._leading = members("clause", "subordinator")
        self._relatives = members("clause", "relative")
        self._coordinators = members("words", "coordinator")
        self._joints = members("words", "role_joint")
        self._openers = members("words", "opener")
        self._prepositions = members("words", "role_end")
        self._stops = self._dates | self._prepositions | self._relatives | self._joints | members("clause", "adverb")

    def on(self, view: View, nouns: NounPhrases) -> SubjectPhrases:
        """The same over another view of the text."""
        return over(self, view, _nouns=nouns)

    def series(self, span: Span) -> Span:
        """A clause with all the names that are its subject: “*Oslo, Bergen and* Tromsø joined”; none behind “in”."""
        symbols = self._view.symbols
        at = self._view.index_at(span.start)
        at += symbols[at] in self._coordinators
        last_of = symbols[at - 1] in self._coordinators and symbols[at - 2] in self._comma
        if last_of and symbols[at - 4] in self._comma and self._nouns.is_name(at - 3):
            at -= 3
        elif not (
            self._nouns.is_name(at) and symbols[at + 1 : at + 2] in self._coordinators and self._nouns.is_name(at + 2)
        ):
            return span
        while at > 2 and symbols[at - 1] in self._comma and self._nouns.is_name(at - 2):
            at -= 2
        led = at == 0 or symbols[at - 1] in self._prepositions or not self._nouns.is_name(at)
        return span if led else Span(min(self._view.starts[at], span.start), span.end)

    def head(self, span: Span) -> Span | None:
        """The noun with which the sentence of a stretch begins, up to its first verb: “The last abbot”; or nothing."""
        symbols = self._view.symbols
        first = self._view.sentence(self._view.index_at(span.start))[0]
        verb = next((i for i in range(first, min(first + _NOUN, len(symbols))) if self._is_verb(i)), first)
        if verb == first or symbols[first] not in self._openers_of_nouns or self._view.starts[verb] > span.start:
            return None
        aside = (i for i in range(first + 1, verb) if symbols[i] in self._relatives and symbols[i - 1] in self._commas)
        return self._nouns.trimmed(first, next(aside, verb))

    def joined_head(self, span: Span) -> Span | None:
        """What stands between a clause that begins with its verb and the word that joins it to what comes before.

        “And the younger, Alice, married”, “when Berg’s son, Lars, left”; nothing where there is a verb between.
        """
        symbols = self._view.symbols
        at = self._view.index_at(span.start)
        first = self._view.sentence(at)[0]
        shared = symbols[at] in self._joints or symbols[at - 1] in self._joints
        for i in range(at - 1, at if shared else first, -1):
            if self._is_verb(i):
                return None
            joint = symbols[i] in self._joints and symbols[i - 1] in self._commas
            leads = symbols[i] in self._leading and symbols[i + 1] not in self._dates
            if (joint or leads) and i + 1 < at:
                words = self._view.text[self._view.starts[i + 1] : self._view.ends[at - 1]]
                return (
                    None if leads and words.count(",") == 1 else self._nouns.trimmed(i + 1, at)
                )  # “after the raid, left”
        return None

    def to_verb(self, name: Span) -> Span:
        """A name with the nouns between it and its verb or a comma: “*the river police boats* left”; else the name."""
        symbols = self._view.symbols
        first, last = self._bounds(name)
        for i in range(last, min(last + _NOUNS, len(symbols))):
            if self._is_verb(i):
                return self._nouns.trimmed(first, i) if i > last else name
            if symbols[i] in self._commas and i > last:
                return self._nouns.trimmed(first, i)
            if symbols[i] in self._commas or symbols[i] in self._stops:
                break
        return name

    def is_set(self, start: int, name: Span) -> bool:
        """Whether no more than what sets the scene stands from *start* to a name: “In May, Berg”."""
        first, at = self._view.index_at(start), self._view.index_at(name.start)
        symbols = self._view.symbols
        bare = symbols[first] not in self._openers_of_nouns and not any(self._is_verb(i) for i in range(first, at))
        return first == at or (bare and (symbols[at - 1] in self._commas or symbols[at - 1] in self._openers))

    def _is_verb(self, i: int) -> bool:
        return self._verbs.is_verb(self._view.symbols, i)

    def _bounds(self, span: Span) -> tuple[int, int]:
        first, last = self._view.bounds(span.start, span.end)
        return first, min(last, len(self._view.symbols))


_NOUN = 12
"""Within so many words a sentence comes to its first verb if it begins with a noun that a line can spare room for."""

_NOUNS = 4
"""Within so many words behind a name its verb comes, if the words between belong to the name."""
