"""Web pages: the article in the page, and what the page tells of itself."""

from __future__ import annotations

import logging
import re
from dataclasses import replace
from typing import TYPE_CHECKING

from timeline.ingest.align import marks
from timeline.ingest.decode import decode, without_surrogates
from timeline.ingest.markup import plain
from timeline.ingest.own import is_own_page
from timeline.ingest.page_date import page_evidence
from timeline.ingest.page_facts import PageFacts, page_facts
from timeline.ingest.problem import Problem, UnreadableError
from timeline.model.document import Document
from timeline.model.origin import Origin

if TYPE_CHECKING:
    from collections.abc import Iterator

    from timeline.ingest.reader import Source

_SIGN = re.compile(
    rb"\s*(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
_CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]{2,40})""", re.IGNORECASE)
_HEAD = 4096
_LARGEST = 64 << 20
_MOST_TAGS = 200_000
"""Looking for the article takes time with the square of their number: ten seconds for these."""
_LATIN = ("iso-8859-1", "latin-1", "latin1", "us-ascii", "ascii")


class HtmlReader:
    """Reads saved web pages; nothing that they name is fetched."""

    about = "web page"
    suffixes: tuple[str, ...] = (".html", ".htm", ".xhtml")
    binary = False
    extra = "html"
    modules: tuple[str, ...] = ("trafilatura", "htmldate", "lxml")

    def accepts(self, head: bytes, /) -> bool:
        """By its first tag."""
        return _SIGN.match(head) is not None

    def read(self, source: Source) -> Iterator[Document | Problem]:
        """The one document of the page, or the problem with it."""
        data = source.bytes(_LARGEST)
        if is_own_page(data[:_HEAD]):
            yield Problem(source.name, "is a timeline that this program wrote", "name the texts it was made of")
            return
        try:
            yield page(source, data)
        except UnreadableError as error:
            yield Problem(source.name, error.what, error.hint)


def page(source: Source, data: bytes) -> Document:
    """The document of a page; UnreadableError when it holds no text."""
    raw, notices = page_text(data)
    facts = page_facts(raw)
    text, remark = _article(raw)
    if not text.strip():
        raise UnreadableError("holds no text", "a page that a script fills in must be saved after it has loaded")
    text, mended = without_surrogates(text)
    stated, unread = page_evidence(raw, facts)
    origin = Origin("html", facts.authors, facts.publisher, facts.url, marks=marks(text, raw))
    document = Document(
        source.name,
        text,
        facts.title,
        source.name,
        stated=stated,
        notices=(*notices, *mended, *remark, *unread),
        origin=origin,
    )
    return replace(document, language=_language(facts)) if facts.language else document


def page_text(data: bytes) -> tuple[str, tuple[str, ...]]:
    """The characters of a page, in the encoding that it names if that is no lie, and what was guessed."""
    named = _CHARSET.search(data[:_HEAD])
    charset = named[1].decode("ascii").lower() if named else ""
    if not charset or charset.replace("_", "-") in ("utf-8", "utf8") or data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return decode(data)
    try:
        text = data.decode("cp1252" if charset in _LATIN else charset)
    except (LookupError, UnicodeDecodeError):
        text, notices = decode(data)
        return text, (f"it calls itself {charset}, which it is not", *notices)
    if not text.strip():
        raise UnreadableError("is empty", "there is nothing to read in it")
    return text, (f"read as {charset}, as the page says",)


def _article(raw: str) -> tuple[str, tuple[str, ...]]:
    """The article of the page; the words of the whole page where none stands out."""
    if raw.count("<") > _MOST_TAGS:
        return plain(raw), (f"it has more than {_MOST_TAGS:,} tags; the words of the whole page were read",)
    from trafilatura import extract

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    text = extract(raw, include_comments=False, include_tables=True, deduplicate=False)
    if text and text.strip():
        return re.sub(r"\n(?!\n)", "\n\n", text.strip()), ()
    return plain(raw), ("no article stands out in it; the words of the whole page were read",)


def _language(facts: PageFacts) -> str:
    return facts.language.replace("_", "-").partition("-")[0].lower()
