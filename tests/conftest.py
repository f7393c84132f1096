"""Options and fixtures of the whole test run."""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Iterator
from timeit import repeat

import pytest
from hypothesis import HealthCheck, settings

# The same examples everywhere, however slow the machine is.
settings.register_profile("same", derandomize=True, deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("same")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update", action="store_true", help="write the golden timelines anew, to be read as a diff")


@pytest.fixture(autouse=True, scope="session")
def _cache_of_its_own(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """A cache for this run of the tests alone, so that it is the same on every machine."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
        yield


@pytest.fixture
def takes_at_most() -> Callable[..., None]:
    """Fails if a call takes more than so many times as long as another, and the seconds that are allowed beside.

    Only the processor time of this thread counts, and not what a first call makes ready. A busy machine disturbs that
    all the same, for a while: what is found too long is measured twice more, and the best of each call counts.
    """

    def check(times: float, long: Callable[[], object], short: Callable[[], object], beside: float = 0.3) -> None:
        short()
        longest = shortest = math.inf
        for _ in range(3):
            shortest = min(shortest, *_seconds(short, 3))
            longest = min(longest, *_seconds(long, 1))
            if longest < times * shortest + beside:
                return
        pytest.fail(f"{longest:.3f} s is more than {times} times {shortest:.3f} s, and {beside} s")

    return check


def _seconds(call: Callable[[], object], times: int) -> list[float]:
    return repeat(call, timer=time.thread_time, number=1, repeat=times)
