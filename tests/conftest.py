"""Options and fixtures of the whole test run."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update", action="store_true", help="write the golden timelines anew, to be read as a diff")


@pytest.fixture(autouse=True, scope="session")
def _cache_of_its_own(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """A cache for this run of the tests alone, so that it is the same on every machine."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
        yield


@pytest.fixture
def least_seconds() -> Callable[[Callable[[], object]], float]:
    """Measures a call: the least seconds of processor time of three, for other programs run beside the tests."""

    def measure(call: Callable[[], object]) -> float:
        took = []
        for _ in range(3):
            start = time.process_time()
            call()
            took.append(time.process_time() - start)
        return min(took)

    return measure
