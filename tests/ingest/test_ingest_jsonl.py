"""JSON Lines: a document a line; a broken line is reported by its number and costs no other."""

import json

import pytest

from tests.ingest.helpers import read_paths
from timeline.model.edtf import edtf

GOOD = '{"id": "a", "text": "He met Wang on Thursday.", "published": "16 July 2021", "title": "T"}'


def read_lines(tmp_path, *lines):
    path = tmp_path / "docs.jsonl"
    path.write_bytes(b"\n".join(line if isinstance(line, bytes) else line.encode() for line in lines))
    documents, problems = read_paths(path)
    return documents, [p.removeprefix(str(path)) for p in problems]


def test_a_line_is_a_document(tmp_path):
    (document,), problems = read_lines(tmp_path, GOOD, "", "  ")
    assert (document.id, document.title, problems) == ("a", "T", [])
    assert document.source == f"{tmp_path}/docs.jsonl:1"
    (evidence,) = document.stated
    assert (evidence.kind, edtf(evidence.value)) == ("metadata", "2021-07-16")


def test_numbers_serve_as_ids_and_a_line_without_one_is_known_by_its_place(tmp_path):
    documents, _ = read_lines(tmp_path, '{"id": 7, "text": "x"}', '{"text": "y"}')
    assert [d.id for d in documents] == ["7", f"{tmp_path}/docs.jsonl:2"]


def test_broken_json_on_line_17_is_reported_and_the_others_are_read(tmp_path):
    lines = [json.dumps({"id": str(i), "text": "x"}) for i in range(1, 21)]
    lines[16] = '{"id": "17", "text": '
    documents, problems = read_lines(tmp_path, *lines)
    assert len(documents) == 19
    assert problems == [":17: the line is no JSON: Expecting value at column 21; each line must be one complete object"]


@pytest.mark.parametrize(
    ("line", "what"),
    [
        ("[1, 2]", "the line is no object"),
        ('{"id": "a"}', "the line has no field “text”"),
        ('{"id": "a", "text": 5}', "the field “text” is no text"),
        ('{"id": "a", "text": "  "}', "the field “text” is empty"),
        ('{"id": "a", "text": "x", "title": 5}', "the field “title” is no text"),
        (b'{"text": "\xff"}', "the line is not UTF-8 (byte 11)"),
        ("[" * 100_000, "the line is no JSON that can be read"),
        ('{"id": ' + "9" * 5000 + ', "text": "x"}', "the line is no JSON that can be read"),
    ],
)
def test_a_line_that_is_no_document_is_reported_with_a_hint(tmp_path, line, what):
    documents, (problem,) = read_lines(tmp_path, line, GOOD)
    assert [d.id for d in documents] == ["a"]
    assert problem.startswith(f":1: {what}; ")


def test_a_publication_date_that_is_none_costs_the_date_and_not_the_document(tmp_path):
    (document,), (problem,) = read_lines(tmp_path, '{"id": "a", "text": "x", "published": "yesterday"}')
    assert document.stated == ()
    assert problem.startswith(":1: the document is read without its publication date: “yesterday”")


def test_surrogates_from_escapes_are_joined_or_replaced(tmp_path):
    (document,), _ = read_lines(tmp_path, '{"id": "a\\ud800", "text": "\\ud834\\udd1e \\ud800 x"}')
    assert document.text == "𝄞 \ufffd x"
    assert document.id == "a\ufffd"
    assert "1 half characters" in document.notices[0]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_a_byte_order_mark_does_no_harm(tmp_path, encoding):
    path = tmp_path / "docs.jsonl"
    path.write_bytes((GOOD + "\n" + GOOD.replace('"a"', '"ä"') + "\n").encode(encoding))
    documents, problems = read_paths(path)
    assert [d.id for d in documents] == ["a", "ä"]
    assert problems == []


def test_an_empty_file_is_reported(tmp_path):
    _, problems = read_lines(tmp_path, "", "")
    assert problems == [": is empty; there is nothing to read in it"]
