"""Mentions: what was found, in text order, as the schema and the field's conventions want it."""

import json

from jsonschema import Draft202012Validator

from tests.export.test_export_json import schema
from timeline.export.mentions import mention_lines
from timeline.model import timevalue as tv
from timeline.model.document import Document, Publication
from timeline.model.mention import DatedMention, Mention, Statement
from timeline.model.reading import Reading
from timeline.model.span import Span

TEXT = "Wang said it may rain every Thursday for two weeks."


def mention(family, start, end):
    return Mention(family, f"{family}.test", Span(start, end), Span(start, end))


READING = Reading(
    Document("a", TEXT),
    Publication(None),
    "news",
    dates=(
        DatedMention(mention("date", 41, 50), tv.Duration("P2W", "APPROX")),
        DatedMention(mention("date", 22, 36), tv.Recurrence("XXXX-WXX-4", "1W", "EVERY")),
        DatedMention(mention("date", 28, 36), tv.day(2021, 7, 15)),
    ),
    statements=(
        Statement("statement.test", Span(0, 51), (Span(10, 51),), (Span(0, 4),), (Span(5, 9),), speaker="Wang Yi"),
    ),
    mentions=(mention("event", 17, 21), mention("name", 0, 4), mention("context", 0, 51), mention("number", 41, 44)),
)


def found():
    return [json.loads(line) for line in mention_lines(READING).decode().splitlines()]


def test_mentions_come_in_text_order_the_longer_first_and_only_of_the_four_kinds():
    assert [(m["kind"], m["text"]) for m in found()] == [
        ("statement", TEXT),
        ("name", "Wang"),
        ("event", "rain"),
        ("date", "every Thursday"),
        ("date", "Thursday"),
        ("date", "two weeks"),
    ]


def test_each_fits_the_schema():
    for record in found():
        Draft202012Validator(schema("mention")).validate(record)


def test_the_schema_wants_a_value_of_every_date():
    record = next(m for m in found() if m["kind"] == "date")
    del record["value"]
    assert not Draft202012Validator(schema("mention")).is_valid(record)


def test_a_date_has_its_timex3_attributes_and_edtf():
    often, day, long = (m for m in found() if m["kind"] == "date")
    assert (often["type"], often["value"], often["freq"], often["quant"]) == ("SET", "XXXX-WXX-4", "1W", "EVERY")
    assert (day["type"], day["value"], day["edtf"]) == ("DATE", "2021-07-15", "2021-07-15")
    assert "mod" not in day
    assert (long["type"], long["value"], long["mod"], long["edtf"]) == ("DURATION", "P2W", "APPROX", None)


def test_a_statement_has_its_parts_as_spans():
    statement = found()[0]
    assert (statement["source"], statement["cue"], statement["content"]) == ([[0, 4]], [[5, 9]], [[10, 51]])
    assert (statement["addressee"], statement["speaker"]) == ([], "Wang Yi")
