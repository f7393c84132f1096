"""A text cut into lines of a width: where each begins and ends, so that marks need not be moved."""

from __future__ import annotations

from array import array
from bisect import bisect_right

from rich.cells import get_character_cell_size


class Wrapped:
    """The lines of a text at a width in cells; a word that is longer than a line is broken."""

    def __init__(self, text: str, width: int) -> None:
        self.text, self.width = text, max(1, width)
        self.starts, self.ends, self.numbers = array("q"), array("q"), array("q")
        at = 0
        for number, line in enumerate(text.split("\n"), start=1):
            self._wrap(at, at + len(line), number, simple=line.isascii())
            at += len(line) + 1

    def __len__(self) -> int:
        return len(self.starts)

    def line_of(self, offset: int) -> int:
        """The line on which a character stands."""
        return max(0, bisect_right(self.starts, offset) - 1)

    def _wrap(self, start: int, end: int, number: int, *, simple: bool) -> None:
        while True:
            full = start + self.width if simple else self._reach(start, end)
            if full >= end:
                self._add(start, end, number)
                return
            cut = self.text.rfind(" ", start, full + 1)
            stop = cut if cut > start else full
            self._add(start, stop, number)
            start = stop + (cut > start)
            number = 0

    def _reach(self, start: int, end: int) -> int:
        """The first character that does not fit on a line from *start*."""
        cells = 0
        for offset in range(start, end):
            cells += get_character_cell_size(self.text[offset])
            if cells > self.width:
                return max(offset, start + 1)
        return end

    def _add(self, start: int, end: int, number: int) -> None:
        self.starts.append(start)
        self.ends.append(end)
        self.numbers.append(number)
