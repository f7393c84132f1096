"""The HTML page: one file that says what the timeline says, whatever a document tries."""

from __future__ import annotations

import re
from html.parser import HTMLParser

from tests.export.lines import ATTACKED, CAESAR, DOCUMENT, LINES, entry, written
from timeline.export.html import PEOPLE
from timeline.export.lines import lines_of
from timeline.model import timevalue as tv
from timeline.model.calendar import day_number
from timeline.model.document import Document, Evidence, Publication
from timeline.model.edtf import parse
from timeline.model.span import Span

VOID = {"meta", "input", "br", "link", "img"}


class Page(HTMLParser):
    """The elements of a page with their attributes, and the text of each kind of element."""

    def __init__(self, page: bytes) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.text: dict[str, str] = {}
        self._open: list[str] = []
        self.feed(page.decode())
        self.close()
        assert not self._open, self._open

    def handle_starttag(self, tag, attrs):
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self._open.append(tag)

    def handle_endtag(self, tag):
        assert self._open.pop() == tag

    def handle_data(self, data):
        if self._open:
            self.text[self._open[-1]] = self.text.get(self._open[-1], "") + data


def test_every_entry_is_there_with_its_time_its_source_and_its_reasons():
    page, remarks = written("html", LINES, title="The summit")
    read = Page(page)
    items = [attrs for tag, attrs in read.elements if tag == "li" and "data-kind" in attrs]
    assert [i["data-kind"] for i in items] == ["event", "statement", "event", "event"]
    assert [i.get("data-first") for i in items] == [str(day_number(-43)), "18823", "18823", None]
    assert "Wang told Lavrov on Thursday" in read.text["mark"]
    assert "It stands there." in read.text["li"]
    assert "44 BCE" in read.text["h2"]
    assert "Undated" in read.text["h2"]
    assert read.text["title"] == read.text["h1"] == "The summit"
    assert "03:04" in read.text["span"]
    assert remarks == ("1 without a date stand at the end of the page, not on its axis",)


def test_every_source_tells_when_it_was_published_and_why_and_what_speaks_against_it():
    written_on = parse("2021-07-16"), parse("2019-01-05")
    told = (
        Evidence("header", written_on[0], "a line of the text says when it came out: “</li><b>”", Span(23, 27)),
        Evidence("file name", written_on[1], "the file name “2019-01-05.txt” holds it"),
    )
    page, _ = written("html", lines_of(DOCUMENT, Publication(written_on[0], told), [CAESAR]))
    text = " ".join(Page(page).text["li"].split())
    assert "16 July 2021: a line of the text says when it came out: “</li><b>”, line 2" in text
    assert "5 January 2019: the file name “2019-01-05.txt” holds it" in text
    assert "its publication is told in two ways: " in text
    assert "--published" not in text  # that is for who makes the page
    assert "published 16 July 2021" in Page(page).text["a"]
    assert "publication unknown" in Page(written("html", ATTACKED)[0]).text["p"]


def test_the_same_lines_give_the_same_bytes():
    assert written("html", LINES) == written("html", LINES)


def test_nothing_is_fetched_and_only_the_scripts_of_the_page_run():
    page, _ = written("html", LINES)
    read = Page(page)
    (policy,) = [a["content"] for t, a in read.elements if t == "meta" and a.get("http-equiv")]
    assert policy.startswith("default-src 'none'; style-src 'sha256-")
    assert not [a for _, a in read.elements if {"src", "style", "onclick", "onload"} & a.keys()]
    assert {a["href"] for t, a in read.elements if "href" in a} == {"#list", "#s0"}
    assert b"http://www.w3.org/2000/svg" in page  # a name, and the only address on the page
    assert len(re.findall(rb"https?://", page)) == 1


def test_what_a_document_says_is_only_text():
    page, _ = written("html", ATTACKED, title="</title><script>alert(1)</script>")
    read = Page(page)
    assert [t for t, _ in read.elements].count("script") == 1
    assert b"<script>alert" not in page
    assert "\x1b" not in page.decode()
    assert "\u202e" not in page.decode()
    assert not any(name.startswith("on") for _, attrs in read.elements for name in attrs)


def test_a_timeline_without_entries_is_a_page_all_the_same():
    page, remarks = written("html", [])
    assert "no entries" in Page(page).text["p"]
    assert remarks == ()


def test_two_sources_of_one_title_are_told_apart():
    copy = Document("copy.txt", DOCUMENT.text, DOCUMENT.title, "copy.txt")
    lines = [*lines_of(DOCUMENT, Publication(None), [CAESAR]), *lines_of(copy, Publication(None), [CAESAR])]
    read = Page(written("html", lines)[0])
    assert "Summit (copy.txt), line 1" in read.text["summary"]
    assert "Summit (summit.txt) (1)" in read.text["option"]
    assert "Summit, line 1" in Page(written("html", lines[:1])[0]).text["summary"]


def test_the_names_that_the_filter_has_no_room_for_are_counted():
    crowd = [entry("event", 0, 1 + n % 22, f"Entry {n}", who=(f"Name {n:03}",)) for n in range(PEOPLE + 7)]
    read = Page(written("html", lines_of(DOCUMENT, Publication(None), crowd))[0])
    assert "… and 7 more: find them by their words" in read.text["option"]
    assert "more: find them" not in Page(written("html", LINES)[0]).text["option"]


def test_a_date_leaves_out_the_year_above_it_only_where_a_date_is_left():
    times = ["1599-10/1599-12", "2021-XX-XX", "[..2021]", "1984~", "2021-22", "2021-07-15", "2021-07"]
    lines = lines_of(
        DOCUMENT, Publication(None), [entry("event", 0, 5 + n, when=parse(t)) for n, t in enumerate(times)]
    )
    headings = re.findall(r"<h3[^>]*>([^<]*)<", written("html", lines)[0].decode())
    assert headings[1:] == ["A day in 2021", "In or before 2021", "About 1984", "Summer", "Thursday 15 July", "July"]
    quarter = entry("event", 0, 5, when=tv.period(parse("1599-10").earliest, tv.Granularity.QUARTER))
    assert ">Fourth quarter of 1599<" in written("html", lines_of(DOCUMENT, Publication(None), [quarter]))[0].decode()
