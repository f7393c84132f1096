"""Where quotations begin and end: within a paragraph, over sentences, whatever the marks."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from timeline.match.symbols import BEGUN_QUOTE, BREAKS, PARAGRAPH, QUOTE, SENTENCE
from timeline.match.view import Edit, View

Pairs = Sequence[tuple[str, str]]

BEFORE_OPENING = frozenset("([{-–—/…")
"""Signs after which a mark that looks the same on both sides opens a quotation, as it does after a space."""

APOSTROPHES = frozenset("'’")
"""Marks that are more often something else."""

COMMAS = frozenset(",，、،")
"""Commas of any script; before a closing mark they tell that the sentence goes on."""

LONGEST_SPEAKER = 5
"""Of how many words the one who speaks in a transcript has at most."""

NEAR = 6
"""How far before its end the last sign inside a quotation can stand: closing marks and spaces lie between."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A quotation mark at symbols *first* to *last* (exclusive).

    ``opens`` and ``closes`` tell what it can do where it stands; ``clear`` that it is not likely to be an apostrophe
    when it closes.
    """

    sign: str
    first: int
    last: int
    opens: bool
    closes: bool
    clear: bool


@dataclass(frozen=True, slots=True)
class Turns:
    """The symbols by which a turn of a transcript shows: those of who speaks, and of the sign behind them."""

    speaker: frozenset[str] = frozenset()
    colon: frozenset[str] = frozenset()

    def open_at(self, symbols: str, at: int) -> bool:
        """Whether the first mark of a paragraph stands before *at*, and there somebody with a colon."""
        if at > 1 and symbols[at - 2] != PARAGRAPH:
            return False
        end = at
        while end < at + LONGEST_SPEAKER and symbols[end : end + 1] in self.speaker:
            end += 1
        return end > at and symbols[end : end + 1] in self.colon


def quotations(view: View, pairs: Pairs, turns: Turns | None = None) -> list[Edit]:
    """An edit for every quotation, marks included, so that a statement rule sees it as one thing.

    A quotation ends within its paragraph. A mark that is never closed there opens nothing, unless the next paragraph
    opens with the same mark: then the quotation goes on, and each paragraph is a quotation of its own. The mark before
    a turn of a transcript that fills its paragraph opens nothing, since the words behind the colon are what is said.
    """
    closing: dict[str, list[str]] = defaultdict(list)
    for opening, close in pairs:
        closing[opening].append(close)
    marks = _marks(view, pairs)
    paragraphs = [*_ends_of_paragraphs(view.symbols), len(view.symbols)]
    edits: list[Edit] = []
    i = 0
    while i < len(marks):
        mark = marks[i]
        limit = paragraphs[bisect_left(paragraphs, mark.first)]
        end, following = _end(view, marks, i, closing, limit) if mark.opens else (0, i + 1)
        if end and turns and not view.symbols[end:limit].strip(BREAKS) and turns.open_at(view.symbols, mark.last):
            end, following = 0, i + 1
        if end:
            edits.append(Edit(mark.first, end, BEGUN_QUOTE if _begun(view, end) else QUOTE))
        i = following
    return edits


def _begun(view: View, end: int) -> bool:
    """Whether the last sign inside a quotation is a comma."""
    at = view.starts[end - 1]
    return view.text[max(0, at - NEAR) : at].rstrip(" '’\"")[-1:] in COMMAS


def _ends_of_paragraphs(symbols: str) -> Iterator[int]:
    at = symbols.find(PARAGRAPH)
    while at >= 0:
        yield at
        at = symbols.find(PARAGRAPH, at + 1)


def _end(view: View, marks: list[Mark], i: int, closing: Mapping[str, Sequence[str]], limit: int) -> tuple[int, int]:
    """(symbol after the quotation that mark *i* opens, or 0; the next mark to look at). *limit* ends its paragraph.

    Marks of another kind inside it are a pair of their own, if the quotation ends or goes on without them.
    """
    opening = marks[i]
    doubtful = inner_end = -1
    inner = ""
    for j in range(i + 1, len(marks)):
        mark = marks[j]
        if mark.first > limit:
            goes_on = doubtful < 0 and mark.first == limit + 1 and mark.sign == opening.sign and mark.opens
            if goes_on:
                return limit, j
            break
        if inner and mark.closes and mark.sign == closing[inner][0]:
            inner_end, inner = j if inner_end < 0 and mark.sign in closing[opening.sign] else inner_end, ""
        elif mark.closes and mark.sign in closing[opening.sign]:
            if mark.clear:
                return mark.last, j + 1
            doubtful = doubtful if doubtful >= 0 else j
        elif mark.opens and mark.sign != opening.sign:
            inner = "" if mark.sign in APOSTROPHES else mark.sign
        elif mark.opens:
            if doubtful < 0 and _new_line(view, mark):
                return mark.first - (view.symbols[mark.first - 1] == SENTENCE), j
            break
    last = doubtful if inner_end < 0 else inner_end
    return (marks[last].last, last + 1) if last >= 0 else (0, i + 1)


def _new_line(view: View, mark: Mark) -> bool:
    """Whether the mark is the first thing on its line."""
    at = view.starts[mark.first]
    return view.text[:at].endswith("\n") if at < 2 else "\n" in view.text[view.ends[mark.first - 1] : at]


def _marks(view: View, pairs: Pairs) -> list[Mark]:
    """Every quotation mark that the view holds as a sign of its own, or as several, in order."""
    text, symbols = view.text, view.symbols
    openers, closers = {a for a, _ in pairs}, {b for _, b in pairs}
    signs = openers | closers
    marks = []
    for m in _pattern(frozenset(signs)).finditer(text):
        start, end = m.span()
        first = bisect_left(view.starts, start)
        while first < len(symbols) and symbols[first] in BREAKS:
            first += 1
        last = bisect_left(view.starts, end, first)
        if first == last or view.starts[first] != start or view.ends[last - 1] != end:
            continue
        sign, before, after = m[0], text[start - 1 : start], text[end : end + 1]
        opens, closes = sign in openers, sign in closers
        if opens:
            opens = bool(after.strip()) and not before.isalnum()
            if opens and closes:
                opens = (not before.strip() or before in BEFORE_OPENING or before in openers) and not after.isdigit()
        if closes:
            closes = (bool(before.strip()) or sign not in APOSTROPHES) and not after.isalnum()
        clear = sign not in APOSTROPHES or not (before.isalnum() and after.isspace()) or _line_ends(text, end)
        marks.append(Mark(sign, first, last, opens, closes and not opens, clear))
    return marks


@cache
def _pattern(signs: frozenset[str]) -> re.Pattern[str]:
    """What finds a mark: the longest first, but of three equal signs after a word the first is a mark of its own.

    That one of some characters must follow is asked first, which finds them in a third of the time.
    """
    opening = re.escape("".join(sorted({s[0] for s in signs})))
    doubled = [rf"(?<=\S){re.escape(s[0])}(?={re.escape(s)}(?!{re.escape(s[0])}))" for s in signs if s == s[0] * 2]
    plain = [re.escape(s) for s in sorted(signs, key=lambda s: (-len(s), s))]
    return re.compile(f"(?=[{opening}])(?:{'|'.join([*sorted(doubled), *plain])})" if signs else "(?!)")


def _line_ends(text: str, at: int) -> bool:
    """Whether nothing but white space stands between this place and the end of its line."""
    while at < len(text) and text[at] in " \t\r":
        at += 1
    return at == len(text) or text[at] == "\n"
