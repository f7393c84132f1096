"""Feeds: RSS and Atom files, an item a document."""

from __future__ import annotations

from io import BytesIO
from time import strftime
from typing import TYPE_CHECKING, Any

from timeline.ingest.align import Lines
from timeline.ingest.decode import without_surrogates
from timeline.ingest.markup import looks_like_markup, plain
from timeline.ingest.problem import Problem
from timeline.ingest.publication import told_evidence
from timeline.model.document import METADATA, UPDATE, Document
from timeline.model.origin import Origin

if TYPE_CHECKING:
    from collections.abc import Iterator

    from timeline.ingest.reader import Source
    from timeline.model.document import Evidence

    Dated = tuple[tuple[Evidence, ...], tuple[str, ...]]

_SIGNS = (b"<rss", b"<feed", b"<rdf:RDF", b"<RDF")


class FeedReader:
    """Reads RSS and Atom from files; what an item links to is not fetched."""

    about = "feed"
    suffixes: tuple[str, ...] = (".rss", ".atom", ".xml", ".rdf")
    binary = False
    extra = "feeds"
    modules: tuple[str, ...] = ("feedparser",)

    def accepts(self, head: bytes, /) -> bool:
        """By the first tags of the formats."""
        return head.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<") and any(sign in head[:2048] for sign in _SIGNS)

    def read(self, source: Source) -> Iterator[Document | Problem]:
        """The items in the order of the file."""
        import feedparser

        data = source.bytes()
        if not data.strip():
            yield Problem(source.name, "is empty", "there is nothing to read in it")
            return
        found = feedparser.parse(BytesIO(data))
        if not found.entries:
            why = f" ({found.bozo_exception})" if found.bozo else ""
            yield Problem(source.name, f"holds no items of a feed{why}", "RSS and Atom files can be read")
            return
        if found.bozo and _broken(found.bozo_exception):
            hint = f"{len(found.entries)} items were read; there may be more"
            yield Problem(source.name, f"the feed is damaged ({found.bozo_exception})", hint)
        if found.bozo and type(found.bozo_exception).__name__ == "CharacterEncodingOverride":
            yield Problem(source.name, f"read as {found.encoding}, which its own declaration is not", mild=True)
        lines = Lines(data.decode(found.get("encoding") or "utf-8", "replace"))
        is_atom = str(found.get("version")).startswith("atom")
        for number, item in enumerate(found.entries, 1):
            yield _document(item, found.feed, f"{source.name}#{number}", lines, _date(item, is_atom=is_atom))


def _broken(error: Exception) -> bool:
    return type(error).__name__ not in ("CharacterEncodingOverride", "NonXMLContentType")


def _document(item: Any, feed: Any, name: str, lines: Lines, dated: Dated) -> Document | Problem:
    texts = [c.get("value", "") for c in item.get("content", [])] or [item.get("summary", "")]
    body = "\n\n".join(plain(t) if looks_like_markup(t) else t.strip() for t in texts)
    title = _line(item.get("title", ""))
    text, notices = without_surrogates(body or title)
    if not text.strip():
        return Problem(name, "is an item without words", "nothing was lost but its link")
    stated, unread = dated
    authors = tuple(dict.fromkeys(a["name"] for a in item.get("authors", []) if a.get("name")))
    origin = Origin("feed", authors, _line(feed.get("title", "")), item.get("link", ""), marks=lines.marks(text))
    language = (feed.get("language") or "en").partition("-")[0].lower()
    return Document(
        name, text, title, name, language or "en", stated=stated, notices=(*notices, *unread), origin=origin
    )


def _line(text: str) -> str:
    return " ".join((plain(text) if looks_like_markup(text) else text).split())


def _date(item: Any, *, is_atom: bool) -> Dated:
    """The days of publication and of the last change; feeds tell times in UTC once they are parsed.

    What Atom calls “updated” is the last change (RFC 4287, 4.2.15); in RSS feedparser so calls the date of Dublin Core.
    """
    stated: tuple[Evidence, ...] = ()
    unread: tuple[str, ...] = ()
    for name, kind in (("published", METADATA), ("updated", UPDATE if is_atom else METADATA)):
        if name not in item:  # feedparser would answer with the one for the other
            continue
        parsed, words = item.get(f"{name}_parsed"), item[name]
        if parsed or words:
            when = strftime("%Y-%m-%dT%H:%MZ", parsed) if parsed else words
            found, why = told_evidence(when, f"the field “{name}” of the feed", kind)
            stated, unread = (*stated, *found), (*unread, *why)
    return stated, unread
