"""The program run in this process, and two articles to run it on."""

import json
import sys
from dataclasses import dataclass
from io import BytesIO, TextIOWrapper

import pytest

from timeline.cli.main import run


@dataclass
class Ran:
    """The exit status, what went to standard output and what to standard error."""

    status: int
    out: str
    err: str

    @property
    def records(self):
        return [json.loads(line) for line in self.out.splitlines()]


@pytest.fixture
def timeline(capsysbinary, monkeypatch):
    def call(*arguments, stdin=b""):
        monkeypatch.setattr(sys, "stdin", TextIOWrapper(BytesIO(stdin)))
        status = run([str(a) for a in arguments])
        out, err = capsysbinary.readouterr()
        return Ran(status, out.decode(), err.decode())

    return call


@pytest.fixture
def article(tmp_path):
    path = tmp_path / "article.txt"
    path.write_text("It rained on Thursday.\n\nIt will snow next Friday.\n")
    return path


@pytest.fixture
def feed(tmp_path):
    path = tmp_path / "feed.jsonl"
    lines = [{"id": f"d{i}", "text": "It rained on Thursday.", "published": f"2021-07-{i:02d}"} for i in range(1, 21)]
    path.write_text("".join(json.dumps(line) + "\n" for line in lines))
    return path
