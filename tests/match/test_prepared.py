"""Rules made ready to read are taken from a file, and made anew whenever the file is not to be trusted."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from timeline.match import prepared as preparing
from timeline.match.cascade import cascade
from timeline.match.prepared import prepared
from timeline.rulebook.load import load_rulebook
from timeline.rulebook.problems import RulebookError

TEXT = "Anna Berg, the mayor, said on Thursday that the old bridge would be closed from May to June 2021."
FORM = '[visit_verb]\nforms = ["{}"]\n'


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The digests of the rulebooks that were loaded and made ready since the test began."""
    digests: list[str] = []

    def load(*arguments: object) -> object:
        book = load_rulebook(*arguments)  # type: ignore[arg-type]
        digests.append(book.digest)
        return book

    monkeypatch.setattr(preparing, "load_rulebook", load)
    return digests


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """A folder of rules of the user's."""
    folder = tmp_path / "own"
    (folder / "lexicon").mkdir(parents=True)
    (folder / "lexicon" / "more.toml").write_text(FORM.format("dropped"))
    return folder


def test_the_second_run_makes_nothing_and_reads_the_same(tmp_path, made):
    first = cascade(prepared(tmp_path / "kept")).find(TEXT)
    second = prepared(tmp_path / "kept")
    assert made == [second.digest] == [load_rulebook().digest]
    assert first.mentions == cascade(second).find(TEXT).mentions == cascade(load_rulebook()).find(TEXT).mentions
    assert first.mentions


def test_a_changed_byte_or_another_folder_makes_them_anew(tmp_path, own, made):
    prepared(tmp_path, [own])
    (own / "lexicon" / "more.toml").write_text(FORM.format("fetched"))
    assert "fetched" in prepared(tmp_path, [own]).lexicons["visit_verb"].forms
    moved = own.rename(own.with_name("moved"))
    prepared(tmp_path, [moved])
    assert len(made) == 3
    assert len(set(made)) == 2


def test_another_program_makes_them_anew(tmp_path, made, monkeypatch):
    prepared(tmp_path)
    monkeypatch.setattr(preparing, "__version__", "another")
    prepared(tmp_path)
    assert len(made) == 2


@pytest.mark.parametrize("damage", [b"", b"nonsense", b"\x80\x05N."])
def test_a_damaged_file_is_written_anew(tmp_path, made, damage):
    prepared(tmp_path)
    (file,) = tmp_path.glob("*.rules")
    file.write_bytes(damage)
    prepared(tmp_path)
    prepared(tmp_path)
    assert len(made) == 2


@pytest.mark.skipif(not hasattr(os, "getuid"), reason="a folder of the user's is the user's alone here")
def test_a_file_that_others_can_write_is_not_trusted(tmp_path, made):
    prepared(tmp_path)
    (file,) = tmp_path.glob("*.rules")
    file.chmod(0o666)
    prepared(tmp_path)
    prepared(tmp_path)
    assert len(made) == 2
    assert file.stat().st_mode & 0o077 == 0


def test_where_nothing_can_be_kept_every_run_makes_its_own(tmp_path, made):
    (tmp_path / "file").write_text("no folder")
    for _ in range(2):
        assert prepared(tmp_path / "file").rules
    assert len(made) == 2


def test_old_files_go(tmp_path, own, monkeypatch):
    monkeypatch.setattr(preparing, "KEPT", 1)
    for number in range(3):
        (own / "lexicon" / "more.toml").write_text(FORM.format("x" * (number + 1)))
        prepared(tmp_path, [own])
    assert len(list(tmp_path.glob("*.rules"))) == 1


def test_what_is_wrong_with_rules_is_told(tmp_path, own):
    (own / "lexicon" / "more.toml").write_text("[broken")
    for _ in range(2):
        with pytest.raises(RulebookError):
            prepared(tmp_path, [own])
    (own / "lexicon" / "more.toml").unlink()
    (own / "lexicon" / "more.toml").symlink_to("nowhere")
    with pytest.raises(RulebookError):
        prepared(tmp_path, [own])
