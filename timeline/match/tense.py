"""The tense of the clause around a date, read off the nearest word that shows one."""

from __future__ import annotations

from collections.abc import Mapping

from timeline.match.symbols import BREAKS, Symbols
from timeline.match.view import View


class Tenses:
    """Finds the tense around a symbol; which lexicon shows which tense stands in language.toml, [settings.tense]."""

    def __init__(self, settings: Mapping[str, object], symbols: Symbols) -> None:
        table = settings.get("tense")
        self._of: dict[str, str] = {}
        for tense, lexicon in table.items() if isinstance(table, Mapping) else ():
            for char in symbols.members(str(lexicon)):
                self._of[char] = str(tense)
        clause = settings.get("clause")
        name = clause.get("boundary") if isinstance(clause, Mapping) else None
        self._boundaries = frozenset(symbols.members(str(name))) if name else frozenset()

    def at(self, view: View, first: int, last: int) -> str:
        """``past``, ``present``, ``future`` or nothing: first what stands before in the clause, then what follows."""
        symbols = view.symbols
        found = ""
        i = first - 1
        while i >= 0 and symbols[i] not in BREAKS:
            tense = self._of.get(symbols[i])
            if tense:
                found = tense
                break
            if symbols[i] in self._boundaries:
                break
            i -= 1
        if found:
            return found
        i = last
        while i < len(symbols) and symbols[i] not in BREAKS:
            tense = self._of.get(symbols[i])
            if tense:
                return tense
            i += 1
        return ""
