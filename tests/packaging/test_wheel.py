"""The wheel is the whole program: installed into an empty environment, it runs there with its rules and articles."""

import json
import subprocess
import sys
import tarfile
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
ARTICLE = "It rained on Thursday.\n"


def build(target, folder):
    hatchling = [sys.executable, "-m", "hatchling", "build", "-t", target, "-d", folder]
    subprocess.run(hatchling, cwd=ROOT, capture_output=True, check=True)
    (made,) = folder.iterdir()
    return made


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    return build("wheel", tmp_path_factory.mktemp("wheel"))


@pytest.fixture(scope="module")
def installed(wheel, tmp_path_factory):
    """The program in an environment of its own, run from a folder of its own."""
    home = tmp_path_factory.mktemp("installed")
    venv.create(home / "env", with_pip=True)
    pip = [home / "env" / "bin" / "python", "-m", "pip", "install", "--quiet", "--disable-pip-version-check", wheel]
    done = subprocess.run(pip, capture_output=True, text=True, check=False)
    if "No matching distribution" in done.stderr or "connection" in done.stderr.lower():
        pytest.skip("no package index can be reached")
    assert done.returncode == 0, done.stderr

    def run(*arguments, stdin=""):
        program = [home / "env" / "bin" / "timeline", *arguments]
        return subprocess.run(program, cwd=home, input=stdin, capture_output=True, text=True, check=False)

    return run


def test_the_wheel_holds_rules_articles_schemas_and_the_licence(wheel):
    names = set(zipfile.ZipFile(wheel).namelist())
    assert "timeline/_rules/en/language.toml" in names
    assert "timeline/_fixtures/harbour-kings.txt" in names
    assert "timeline/export/schema/entry.schema.json" in names
    assert "timeline/py.typed" in names
    assert any(name.endswith("LICENSE") for name in names)
    assert not any(name.startswith(("tests/", "docs/")) for name in names)


def test_the_source_archive_holds_what_the_wheel_is_built_from(tmp_path):
    with tarfile.open(build("sdist", tmp_path)) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}
    assert {"pyproject.toml", "rules/en/language.toml", "fixtures/harbour-kings.txt", "Makefile"} <= names


def test_the_installed_program_exports_a_timeline(installed):
    ran = installed("export", "-", "--published", "16 July 2021", "--format", "jsonl", stdin=ARTICLE)
    assert (ran.returncode, ran.stderr) == (0, "")
    assert [json.loads(line)["when"] for line in ran.stdout.splitlines()] == ["2021-07-15"]


def test_the_installed_program_shows_its_articles(installed):
    ran = installed("browse", "--examples")
    assert (ran.returncode, ran.stderr) == (0, "")
    assert "harbour-kings.txt" in ran.stdout


def test_the_installed_rules_are_the_ones_in_the_wheel(installed):
    ran = installed("rules", "show", "date.weekday")
    assert (ran.returncode, ran.stderr) == (0, "")
    assert "_rules" in ran.stdout or "rules/en/date/" in ran.stdout
