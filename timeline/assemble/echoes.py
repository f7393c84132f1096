"""Which entries of different documents tell the same thing, and whether they agree on when it was.

Two entries are taken for one when they are of the same kind, name a person or a place in common, lie no more than two
months apart and share most of their telling words. A word tells the more the fewer entries have it (inverse document
frequency, Spärck Jones 1972), so that no list of common words is needed.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

ALIKE = 0.5
"""What share of the telling words of the shorter entry the other must have."""

APART = 62 * 86_400
"""How many seconds apart two tellings of one thing may lie."""

COMMON = 400
"""A name that more entries of one kind have in two months than this tells nothing."""

_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Told:
    """What is compared of a dated entry: the row and the document it stands in, what it is, when, who and where."""

    row: int
    document: int
    kind: str
    first: int
    last: int
    text: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Echo:
    """Entries that tell the same thing, by their rows in order of time; ``shared`` are the names that they share.

    ``agree`` says whether one time fits them all.
    """

    rows: tuple[int, ...]
    documents: int
    agree: bool
    shared: tuple[str, ...]


def echoes(told: Sequence[Told]) -> list[Echo]:
    """The things that several documents tell, in order of time; those they do not agree on among them."""
    weights = _weights(told)
    leader = {one.row: one.row for one in told}

    def lead(row: int) -> int:
        while leader[row] != row:
            leader[row] = leader[leader[row]]
            row = leader[row]
        return row

    shared: dict[int, set[str]] = defaultdict(set)
    for name, a, b in _pairs(told):
        if lead(a.row) == lead(b.row) or _alike(a, b, weights):
            low, high = sorted((lead(a.row), lead(b.row)))
            leader[high] = low
            shared[low] |= shared.pop(high, set()) if high != low else set()
            shared[low].add(name)
    groups: dict[int, list[Told]] = defaultdict(list)
    for one in told:
        groups[lead(one.row)].append(one)
    found = [_echo(group, shared[row]) for row, group in groups.items() if len({o.document for o in group}) > 1]
    by_row = {one.row: one for one in told}
    return sorted(found, key=lambda echo: (by_row[echo.rows[0]].first, echo.rows))


def _echo(group: list[Told], shared: Iterable[str]) -> Echo:
    group.sort(key=lambda one: (one.first, one.last, one.row))
    agree = max(one.first for one in group) <= min(one.last for one in group)
    rows = tuple(one.row for one in group)
    return Echo(rows, len({one.document for one in group}), agree, tuple(sorted(shared)))


def _weights(told: Sequence[Told]) -> dict[str, float]:
    counts = Counter(word for one in told for word in _words(one))
    return {word: math.log((len(told) + 1) / count) for word, count in counts.items()}


def _words(one: Told) -> set[str]:
    return {word.casefold() for word in _WORD.findall(one.text)}


def _alike(a: Told, b: Told, weights: dict[str, float]) -> bool:
    ours, theirs = _words(a), _words(b)
    shorter = min(sum(weights[w] for w in ours), sum(weights[w] for w in theirs))
    return shorter > 0 and sum(weights[w] for w in ours & theirs) >= ALIKE * shorter


def _pairs(told: Sequence[Told]) -> Iterator[tuple[str, Told, Told]]:
    """Entries of different documents that are worth comparing, with the name that they share."""
    by_name: dict[tuple[str, str], list[Told]] = defaultdict(list)
    for one in told:
        for name in dict.fromkeys(one.names):
            by_name[one.kind, name].append(one)
    for (_, name), group in by_name.items():
        group.sort(key=lambda one: (one.first, one.row))
        start = 0
        for i, one in enumerate(group):
            while group[start].last < one.first - APART:
                start += 1
            if i - start > COMMON:
                continue
            for other in group[start:i]:
                if other.document != one.document:
                    yield name, other, one
