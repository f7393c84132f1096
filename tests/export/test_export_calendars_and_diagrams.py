"""Calendars, spreadsheets and diagrams, each read by a reader of its format."""

from __future__ import annotations

import csv
import io
import json
from datetime import date, datetime

import openpyxl
import pytest
from icalendar import Calendar

from tests.export.lines import ATTACKED, CAESAR, DOCUMENT, LINES, entry, written
from timeline.export.exporter import format_of
from timeline.export.lines import in_order, lines_of
from timeline.model import timevalue as tv
from timeline.model.calendar import day_number
from timeline.model.document import Document, Evidence, Publication
from timeline.model.edtf import parse
from timeline.model.span import Span

TOLD = (
    Evidence("header", tv.day(2021, 7, 16), "=a line says so", Span(0, 5)),
    Evidence("file name", tv.day(2019, 1, 5), "the file name holds it"),
)
ALL = (
    "csv", "html", "ics", "json", "jsonl", "markdown", "markwhen", "mermaid", "mermaid-gantt", "timelinejs",
    "timelinejs-sheet", "timesketch", "xlsx",
)  # fmt: skip
MONTH = entry("event", 76, 90, when=tv.month(2021, 8))
STRETCH = entry("event", 76, 91, when=parse("2021-09-03/2021-09-05"))
DISPUTED = lines_of(DOCUMENT, Publication(tv.day(2021, 7, 16), TOLD), [MONTH])
BEFORE = entry("event", 76, 92, when=parse("[..2021-10-01]"))
MORE = in_order([*LINES, *lines_of(DOCUMENT, Publication(None), [MONTH, STRETCH, BEFORE])])


@pytest.mark.parametrize("name", ALL)
def test_a_second_run_gives_the_same_bytes_and_the_same_remarks(name):
    assert written(name, MORE) == written(name, MORE)


@pytest.mark.parametrize("name", ALL)
def test_a_hostile_document_and_no_document_at_all_are_written(name):
    for lines in (ATTACKED, []):
        data, _ = written(name, lines)
        assert b"\x1b" not in data or name == "xlsx"


@pytest.mark.parametrize(
    ("file", "name"),
    [
        ("a.html", "html"), ("a.ics", "ics"), ("a.mw", "markwhen"), ("a.mmd", "mermaid"),
        ("a.gantt.mmd", "mermaid-gantt"),
        ("a.timeline.json", "timelinejs"), ("a.timeline.csv", "timelinejs-sheet"), ("a.xlsx", "xlsx"),
        ("a.timesketch.jsonl", "timesketch"), ("a.json", "json"), ("a.csv", "csv"), ("a.jsonl", "jsonl"),
    ],
)  # fmt: skip
def test_the_longest_ending_decides(file, name):
    assert format_of(file) == name


def test_a_calendar_has_whole_days_with_exclusive_ends_and_times_where_they_are_told():
    data, remarks = written("ics", MORE, title="The summit")
    events = Calendar.from_ical(data).walk("VEVENT")
    told = {str(e["summary"]): (e["dtstart"].dt, e["dtend"].dt) for e in events}
    assert told["Wang Yi: Wang told Lavrov on Thursday that talks would go on."] == (
        date(2021, 7, 15),
        date(2021, 7, 16),
    )
    assert told["The quake came at 03:04."][0] == datetime(2021, 7, 15, 3, 4)  # noqa: DTZ001 - floating, as it is told
    assert told["The quake came (August 2021)"] == (date(2021, 8, 1), date(2021, 9, 1))
    assert (date(2021, 9, 3), date(2021, 9, 6)) in told.values()
    assert len({str(e["uid"]) for e in events}) == len(events)
    assert all(e["dtstamp"] for e in events)
    assert remarks == (
        "1 without a date left out",
        "1 outside the years that the format knows left out",
        "1 with one end open shown at the end that is known",
        "1 known only to a month, a year or longer shown over the whole of it",
    )


def test_a_workbook_has_real_dates_where_excel_can_count_and_no_formula():
    data, remarks = written("xlsx", MORE)
    sheet = openpyxl.load_workbook(io.BytesIO(data)).active
    rows = list(sheet.iter_rows(values_only=True))
    by_kind = {row[4]: row for row in rows[1:]}
    assert rows[0][:3] == ("When", "First day", "Last day")
    assert by_kind["Caesar died in 44 BCE."][1] == "-0043-01-01"
    assert by_kind["The quake came at 03:04."][1] == datetime(2021, 7, 15)  # noqa: DTZ001 - a cell has no zone
    assert len(rows) == len(MORE) + 1
    assert remarks == ("1 with days before March 1900 written as text, which Excel cannot count",)
    attacked = openpyxl.load_workbook(io.BytesIO(written("xlsx", ATTACKED)[0])).active
    assert {cell.data_type for row in attacked.iter_rows() for cell in row} <= {"s", "n", "d"}
    assert not [cell for row in attacked.iter_rows() for cell in row if cell.hyperlink]


def test_timelinejs_gets_numbers_groups_and_words_of_ours():
    data, remarks = written("timelinejs", MORE, title="A & B")
    found = json.loads(data)
    assert found["title"]["text"]["headline"] == "A &amp; B"
    caesar = found["events"][0]
    assert (caesar["start_date"]["year"], caesar["start_date"]["display_date"]) == (-43, "44 BCE")
    assert all(isinstance(e["start_date"]["year"], int) and e["group"] for e in found["events"])
    assert remarks[0] == "1 without a date left out"
    attacked = json.loads(written("timelinejs", ATTACKED)[0])
    assert "<" not in attacked["events"][0]["text"]["headline"]


def test_the_sheet_for_timelinejs_begins_with_year_and_has_no_empty_row():
    rows = list(csv.reader(io.StringIO(written("timelinejs-sheet", MORE)[0].decode(), newline="")))
    assert rows[0][0] == "Year"
    assert all(any(row) for row in rows)
    assert rows[1][:3] == ["-43", "1", "1"]
    assert {len(row) for row in rows} == {18}
    attacked = list(csv.reader(io.StringIO(written("timelinejs-sheet", ATTACKED)[0].decode(), newline="")))
    assert not [cell for row in attacked for cell in row if cell[:1] in ("=", "+", "@")]


def test_timesketch_has_its_three_fields_and_nothing_undated():
    found = [json.loads(line) for line in written("timesketch", MORE)[0].splitlines()]
    assert {"message", "datetime", "timestamp_desc"} <= set.intersection(*(set(e) for e in found))
    quake = next(e for e in found if "quake came at" in e["message"])
    moment = datetime.fromisoformat(quake["datetime"])
    assert quake["datetime"] == "2021-07-15T03:04:00+00:00"
    assert moment.timestamp() * 1_000_000 == quake["timestamp"]
    assert len(found) == len(MORE) - 2


def test_markwhen_lines_are_plain_ranges():
    text = written("markwhen", MORE)[0].decode()
    assert "2021-08-01/2021-08-31: The quake came (August 2021) #event #about" in text
    assert "2021-07-15: Wang Yi: Wang told Lavrov on Thursday" in text
    assert "44 BCE" not in text
    grouped = written("markwhen", MORE, group_by="speaker")[0].decode()
    assert "section Wang Yi\n" in grouped
    attacked = written("markwhen", ATTACKED)[0].decode().splitlines()
    assert len(attacked) == 4
    assert attacked[3].count("#") == 1


def test_mermaid_escapes_what_it_acts_on():
    text = written("mermaid", MORE)[0].decode()
    assert text.splitlines()[:3] == ["timeline", "    title Timeline", "    section 44 BCE"]
    assert "44 BCE : Caesar died in 44 BCE." in text
    assert "The quake came at 03#58;04." in text
    gantt = written("mermaid-gantt", MORE, group_by="place")[0].decode()
    assert "    section Tashkent\n" in gantt
    assert gantt.count(", 2021-07-15, 2021-07-16") == 2
    assert len(written("mermaid", ATTACKED)[0].decode().splitlines()) == 4


def test_a_missing_library_is_named_with_the_line_that_installs_it(monkeypatch):
    import builtins  # noqa: PLC0415 - to take a library away

    real = builtins.__import__

    def without(name, *rest):
        if name in ("icalendar", "xlsxwriter"):
            raise ImportError(name)
        return real(name, *rest)

    monkeypatch.setattr(builtins, "__import__", without)
    for name in ("ics", "xlsx"):
        with pytest.raises(Exception, match=rf"pip install 'text-timeline\[{name}\]'"):
            written(name, [CAESAR])


def test_what_is_longer_than_a_format_holds_is_cut_and_counted():
    long = in_order(lines_of(DOCUMENT, Publication(None), [entry("event", 0, 22, "word " * 8_000, when=tv.year(2021))]))
    for name in ("mermaid", "mermaid-gantt"):
        assert written(name, long)[1][-1] == "1 longer than 140 characters cut"
    data, remarks = written("xlsx", long)
    assert remarks == ("1 cells cut to 32,767 characters, more than Excel can hold",)
    assert len(openpyxl.load_workbook(io.BytesIO(data)).active["E2"].value) == 32_767


def test_a_gantt_bar_tells_what_is_not_known_to_the_day():
    about = in_order(lines_of(DOCUMENT, Publication(None), [entry("event", 0, 22, when=parse("2021-08~")), MONTH]))
    text = written("mermaid-gantt", about)[0].decode()
    assert "Caesar died in 44 BCE. (about August 2021) :e" in text
    assert "The quake came (August 2021) :e" in text


def test_a_workbook_tells_the_evidence_of_each_publication_and_what_is_disputed():
    book = openpyxl.load_workbook(io.BytesIO(written("xlsx", DISPUTED)[0]))
    rows = list(book["Sources"].iter_rows(values_only=True))
    assert rows[0] == ("Source", "Title", "Entries", "Published", "Evidence", "Kind", "Because", "Conflict")
    common = ("summit.txt", "Summit", 1, "16 July 2021")
    assert rows[1][:7] == (*common, "16 July 2021", "header", "=a line says so, line 1")
    assert "its publication is told in two ways" in rows[1][7]
    assert rows[2] == (*common, "5 January 2019", "file name", "the file name holds it", None)
    assert {cell.data_type for row in book["Sources"].iter_rows() for cell in row} <= {"s", "n"}
    unknown = openpyxl.load_workbook(io.BytesIO(written("xlsx", ATTACKED)[0]))["Sources"]
    assert unknown["D2"].value == "unknown"
    assert "publication unknown" in unknown["G2"].value


def test_a_calendar_tells_why_its_source_is_dated_so():
    (event,) = Calendar.from_ical(written("ics", DISPUTED)[0]).walk("VEVENT")
    assert "Its source was published: 2021-07-16 (header): =a line says so, line 1" in str(event["description"])
    assert "its publication is told in two ways" in str(event["description"])


def test_the_same_text_in_two_documents_gives_two_names():
    copy = Document("copy.txt", DOCUMENT.text, "Copy", "copy.txt")
    both = in_order([*lines_of(DOCUMENT, Publication(None), [MONTH]), *lines_of(copy, Publication(None), [MONTH])])
    events = Calendar.from_ical(written("ics", both)[0]).walk("VEVENT")
    assert [str(e["uid"]) for e in events] == [f"{MONTH.id}@text-timeline", f"{MONTH.id}-2@text-timeline"]
    slides = json.loads(written("timelinejs", both)[0])["events"]
    assert [s["unique_id"] for s in slides] == [f"e{MONTH.id}", f"e{MONTH.id}-2"]
    assert f":e{MONTH.id}-2, " in written("mermaid-gantt", both)[0].decode()
    assert f'<li id="e{MONTH.id}-2"' in written("html", both)[0].decode()


def test_one_end_of_a_time_is_shown_as_coarsely_as_it_is_known():
    since = in_order(lines_of(DOCUMENT, Publication(None), [entry("event", 0, 22, when=parse("1821/.."))]))
    (event,) = Calendar.from_ical(written("ics", since)[0]).walk("VEVENT")
    assert (event["dtstart"].dt, event["dtend"].dt) == (date(1821, 1, 1), date(1822, 1, 1))
    assert str(event["summary"]) == "Caesar died in 44 BCE. (from 1821)"
    assert written("ics", since)[1] == ("1 with one end open shown at the end that is known",)
    days = f'data-first="{day_number(1821, 1, 1)}" data-last="{day_number(1821, 12, 31)}"'
    assert days in written("html", since)[0].decode()
