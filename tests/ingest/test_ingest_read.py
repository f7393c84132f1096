"""What a user names becomes documents, in a fixed order, and every obstacle a sentence."""

import os
from io import BytesIO
from pathlib import Path

import pytest

from tests.ingest.helpers import read_paths
from timeline.ingest.problem import Problem
from timeline.ingest.publication import published_evidence
from timeline.ingest.read import Wanted, read


@pytest.fixture
def folder(tmp_path):
    for name in ("b.txt", "a.md", "sub/c.txt", "sub/d.jsonl", ".hidden.txt", ".git/e.txt", "photo.jpg", "notes.log"):
        path = tmp_path / "in" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text('{"id": "d", "text": "x"}' if name.endswith("jsonl") else f"Text of {name}.")
    return tmp_path / "in"


OTHERS = ": 2 files of other kinds left out (.jpg, .log)"


def names(documents, folder):
    return [d.id.removeprefix(f"{folder}/") for d in documents]


def test_a_folder_is_read_in_the_order_of_its_names_without_hidden_files(folder):
    documents, problems = read_paths(folder)
    assert names(documents, folder) == ["a.md", "b.txt", "sub/c.txt", "d"]
    assert problems == [f"{folder}{OTHERS}"]


def test_what_is_passed_over_is_counted_and_is_no_failure(folder):
    found = list(read(Wanted((str(folder),)), BytesIO()))
    assert [item.mild for item in found if isinstance(item, Problem)] == [True]
    assert read_paths(folder, glob="*.txt")[1] == []  # who picks knows what is left


def test_a_glob_picks_by_name_or_by_path(folder):
    assert names(read_paths(folder, glob="*.log")[0], folder) == ["notes.log"]
    assert names(read_paths(folder, glob="sub/*.txt")[0], folder) == ["sub/c.txt"]


def test_a_folder_with_nothing_in_it_is_reported(tmp_path):
    documents, (problem,) = read_paths(tmp_path)
    assert documents == []
    assert problem.startswith(f"{tmp_path}: no file in this folder ends in .")
    assert "--glob" in problem


def test_links_out_of_the_folder_and_in_circles_are_not_followed(folder, tmp_path):
    (tmp_path / "secret.txt").write_text("Secret.")
    (folder / "out.txt").symlink_to(tmp_path / "secret.txt")
    (folder / "circle").symlink_to(folder)
    (folder / "broken.txt").symlink_to(folder / "nowhere.txt")
    (folder / "z.txt").symlink_to(folder / "b.txt")
    documents, problems = read_paths(folder)
    assert names(documents, folder) == ["a.md", "b.txt", "sub/c.txt", "d", "z.txt"]
    assert [p.partition(": ")[0].rpartition("/")[2] for p in problems] == ["broken.txt", "circle", "out.txt", "in"]
    assert all(
        p.endswith(": a link out of the folder, to another folder or to nothing is not followed") for p in problems[:3]
    )


def test_a_timeline_that_was_written_into_the_folder_is_not_read_as_a_text(folder):
    before, _ = read_paths(folder)
    lines = (
        b'{"id":"1f62a4a2174c","document":"a \\"b\\".md","kind":"event","start":0,"end":9,"text":"They met."}\n',
        b'{"document":"a.md","kind":"date","rule":"date.weekday","start":0,"end":9,"text":"On Monday"}\n',
    )
    for number, line in enumerate(lines):
        (folder / f"{number}.jsonl").write_bytes(line * 3)
        documents, problems = read_paths(folder)
        assert (documents, problems) == (before, [f"{folder}{OTHERS}"])
    (reading,), _ = read_paths(folder / "0.jsonl")
    assert [entry.text for entry in reading.entries] == ["They met."] * 3
    documents, problems = read_paths(folder / "1.jsonl")
    assert documents == []
    assert problems == [f"{folder}/1.jsonl: is a timeline that this program wrote; name the texts it was made of"]


def test_an_explicit_file_is_read_whatever_its_name(folder):
    documents, _ = read_paths(folder / "notes.log")
    assert documents[0].text == "Text of notes.log."


def test_a_missing_file_is_reported_and_the_others_are_read(folder):
    documents, problems = read_paths(folder / "nowhere.txt", folder / "b.txt")
    assert len(documents) == 1
    assert problems == [f"{folder}/nowhere.txt: no such file or directory; check the name"]


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may read everything")
def test_a_file_without_permission_is_reported(folder):
    (folder / "b.txt").chmod(0)
    _, problems = read_paths(folder / "b.txt")
    assert problems == [f"{folder}/b.txt: permission denied; ask its owner for the right to read it"]


def test_a_file_that_cannot_be_opened_is_reported(folder, monkeypatch):
    def denied(self, *_):
        raise PermissionError(13, "Permission denied", str(self))

    monkeypatch.setattr(Path, "open", denied)
    documents, problems = read_paths(folder / "b.txt")
    assert documents == []
    assert problems == [f"{folder}/b.txt: permission denied; ask its owner for the right to read it"]


def test_a_binary_file_is_reported_and_the_others_are_read(folder):
    (folder / "b.txt").write_bytes(bytes(range(256)) * 10)
    documents, problems = read_paths(folder)
    assert names(documents, folder) == ["a.md", "sub/c.txt", "d"]
    assert problems == [f"{folder}/b.txt: is a binary file; if it is text, save it as UTF-8", f"{folder}{OTHERS}"]


def test_a_file_named_twice_is_read_once(folder):
    documents, _ = read_paths(folder / "b.txt", folder, folder / "b.txt")
    assert names(documents, folder) == ["b.txt", "a.md", "sub/c.txt", "d"]


def test_an_id_used_twice_gets_a_number_and_is_reported():
    lines = b'{"id": "a", "text": "x"}\n{"id": "a", "text": "y"}\n{"id": "a", "text": "z"}\n'
    documents, problems = read_paths("-", stdin=lines)
    assert [d.id for d in documents] == ["a", "a#2", "a#3"]
    assert problems[0] == "stdin:2: the id “a” was used before; this is “a#2” now"


def test_standard_input_can_be_text_or_json_lines():
    (text,), _ = read_paths("-", stdin=b"On Thursday it rained.")
    assert (text.id, text.source, text.text) == ("stdin", "stdin", "On Thursday it rained.")
    (line,), _ = read_paths("-", stdin=b'{"id": "a", "text": "x"}\n')
    assert (line.id, line.source) == ("a", "stdin:1")


def test_what_the_user_states_comes_before_what_the_source_says():
    lines = b'{"id": "a", "text": "x", "published": "2020-01-01"}'
    (document,), _ = read_paths("-", stdin=lines, published=published_evidence("2021-07-16"))
    assert [e.kind for e in document.stated] == ["user", "metadata"]


def test_a_name_with_a_nul_is_reported():
    _, (problem,) = read_paths("a\0b")
    assert "check the name" in problem


def test_a_line_of_50_megabytes_is_one_document(tmp_path):
    (tmp_path / "big.txt").write_bytes(b"He met Wang on Thursday. " * 2_000_000)
    (document,), problems = read_paths(tmp_path / "big.txt")
    assert (len(document.text), problems) == (50_000_000, [])
