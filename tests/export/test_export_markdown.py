"""Markdown: a heading a date, a line an entry, its source, and nothing of a document acts as markup."""

from markdown_it import MarkdownIt

from tests.export.lines import ATTACKED, CAESAR, DOCUMENT, LINES, written
from timeline.export.headings import heading_of
from timeline.export.lines import lines_of
from timeline.export.markdown import escaped
from timeline.model.document import Evidence, Publication
from timeline.model.edtf import parse
from timeline.model.span import Span


def page(lines):
    return written("markdown", lines)[0].decode()


def test_a_timeline_reads_like_this():
    assert (
        page(LINES)
        == """\
# Timeline

## 44 BCE

- Caesar died in 44 BCE. (summit.txt, line 1)

## Thursday 15 July 2021

- Wang told Lavrov on Thursday that talks would go on. (Wang Yi to Sergei Lavrov; Tashkent; summit.txt, line 2) \
*inferred: the date, from the publication*
- **03:04** The quake came at 03:04. (summit.txt, line 3)

## Undated

- Caesar died (summit.txt, line 1)

## Sources

- summit.txt: Summit, published July 2021
  - July 2021, user: the user gave it
"""
    )


def test_a_page_has_its_title_and_a_source_its_evidence_and_what_is_disputed():
    told = (
        Evidence("header", parse("2021-07-16"), "a line says so: “*x*”", Span(23, 27)),
        Evidence("file name", parse("2019-01-05"), "the file name holds it"),
    )
    lines = lines_of(DOCUMENT, Publication(parse("2021-07-16"), told), [CAESAR])
    text = written("markdown", lines, title="The *summit*")[0].decode()
    assert text.startswith("# The \\*summit\\*\n")
    assert "  - 16 July 2021, header: a line says so: “\\*x\\*”, line 2\n" in text
    assert "  - 5 January 2019, file name: the file name holds it\n" in text
    assert "  - **conflict:** its publication is told in two ways: " in text
    assert "publication unknown: nothing in the text or its source tells the date" in page(ATTACKED)


def test_a_hostile_text_stays_text():
    kinds = {t.type for t in _tokens(page(ATTACKED))}
    assert not kinds & {"html_inline", "html_block", "link_open", "image", "code_inline", "code_block", "hr"}
    assert "<script>" not in MarkdownIt("gfm-like", {"linkify": False}).render(page(ATTACKED))
    assert not set(page(ATTACKED)) & set("\x1b\x85\u2028\u202e")


def test_a_text_that_begins_like_a_list_stays_in_its_line():
    for text in ("1. one", "12) two", "- three", "+ four", "# five", "=== six", "> seven"):
        tokens = _tokens(f"- {escaped(text)}")
        opened = [t.type for t in tokens if t.type.endswith("_open")]
        assert opened == ["bullet_list_open", "list_item_open", "paragraph_open"]
        assert "".join(c.content for t in tokens for c in t.children or []) == text


def _tokens(text):
    tokens = MarkdownIt("commonmark").parse(text)
    return [*tokens, *(c for t in tokens for c in t.children or [])]


def test_a_date_is_a_heading_no_finer_than_it_is_known():
    headings = {
        "2021-07-15": "Thursday 15 July 2021",
        "2021-07-15T03:04": "Thursday 15 July 2021",
        "2021-07-15~": "About 15 July 2021",
        "2021-07": "July 2021",
        "2021-07-XX": "A day in July 2021",
        "2021-XX-XX": "A day in 2021",
        "2021": "2021",
        "2021-22": "Summer 2021",
        "199X": "1990s",
        "19XX": "20th century",
        "-0043": "44 BCE",
        "-0043-03-15": "15 March 44 BCE",
        "1914-07-28/1918-11-11": "28 July 1914 – 11 November 1918",
        "[2021-07-12..2021-07-16]": "Between 12 July 2021 and 16 July 2021",
        "2021-07-15/..": "From 15 July 2021",
        "../2021": "Until 2021",
    }
    assert {text: heading_of(parse(text)) for text in headings} == headings
