"""Names met again: once “Tormod Hauge” is found, “Hauge” is a name wherever it stands."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from timeline.match.alphabet import letter_class
from timeline.match.candidate import Candidate
from timeline.match.symbols import Symbols
from timeline.match.view import Edit, View


class Again:
    """Finds words that ended a name elsewhere; language.toml, [settings.again], says which names and words."""

    def __init__(self, settings: Mapping[str, object], symbols: Symbols) -> None:
        table = settings.get("again")
        table = table if isinstance(table, Mapping) else {}
        names = table.get("names")
        self._names = frozenset(names) if isinstance(names, list) else frozenset()
        self._words = re.compile(letter_class(symbols.members(str(table.get("look", "")))))
        self._symbol = symbols.again

    def edits(self, names: Iterable[Candidate], before: View, after: View) -> list[Edit]:
        """The words of *after* that nothing explains and that end one of the names found in *before*."""
        text = before.text
        heard = {
            text[before.starts[c.last - 1] : before.ends[c.last - 1]]
            for c in names
            if not self._names.isdisjoint(c.compiled.rule.classes)
        }
        if not heard:
            return []
        starts, ends, finds = after.starts, after.ends, after.finds
        places = (m.start() for m in self._words.finditer(after.symbols))
        return [Edit(i, i + 1, self._symbol) for i in places if finds[i] is None and text[starts[i] : ends[i]] in heard]
