"""Many documents read one after the other, or side by side in any executor, always in the order they came."""

from __future__ import annotations

import os
import pickle
from collections import deque
from functools import lru_cache, partial
from itertools import chain, islice
from typing import TYPE_CHECKING, TypeVar

from timeline.model.document import Document, Publication
from timeline.model.reading import Reading
from timeline.pipeline import Read, build

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from concurrent.futures import Executor, Future

    from timeline.rulebook.rulebook import Rulebook

T = TypeVar("T")

FAILED = "failed"
"""The mode of a reading that came to nothing, because the program failed on the document."""

_CHUNK = 16
_AHEAD = 16
"""Chunks under way at once: enough for every worker to have work, few enough not to hold a corpus in memory."""


def read_all(
    documents: Iterable[Document | Reading], rulebook: Rulebook, mode: str = "auto", executor: Executor | None = None
) -> Iterator[Reading]:
    """The reading of each document, in the order of the documents, the same with and without an executor."""
    return each(documents, rulebook, mode, _same, executor)


def each(
    documents: Iterable[Document | Reading],
    rulebook: Rulebook,
    mode: str,
    work: Callable[[Reading], T],
    executor: Executor | None = None,
    *,
    how: Read = build,
) -> Iterator[T]:
    """What *work* makes of the reading of each document; with an executor, made where the document is read.

    The executor is any of ``concurrent.futures``' kind; *work* and *how* must then be functions that can be pickled.
    """
    if executor is None:
        return (work(read_one(d, rulebook, mode, how)) for d in documents)
    packed = pickle.dumps(rulebook)
    return chain.from_iterable(_ordered(executor, partial(_read_chunk, packed, mode, how, work), iter(documents)))


def read_one(document: Document | Reading, rulebook: Rulebook, mode: str = "auto", how: Read = build) -> Reading:
    """The reading of a document; if reading it fails, a ``FAILED`` one that says so, so that others go on.

    What comes as a reading, from a timeline that is read back, stays as it is.
    """
    if isinstance(document, Reading):
        return document
    try:
        return how(document, rulebook, mode)
    except Exception as error:
        if os.environ.get("TIMELINE_DEBUG"):
            raise
        problem = f"it could not be read ({type(error).__name__}: {error}); please report this with the text"
        return Reading(document, Publication(None), FAILED, problems=(problem,))


def _ordered(
    executor: Executor, task: Callable[[Sequence[Document | Reading]], list[T]], documents: Iterator[Document | Reading]
) -> Iterator[list[T]]:
    waiting: deque[Future[list[T]]] = deque()
    while chunk := tuple(islice(documents, _CHUNK)):
        waiting.append(executor.submit(task, chunk))
        if len(waiting) >= _AHEAD:
            yield waiting.popleft().result()
    while waiting:
        yield waiting.popleft().result()


def _read_chunk(
    packed: bytes, mode: str, how: Read, work: Callable[[Reading], T], documents: Sequence[Document | Reading]
) -> list[T]:
    rulebook = _unpacked(packed)
    return [work(read_one(d, rulebook, mode, how)) for d in documents]


@lru_cache(maxsize=2)
def _unpacked(packed: bytes) -> Rulebook:
    """The rulebook, unpickled once in each process."""
    rulebook: Rulebook = pickle.loads(packed)  # noqa: S301 - our own bytes, from the process that started this one
    return rulebook


def _same(reading: Reading) -> Reading:
    return reading
