"""``timeline stats`` and ``timeline config``: what is told of a timeline and of the settings, as plain text."""

from __future__ import annotations

import json

import pytest

ONE = "Two ferries collided near Lagos on 3 May 2019. Anna Berg met Karl Ott in Oslo on 4 June 1890.\n"
TWO = "Two ferries collided near Lagos on 5 May 2019. It rained.\n"


@pytest.fixture
def papers(tmp_path):
    for name, text in (("one.txt", ONE), ("two.txt", TWO)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("built", [True, False])
def test_the_figures(timeline, papers, built):
    given = [papers / "one.txt", papers / "two.txt"]
    if built:
        timeline("build", *given, "-o", papers / "x.timeline")
        given = [papers / "x.timeline"]
    figures = json.loads(timeline("stats", *given, "--json").out)
    assert (figures["entries"], figures["documents"]) == (3, 2)
    assert sum(column["entries"] for column in figures["density"]) == 3
    (silence, _) = figures["silences"]
    assert (silence["from"], silence["to"]) == ("1890", "2019")
    assert ["event", 3] in figures["facets"]["kind"]
    ((first, second),) = figures["conflicts"]
    assert (first["when"], second["when"]) == ("3 May 2019", "5 May 2019")


def test_the_picture_tells_the_years_and_the_filter_narrows_it(timeline, papers):
    ran = timeline("stats", papers / "one.txt", papers / "two.txt")
    assert "1890" in ran.out
    assert "2019" in ran.out
    assert "told with different dates" in ran.out
    assert all(len(line) <= 80 for line in ran.out.splitlines())
    assert "1 entry from 1 document\n" in timeline("stats", papers / "one.txt", "--where", "who:berg").out


def test_nothing_dated_is_said(timeline, papers):
    (papers / "three.txt").write_text("It rained and rained.", encoding="utf-8")
    assert "nothing is dated" in timeline("stats", papers / "three.txt").out


def test_the_settings_tell_where_they_come_from(timeline, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "home"))
    (tmp_path / "timeline.toml").write_text('rules = ["mine"]\n[keys]\naccept = "y"\n', encoding="utf-8")
    monkeypatch.setenv("TIMELINE_THEME", "paper")
    theme, mode, rules, keys = timeline("config", "show").out.splitlines()
    assert theme.split() == ["theme", "paper", "TIMELINE_THEME"]
    assert mode.split()[:2] == ["mode", "auto"]
    assert rules.split() == ["rules", str(tmp_path / "mine"), str(tmp_path / "timeline.toml")]
    assert "accept=y" in keys
    (tmp_path / "timeline.toml").write_text("colour = 1", encoding="utf-8")
    ran = timeline("config", "show")
    assert (ran.status, "there is no setting 'colour'" in ran.err) == (2, True)
