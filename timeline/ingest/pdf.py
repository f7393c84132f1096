"""PDF: the text of each page, with the pages that hold none named."""

from __future__ import annotations

import logging
import re
from typing import TYPE_CHECKING, Any

from timeline.ingest.decode import without_surrogates
from timeline.ingest.problem import Problem, UnreadableError
from timeline.model.document import Document
from timeline.model.origin import Mark, Origin

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from timeline.ingest.reader import Source

_HYPHEN = re.compile(r"(?<=\w)[-\u00ad]\n([^\W\d_A-Z]\w*[^\s\w]*)[ ]?")
_MARGIN = re.compile(r"[ \t]+$", re.MULTILINE)
_STAMP = re.compile(r"D?:?(\d{4})(\d\d)(\d\d)")
_PART = "\n\n"


class PdfReader:
    """Reads PDF documents page by page; a word that is broken at the end of a line is put together again."""

    about = "PDF document"
    suffixes: tuple[str, ...] = (".pdf",)
    binary = True
    extra = "pdf"
    modules: tuple[str, ...] = ("pypdf",)

    def accepts(self, head: bytes, /) -> bool:
        """By the sign of the format, which may stand a little way in."""
        return b"%PDF-" in head[:1024]

    def read(self, source: Source) -> Iterator[Document | Problem]:
        """The one document of the file, or the problem with it."""
        try:
            yield _document(source)
        except UnreadableError as error:
            yield Problem(source.name, error.what, error.hint)


def _document(source: Source) -> Document:
    from pypdf import PdfReader as Pdf
    from pypdf.errors import DependencyError, PyPdfError

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # it would write on the terminal what is told here
    try:
        with source.open() as stream:
            pdf = Pdf(stream)
            if pdf.is_encrypted and not pdf.decrypt(""):
                raise UnreadableError("is encrypted with a password", "save it without one, then read it again")
            pages = [_clean(page.extract_text()) for page in pdf.pages]
            about = _information(pdf)
    except DependencyError:
        raise UnreadableError("is encrypted", "to open it: pip install 'text-timeline[pdf]'") from None
    except PyPdfError as error:
        what = f"is a damaged or truncated PDF ({error})"
        raise UnreadableError(what, "open it in a viewer and save it again") from None
    empty = [number for number, page in enumerate(pages, 1) if not page.strip()]
    if len(empty) == len(pages):
        pictures = "a page that is a picture" if len(pages) == 1 else f"{len(pages)} pages that are pictures"
        what = "holds no text" + (f", only {pictures}" if pages else "")
        raise UnreadableError(what, "a text recogniser such as ocrmypdf can put text into it")
    text, mended = without_surrogates(_PART.join(pages))
    marks, at = [], 0
    for number, page in enumerate(pages, 1):
        marks.append(Mark(at, number, 1))
        at += len(page) + len(_PART)
    origin = Origin("pdf", _people(about.get("/Author")), marks=tuple(marks), made=_made(about.get("/CreationDate")))
    notices = (*mended, *_without_text(empty))
    return Document(source.name, text, about.get("/Title", ""), source.name, notices=notices, origin=origin)


def _clean(page: str) -> str:
    """The text of a page, in which the line break after “govern-” moves behind the whole word; no line is lost."""
    return _HYPHEN.sub(lambda m: m[1] + "\n", _MARGIN.sub("", page.replace("\r\n", "\n").replace("\0", "")))


def _information(pdf: Any) -> dict[str, str]:
    try:
        return {str(key): str(value).strip() for key, value in (pdf.metadata or {}).items()}
    except Exception:  # noqa: BLE001 - damaged metadata must not cost the text
        return {}


def _people(text: str | None) -> tuple[str, ...]:
    return tuple(name.strip() for name in re.split(r"[;,]", text or "") if name.strip())


def _without_text(pages: Iterable[int]) -> tuple[str, ...]:
    numbers = [str(page) for page in pages]
    if not numbers:
        return ()
    named = f"page {numbers[0]} holds" if len(numbers) == 1 else f"pages {', '.join(numbers)} hold"
    return (f"{named} no text; if they are scans, a text recogniser such as ocrmypdf can put it there",)


def _made(stamp: str | None) -> str:
    found = _STAMP.match(stamp or "")
    return "-".join(found.groups()) if found else ""
