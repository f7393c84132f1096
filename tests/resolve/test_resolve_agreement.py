"""The TIMEX3 value and the EDTF of a date name the same days: in every article of ours, and in the gold corpora."""

from __future__ import annotations

import json
import re
from datetime import date, timedelta
from itertools import chain, islice
from pathlib import Path

import pytest

from timeline.model.document import METADATA, Document, Evidence
from timeline.model.edtf import edtf, parse
from timeline.model.timevalue import TimeValue, day
from timeline.model.timex import timex
from timeline.pipeline import build
from timeline.rulebook.load import load_rulebook

FIXTURES = Path(__file__).parents[2] / "fixtures"
CORPORA = Path(__file__).parents[3] / "shared" / "corpora"
ENOUGH = 40
"""Documents of a corpus that are read; more tell nothing new and take their time."""

MONTHS = {"SP": (3, 5), "SU": (6, 8), "FA": (9, 11), "H1": (1, 6), "H2": (7, 12)} | {
    f"Q{n}": (3 * n - 2, 3 * n) for n in range(1, 5)
}


def month_end(year: int, month: int) -> date:
    """The last day of a month."""
    return date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)


def days_of(value: str) -> tuple[date, date] | None:
    """The first and the last day that a TIMEX3 value names, worked out apart from the program; None for others."""
    value = value.partition("T")[0]
    if m := re.fullmatch(r"(\d{2})", value):
        first = int(m[1]) * 100
        return date(max(first, 1), 1, 1), date(first + 99, 12, 31)
    if m := re.fullmatch(r"(\d{3})", value):
        return date(max(int(m[1]) * 10, 1), 1, 1), date(int(m[1]) * 10 + 9, 12, 31)
    if m := re.fullmatch(r"(\d{4})", value):
        return date(int(m[1]), 1, 1), date(int(m[1]), 12, 31)
    if m := re.fullmatch(r"(\d{4})-(\d\d)", value):
        return date(int(m[1]), int(m[2]), 1), month_end(int(m[1]), int(m[2]))
    if m := re.fullmatch(r"(\d{4})-(\d\d)-(\d\d)", value):
        return (only := date(*map(int, m.groups()))), only
    if m := re.fullmatch(r"(\d{4})-W(\d\d)(-WE)?", value):
        monday = date.fromisocalendar(int(m[1]), int(m[2]), 1)
        return monday + timedelta(days=5 if m[3] else 0), monday + timedelta(days=6)
    if (m := re.fullmatch(r"(\d{4})-([A-Z].)", value)) and m[2] in MONTHS:
        low, high = MONTHS[m[2]]
        return date(int(m[1]), low, 1), month_end(int(m[1]), high)
    if m := re.fullmatch(r"(\d{4})-WI", value):
        return date(int(m[1]), 12, 1), month_end(int(m[1]) + 1, 2)
    return None


def disagreements(document: Document) -> list[str]:
    """What is told in two ways, or in the wrong order, among the dates of a document."""
    wrong = []
    for dated in build(document, load_rulebook()).dates:
        meaning = dated.meaning
        if not isinstance(meaning, TimeValue):
            continue
        written = edtf(meaning)
        back = parse(written)
        words = f"{document.id}: “{dated.span.of(document.text)}” {timex(meaning).value} {written}"
        if not meaning.earliest <= meaning.latest or not back.earliest <= back.latest:
            wrong.append(f"{words}: ends before it begins")
        named = days_of(timex(meaning).value)
        if named is None or meaning.within:
            continue
        first, last = (day(d.year, d.month, d.day) for d in named)
        if (back.earliest // 86_400, back.latest // 86_400) != (first.first_day, last.first_day):
            wrong.append(f"{words}: not the same days")
    return wrong


@pytest.mark.parametrize("path", sorted(FIXTURES.glob("*.txt")), ids=lambda path: path.stem)
def test_in_our_articles(path):
    assert disagreements(Document(path.stem, path.read_text(encoding="utf-8"))) == []


@pytest.mark.parametrize("corpus", ["timebank", "aquaint", "tweets-train", "wikiwars-train"])
def test_in_the_corpora_of_time_expressions(corpus):
    folder = CORPORA / "timex" / corpus
    if not folder.is_dir():
        pytest.skip("the corpora of time expressions are not here")
    wrong = []
    for path in islice(sorted(folder.glob("*.tml")), ENOUGH):
        marked = path.read_text(encoding="utf-8")
        body = re.search(r"<TEXT>(.*)</TEXT>", marked, re.DOTALL)
        published = re.search(
            r'CREATION_TIME"[^>]*value="(\d{4}-\d\d-\d\d)|value="(\d{4}-\d\d-\d\d)[^>]*CREATION_TIME', marked
        )
        text = re.sub(r"<[^>]+>", "", body[1] if body else marked)
        stated = [Evidence(METADATA, parse(next(filter(None, published.groups()))), "")] if published else []
        wrong += disagreements(Document(path.stem, text, stated=tuple(stated)))
    assert wrong == []


def test_in_the_suites_of_others():
    cases = CORPORA / "suites" / "cases.dev.jsonl"
    if not cases.is_file():
        pytest.skip("the suites of others are not here")
    rows = [json.loads(line) for line in cases.read_text(encoding="utf-8").splitlines()]
    texts = [
        Document(row["id"], row["text"], stated=(Evidence(METADATA, parse(row["ref"][:10]), ""),)) for row in rows[::6]
    ]
    assert list(chain.from_iterable(map(disagreements, texts))) == []
