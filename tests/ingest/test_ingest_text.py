"""A text file is one document, character for character; Markdown also says what it is and when it is from."""

from tests.ingest.helpers import read_paths
from timeline.model.edtf import edtf


def test_a_text_is_kept_character_for_character(tmp_path):
    (tmp_path / "a.txt").write_bytes(b"one\r\ntwo\rthree\n")
    (document,), problems = read_paths(tmp_path / "a.txt")
    assert document.text == "one\r\ntwo\rthree\n"
    assert document.id == document.source == (tmp_path / "a.txt").as_posix()
    assert problems == []


def test_a_text_tells_no_publication_of_its_own(tmp_path):
    (tmp_path / "a.txt").write_text("Hello")
    (document,), _ = read_paths(tmp_path / "a.txt")
    assert document.stated == ()


FRONT = '---\ntitle: "A diary"\ndate: 16 July 2021\ntags: [x]\n---\n\n# Heading\n\nOn Thursday it rained.\n'


def test_front_matter_gives_title_and_date_and_stays_in_the_text(tmp_path):
    (tmp_path / "a.md").write_text(FRONT)
    (document,), _ = read_paths(tmp_path / "a.md")
    assert document.text == FRONT
    assert document.title == "A diary"
    (evidence,) = document.stated
    assert (evidence.kind, edtf(evidence.value)) == ("front matter", "2021-07-16")
    assert evidence.reason == "its front matter says “date: 16 July 2021”"
    assert evidence.span.of(document.text).startswith("---")
    assert evidence.span.of(document.text).endswith("---")


def test_plain_text_may_have_front_matter_too(tmp_path):
    (tmp_path / "a.txt").write_text(FRONT)
    (document,), _ = read_paths(tmp_path / "a.txt")
    assert document.title == "A diary"
    assert [edtf(e.value) for e in document.stated] == ["2021-07-16"]


def test_front_matter_may_be_toml(tmp_path):
    (tmp_path / "a.md").write_text('+++\ntitle = "A diary"\ndate = 2021-07-16\n+++\nText.\n')
    (document,), _ = read_paths(tmp_path / "a.md")
    assert (document.title, edtf(document.stated[0].value)) == ("A diary", "2021-07-16")


def test_without_front_matter_the_first_heading_is_the_title(tmp_path):
    (tmp_path / "a.md").write_text("Intro\n\n# The  lake #\n\n# Other\n")
    (document,), _ = read_paths(tmp_path / "a.md")
    assert document.title == "The  lake"


def test_a_date_in_the_front_matter_that_is_none_is_told(tmp_path):
    (tmp_path / "a.md").write_text("---\ndate: yesterday\n---\nText.\n")
    (document,), _ = read_paths(tmp_path / "a.md")
    assert document.stated == ()
    assert document.notices[0].startswith("the date in its front matter was not used: “yesterday”")


def test_broken_toml_in_the_front_matter_is_told(tmp_path):
    (tmp_path / "a.md").write_text("+++\ntitle = \n+++\nText.\n")
    (document,), _ = read_paths(tmp_path / "a.md")
    assert "is no TOML" in document.notices[0]


def test_the_date_in_a_file_name_comes_after_the_front_matter(tmp_path):
    (tmp_path / "2021-07-20-a.md").write_text(FRONT)
    (document,), _ = read_paths(tmp_path / "2021-07-20-a.md")
    assert [e.kind for e in document.stated] == ["front matter", "file name"]
