"""Diagrams and slides, read by the programs that their formats belong to (npm; ``make test`` installs them)."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.export.lines import ATTACKED, LINES, written
from tests.export.test_export_calendars_and_diagrams import MORE

HERE = Path(__file__).parent / "node"
NODE = shutil.which("node")
if not (NODE and (HERE / "node_modules").is_dir()):
    reason = "diagrams and slides are not read: node or the readers in tests/export/node are not installed"
    pytest.skip(reason, allow_module_level=True)


@pytest.fixture
def read(tmp_path):
    def run(reader, name, lines, **options):
        path = tmp_path / "exported"
        path.write_bytes(written(name, lines, **options)[0])
        done = subprocess.run(
            [NODE, "read.mjs", reader, str(path)], cwd=HERE, capture_output=True, text=True, check=False, timeout=300
        )
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout)

    return run


def test_markwhen_sees_every_event_with_its_range_and_its_tags(read):
    found = read("markwhen", "markwhen", MORE, title="A: b")
    ranges = [(e["from"][:10], e["to"][:10]) for e in found["events"]]
    assert sorted(ranges) == [
        ("2021-07-15", "2021-07-15"), ("2021-07-15", "2021-07-16"), ("2021-08-01", "2021-09-01"),
        ("2021-09-03", "2021-09-06"), ("2021-10-01", "2021-10-02"),
    ]  # fmt: skip
    assert found["title"] == "A: b"
    assert ["event", "about"] in [e["tags"] for e in found["events"]]
    assert not found["problems"]


def test_markwhen_sees_one_event_and_one_tag_in_a_hostile_text(read):
    (event,) = read("markwhen", "markwhen", ATTACKED)["events"]
    assert event["tags"] == ["statement"]


@pytest.mark.parametrize("name", ["mermaid", "mermaid-gantt"])
@pytest.mark.parametrize("lines", [LINES, MORE, ATTACKED])
def test_mermaid_reads_its_diagrams(read, name, lines):
    found = read("mermaid", name, lines, title='A; b: #"c"')
    assert found["diagramType"] == ("timeline" if name == "mermaid" else "gantt")


def test_timelinejs_loads_its_configuration(read):
    found = read("timelinejs", "timelinejs", MORE, title="The summit", group_by="speaker")
    assert found["problems"] == []
    assert (found["events"][0]["year"], found["events"][0]["told"]) == (-43, "44 BCE")
    assert "Wang Yi" in {e["group"] for e in found["events"]}
    assert read("timelinejs", "timelinejs", ATTACKED)["problems"] == []
