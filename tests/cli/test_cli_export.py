"""``timeline export``: any input to any format, data on standard output and talk on standard error."""

import json

import pytest


def test_texts_become_lines_in_order_of_time(timeline, article):
    ran = timeline("export", article, "--published", "16 July 2021", "-f", "jsonl")
    assert ran.status == 0
    assert [r["when"] for r in ran.records] == ["2021-07-15", "2021-07-23"]
    assert [r["text"] for r in ran.records] == ["It rained on Thursday.", "It will snow next Friday."]
    assert ran.err == ""


def test_offsets_are_characters_of_the_text_as_given(timeline, tmp_path):
    text = "\r\n\r\n𝄞 It rained on Thursday.\r\n"
    (tmp_path / "a.txt").write_bytes(text.encode())
    (record,) = timeline("export", tmp_path / "a.txt", "--published", "2021-07-16", "-f", "jsonl").records
    ((start, end),) = record["dates"]
    assert text[start:end] == "Thursday"
    assert record["line"] == 3


def test_without_a_publication_date_nothing_is_made_up(timeline, article):
    records = timeline("export", article, "-f", "jsonl").records
    assert [r["when"] for r in records] == [None, None]
    assert [r["published"] for r in records] == [None, None]


def test_the_ending_of_the_output_file_is_its_format(timeline, article, tmp_path):
    for name, begins in (("a.jsonl", "{"), ("a.json", "["), ("a.csv", "when,"), ("a.md", "# Timeline")):
        ran = timeline("export", article, "-o", tmp_path / name)
        assert (ran.status, ran.out) == (0, "")
        assert (tmp_path / name).read_text().startswith(begins)
    assert not list(tmp_path.glob(".*"))


def test_without_a_format_it_is_markdown(timeline, article):
    assert timeline("export", article).out.startswith("# Timeline\n")


def test_excel_gets_its_mark(timeline, article, tmp_path):
    timeline("export", article, "-o", tmp_path / "a.csv", "--excel")
    assert (tmp_path / "a.csv").read_bytes().startswith(b"\xef\xbb\xbf")


def test_what_was_altered_is_told_on_standard_error(timeline, tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("- It rained on Thursday.\n")
    ran = timeline("export", path, "--published", "2021-07-16", "-f", "csv")
    assert "would take for formulas" in ran.err or "'-" not in ran.out


def test_an_unknown_format_lists_the_known_ones(timeline, article):
    ran = timeline("export", article, "-f", "xls")
    assert ran.status == 2
    assert "there is no format 'xls'; there are: csv, html, ics" in ran.err


def test_the_old_file_stays_when_nothing_could_be_read(timeline, tmp_path):
    (tmp_path / "a.md").write_text("precious")
    assert timeline("export", tmp_path / "nowhere.txt", "-o", tmp_path / "a.md").status == 3
    assert (tmp_path / "a.md").read_text() == "precious"


def test_a_folder_that_cannot_be_written_to_is_a_sentence(timeline, article):
    ran = timeline("export", article, "-o", "/nowhere/at/all.md")
    assert (ran.status, ran.err) == (1, "/nowhere/at/all.md: its folder is not there; make it first\n")


@pytest.mark.parametrize("jobs", [1, 3])
def test_many_documents_are_read_side_by_side_with_the_same_result(timeline, feed, jobs):
    ran = timeline("export", feed, "-f", "jsonl", "-j", jobs)
    assert [r["when"] for r in ran.records] == sorted(r["when"] for r in ran.records)
    assert {r["document"] for r in ran.records} == {f"d{i}" for i in range(1, 21)}
    assert ran.out == timeline("export", feed, "-f", "jsonl").out


@pytest.mark.parametrize("processors", [1, 2])
def test_where_there_is_much_to_read_other_processes_help_with_the_same_result(timeline, feed, monkeypatch, processors):
    expected = timeline("export", feed, "-f", "jsonl", "-j", 1).out
    monkeypatch.setattr("timeline.cli.gather.ENOUGH", 50)
    monkeypatch.setattr("timeline.cli.gather._processors", lambda: processors)
    assert timeline("export", feed, "-f", "jsonl").out == expected


def test_a_timeline_file_gives_the_same_as_its_texts(timeline, feed, tmp_path):
    timeline("build", feed, "-o", tmp_path / "x.timeline")
    assert timeline("export", tmp_path / "x.timeline", "-f", "jsonl").out == timeline("export", feed, "-f", "jsonl").out


def test_standard_input_is_read(timeline):
    line = json.dumps({"id": "a", "text": "It rained on Thursday.", "published": "2021-07-16"})
    (record,) = timeline("export", "-", "-f", "jsonl", stdin=line.encode()).records
    assert (record["document"], record["source"], record["when"]) == ("a", "stdin:1", "2021-07-15")


def test_an_option_that_changes_nothing_in_a_format_is_told(timeline, article):
    ran = timeline("export", article, "-f", "html", "--group-by", "place", "--excel", "--title", "Rain")
    assert "--group-by changes nothing in html\n" in ran.err
    assert "--excel changes nothing in html\n" in ran.err
    assert "--title" not in ran.err
    assert "changes nothing" not in timeline("export", article, "-f", "csv", "--excel").err


def test_a_title_heads_what_has_one_and_groups_are_made_where_a_format_has_them(timeline, article):
    for name, begins in (
        ("html", "<title>Rain & snow</title>"),
        ("markdown", "# Rain \\& snow"),
        ("mermaid", "title Rain"),
    ):
        wanted = begins.replace(" & ", " &amp; ") if name == "html" else begins
        assert wanted in timeline("export", article, "-f", name, "--title", "Rain & snow").out
    dated = (article, "--published", "2021-07-16", "-f", "mermaid-gantt", "--group-by")
    assert "section events\n" in timeline("export", *dated, "kind").out
    assert f"section {article}\n" in timeline("export", *dated, "source").out


@pytest.mark.parametrize("name", ["html", "xlsx", "ics"])
def test_a_second_run_writes_the_same_bytes(timeline, feed, tmp_path, name):
    first, second = tmp_path / "a", tmp_path / "b"
    assert timeline("export", feed, "-f", name, "-o", first).status == 0
    timeline("export", feed, "-f", name, "-o", second)
    assert first.read_bytes() == second.read_bytes()
