"""The sources of a timeline, with what tells of the publication of each."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline.export.dates import in_words
from timeline.model.document import ADVICE
from timeline.model.edtf import parse
from timeline.model.sanitise import one_line

if TYPE_CHECKING:
    from collections.abc import Iterable

    from timeline.export.exporter import Line

UNKNOWN = "publication unknown: nothing in the text or its source tells the date"
"""What is said of a source without evidence."""


@dataclass(frozen=True, slots=True)
class Reason:
    """A piece of evidence in words: what it says, its kind, and why, with where it stands."""

    when: str
    kind: str
    because: str

    def __str__(self) -> str:
        return f"{self.when}, {self.kind}: {self.because}"


@dataclass(frozen=True, slots=True)
class Told:
    """A source with what is known of it; every string is harmless and of one line.

    ``key`` is its name as the lines have it, ``name`` what to call it, and ``count`` how many entries it gave.
    """

    key: str
    name: str
    title: str
    count: int
    published: str
    path: str
    by: str
    url: str
    reasons: tuple[Reason, ...]
    conflicts: tuple[str, ...]


def sources_of(lines: Iterable[Line]) -> list[Told]:
    """The sources in the order of their names; where two have one title, their paths tell them apart."""
    counts: Counter[str] = Counter()
    first: dict[str, Line] = {}
    for line in lines:
        counts[line.source] += 1
        first.setdefault(line.source, line)
    titles = Counter(line.title for line in first.values())
    return [_told(first[key], counts[key], is_alone=titles[first[key].title] == 1) for key in sorted(counts)]


def _told(line: Line, count: int, *, is_alone: bool) -> Told:
    reasons = (
        Reason(one_line(in_words(parse(clue.when))), one_line(clue.kind), one_line(clue.because))
        for clue in line.evidence
    )
    return Told(
        key=line.source,
        name=one_line((line.title if is_alone else f"{line.title} ({line.source})") if line.title else line.source),
        count=count,
        published=one_line(in_words(parse(line.published))) if line.published else "",
        title=one_line(line.title),
        path=one_line(line.source) if line.title and is_alone else "",
        by=one_line(", ".join((*line.authors, *filter(None, (line.publisher,))))),
        url=one_line(line.url),
        reasons=tuple(reasons),
        conflicts=tuple(one_line(conflict.removesuffix(ADVICE)) for conflict in line.conflicts),
    )
