"""On which line of a TOML file a table or key stands; the standard library's parser does not tell."""

from __future__ import annotations

import re

_TABLE = re.compile(r"\s*\[\[?\s*([^\]]+?)\s*\]\]?\s*(?:#.*)?$")
_KEY = re.compile(r"""\s*("(?:[^"\\]|\\.)*"|'[^']*'|[A-Za-z0-9_-]+)\s*=""")


class Lines:
    """Finds the line (from 1) of a table or of a key in it."""

    def __init__(self, text: str) -> None:
        self._tables: dict[str, int] = {}
        self._keys: dict[tuple[str, str], int] = {}
        table = ""
        inside = False  # a string of several lines
        for number, line in enumerate(text.splitlines(), 1):
            quotes = line.count('"""') + line.count("'''")
            if inside:
                inside = quotes % 2 == 0
                continue
            inside = quotes % 2 == 1
            if m := _TABLE.match(line):
                table = m[1].replace('"', "")
                self._tables.setdefault(table, number)
            elif m := _KEY.match(line):
                key = m[1]
                if key[0] in "\"'":
                    key = key[1:-1].replace('\\"', '"').replace("\\\\", "\\")
                self._keys.setdefault((table, key), number)

    def of(self, table: str, key: str = "") -> int:
        """The line of *key* in *table*; of the table itself when the key is not found; else 1."""
        line = self._keys.get((table, key)) if key else None
        return line or self._tables.get(table) or self._keys.get(("", table.partition(".")[0])) or 1
