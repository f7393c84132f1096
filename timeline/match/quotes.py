"""Where quotations begin and end: within a paragraph, over sentences, whatever the marks."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.match.symbols import BREAKS, PARAGRAPH, QUOTE
from timeline.match.view import Edit, View


def quotations(view: View, pairs: tuple[tuple[str, str], ...]) -> list[Edit]:
    """An edit for every quotation, marks included, so that a statement rule sees it as one thing.

    A mark that is never closed within its paragraph opens nothing, unless the next paragraph opens again: then the
    quotation goes on, and each paragraph is a quotation of its own.
    """
    return list(_scan(view, pairs))


def _scan(view: View, pairs: tuple[tuple[str, str], ...]) -> Iterator[Edit]:
    text, symbols = view.text, view.symbols
    closing = {}
    for opening, close in pairs:
        closing.setdefault(opening, set()).add(close)
    marks = {mark for pair in pairs for mark in pair}
    places = [i for i, s in enumerate(view.starts) if text[s : s + 1] in marks and symbols[i] not in BREAKS]
    breaks = [i for i, c in enumerate(symbols) if c == PARAGRAPH]
    open_at, awaited = -1, frozenset[str]()
    paragraph = iter([*breaks, len(symbols)])
    limit = next(paragraph)
    for i in places:
        while i > limit:
            if open_at >= 0 and _opens(view, limit + 1, closing):
                yield Edit(open_at, limit, QUOTE)
            open_at = -1
            limit = next(paragraph)
        mark = text[view.starts[i]]
        if open_at >= 0:
            if mark in awaited and not _inside_word(view, i):
                yield Edit(open_at, i + 1, QUOTE)
                open_at = -1
        elif mark in closing and _starts_word(view, i):
            open_at, awaited = i, frozenset(closing[mark])


def _opens(view: View, index: int, closing: dict[str, set[str]]) -> bool:
    """Whether the symbol at *index* is a mark that opens a quotation."""
    if index >= len(view.symbols):
        return False
    return view.text[view.starts[index] : view.starts[index] + 1] in closing and _starts_word(view, index)


def _starts_word(view: View, i: int) -> bool:
    """Whether something follows the mark at once, and nothing of a word stands directly before it."""
    at = view.starts[i]
    after = view.text[at + 1 : at + 2]
    before = view.text[at - 1 : at] if at else ""
    return bool(after) and not after.isspace() and not before.isalnum()


def _inside_word(view: View, i: int) -> bool:
    """Whether the mark is an apostrophe between letters, or stands before a word that touches it."""
    at = view.starts[i]
    after = view.text[at + 1 : at + 2]
    return after.isalnum()
