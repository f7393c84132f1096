"""Every reader on a real file of its kind: text, title, authors, publication, and the way back to page and line."""

import json

import pytest

from tests.ingest import makers
from tests.ingest.helpers import read_paths
from timeline.ingest.reader import Fields
from timeline.model.edtf import edtf


@pytest.fixture
def reading_of(tmp_path):
    def read(name, data, **wanted):
        path = tmp_path / name
        path.write_bytes(data)
        documents, problems = read_paths(path, **wanted)
        return documents, [p.removeprefix(str(path)) for p in problems]

    return read


def told(document):
    return [(e.kind, edtf(e.value)) for e in document.stated]


def place(document, words):
    return str(document.place(document.text.index(words)))


def test_a_pdf_in_two_columns_is_read_column_by_column_with_its_pages(reading_of):
    (document,), problems = reading_of("boat.pdf", makers.pdf([makers.STORY, makers.STORY[:1]], columns=2))
    assert problems == []
    assert document.title == "A pilot boat"
    assert document.origin.authors == ("Ann Lee", "Jo Bell")
    assert " ".join(document.text.split()).startswith(" ".join(makers.STORY))
    assert place(document, "The harbour") == "page 1, line 1"
    assert place(document, "said Ingrid").startswith("page 1, line ")
    second = document.text.rindex("The harbour")
    assert str(document.place(second)) == "page 2, line 1"


def test_a_pdf_says_which_pages_hold_no_text_and_when_it_was_made_but_dates_nothing_by_it(reading_of):
    (document,), _ = reading_of("scan.pdf", makers.pdf([makers.STORY, (), ()]))
    assert document.notices[0].startswith("pages 2, 3 hold no text")
    assert "if it was published then, say --published" in document.notices[1]
    assert document.stated == ()


def test_a_word_broken_at_the_end_of_a_line_is_put_together(reading_of):
    story = ("The govern-", "ment met on Monday.", "The Anglo-", "Norwegian pact was signed.")
    (document,), _ = reading_of("a.pdf", makers.pdf([story]))
    assert document.text.strip() == "The government\nmet on Monday.\nThe Anglo-\nNorwegian pact was signed."


def test_a_pdf_of_pictures_alone_is_reported(reading_of):
    documents, (problem,) = reading_of("scan.pdf", makers.pdf([(), ()]))
    assert documents == []
    assert problem.startswith(": holds no text, only 2 pages that are pictures; ")


def test_a_word_document_has_paragraphs_for_lines(reading_of):
    (document,), problems = reading_of("boat.docx", makers.docx())
    assert (document.title, document.origin.authors, problems) == ("A pilot boat", ("Ann Lee",), [])
    assert document.text.split("\n\n") == [*makers.STORY, "3 May 2021 | The yard signed."]
    assert place(document, "“We shall") == "line 2"
    assert document.stated == ()


def test_a_mail_has_its_subject_sender_and_date_and_its_attachments_are_documents(reading_of):
    attached = [("minutes.pdf", makers.pdf(), "application/pdf"), ("a.exe", b"MZ\0\0", "application/octet-stream")]
    (message, minutes), problems = reading_of("boat.eml", makers.mail(attached=attached))
    assert problems == [": 1 attachment of another kind left out (.exe)"]
    assert message.title == "Das Boot für den Süden"
    assert message.origin.authors == ("Åse Lund",)
    assert told(message) == [("metadata", "2021-07-16T08:30+01:00")]
    assert message.text.startswith(makers.STORY[0])
    assert minutes.source.endswith("boat.eml/minutes.pdf")
    assert str(minutes.place(0)) == "page 1, line 1"


def test_the_lines_of_a_mail_are_those_of_the_file(reading_of):
    data = makers.mail("It rained.\nThey met on Monday.")
    (message,), _ = reading_of("a.eml", data)
    line = data.decode().split("\n").index("They met on Monday.") + 1
    assert place(message, "They met") == f"line {line}"


def test_a_mailbox_is_read_message_by_message(reading_of):
    documents, problems = reading_of(
        "box.mbox", makers.mbox(makers.mail("Hello.\n\nFrom now on it rains."), makers.mail("Two."))
    )
    assert [d.id.rpartition("#")[2] for d in documents] == ["1", "2"]
    assert "From now on it rains." in documents[0].text
    assert problems == []


@pytest.mark.parametrize("name", ["feed.rss", "feed.xml"])
def test_a_feed_is_a_document_an_item(reading_of, name):
    documents, problems = reading_of(name, makers.rss())
    assert problems == []
    assert [d.title for d in documents] == ["Boat 0", "Boat 1", "Boat 2"]
    assert documents[1].text == "\n\n".join(makers.STORY[:2])
    assert told(documents[1]) == [("metadata", "2021-07-02T08:30Z")]
    assert documents[1].origin.url == "https://harbour.example/1"
    assert documents[1].origin.publisher == "The Harbour Gazette"


def test_an_atom_feed_names_its_authors(reading_of):
    (document,), _ = reading_of("feed.atom", makers.atom())
    assert (document.origin.authors, told(document)) == (("Ann Lee",), [("metadata", "2021-07-16T08:30Z")])


def test_a_web_page_is_its_article_with_what_it_says_of_itself(reading_of):
    about = {
        "@context": "https://schema.org", "@type": "NewsArticle", "headline": "Pilot boat chosen",
        "datePublished": "2021-07-16T08:30:00+01:00", "author": [{"@type": "Person", "name": "Ann Lee"}],
        "publisher": {"@type": "Organization", "name": "The Harbour Gazette"},
    }  # fmt: skip
    head = f"""<script type="application/ld+json">{json.dumps(about)}</script>
<link rel="canonical" href="https://harbour.example/2021/07/16/boat">"""
    data = makers.page(head)
    (document,), problems = reading_of("boat.html", data)
    assert problems == []
    assert document.title == "Pilot boat chosen"
    assert (document.origin.authors, document.origin.publisher) == (("Ann Lee",), "The Harbour Gazette")
    assert document.origin.url == "https://harbour.example/2021/07/16/boat"
    assert told(document) == [
        ("metadata", "2021-07-16T08:30:00+01:00"), ("metadata", "2021-07-16"), ("address", "2021-07-16"),
    ]  # fmt: skip
    assert "Home" not in document.text
    line = data.decode().split("\n").index(f"<p>{makers.STORY[1]}</p>") + 1
    assert place(document, "“We shall") == f"line {line}"


def test_a_line_is_found_through_the_tags_and_entities_that_stand_in_it(reading_of):
    story = (
        "The <i>harbour</i>, <a\nhref='x'>said</a> &quot;Ingrid&quot;.",
        "It rained\non <b>Mon</b>day.",
        "It rained on Monday.",
    )
    data = makers.page('<script type="application/ld+json">{"text": "It rained on Monday."}</script>', story=story)
    (document,), _ = reading_of("a.html", data)
    lines = data.decode().split("\n")
    assert place(document, 'The harbour, said "Ingrid".') == f"line {lines.index('<p>The <i>harbour</i>, <a') + 1}"
    assert place(document, "It rained") == f"line {lines.index('<p>It rained') + 1}"


def test_a_page_in_which_no_article_stands_out_is_read_whole(reading_of):
    (document,), _ = reading_of("a.html", b"<html><body><p>It rained.</p><script>alert(1)</script></body></html>")
    assert document.text == "It rained."


def test_a_page_is_read_in_the_encoding_that_it_names(reading_of):
    data = makers.page().replace(b"utf-8", b"windows-1251")
    data = data.decode().replace("Ingrid", "Ингрид").encode("cp1251", "replace")
    (document,), _ = reading_of("a.html", data)
    assert "Ингрид" in document.text
    assert document.notices[0] == "read as windows-1251, as the page says"


def test_a_book_is_read_in_its_order_with_its_parts(reading_of):
    (document,), problems = reading_of("boats.epub", makers.epub())
    assert (document.title, document.language, problems) == ("Boats", "en", [])
    assert (document.origin.authors, document.origin.publisher) == (("Ann Lee",), "Quay Press")
    assert told(document) == [("metadata", "2021-07-16")]
    assert place(document, "The old boat") == "part 2, line 3"


def test_a_web_archive_gives_the_pages_with_their_addresses(reading_of):
    answers = [
        ("https://harbour.example/2021/07/16/boat", "text/html; charset=utf-8", makers.page()),
        ("https://harbour.example/logo.png", "image/png", b"\x89PNG"),
        ("https://harbour.example/a.txt", "text/plain", b"It rained on Monday."),
    ]
    documents, problems = reading_of("crawl.warc.gz", makers.warc(*answers))
    assert problems == []
    assert [d.origin.url for d in documents] == [answers[0][0], answers[2][0]]
    assert ("address", "2021-07-16") in told(documents[0])


def test_an_archive_is_read_like_a_folder(reading_of):
    inner = makers.archive([("2021-07-16-c.txt", "It rained.")])
    members = [("b/boat.docx", makers.docx()), ("a.txt", "It snowed."), ("x.png", b"\x89PNG"), ("in.zip", inner)]
    documents, problems = reading_of("all.zip", makers.archive(members))
    assert [d.source.rpartition("all.zip/")[2] for d in documents] == [
        "a.txt",
        "b/boat.docx",
        "in.zip/2021-07-16-c.txt",
    ]
    assert told(documents[2]) == [("file name", "2021-07-16")]
    assert problems == [": 1 file of another kind left out (.png)"]


def test_front_matter_tells_who_wrote_it_and_where(reading_of):
    facts = 'title: Boats\nauthor: ["Ann Lee", "Jo Bell"]\nurl: https://h.example/2021/07/boat\nlang: en-GB'
    block = f"---\n{facts}\n---\nIt rained."
    (document,), _ = reading_of("a.md", block.encode())
    assert (document.title, document.origin.authors) == ("Boats", ("Ann Lee", "Jo Bell"))
    assert told(document) == [("address", "2021-07")]


LAYOUTS = {
    "a list": [{"title": "T", "body": "It rained.", "date": "2021-07-16"}],
    "an object with a list": {
        "status": "ok",
        "articles": [{"title": "T", "content": "It rained.", "publishedAt": "2021-07-16"}],
    },
    "a response in a response": {
        "response": {
            "results": [{"webTitle": "T", "fields": {"bodyText": "It rained."}, "webPublicationDate": "2021-07-16"}]
        }
    },
    "hits of a search": {"hits": {"hits": [{"_source": {"title": "T", "text": "It rained.", "date": "2021-07-16"}}]}},
    "a feed in JSON": {
        "version": "1",
        "items": [{"title": "T", "content_html": "<p>It rained.</p>", "date_published": "2021-07-16"}],
    },
    "one document": {"title": "T", "text": "It rained.", "published": "2021-07-16"},
}


@pytest.mark.parametrize("layout", LAYOUTS)
def test_the_common_layouts_of_json_are_found_by_themselves(reading_of, layout):
    (document,), problems = reading_of("a.json", json.dumps(LAYOUTS[layout]).encode())
    assert (document.title, document.text, problems) == ("T", "It rained.", [])
    assert told(document) == [("metadata", "2021-07-16")]


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_a_table_is_a_document_a_row(reading_of, separator):
    rows = ("Headline", "Date", "Text"), ("T", "2021-07-16", "It rained.\nIt snowed."), ("U", "", "Rain.")
    documents, problems = reading_of("a.csv", makers.table(*rows, separator=separator))
    assert [(d.title, d.text) for d in documents] == [("T", "It rained.\nIt snowed."), ("U", "Rain.")]
    assert documents[1].source.endswith("a.csv:4")
    assert problems == []


def test_fields_of_any_name_can_be_named(reading_of):
    fields = Fields("Wortlaut", "Kopf", "Tag", "Nr")
    rows = ("Nr", "Kopf", "Tag", "Wortlaut"), ("7", "T", "2021-07-16", "It rained.")
    documents, (problem,) = reading_of("a.csv", makers.table(*rows))
    assert documents == []
    assert problem == (
        ": has no column that is called like a text; name it with --text-field; there are: Nr, Kopf, Tag, Wortlaut"
    )
    (document,), _ = reading_of("a.csv", makers.table(*rows), fields=fields)
    assert (document.id, document.title, document.text) == ("7", "T", "It rained.")
    assert told(document) == [("metadata", "2021-07-16")]


def test_standard_input_is_taken_for_what_its_name_says(tmp_path):
    (document,), _ = read_paths("-", stdin=makers.table(("text",), ("It rained.",)), stdin_name="a.csv")
    assert (document.text, document.source) == ("It rained.", "a.csv:2")
    (document,), _ = read_paths("-", stdin=makers.pdf())
    assert str(document.place(0)) == "page 1, line 1"


def test_what_tells_of_a_change_is_no_day_of_publication(reading_of):
    changed = [("last change", "2021-07-16T08:30Z")]
    feed = makers.atom().replace(b"published>", b"updated>")
    assert told(reading_of("feed.atom", feed)[0][0]) == changed
    both = makers.atom().replace(b"<published>", b"<updated>2021-07-19T10:00:00Z</updated><published>")
    assert told(reading_of("feed.atom", both)[0][0]) == [
        ("metadata", "2021-07-16T08:30Z"), ("last change", "2021-07-19T10:00Z"),
    ]  # fmt: skip
    dublin = b"""<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Harbour</title><item>
<title>Boat</title><description>It rained.</description><dc:date>2021-07-16</dc:date></item></channel></rss>"""
    assert told(reading_of("feed.rss", dublin)[0][0])[0][0] == "metadata"  # in RSS it is the day of publication
    record = json.dumps({"text": "It rained.", "updated_at": "2021-07-16T08:30Z"}).encode()
    assert told(reading_of("a.json", record)[0][0]) == changed
    (document,), _ = reading_of("a.md", b"---\nlastmod: 2021-07-16T08:30Z\n---\nIt rained.")
    assert told(document) == changed
    assert document.stated[0].reason.endswith("it was last changed then, and may have come out before")


def test_the_day_of_capture_is_a_bound_and_dates_nothing(reading_of):
    page = ("https://harbour.example/boat", "text/html; charset=utf-8", makers.page())
    (document,), problems = reading_of("crawl.warc.gz", makers.warc(page, date="2021-08-01T10:00:00Z"))
    assert (told(document), problems) == ([("bound", "[..2021-08-01]")], [])
    assert document.stated[0].reason == "the archive captured it then"
    dated = (page[0], page[1], makers.page('<meta property="article:published_time" content="2021-07-16">'))
    (document,), _ = reading_of("crawl.warc.gz", makers.warc(dated, date="2021-08-01T10:00:00Z"))
    assert document.stated[0].kind == "bound"  # it is put in its place when all is known
    assert ("metadata", "2021-07-16") in told(document)


def test_what_is_attached_to_a_mail_is_no_younger_than_the_mail(reading_of):
    attached = [("notes.txt", b"It rained.", "text/plain")]
    (_, notes), _ = reading_of("boat.eml", makers.mail(attached=attached))
    assert told(notes) == [("bound", "[..2021-07-16]")]
