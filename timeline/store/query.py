"""What people type into the filter, as a condition on entries.

Each word must begin a word of the line, of a name or of the place. Scripts that write without spaces have no words
to begin, so their characters are looked for anywhere.
"""

from __future__ import annotations

import unicodedata
from typing import NamedTuple


class Condition(NamedTuple):
    """An SQL expression over the table ``entries`` and its parameters; the empty one is always true."""

    sql: str
    parameters: tuple[str, ...]


def condition(typed: str) -> Condition:
    """The entries that hold every word of what was typed."""
    begun, anywhere = [], []
    for word in typed.encode("utf-8", "replace").decode("utf-8").replace("\x00", " ").split():
        if any(unicodedata.category(char) == "Lo" for char in word):
            anywhere.append(word)
        elif any(char.isalnum() for char in word):
            begun.append('"' + word.replace('"', '""') + '"*')
    parts, parameters = [], []
    if begun:
        parts.append("row IN (SELECT rowid FROM search WHERE search MATCH ?)")
        parameters.append(" ".join(begun))
    for word in anywhere:
        parts.append("instr(text || char(10) || people || char(10) || place, ?)")
        parameters.append(word)
    return Condition(" AND ".join(parts) or "1", tuple(parameters))
