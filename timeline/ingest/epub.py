"""Books in EPUB: the chapters in the order of reading."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote
from zipfile import ZipFile

from timeline.ingest.archive import MAGIC, checked, content
from timeline.ingest.decode import decode
from timeline.ingest.markup import plain
from timeline.ingest.problem import Problem, UnreadableError
from timeline.ingest.publication import told_evidence
from timeline.model.document import Document
from timeline.model.origin import Mark, Origin

if TYPE_CHECKING:
    from collections.abc import Iterator

    from timeline.ingest.reader import Source

_PAGES = ("application/xhtml+xml", "text/html", "application/x-dtbook+xml")


class EpubReader:
    """Reads .epub files; the pages of the source are the parts of the book as its spine lists them."""

    about = "book in EPUB"
    suffixes: tuple[str, ...] = (".epub",)
    binary = True
    extra = "epub"
    modules: tuple[str, ...] = ("lxml",)

    def accepts(self, head: bytes, /) -> bool:
        """A ZIP archive whose first member names the format."""
        return head.startswith(MAGIC) and b"application/epub+zip" in head[:200]

    def read(self, source: Source) -> Iterator[Document | Problem]:
        """The one document of the book, or the problem with it."""
        with source.open() as stream:
            try:
                with checked(stream, source.budget) as archive:
                    yield _document(archive, source)
            except UnreadableError as error:
                yield Problem(source.name, error.what, error.hint)


def _document(archive: ZipFile, source: Source) -> Document:
    container = _xml(archive, "META-INF/container.xml")
    root = next((str(e.get("full-path")) for e in container.iter("{*}rootfile")), "")
    package = _xml(archive, root)
    files = {str(e.get("id")): e for e in package.iter("{*}item")}
    marks, parts, at, lost = [], [], 0, []
    guessed: dict[str, None] = {}
    locked = _locked(archive)
    for number, ref in enumerate(package.iter("{*}itemref"), 1):
        item = files.get(str(ref.get("idref")))
        if item is None or item.get("media-type") not in _PAGES:
            continue
        path = posixpath.normpath(posixpath.join(posixpath.dirname(root), unquote(str(item.get("href")))))
        if path in locked:
            raise UnreadableError("is locked by its seller (DRM)", "only a copy without the lock can be read")
        try:
            markup, told = decode(_member(archive, path))
            text = plain(markup)
        except UnreadableError:
            lost.append(path)
            continue
        guessed |= dict.fromkeys(told)
        if text:
            marks.append(Mark(at, number, 1))
            parts.append(text)
            at += len(text) + 2
    if not parts:
        raise UnreadableError("holds no text", "it may be a book of pictures")
    notices = (*guessed, *((f"could not be read in it: {', '.join(lost)}",) if lost else ()))
    stated, unread = told_evidence(dates[0], "the book's own date") if (dates := _dc(package, "date")) else ((), ())
    origin = Origin(
        "epub", _dc(package, "creator"), ", ".join(_dc(package, "publisher")), unit="part", marks=tuple(marks)
    )
    language = (_dc(package, "language") or ("en",))[0].partition("-")[0].lower()
    title = " ".join(_dc(package, "title")[:1])
    return Document(source.name, "\n\n".join(parts), title, source.name, language, stated, (*notices, *unread), origin)


def _xml(archive: ZipFile, path: str) -> Any:
    """An XML member; entities are not resolved, and nothing is fetched."""
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, recover=True)
    root = etree.fromstring(_member(archive, path), parser)
    if root is None:
        what = f"is a damaged book: {path} is no XML"
        raise UnreadableError(what, "copy or download it again")
    return root


def _member(archive: ZipFile, path: str) -> bytes:
    try:
        member = archive.getinfo(path)
    except KeyError:
        what = f"is no book in EPUB, or a damaged one: it has no {path or 'list of its parts'}"
        raise UnreadableError(what, "copy or download it again") from None
    return content(archive, member)


def _locked(archive: ZipFile) -> set[str]:
    if "META-INF/encryption.xml" not in archive.namelist():
        return set()
    return {unquote(str(e.get("URI"))) for e in _xml(archive, "META-INF/encryption.xml").iter("{*}CipherReference")}


def _dc(package: Any, name: str) -> tuple[str, ...]:
    found = ("".join(e.itertext()).strip() for e in package.iter(f"{{http://purl.org/dc/elements/1.1/}}{name}"))
    return tuple(text for text in found if text)
