"""A document as a string of symbols, one for each word or find, with the way back to the text."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from timeline.match.symbols import BREAKS, PARAGRAPH, SENTENCE
from timeline.model.mention import Mention


class Edit(NamedTuple):
    """Symbols *first* to *last* (exclusive) become one symbol; ``mention`` is what was found there, if it is a find."""

    first: int
    last: int
    symbol: str
    mention: Mention | None = None


class View:
    """Symbols with their offsets. ``starts`` and ``ends`` are offsets in the text; ``finds`` the mentions."""

    __slots__ = ("ends", "finds", "starts", "symbols", "text")

    def __init__(
        self, text: str, symbols: str, starts: list[int], ends: list[int], finds: list[Mention | None]
    ) -> None:
        self.text = text
        self.symbols = symbols
        self.starts = starts
        self.ends = ends
        self.finds = finds

    def replaced(self, edits: Sequence[Edit]) -> View:
        """The view with each edit made; edits are in order and do not overlap."""
        if not edits:
            return self
        symbols: list[str] = []
        starts: list[int] = []
        ends: list[int] = []
        finds: list[Mention | None] = []
        at = 0
        for edit in edits:
            first = edit.first
            symbols += (self.symbols[at:first], edit.symbol)
            starts += self.starts[at:first]
            ends += self.ends[at:first]
            finds += self.finds[at:first]
            starts.append(edit.mention.span.start if edit.mention else self.starts[first])
            ends.append(edit.mention.span.end if edit.mention else self.ends[edit.last - 1])
            finds.append(edit.mention)
            at = edit.last
        symbols.append(self.symbols[at:])
        starts += self.starts[at:]
        ends += self.ends[at:]
        finds += self.finds[at:]
        return View(self.text, "".join(symbols), starts, ends, finds)

    def index_at(self, offset: int) -> int:
        """The first symbol that starts at or after an offset (a break before a word of the same offset is passed)."""
        i = bisect_left(self.starts, offset)
        while i < len(self.symbols) and self.symbols[i] in BREAKS and self.starts[i] == offset:
            i += 1
        return i

    def bounds(self, start: int, end: int) -> tuple[int, int]:
        """First and last (exclusive) symbol of a stretch of text."""
        first = self.index_at(start)
        return first, max(first + 1, bisect_left(self.starts, end))

    def sentence_starts(self) -> list[int]:
        """The offsets at which sentences begin."""
        return [start for start, symbol in zip(self.starts, self.symbols, strict=True) if symbol in BREAKS]

    def around(self, index: int) -> tuple[int, int]:
        """First and last (exclusive) symbol of the two sentences that a break stands between."""
        first = self.sentence(index)[0]
        return first, self.sentence(index + 1)[1] if index + 1 < len(self.symbols) else index

    def sentence(self, index: int) -> tuple[int, int]:
        """First and last (exclusive) symbol of the sentence around a symbol, without its breaks."""
        find, rfind = self.symbols.find, self.symbols.rfind
        first = max(rfind(SENTENCE, 0, index), rfind(PARAGRAPH, 0, index)) + 1
        end, stop = find(SENTENCE, index), find(PARAGRAPH, index)
        if end < 0 or 0 <= stop < end:
            end = stop
        return first, end if end >= 0 else len(self.symbols)
