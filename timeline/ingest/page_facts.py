"""What a web page says about itself: JSON-LD, OpenGraph and other meta tags, the link to its own address."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from html import unescape
from typing import TYPE_CHECKING, Any

from timeline.ingest.markup import without_comments

if TYPE_CHECKING:
    from collections.abc import Iterator

_TAG = re.compile(r"<(meta|link|html|time)\b([^<>]*)>", re.IGNORECASE)
_ATTRIBUTE = re.compile(r"""([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""")
_JSON_LD = re.compile(r"<script[^<>]*application/ld\+json[^<>]*>", re.IGNORECASE)
_SCRIPT_END = re.compile("</script", re.IGNORECASE)
_TITLE = re.compile(r"<title[^<>]*>", re.IGNORECASE)
_TITLE_END = re.compile("</title", re.IGNORECASE)
_WORK = re.compile(r"Article|Posting|Report|CreativeWork|WebPage|Blog", re.IGNORECASE)
_DATES = (
    "article:published_time", "datepublished", "dc.date.issued", "dcterms.issued", "dc.date", "dcterms.created",
    "citation_publication_date", "parsely-pub-date", "sailthru.date", "pubdate", "publishdate", "publish-date",
)  # fmt: skip


_CHANGES = ("article:modified_time", "og:updated_time", "datemodified", "dcterms.modified", "last-modified", "revised")


@dataclass(frozen=True, slots=True)
class PageFacts:
    """Title, authors, publisher, address and language of a page, and its dates as pairs of place and words.

    ``dates`` are those of its publication, ``changes`` those of its last change.
    """

    title: str = ""
    authors: tuple[str, ...] = ()
    publisher: str = ""
    url: str = ""
    language: str = ""
    dates: tuple[tuple[str, str], ...] = field(default=())
    changes: tuple[tuple[str, str], ...] = field(default=())


def page_facts(raw: str) -> PageFacts:
    """The facts of a page, those meant for machines before those meant for people."""
    raw = without_comments(raw)
    work = min(_works(raw), key=lambda item: not item.get("datePublished"), default={})
    meta, links, language, times = _tags(raw)
    title = _TITLE.search(raw)
    title_end = _TITLE_END.search(raw, title.end()) if title else None
    shown = " ".join(unescape(raw[title.end() : title_end.start()]).split()) if title and title_end else ""
    authors = _names(work.get("author")) or tuple(filter(None, (meta.get("author") or meta.get("article:author"),)))
    dates = [("its JSON-LD (datePublished)", str(work["datePublished"]))] if work.get("datePublished") else []
    dates += [(f"its meta tag “{name}”", meta[name]) for name in _DATES if meta.get(name)]
    dates += [("its <time> tag", when) for when in times]
    changes = [("its JSON-LD (dateModified)", str(work["dateModified"]))] if work.get("dateModified") else []
    changes += [(f"its meta tag “{name}”", meta[name]) for name in _CHANGES if meta.get(name)]
    return PageFacts(
        _text(work.get("headline")) or meta.get("og:title") or shown,
        tuple(a for a in authors if not a.startswith("http")),
        ", ".join(_names(work.get("publisher"))) or meta.get("og:site_name", ""),
        links or meta.get("og:url", "") or _text(work.get("url")),
        language or meta.get("og:locale", ""),
        tuple(dates),
        tuple(changes),
    )


def _works(raw: str) -> Iterator[dict[str, Any]]:
    """The objects of JSON-LD that are about an article and not about the site or its crumbs."""
    for opening in _JSON_LD.finditer(raw):
        end = _SCRIPT_END.search(raw, opening.end())
        if end is None:
            return
        try:
            content = json.loads(raw[opening.end() : end.start()].strip())
        except (ValueError, RecursionError):
            continue
        for item in _objects(content):
            kind = item.get("@type")
            if _WORK.search(" ".join(kind) if isinstance(kind, list) else str(kind)) and _dates_itself(item):
                yield item


def _dates_itself(item: dict[str, Any]) -> bool:
    return bool(item.get("datePublished") or item.get("dateModified"))


def _objects(content: Any) -> Iterator[dict[str, Any]]:
    if isinstance(content, list):
        for part in content:
            yield from _objects(part)
    elif isinstance(content, dict):
        yield content
        yield from _objects(content.get("@graph"))
        yield from _objects(content.get("mainEntity"))


def _tags(raw: str) -> tuple[dict[str, str], str, str, list[str]]:
    """Meta tags by name, the canonical address, the language, and the times marked as that of publication."""
    meta: dict[str, str] = {}
    canonical, language = "", ""
    times: list[str] = []
    for tag, inside in _TAG.findall(raw):
        a = {m[0].lower(): unescape(m[1] or m[2] or m[3]).strip() for m in _ATTRIBUTE.findall(inside)}
        match tag.lower():
            case "meta":
                name = (a.get("property") or a.get("name") or a.get("itemprop") or "").lower()
                meta.setdefault(name, a.get("content", ""))
            case "link" if a.get("rel", "").lower() == "canonical":
                canonical = canonical or a.get("href", "")
            case "html":
                language = language or a.get("lang", "")
            case "time" if "pubdate" in inside.lower() or a.get("itemprop", "").lower() == "datepublished":
                times.append(a.get("datetime", ""))
    if not times:
        found = [a["datetime"] for a in map(_attributes, _TAG.findall(raw)) if a.get("datetime")]
        times = found if len(set(found)) == 1 else []
    return meta, canonical, language, [t for t in times if t][:1]


def _attributes(found: tuple[str, str]) -> dict[str, str]:
    tag, inside = found
    return {m[0].lower(): m[1] or m[2] or m[3] for m in _ATTRIBUTE.findall(inside)} if tag.lower() == "time" else {}


def _names(value: Any) -> tuple[str, ...]:
    if isinstance(value, list):
        return tuple(name for item in value for name in _names(item))
    name = _text(value.get("name")) if isinstance(value, dict) else _text(value)
    return (name,) if name else ()


def _text(value: Any) -> str:
    return " ".join(unescape(value).split()) if isinstance(value, str) else ""
