"""Reading made short for tests."""

from io import BytesIO

from timeline.ingest.problem import Problem
from timeline.ingest.read import Wanted, read


def read_paths(*inputs, stdin=b"", **wanted):
    """The documents and the problems (as strings) of some inputs."""
    found = list(read(Wanted(tuple(str(i) for i in inputs), **wanted), BytesIO(stdin)))
    return [f for f in found if not isinstance(f, Problem)], [str(f) for f in found if isinstance(f, Problem)]
