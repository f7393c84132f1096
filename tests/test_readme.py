"""What the README tells a newcomer to do works as it says."""

import re
import shlex
from pathlib import Path

import pytest
from click.testing import CliRunner

from timeline.cli.main import cli

ROOT = Path(__file__).resolve().parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
COMMANDS = [shlex.split(line, comments=True)[1:] for line in re.findall(r"^    (timeline .*)$", README, re.MULTILINE)]
RULE = re.search(r"```toml\n(.*?)```", README, re.DOTALL)
WHERE = re.search(r"Put it into `(.*?)`", README)


@pytest.fixture
def newcomer(tmp_path, monkeypatch):
    """A folder with the articles, a text of one's own and the rule of the page."""
    (tmp_path / "fixtures").symlink_to(ROOT / "fixtures")
    (tmp_path / "article.txt").write_text("They met on Thursday.\n")
    path = tmp_path / WHERE[1]
    path.parent.mkdir(parents=True)
    path.write_text(RULE[1], encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_its_commands_run_one_after_the_other(newcomer):
    ident = ""
    for command in COMMANDS:
        words = [ident if word == "ID" else word for word in command]
        globbed = [str(p) for word in words for p in (sorted(Path().glob(word)) if "*" in word else [word])]
        ran = CliRunner().invoke(cli, globbed, standalone_mode=False)
        assert (ran.return_value, ran.exception) == (0, None), (globbed, ran.output)
        if command[0] == "list":
            ident = ran.output.splitlines()[1].split()[-1]
    assert (newcomer / "articles.html").read_bytes().startswith(b"<!doctype html>")


def test_its_rule_is_at_work_in_its_example(newcomer):
    command = next(c for c in COMMANDS if c[0] == "explain" and "--rules" in c)
    assert "rule  date.harvest" in CliRunner().invoke(cli, command, standalone_mode=False).output


def test_what_it_links_to_is_there():
    for target in re.findall(r"\]\(((?!http)[^)]+)\)", README):
        assert (ROOT / target).is_file(), target
