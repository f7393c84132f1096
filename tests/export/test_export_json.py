"""The two JSON forms keep everything, fit their schema and cannot harm what reads them."""

import json
from importlib.resources import files

import pytest
from jsonschema import Draft202012Validator

from tests.export.lines import ATTACKED, HOSTILE, LINES, STATEMENT, written
from timeline.export.safe_json import dumps


def schema(name):
    return json.loads((files("timeline.export") / "schema" / f"{name}.schema.json").read_text("utf-8"))


@pytest.mark.parametrize("name", ["entry", "mention"])
def test_the_schemas_are_schemas(name):
    Draft202012Validator.check_schema(schema(name))


def test_each_line_is_an_entry_as_the_schema_says():
    out, remarks = written("jsonl", [*LINES, *ATTACKED])
    records = [json.loads(line) for line in out.decode().splitlines()]
    assert len(records) == 5
    for record in records:
        Draft202012Validator(schema("entry")).validate(record)
    assert remarks == ()


def test_the_schema_would_notice_a_field_too_few_or_too_many():
    record = json.loads(written("jsonl", LINES)[0].decode().splitlines()[0])
    validator = Draft202012Validator(schema("entry"))
    assert not validator.is_valid({k: v for k, v in record.items() if k != "when"})
    assert not validator.is_valid({**record, "more": 1})
    assert not validator.is_valid({**record, "content": [[1, 2, 3]]})


def test_a_statement_is_written_with_all_that_is_known_of_it():
    out, _ = written("jsonl", [line for line in LINES if line.entry is STATEMENT])
    assert json.loads(out) == {
        "id": STATEMENT.id,
        "document": "summit.txt",
        "kind": "statement",
        "start": 23,
        "end": 75,
        "text": "Wang told Lavrov on Thursday that talks would go on.",
        "when": "2021-07-15",
        "earliest": "2021-07-15",
        "latest": "2021-07-15",
        "granularity": "day",
        "part": None,
        "modifier": None,
        "date": "Thursday",
        "dates": [[43, 51]],
        "who": [],
        "speaker": "Wang Yi",
        "speaker_role": "Foreign Minister",
        "addressee": ["Sergei Lavrov"],
        "cue": "told",
        "cue_class": "tell",
        "polarity": "asserted",
        "directness": "indirect",
        "reported_by": "Anna Berg",
        "content": [[52, 75]],
        "source_spans": [[23, 27]],
        "cue_spans": [[28, 32]],
        "place": "Tashkent",
        "about": ["2022"],
        "rule": "statement.test",
        "why": ["It stands there."],
        "inferred": ["the date, from the publication"],
        "alternatives": ["2021-07-22"],
        "title": "Summit",
        "source": "summit.txt",
        "page": None,
        "line": 2,
        "quote": "Wang told Lavrov on Thursday that talks would go on.",
        "document_hash": STATEMENT.document_hash,
        "authors": [],
        "publisher": None,
        "url": None,
        "published": "2021-07",
        "publication_evidence": ["2021-07 (user): the user gave it"],
        "publication_conflicts": [],
    }


def test_the_array_holds_the_same_as_the_lines():
    lines = [json.loads(line) for line in written("jsonl", LINES)[0].decode().splitlines()]
    assert json.loads(written("json", LINES)[0]) == lines
    assert written("json", [])[0] == b"[]\n"


def test_lines_come_in_order_of_time_with_the_undated_last():
    out, _ = written("jsonl", LINES)
    assert [json.loads(line)["when"] for line in out.splitlines()] == ["-0043", "2021-07-15", "2021-07-15T03:04", None]


def test_harmful_characters_are_escaped_and_come_back_unchanged():
    out, _ = written("jsonl", ATTACKED)
    assert json.loads(out)["text"] == HOSTILE
    assert len(out.decode().splitlines()) == 1
    assert not set(out.decode()) & set("\x1b\x85\u2028\u202e")


@pytest.mark.parametrize(
    "code", [0x00, 0x1B, 0x7F, 0x85, 0x9B, 0x61C, 0x200B, 0x200F, 0x2028, 0x2029, 0x202E, 0x2066, 0xFEFF]
)
def test_every_control_is_escaped(code):
    out = dumps(f"a{chr(code)}b")
    assert out == b'"a\\u%04xb"' % code
    assert json.loads(out) == f"a{chr(code)}b"


@pytest.mark.parametrize("text", ["“quoted” – and …", "東京", "𝄞", "é", "\\u202e"])
def test_ordinary_characters_are_not(text):
    assert dumps(text) == json.dumps(text, ensure_ascii=False).encode()
