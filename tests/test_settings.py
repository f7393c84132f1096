"""Settings come from the nearest file, over the user's own, under the environment; what is wrong is told."""

from __future__ import annotations

import pytest

from timeline.settings import SettingsError, load


@pytest.fixture
def user(tmp_path):
    folder = tmp_path / "user"
    folder.mkdir()
    return folder


@pytest.fixture
def here(tmp_path):
    folder = tmp_path / "work" / "deep"
    folder.mkdir(parents=True)
    return folder


def test_without_any_file_nothing_is_settled(here, user):
    assert load(here, user, {}).theme == ""


def test_the_nearest_file_goes_before_the_users(here, user):
    (user / "timeline.toml").write_text('theme = "nord"\n[keys]\naccept = "y"\nreject = "n"\n')
    (here.parent / "timeline.toml").write_text('theme = "paper"\nrules = "mine"\n[keys]\naccept = ["z", "ctrl+z"]\n')
    found = load(here, user, {})
    assert (found.theme, found.rules) == ("paper", (here.parent / "mine",))
    assert found.keys == {"accept": ("z", "ctrl+z"), "reject": ("n",)}
    assert found.sources["theme"].endswith("work/timeline.toml")


def test_a_table_in_pyproject_counts_and_the_environment_goes_before_all(here, user):
    (here / "pyproject.toml").write_text('[tool.timeline]\ntheme = "paper"\n')
    assert load(here, user, {}).theme == "paper"
    found = load(here, user, {"TIMELINE_THEME": "ink", "TIMELINE_RULES": "a"})
    assert (found.theme, [str(r) for r in found.rules]) == ("ink", ["a"])


def test_how_texts_are_read_is_settled(here, user):
    assert load(here, user, {}).mode == "auto"
    (user / "timeline.toml").write_text('mode = "narrative"\n')
    assert load(here, user, {}).mode == "narrative"
    found = load(here, user, {"TIMELINE_MODE": "news"})
    assert (found.mode, found.sources["mode"]) == ("news", "TIMELINE_MODE")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("theme = 3", "theme must be text"),
        ("mode = 'poem'", "there is no mode 'poem'; there are: auto, news, narrative"),
        ("colour = 'x'", "there is no setting 'colour'"),
        ("keys = 'x'", "keys must be a table"),
        ("[keys]\naccept = 3", "the keys of accept must be a key"),
        ("rules = [3]", "rules must be a folder"),
        ("theme =", "timeline.toml: "),
    ],
)
def test_what_is_wrong_is_told(here, user, text, said):
    (here / "timeline.toml").write_text(text)
    with pytest.raises(SettingsError, match=said):
        load(here, user, {})
