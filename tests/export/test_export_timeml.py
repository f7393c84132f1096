"""TimeML: the text comes back as it was, with its dates tagged."""

from __future__ import annotations

from io import BytesIO
from xml.etree import ElementTree as ET

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from timeline.cli.main import run
from timeline.export.timeml import TimeMlExporter
from timeline.model.document import Document, Evidence
from timeline.model.edtf import parse
from timeline.pipeline import build
from timeline.rulebook.load import load_rulebook

TEXT = 'They met on Thursday & again\r\nin "May 2019" <b>at 9 a.m.</b>, from Monday to Friday.\n\n\tEnd\u2028.'


@pytest.fixture(scope="module")
def book():
    return load_rulebook()


def read(book, text):
    document = Document("a.txt", text, "A & B", stated=(Evidence("user", parse("2021-07-16"), "said so"),))
    out = BytesIO()
    remarks = TimeMlExporter().write_readings([build(document, book)], out)
    return ET.fromstring(out.getvalue()), remarks  # noqa: S314 - written by ourselves


def test_the_text_comes_back_and_its_dates_have_values(book):
    root, remarks = read(book, TEXT)
    assert "".join(root.find("TEXT").itertext()) == TEXT
    values = {(t.text, t.get("type"), t.get("value")) for t in root.find("TEXT").iter("TIMEX3")}
    assert {("Thursday", "DATE", "2021-07-15"), ("May 2019", "DATE", "2019-05")} <= values
    assert root.find("DCT/TIMEX3").get("value") == "2021-07-16"
    assert len({t.get("tid") for t in root.iter("TIMEX3")}) == len(list(root.iter("TIMEX3")))
    assert remarks == ()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(st.lists(st.sampled_from(["on 3 May 2019", "<&>", "]]>", "\r", "\n", "Thursday", " ", "&#13;", "é", "\x07"])))
def test_any_text_comes_back_but_for_what_xml_cannot_hold(book, words):
    text = " ".join(words) or "x"
    root, remarks = read(book, text)
    assert "".join(root.find("TEXT").itertext()) == text.replace("\x07", "\ufffd")
    assert bool(remarks) == ("\x07" in text)


def test_it_is_a_format_of_export_for_one_document(tmp_path, capfd):
    one, two = tmp_path / "1.txt", tmp_path / "2.txt"
    one.write_text("It rained on 3 May 2019.", encoding="utf-8")
    two.write_text("It snowed.", encoding="utf-8")
    target = tmp_path / "one.tml"
    assert run(["export", str(one), "-o", str(target)]) == 0
    assert '<TIMEX3 tid="t1" type="DATE" value="2019-05-03">3 May 2019</TIMEX3>' in target.read_text(encoding="utf-8")
    assert run(["export", str(one), str(two), "-f", "timeml"]) == 2
    assert "timeml holds one document, and there are 2; name one text, or use jsonl" in capfd.readouterr().err
