"""Whatever is wrong with a file is a sentence; the others are read, and nothing harms the machine."""

import socket
import zipfile

import pytest

from tests.ingest import makers
from tests.ingest.helpers import read_paths
from timeline.ingest import dispatch, html, reader

FILES = {
    "a.pdf": makers.pdf, "a.docx": makers.docx, "a.epub": makers.epub, "a.eml": makers.mail, "a.rss": makers.rss,
    "a.html": makers.page, "a.zip": lambda: makers.archive([("a.txt", "It rained. " * 500)]),
    "a.warc": lambda: makers.warc(("https://h.example/", "text/html", makers.page()), gzip=False),
    "a.warc.gz": lambda: makers.warc(("https://h.example/", "text/html", makers.page())),
    "a.mbox": lambda: makers.mbox(makers.mail()), "a.json": lambda: b'[{"text": "It rained."}]',
    "a.csv": lambda: makers.table(("text",), ("It rained.",)),
}  # fmt: skip
MENDED = {"a.eml", "a.mbox", "a.rss", "a.html", "a.csv", "a.warc"}
"""Kinds of which a cut file still holds something that can be read."""


@pytest.fixture
def beside(tmp_path):
    """What is read of a file that stands beside a good one: the problems, once the good one was read."""

    def read(name, data):
        (tmp_path / name).write_bytes(data)
        (tmp_path / "good.txt").write_text("It rained.")
        documents, problems = read_paths(tmp_path / name, tmp_path / "good.txt")
        assert documents[-1].source.endswith("good.txt")
        return documents[:-1], [p.removeprefix(str(tmp_path)) for p in problems]

    return read


@pytest.mark.parametrize("name", FILES)
def test_an_empty_file_is_told(beside, name):
    documents, (problem,) = beside(name, b"")
    assert documents == []
    assert problem.startswith(f"/{name}: ")


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("share", [0.05, 0.5, 0.9])
def test_a_truncated_file_is_told_or_read_as_far_as_it_goes(beside, name, share):
    data = FILES[name]()
    documents, problems = beside(name, data[: int(len(data) * share)])
    assert documents or problems
    if name not in MENDED:
        assert documents == [] or problems
    assert not any("Error" in p for p in problems)


@pytest.mark.parametrize("name", FILES)
def test_noise_is_told(beside, name):
    data = FILES[name]()
    noise = bytes((b * 7 + i * 13) % 256 for i, b in enumerate(data))
    documents, problems = beside(name, data[:32] + noise[32:])
    assert documents or problems


@pytest.mark.parametrize("name", ["a.pdf", "a.docx", "a.epub", "a.zip", "a.warc"])
def test_a_text_that_lies_about_its_kind_is_read_as_what_it_is(beside, name):
    (document,), problems = beside(name, b"It rained on Monday.")
    assert (document.text, problems) == ("It rained on Monday.", [])
    assert "but it is a text; read as that" in document.notices[0]


@pytest.mark.parametrize("name", ["a.txt", "a.html", "a.docx", "a.csv"])
def test_a_pdf_that_lies_about_its_kind_is_read_as_what_it_is(beside, name):
    (document,), problems = beside(name, makers.pdf())
    assert problems == []
    assert "but it is a PDF document; read as that" in document.notices[0]


def test_what_needs_a_password_says_so(beside):
    _, (problem,) = beside("a.pdf", makers.pdf(password="s" * 6))
    assert problem == "/a.pdf: is encrypted with a password; save it without one, then read it again"
    _, (problem,) = beside("a.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))
    assert "password" in problem
    _, (problem,) = beside("a.epub", makers.epub(locked="OPS/c0.xhtml"))
    assert problem.startswith("/a.epub: is locked by its seller (DRM); ")
    data = bytearray(makers.archive([("a.txt", "It rained.")]))
    data[6] |= 1
    data[data.index(b"PK\x01\x02") + 8] |= 1
    _, (problem,) = beside("a.zip", bytes(data))
    assert problem.startswith("/a.zip/a.txt: is encrypted with a password; ")


def test_a_pdf_whose_password_is_empty_is_read(beside):
    documents, _ = beside("a.pdf", makers.pdf(password=""))
    assert makers.STORY[0][:30] in documents[0].text


@pytest.mark.parametrize("name", ["bomb.zip", "bomb.docx", "bomb.epub"])
def test_a_zip_bomb_is_refused_without_unpacking_it(beside, name):
    first = [("word/document.xml", b""), ("mimetype", b"application/epub+zip")][name.endswith("epub")]
    data = makers.archive([first, ("a.txt", b"0" * (64 << 20))])
    documents, (problem,) = beside(name, data)
    assert documents == []
    assert "was refused: it would unpack to far more than any text (a zip bomb)" in problem


def test_archives_within_archives_end_somewhere(beside):
    data = makers.archive([("a.txt", "It rained.")])
    for _ in range(dispatch.DEEPEST + 1):
        data = makers.archive([("in.zip", data)])
    documents, (problem,) = beside("deep.zip", data)
    assert documents == []
    assert f"lies more than {dispatch.DEEPEST} archives deep" in problem


@pytest.mark.parametrize("path", ["../out.txt", "/etc/out.txt", "a/../../out.txt", "C:/out.txt", "..\\out.txt"])
def test_a_path_out_of_the_archive_is_refused_and_the_others_are_read(beside, path):
    (document,), (problem,) = beside("a.zip", makers.archive([(path, "secret"), ("in.txt", "It rained.")]))
    assert document.text == "It rained."
    assert "was refused: its path leads out of the archive" in problem


def test_a_link_in_an_archive_is_refused(beside):
    link = zipfile.ZipInfo("link.txt")
    link.external_attr = 0o120777 << 16
    documents, (problem,) = beside("a.zip", makers.archive([(link, "/etc/passwd")]))
    assert documents == []
    assert "was refused: it is a link" in problem


def test_a_circle_of_links_is_a_sentence(tmp_path):
    (tmp_path / "a.txt").symlink_to("b.txt")
    (tmp_path / "b.txt").symlink_to("a.txt")
    documents, (problem,) = read_paths(tmp_path / "a.txt")
    assert documents == []
    assert "too many levels of symbolic links" in problem


def test_a_library_that_is_not_there_is_named_with_the_line_that_installs_it(beside, monkeypatch):
    monkeypatch.setattr(dispatch, "find_spec", lambda _: None)
    documents, (problem,) = beside("a.pdf", makers.pdf())
    assert documents == []
    assert problem == (
        "/a.pdf: is a PDF document, and to read it pypdf is needed; install it with: pip install 'text-timeline[pdf]'"
    )


def test_nothing_is_fetched(beside, monkeypatch):
    def no(*_):
        raise AssertionError

    monkeypatch.setattr(socket, "socket", no)
    monkeypatch.setattr(socket, "getaddrinfo", no)
    head = '<link rel="stylesheet" href="https://h.example/a.css"><base href="https://h.example/">'
    assert beside("a.html", makers.page(head, '<img src="https://h.example/a.png">'))[0]
    assert len(beside("a.rss", makers.rss())[0]) == 3
    bad = b'<!DOCTYPE x SYSTEM "https://h.example/x.dtd" [<!ENTITY y SYSTEM "file:///etc/passwd">]>'
    assert beside("a.epub", makers.epub())[0]
    documents, _ = beside("b.rss", makers.rss().replace(b"<rss", bad + b"<rss").replace(b"Boat 0", b"&y;"))
    assert not any("root:" in d.title for d in documents)


def test_a_large_pdf_and_a_large_table_are_read_whole(beside):
    (document,), problems = beside("big.pdf", makers.pdf([makers.STORY] * 150))
    assert (document.text.count("The harbour board"), problems) == (150, [])
    (document,), problems = beside("big.csv", makers.table(("text",), ("It rained. " * 200_000,)))
    assert (len(document.text), problems) == (2_200_000, [])


ENDLESS = (
    "<!--", "<!-- >", "<title>", "<script>", "<script application/ld+json>", "<meta ", "<time ", "<![CDATA[ >", "<b>",
    "<p>x", "&lt;",
)  # fmt: skip


@pytest.mark.parametrize("piece", ENDLESS)
def test_a_page_of_things_that_are_never_closed_takes_time_that_grows_with_it_and_no_faster(
    beside, piece, takes_at_most
):
    def read(count: int) -> None:
        documents, problems = beside("a.html", b"<html>" + piece.encode() * count)
        assert documents or problems

    # eight times as much; looking for each end anew takes 64 times as long
    takes_at_most(16, lambda: read(32_000), lambda: read(4_000), 0.1)


def test_what_is_too_large_is_told_and_the_others_are_read(beside, monkeypatch):
    monkeypatch.setattr(html, "_LARGEST", 1 << 20)
    monkeypatch.setattr(reader.Source.bytes, "__defaults__", (1 << 20,))
    for name in ("a.html", "a.rss", "a.csv", "a.json", "a.eml", "a.txt"):
        documents, (problem,) = beside(name, FILES.get(name, lambda: b"It rained.")() + b" " * (1 << 20))
        assert documents == []
        assert problem.startswith(f"/{name}: is larger than 1 MB, too much to be read at once; split it")


def test_a_page_of_very_many_tags_is_read_whole_and_that_is_told(beside, monkeypatch):
    monkeypatch.setattr(html, "_MOST_TAGS", 10)
    (document,), problems = beside("a.html", makers.page())
    assert (document.notices, problems) == (("it has more than 10 tags; the words of the whole page were read",), [])
    assert makers.STORY[1] in document.text


def test_a_mail_that_is_locked_says_so(beside):
    for kind in ('multipart/encrypted; protocol="application/pgp-encrypted"; boundary=b', "application/pkcs7-mime"):
        locked = f"From: a@b.c\nTo: d@e.f\nContent-Type: {kind}\n\n--b\n\nVersion: 1\n--b\n\nxyz\n--b--\n"
        documents, (problem,) = beside("a.eml", locked.encode())
        assert documents == []
        assert problem == "/a.eml: is encrypted; open it in your mail program, and save it without its lock"


def test_encodings_that_were_found_out_are_told(beside):
    feed = makers.rss(1).decode().replace("The harbour", "Thé harbour").encode("cp1252")
    documents, (problem,) = beside("a.rss", feed)
    assert "Thé harbour" in documents[0].text
    assert problem == "/a.rss: read as windows-1252, which its own declaration is not"
    (document,), problems = beside("a.epub", makers.epub(encoding="cp1252"))
    assert problems == []
    assert any("is not UTF-8; read as cp1252, which is a guess" in notice for notice in document.notices)


def test_cells_without_a_heading_are_counted(beside):
    (one, two), (problem,) = beside("a.csv", b"title,text\nA,It rained.\nB,It snowed, and it rained, too.\n")
    assert (one.text, two.text) == ("It rained.", "It snowed")
    assert problem.startswith(
        "/a.csv: 1 row has more cells than the header, the first up to line 3; what has no heading"
    )
