"""Examples with their expectations marked in place, as in ``He came <date>on Thursday</date>``."""

from __future__ import annotations

import re

_MARK = re.compile(r"<(/?)([a-z][a-z0-9_]*)>")


def unmark(text: str) -> tuple[str, tuple[tuple[str, int, int], ...]]:
    """The plain text, and (name, start, end) of each mark; ValueError when a mark is not closed."""
    plain, at, length = [], 0, 0
    open_marks: list[tuple[str, int]] = []
    marks: list[tuple[str, int, int]] = []
    for m in _MARK.finditer(text):
        plain.append(text[at : m.start()])
        length += m.start() - at
        at = m.end()
        if not m[1]:
            open_marks.append((m[2], length))
        elif open_marks and open_marks[-1][0] == m[2]:
            name, start = open_marks.pop()
            marks.append((name, start, length))
        else:
            message = f"</{m[2]}> closes no <{m[2]}> in {text!r}"
            raise ValueError(message)
    if open_marks:
        message = f"<{open_marks[-1][0]}> is never closed in {text!r}"
        raise ValueError(message)
    plain.append(text[at:])
    return "".join(plain), tuple(sorted(marks, key=lambda x: x[1:]))
