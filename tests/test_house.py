"""The rules of the house that no linter knows."""

import ast
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
SOURCES = sorted((ROOT / "timeline").rglob("*.py"))

SLOW = {"textual", "rich", "dateparser", "charset_normalizer", "hypothesis", "asyncio", "multiprocessing"}


def loaded_by(*arguments):
    """The top-level modules that a run of the program loads."""
    script = "import sys; from timeline.cli.main import run; run(sys.argv[1:]); print(*sys.modules, sep=' ')"
    ran = subprocess.run([sys.executable, "-c", script, *arguments], capture_output=True, text=True, check=True)
    return {name.partition(".")[0] for name in ran.stdout.splitlines()[-1].split()}


def test_help_loads_nothing_that_reads_or_shows():
    assert not loaded_by("--help") & (
        SLOW | {"regex", "ahocorasick_rs", "sentencex", "sqlite3", "orjson", "tomllib", "tomli"}
    )


@pytest.mark.parametrize("command", ["mentions", "list", "export", "browse"])
def test_reading_loads_neither_the_browser_nor_what_only_odd_dates_and_files_need(command, tmp_path):
    article = tmp_path / "a.txt"
    article.write_text("It rained on Thursday.")
    assert not loaded_by(command, str(article), "--published", "2021-07-16") & SLOW


def test_every_library_that_is_imported_is_declared():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    extras = [d for name, many in project["optional-dependencies"].items() if name != "dev" for d in many]
    names = {re.match(r"[\w-]+", d)[0].replace("-", "_") for d in (*project["dependencies"], *extras)}
    declared = {name.removeprefix("python_") for name in names}
    extras = (e for name, many in project["optional-dependencies"].items() if name != "dev" for e in many)
    declared |= {re.match(r"[\w-]+", e)[0].replace("-", "_") for e in extras}
    declared |= {"rich"}  # what Textual is made of
    imported = {name for path in SOURCES for name in _imports(path)}
    assert imported - set(sys.stdlib_module_names) - {"timeline"} - declared == set()


def _imports(path):
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name.partition(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module.partition(".")[0]


def test_the_program_knows_no_names_of_months_and_weekdays_by_which_it_could_match():
    lexicon = tomllib.loads((ROOT / "rules" / "en" / "lexicon" / "time.toml").read_text("utf-8"))
    words = {form.casefold() for name in ("weekday", "month_name") for form in lexicon.get(name, {}).get("forms", {})}
    assert len(words) > 12
    for layer in ("ingest", "rulebook", "match", "resolve", "assemble", "model"):
        for path in (ROOT / "timeline" / layer).rglob("*.py"):
            found = {c.casefold() for c in _constants(path)} & words
            assert not found, (path, found)


def _constants(path):
    constants = (n.value for n in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(n, ast.Constant))
    return {value for value in constants if isinstance(value, str)}


FOLDERS, HOSTS = ("home", "Users", "work", "root"), ("python" + "hosted", "pypi" + r"\.")
MACHINE = re.compile("|".join((*(f"/{folder}/" for folder in FOLDERS), *HOSTS)))
TEXTS = (".py", ".toml", ".md", ".txt", ".json", "Makefile", ".ci/run")


def test_nothing_depends_on_the_machine_it_was_written_on():
    ran = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False)
    paths = [ROOT / name for name in ran.stdout.splitlines() if name.endswith(TEXTS)]
    found = [path for path in paths if path.is_file() and MACHINE.search(path.read_text("utf-8"))]
    assert found == []


def test_every_layer_that_exists_is_in_the_contract():
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"]["contracts"]
    named = {part.strip() for layer in contracts[0]["layers"] for part in layer.split("|")}
    parts = {f"timeline.{p.stem}" for p in (ROOT / "timeline").iterdir() if _is_layer(p)}
    assert parts - {"timeline.__init__", "timeline.__main__"} == named


def _is_layer(path):
    return path.suffix == ".py" or (path / "__init__.py").is_file()
