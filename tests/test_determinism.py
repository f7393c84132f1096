"""The same texts and rules give the same bytes, whatever the hash seed, the run or the number of processes."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

FIXTURES = Path(__file__).resolve().parent.parent / "fixtures"


def output(*arguments, seed="0"):
    ran = subprocess.run(
        [sys.executable, "-m", "timeline", *map(str, arguments)],
        env=os.environ | {"PYTHONHASHSEED": seed},
        capture_output=True,
        check=True,
    )
    return ran.stdout


@pytest.fixture(scope="module")
def articles():
    return sorted(p for p in FIXTURES.iterdir() if p.suffix in (".txt", ".md") and p.name != "README.md")


COMMANDS = [("mentions",), ("list",), *(("export", "-f", name) for name in ("jsonl", "csv", "markdown"))]


@pytest.mark.parametrize("command", COMMANDS)
def test_another_hash_seed_and_two_processes_change_nothing(command, articles):
    first = output(*command, *articles)
    assert first
    assert output(*command, *articles, seed="4711") == first
    assert output(*command, *articles, "--jobs", "2", seed="random") == first


def test_a_timeline_file_built_in_two_runs_exports_the_same_bytes(articles, tmp_path):
    whole, parts = tmp_path / "whole.timeline", tmp_path / "parts.timeline"
    output("build", *articles, "-o", whole)
    output("build", *articles[:3], "-o", parts, seed="1")
    output("build", *articles, "-o", parts, "--jobs", "2", seed="2")
    texts = output("export", *articles, "-f", "jsonl")
    assert output("export", whole, "-f", "jsonl") == texts
    assert output("export", parts, "-f", "jsonl") == texts
