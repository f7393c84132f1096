"""Where a text came from, and the way back from a character of it to a page and a line of its source."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import NamedTuple

READ_BACK = "timeline"
"""The format of a text of which only the words of its entries are left."""


class Mark(NamedTuple):
    """From the character ``start`` on, the source is at ``page`` (0 where there are none) and ``line``.

    ``line`` is the line of the source, or of the page, at which the mark stands; line breaks of the text count from it.
    """

    start: int
    page: int
    line: int


class Place(NamedTuple):
    """A page (None where the source has none) and a line, both from 1; ``unit`` is what the pages are: “chapter”."""

    page: int | None
    line: int
    unit: str = "page"

    def __str__(self) -> str:
        return f"{self.unit} {self.page}, line {self.line}" if self.page else f"line {self.line}"

    @property
    def short(self) -> str:
        """The place as it stands behind a file name: ``12``, ``p.3:12`` or ``chapter 3:12``."""
        unit = "p." if self.unit == "page" else f"{self.unit} "
        return f"{unit}{self.page}:{self.line}" if self.page else str(self.line)


@dataclass(frozen=True, slots=True)
class Origin:
    """What a reader knows of a text besides its words.

    ``marks`` lead back to the source, in order of the text; without any, the text is the source as it stands. ``unit``
    is what the pages of the marks are: page, chapter. ``format`` is the kind of file, ``encoding`` how it was decoded.
    ``made`` is the day on which the file says that it was made, which need not be that of its text. ``text_hash`` is
    the hash of the whole text where only parts of it are left.
    """

    format: str = ""
    authors: tuple[str, ...] = ()
    publisher: str = ""
    url: str = ""
    encoding: str = ""
    unit: str = "page"
    marks: tuple[Mark, ...] = ()
    text_hash: str = ""
    made: str = ""

    def place(self, text: str, offset: int) -> Place:
        """The place in the source of a character of the text."""
        index = bisect_right(self.marks, offset, key=_start) - 1
        if index < 0:
            return Place(None, text.count("\n", 0, offset) + 1, self.unit)
        mark = Mark(*self.marks[index])
        return Place(mark.page or None, mark.line + text.count("\n", mark.start, offset), self.unit)


def _start(mark: Mark) -> int:
    return mark[0]
