"""A folder of mixed files on the command line: places with pages, exit statuses, formats, and a timeline read back."""

import json

import pytest

from tests.ingest import makers
from timeline.ingest import dispatch


@pytest.fixture
def mixed(tmp_path):
    folder = tmp_path / "mixed"
    folder.mkdir()
    for name, data in {
        "boat.pdf": makers.pdf([makers.STORY[1:], makers.STORY[:1]]),
        "boat.eml": makers.mail(),
        "boat.docx": makers.docx(),
        "feed.xml": makers.rss(),
        "2021-07-16-page.html": makers.page(),
        "rows.csv": makers.table(("title", "date", "text"), ("T", "2021-07-16", makers.STORY[0])),
    }.items():
        (folder / name).write_bytes(data)
    return folder


def test_an_entry_of_a_pdf_tells_its_page_and_line(timeline, mixed):
    pdf = mixed / "boat.pdf"
    ran = timeline("list", pdf, "--published", "2021-07-16")
    assert ran.status == 0
    assert f"{pdf}:p.2:1 " in ran.out
    records = timeline("export", pdf, "--published", "2021-07-16", "-f", "jsonl").records
    assert (2, 1) in [(r["page"], r["line"]) for r in records]
    assert all(r["authors"] == ["Ann Lee", "Jo Bell"] for r in records)
    shown = timeline("show", records[0]["id"], pdf, "--published", "2021-07-16").out
    assert f"{pdf}:p." in shown
    assert "because  2021-07-16 (user): the user gave it as “2021-07-16”" in shown


def test_a_timeline_file_keeps_pages_and_evidence(timeline, mixed, tmp_path):
    target = tmp_path / "a.timeline"
    assert timeline("build", mixed, "-o", target).status == 0
    from_texts = timeline("export", mixed, "-f", "jsonl").out
    assert timeline("export", target, "-f", "jsonl").out == from_texts
    again = timeline("build", mixed, "-o", target)
    assert "8 documents, 8 of them unchanged" in again.err


@pytest.mark.parametrize("name", ["out.jsonl", "out.json"])
def test_what_was_exported_is_read_back_to_the_last_letter(timeline, mixed, tmp_path, name):
    first, second = tmp_path / "a.timeline", tmp_path / "b.timeline"
    timeline("build", mixed, "-o", first)
    timeline("export", first, "-o", tmp_path / name)
    assert timeline("build", tmp_path / name, "-o", second).status == 0
    assert timeline("export", second, "-f", "jsonl").out == timeline("export", first, "-f", "jsonl").out
    timeline("export", second, "-o", tmp_path / f"again-{name}")
    assert (tmp_path / f"again-{name}").read_bytes() == (tmp_path / name).read_bytes()


VAGUE = """The council met on Tuesday night. The pool opened in early May 2018, about 1950, in the 1980s, in late 1984.

It closed in the last quarter of 2017. The results came back last week. The ferry sails this weekend and at 9 a.m. on
Friday. It rained in the summer of 1999, between 3 and 9 May 2016 and since 1821. They left in 44 BCE.
"""


def test_a_time_that_edtf_has_no_name_for_is_read_back_as_it_was(timeline, tmp_path):
    text, first, again = tmp_path / "2018-03-07-a.txt", tmp_path / "a.jsonl", tmp_path / "b.jsonl"
    text.write_text(VAGUE)
    timeline("export", text, "-o", first)
    timeline("export", first, "-o", again)
    assert again.read_bytes() == first.read_bytes()
    known = {json.loads(line)["granularity"] for line in first.read_text().splitlines()}
    assert {"part", "week", "weekend", "quarter", "season", "decade", "month", "year"} <= known
    assert timeline("export", first, "-f", "markdown").out == timeline("export", text, "-f", "markdown").out


def test_an_entry_that_is_damaged_costs_no_other(timeline, mixed, tmp_path):
    lines = timeline("export", mixed, "-f", "jsonl").out.splitlines()
    lines[2] = lines[2].replace('"start":', '"begin":', 1)
    lines[3] = lines[3][:50]
    path = tmp_path / "out.jsonl"
    path.write_text("\n".join(lines))
    ran = timeline("build", path, "-o", tmp_path / "b.timeline")
    assert ran.status == 1
    assert f"{path}:3: is no entry of a timeline" in ran.err
    assert f"{path}:4: the line is no JSON" in ran.err
    assert len(timeline("export", tmp_path / "b.timeline", "-f", "jsonl").records) == len(lines) - 2


def test_exit_statuses_tell_well_some_and_none(timeline, mixed, tmp_path):
    bad = tmp_path / "bad.pdf"
    bad.write_bytes(makers.pdf()[:200])
    assert timeline("list", mixed).status == 0
    assert timeline("list", mixed, bad).status == 1
    ran = timeline("list", bad)
    assert (ran.status, ran.out) == (3, "")
    assert "Traceback" not in ran.err


def test_a_conflict_is_a_problem_that_names_both_sides(timeline, tmp_path):
    page = tmp_path / "2019-01-05-page.html"
    page.write_bytes(makers.page('<meta property="article:published_time" content="2021-07-16">'))
    ran = timeline("list", page)
    assert ran.status == 1
    assert "its publication is told in two ways: " in ran.err
    assert "the file name “2019-01-05-page.html” holds it" in ran.err
    assert timeline("list", page, "--published", "2021-07-16").status == 0


def test_formats_lists_what_goes_in_and_out_and_what_is_missing(timeline, monkeypatch):
    out = timeline("formats").out
    assert "PDF document" in out
    assert "markdown" in out.partition("\nOut\n")[2]
    assert "needs" not in out
    monkeypatch.setattr(dispatch, "find_spec", lambda _: None)
    assert "needs: pip install 'text-timeline[pdf]'" in timeline("formats").out


def test_records_on_standard_input_are_named(timeline):
    data = makers.table(("Wortlaut", "Tag"), ("It rained on Thursday.", "2021-07-16"))
    arguments = ("-", "--stdin-filename", "a.csv", "--text-field", "Wortlaut", "--date-field", "Tag")
    (record,) = timeline("export", *arguments, "-f", "jsonl", stdin=data).records
    assert (record["when"], record["source"]) == ("2021-07-15", "a.csv:2")


def test_control_characters_in_a_document_reach_no_terminal(timeline, tmp_path):
    page = tmp_path / "a.eml"
    page.write_bytes(makers.mail("On 3 May 2021 it \x1b[31mrained\u202e.", subject="x"))
    ran = timeline("list", page)
    assert "rained" in ran.out
    assert not {"\x1b", "\u202e"} & set(ran.out + ran.err)
