"""Text into the first view: words looked up, groups of words and shapes found, sentences marked."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, count
from operator import add

import ahocorasick_rs
import regex
import sentencex

from timeline.match.line_breaks import ended_lines
from timeline.match.symbols import PARAGRAPH, SENTENCE, Symbols
from timeline.match.view import View
from timeline.rulebook.rulebook import Rulebook

PATTERN_SECONDS = 2.0
"""How long a pattern of a lexicon may take on a hundred thousand characters before the document is read without it.

The bundled ones take 0.007 s at the most; why the limit is so far from that is said at ``RULE_SECONDS``.
"""

SEAM = 16
"""How many characters on each side of a supposed sentence end the rejoin patterns see."""

_SURROGATES = re.compile("[\ud800-\udfff]")
"""Halves of characters, which no library for text takes; they are read as the sign for the unreadable."""


class _Words(dict[str, str]):
    """The symbol of each word as it stands in the text, with the white space after it; worked out once a word."""

    def __init__(self, symbols: Symbols) -> None:
        super().__init__()
        self._symbols = symbols

    def __missing__(self, piece: str) -> str:
        token = piece.rstrip()
        symbols = self._symbols
        char = symbols.of_single.get(token) or (symbols.by_look(token) if token else SENTENCE)
        if len(self) < 200_000:
            self[piece] = char
        return char


class Reader:
    """Makes the first view of a document."""

    def __init__(self, book: Rulebook, symbols: Symbols) -> None:
        language = book.language
        self._made_of = book, symbols
        self._language = language
        self._pieces = re.compile(rf"(?:{language.token.pattern})\s*|\s+|.", re.VERBOSE | re.DOTALL)
        self._words = _Words(symbols)
        self._group_chars = list(symbols.of_several.values())
        forms = [f" {form} " for form in symbols.of_several]
        self._groups = ahocorasick_rs.AhoCorasick(forms) if forms else None
        # Each pattern by itself: regex then looks for what the pattern must contain before it tries anything.
        self._patterns = [
            (lexicon, regex.compile(pattern), symbols.char(frozenset({lexicon.name})))
            for lexicon in book.lexicons.values()
            for pattern in lexicon.patterns
        ]

    def __reduce__(self) -> tuple[type[Reader], tuple[Rulebook, Symbols]]:
        return Reader, self._made_of  # the automaton of the groups cannot be copied

    def view(self, text: str) -> tuple[View, tuple[str, ...]]:
        """The first view of a text, and sentences about what could not be done."""
        text = _SURROGATES.sub("\ufffd", text)
        pieces = self._pieces.findall(text)
        words = [p.rstrip() for p in pieces]
        starts = list(accumulate(map(len, pieces), initial=0))
        ends = [s + len(w) for s, w in zip(starts, words, strict=False)]
        symbols = list(map(self._words.__getitem__, pieces))
        joins, problems = self._joins(text, words, starts, ends)
        breaks = _with_lines(self._breaks(text, starts), text, starts)
        return _assemble(text, symbols, starts, ends, joins, breaks), problems

    def _joins(
        self, text: str, words: list[str], starts: list[int], ends: list[int]
    ) -> tuple[list[tuple[int, int, str]], tuple[str, ...]]:
        """(first, last, symbol) of every group of words and every shape, longest first, none overlapping another."""
        found = self._groups_in(words)
        problems = []
        seconds = PATTERN_SECONDS * max(1, len(text) / 100_000)
        for lexicon, pattern, char in self._patterns:
            try:
                shapes = [m.span() for m in pattern.finditer(text, timeout=seconds)]
            except TimeoutError:
                problems.append(
                    f"a pattern of the lexicon {lexicon.name} ({lexicon.path}:{lexicon.line}) took more than"
                    f" {seconds:.1f} s and was cut off; the document is read without it"
                )
                continue
            for start, end in shapes:
                first, last = bisect_left(starts, start), bisect_left(ends, end)
                if starts[first] == start and last < len(ends) and ends[last] == end:
                    found.append((first, last + 1, char))
        return _longest(found), tuple(problems)

    def _groups_in(self, words: list[str]) -> list[tuple[int, int, str]]:
        if not self._groups:
            return []
        joined = f" {' '.join(words)} "
        at = list(map(add, accumulate(map(len, words), initial=0), count()))
        return [
            (bisect_left(at, start), bisect_left(at, end - 1), self._group_chars[form])
            for form, start, end in self._groups.find_matches_as_indexes(joined, overlapping=True)
        ]

    def _breaks(self, text: str, starts: list[int]) -> list[tuple[int, str]]:
        """(index of the next word, break) of every end of a sentence or paragraph."""
        breaks: list[tuple[int, str]] = []
        before = ""
        is_no_end = self._language.rejoin.search
        for sentence, end in _parted(sentences(self._language.code, text), self._language.part):
            if sentence.isspace():
                if "\n" in sentence.strip(" \t") and breaks:
                    breaks[-1] = (breaks[-1][0], PARAGRAPH)
                    before = ""
            else:
                beside = before[-SEAM:] + "\x1e" + sentence[:SEAM]
                if breaks and before and is_no_end(beside):
                    breaks.pop()
                before = sentence
            breaks.append((bisect_left(starts, end), SENTENCE))
        return breaks


def sentences(language: str, text: str) -> Iterator[tuple[str, int]]:
    """Every sentence, and every white space between sentences, with its end.

    The splitter leaves out white space in places, so what lies between two of its sentences is put in here.
    """
    at = 0
    for found in sentencex.get_sentence_boundaries(language, text):
        start, end = found["start_index"], found["end_index"]
        if start > at:
            yield text[at:start], start
        yield text[start:end], end
        at = end


def _parted(sentences: Iterable[tuple[str, int]], ends: Sequence[regex.Pattern[str]]) -> Iterator[tuple[str, int]]:
    """The sentences, cut up where one of some expressions tells of an end, as in “It closed in May. Lee left.”."""
    for sentence, end in sentences:
        start, at = end - len(sentence), 0
        for cut in sorted({m.end() for p in ends for m in p.finditer(sentence)}):
            yield sentence[at:cut], start + cut
            at = cut
        if at < len(sentence):
            yield sentence[at:], end


def _with_lines(breaks: list[tuple[int, str]], text: str, starts: list[int]) -> list[tuple[int, str]]:
    """The breaks, and a paragraph for every line that was ended on purpose."""
    lines = [(bisect_left(starts, offset), PARAGRAPH) for offset in ended_lines(text)]
    # A paragraph sorts before a sentence, and where both end it is the paragraph that counts.
    return sorted(dict(sorted((*breaks, *lines), reverse=True)).items()) if lines else breaks


def _longest(found: list[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    """Those that win when the longest goes first, in order of the text."""
    found.sort(key=lambda f: (f[0] - f[1], f[0]))
    taken: set[int] = set()
    kept = []
    for first, last, char in found:
        if taken.isdisjoint(range(first, last)):
            taken.update(range(first, last))
            kept.append((first, last, char))
    return sorted(kept)


def _assemble(
    text: str,
    symbols: list[str],
    starts: list[int],
    ends: list[int],
    joins: list[tuple[int, int, str]],
    breaks: list[tuple[int, str]],
) -> View:
    """The view with groups joined and breaks set in."""
    out_symbols: list[str] = [PARAGRAPH]
    out_starts: list[int] = [0]
    out_ends: list[int] = [0]
    at = 1 if symbols[:1] == [SENTENCE] else 0  # white space before the first word ends no sentence
    marks = iter([*breaks, (len(symbols) + 1, "")])
    mark, kind = next(marks)

    def copy(until: int) -> None:
        nonlocal at, mark, kind
        while mark <= until:
            out_symbols.extend(symbols[at:mark])
            out_starts.extend(starts[at:mark])
            out_ends.extend(ends[at:mark])
            at = max(at, mark)
            if out_symbols[-1] in (SENTENCE, PARAGRAPH):
                if kind == PARAGRAPH:
                    out_symbols[-1] = kind
            else:
                out_symbols.append(kind)
                out_starts.append(out_ends[-1])
                out_ends.append(out_ends[-1])
            mark, kind = next(marks)
        out_symbols.extend(symbols[at:until])
        out_starts.extend(starts[at:until])
        out_ends.extend(ends[at:until])
        at = max(at, until)

    for first, last, char in joins:
        copy(first)
        out_symbols.append(char)
        out_starts.append(starts[first])
        out_ends.append(ends[last - 1])
        at = last
    copy(len(symbols))
    if out_symbols[-1] not in (SENTENCE, PARAGRAPH):
        out_symbols.append(PARAGRAPH)
        out_starts.append(len(text))
        out_ends.append(len(text))
    out_symbols[-1] = PARAGRAPH
    return View(text, "".join(out_symbols), out_starts, out_ends, [None] * len(out_symbols))
