"""``--where``: the query language on the command line."""

from __future__ import annotations

import json

import pytest

from timeline.cli.main import run
from timeline.store.corrections import Correction, Status
from timeline.store.file import TimelineFile

TEXT = "Anna Berg met Karl Ott in Oslo on 3 May 2019. “It rained,” Berg said on 4 June 2020."


@pytest.fixture
def article(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


@pytest.mark.parametrize(("query", "dates"), [("", 2), ("before:2020", 1), ("kind:statement", 1), ("who:nobody", 0)])
@pytest.mark.parametrize("built", [True, False])
def test_texts_and_timeline_files_are_filtered_alike(article, tmp_path, capfd, query, dates, built):
    given = article
    if built:
        given = tmp_path / "a.timeline"
        assert run(["build", str(article), "-o", str(given)]) == 0
    assert run(["export", str(given), "--format", "jsonl", "--where", query]) == 0
    found = [json.loads(line) for line in capfd.readouterr().out.splitlines()]
    assert len(found) >= dates
    assert bool(found) == bool(dates)
    if query == "before:2020":
        assert {entry["when"] for entry in found} == {"2019-05-03"}


@pytest.mark.parametrize("built", [True, False])
def test_a_query_that_nothing_fits_is_told(article, tmp_path, capfd, built):
    given = article
    if built:
        given = tmp_path / "a.timeline"
        run(["build", str(article), "-o", str(given)])
    capfd.readouterr()
    assert run(["list", str(given), "--where", "who:nobody"]) == 0
    out, err = capfd.readouterr()
    assert (out, err) == ("", "no entry fits the query who:nobody\n")


def test_a_query_that_means_nothing_is_a_usage_error(article, capfd):
    assert run(["list", str(article), "--where", "met whoo:berg"]) == 2
    assert "column 5: there is no field “whoo:”; did you mean who: ?" in capfd.readouterr().err


@pytest.mark.parametrize("command", ["list", "export", "stats"])
@pytest.mark.parametrize("built", [True, False])
def test_an_expression_that_takes_too_long_is_told(article, tmp_path, capfd, monkeypatch, command, built):
    given = article
    if built:
        given = tmp_path / "a.timeline"
        run(["build", str(article), "-o", str(given)])
    capfd.readouterr()
    monkeypatch.setattr("timeline.store.query.REGEX_SECONDS", 0.0)
    assert run([command, str(given), "--where", "/(a|an)+b/"]) == 1
    assert "/(a|an)+b/ took too long on some entries and counts as not matching them" in capfd.readouterr().err


def test_rejected_entries_are_left_out_counted_and_can_be_asked_for(article, tmp_path, capfd):
    path = tmp_path / "a.timeline"
    run(["build", str(article), "-o", str(path)])
    with TimelineFile.open(path) as file:
        first = next(file.entries())
        file.correct(first, Correction(Status.REJECTED))
    capfd.readouterr()
    assert run(["export", str(path), "--format", "jsonl"]) == 0
    out, err = capfd.readouterr()
    assert first.id not in out
    assert "1 rejected entry left out; --where status:rejected shows them" in err
    assert run(["export", str(path), "--format", "jsonl", "--where", "status:rejected"]) == 0
    out, err = capfd.readouterr()
    assert [json.loads(line)["id"] for line in out.splitlines()] == [first.id]
    assert "left out" not in err


def test_a_publication_set_by_hand_is_what_a_new_build_counts_from(tmp_path):
    article, path = tmp_path / "a.txt", tmp_path / "a.timeline"
    article.write_text("Anna Berg met Karl Ott on Monday.", encoding="utf-8")
    assert run(["build", str(article), "-o", str(path), "--published", "2021-07-16"]) == 0
    with TimelineFile.open(path) as file:
        (info,) = file.documents()
        file.publish(file.reading(info.id), "2021-07-23", "rules")
    assert run(["build", str(article), "-o", str(path), "--published", "2021-07-16"]) == 0
    with TimelineFile.open(path) as file:
        assert [entry.edtf for entry in file.entries()] == ["2021-07-19"]
