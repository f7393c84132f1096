"""Many documents: always in their order, in any executor, and one that fails costs no other."""

import gc
from concurrent.futures import Future, ProcessPoolExecutor, ThreadPoolExecutor

import pytest

from timeline import batch
from timeline.batch import FAILED, each, read_all
from timeline.model.document import Document
from timeline.pipeline import build
from timeline.rulebook.load import load_rulebook

DOCUMENTS = [Document(f"d{i}", f"It rained on {i % 28 + 1} July 2021.") for i in range(60)]


@pytest.fixture(scope="module")
def rulebook():
    return load_rulebook()


@pytest.mark.parametrize("pool", [ThreadPoolExecutor, ProcessPoolExecutor])
def test_an_executor_changes_nothing_in_the_result(pool, rulebook):
    alone = list(read_all(DOCUMENTS, rulebook))
    assert [r.document for r in alone] == DOCUMENTS
    with pool(2) as executor:
        assert list(read_all(DOCUMENTS, rulebook, executor=executor)) == alone


def first_date(reading):
    return reading.document.id, reading.dates[0].span.of(reading.document.text)


def test_work_is_done_where_the_document_is_read(rulebook):
    with ProcessPoolExecutor(1) as executor:
        found = list(each(DOCUMENTS[:2], rulebook, "news", first_date, executor))
    assert found == [("d0", "1 July 2021"), ("d1", "2 July 2021")]


def test_what_was_read_is_gone_once_nobody_holds_it(rulebook):
    text = "Anna Berg, the minister, met Karl Olsen in Oslo on 3 July 2021. “It rained,” she said. Olsen said he knew."
    documents = [Document("d", text)]
    list(read_all(documents, rulebook))
    gc.collect()
    gc.disable()
    try:
        list(read_all(documents, rulebook))
        assert gc.collect() == 0, "objects hold each other in a circle: a batch would wait for the collector"
    finally:
        gc.enable()


class Lazy:
    """An executor that does the work at once and counts how far ahead it was asked."""

    def __init__(self):
        self.submitted = 0

    def submit(self, function, *arguments):
        self.submitted += 1
        future = Future()
        future.set_result(function(*arguments))
        return future


def test_an_endless_stream_is_not_read_to_its_end(rulebook):
    executor = Lazy()
    taken = []

    def endless():
        while True:
            taken.append(1)
            yield Document(f"d{len(taken)}", "x")

    assert next(read_all(endless(), rulebook, executor=executor)).document.id == "d1"
    assert len(taken) <= batch._CHUNK * batch._AHEAD  # noqa: SLF001 - the promise is about these


def test_a_document_on_which_the_program_fails_says_so_and_the_others_are_read(rulebook, monkeypatch):
    def failing(document, *rest):
        if document.id == "d1":
            raise RecursionError("too deep")
        return build(document, *rest)

    monkeypatch.delenv("TIMELINE_DEBUG", raising=False)
    readings = list(each(DOCUMENTS[:3], rulebook, "auto", lambda reading: reading, how=failing))
    assert [r.mode == FAILED for r in readings] == [False, True, False]
    (problem,) = readings[1].problems
    assert problem == "it could not be read (RecursionError: too deep); please report this with the text"
