"""A text to read, and what is known about when it was written."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field

from timeline.model.calendar import DAY
from timeline.model.origin import Origin, Place
from timeline.model.span import Span
from timeline.model.timevalue import When

USER, METADATA, FRONT_MATTER, HEADER, URL, FILE_NAME, DATELINE, KNOWN_EVENT, UPDATE, BOUND = (
    "user", "metadata", "front matter", "header", "address", "file name", "dateline", "known event", "last change",
    "bound",
)  # fmt: skip
"""The kinds of evidence of a publication, strongest first, as a study of 3,600 articles found them right.

The day of a text's last change stands in for that of its publication where nothing else is known; a bound, such as the
day on which an archive captured a page, is none at all, and only says that it was published by then.
"""

ADVICE = ", --published settles it"
"""What whoever runs the program can do about a conflict."""

STRENGTH = (USER, METADATA, FRONT_MATTER, HEADER, URL, FILE_NAME, DATELINE, KNOWN_EVENT, UPDATE, BOUND)


@dataclass(frozen=True, slots=True)
class Evidence:
    """One reason to believe in a publication date: what kind it is, what it says, and where it stands."""

    kind: str
    value: When
    reason: str
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """A text as it was given; every offset in the program counts in ``text``.

    ``stated`` is the evidence about its publication that came with it, from the user or from metadata, best first.
    ``source`` is where it was read (a path, ``-`` for standard input) and ``notices`` what its reader had to say.
    ``hash`` is that of the text, unless the text is only what is left of one that was hashed before.
    ``origin`` is what its reader knows of where it came from, with the way back from the text to pages and lines.
    """

    id: str
    text: str
    title: str = ""
    source: str = ""
    language: str = "en"
    stated: tuple[Evidence, ...] = ()
    notices: tuple[str, ...] = ()
    origin: Origin = field(default_factory=Origin)
    hash: str = field(init=False)

    def __post_init__(self) -> None:
        digest = self.origin.text_hash or hashlib.sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()
        object.__setattr__(self, "hash", digest[:16])

    def line_of(self, offset: int) -> int:
        """The line number (from 1) of a character in the text."""
        return self.text.count("\n", 0, offset) + 1

    def place(self, offset: int) -> Place:
        """Where in its source a character stands: its page, if the source has pages, and its line."""
        return self.origin.place(self.text, offset)


@dataclass(frozen=True, slots=True)
class Publication:
    """When a document was published, and why we think so; ``value`` is None when nothing tells."""

    value: When | None
    evidence: tuple[Evidence, ...] = ()

    @property
    def conflicts(self) -> tuple[str, ...]:
        """Where other evidence of another kind, or another field of the metadata, tells another time than the best.

        A day more or less is none: a paper and its web page, or two time zones, differ by that much. What the user said
        settles the matter, so nothing conflicts with it.
        """
        return tuple(
            f"its publication is told in two ways: {best.reason}, but {other.reason}; the first was taken{ADVICE}"
            for best, other in _disagreeing(self.evidence)
        )

    @property
    def reason(self) -> str:
        """Why, in a clause."""
        return self.evidence[0].reason if self.evidence else "nothing in the text or its source tells the date"


def _disagreeing(evidence: tuple[Evidence, ...]) -> list[tuple[Evidence, Evidence]]:
    """The best evidence with the first of each kind that tells another time; lines of one text are of one kind."""
    if not evidence or evidence[0].kind == USER:
        return []
    best = evidence[0]
    heard = {best.kind} - {METADATA}
    found = []
    for other in evidence[1:]:
        apart = _before(other.value, best.value) if other.kind == UPDATE else _apart(best.value, other.value)
        if apart and other.kind not in heard:
            found.append((best, other))
        if apart or other.kind != METADATA:
            heard.add(other.kind)
    return found


def _apart(one: When, other: When) -> bool:
    """Whether two times lie more than a day from each other."""
    return _before(one, other) or _before(other, one)


def _before(one: When, other: When) -> bool:
    """Whether a time ends more than a day before another begins; a text is changed after it came out, never before."""
    end, start = one.latest, other.earliest
    return end is not None and start is not None and start - end > DAY
