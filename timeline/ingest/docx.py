"""Word documents: a paragraph a line, tables row by row."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from timeline.ingest.archive import checked
from timeline.ingest.decode import without_surrogates
from timeline.ingest.problem import Problem, UnreadableError
from timeline.model.document import Document
from timeline.model.origin import Mark, Origin

if TYPE_CHECKING:
    from collections.abc import Iterator

    from timeline.ingest.reader import Source


class DocxReader:
    """Reads .docx files; the lines of the source are its paragraphs and rows."""

    about = "Word document"
    suffixes: tuple[str, ...] = (".docx", ".docm")
    binary = True
    extra = "docx"
    modules: tuple[str, ...] = ("docx",)

    def accepts(self, head: bytes, /) -> bool:
        """A ZIP archive whose first members are those of an office document with a word/ folder."""
        return head.startswith(b"PK\x03\x04") and (b"word/" in head or b"[Content_Types].xml" in head[:64])

    def read(self, source: Source) -> Iterator[Document | Problem]:
        """The one document of the file, or the problem with it."""
        try:
            yield _document(source)
        except UnreadableError as error:
            yield Problem(source.name, error.what, error.hint)


def _document(source: Source) -> Document:
    from docx import Document as Docx

    with source.open() as stream:
        checked(stream, source.budget).close()
        stream.seek(0)
        try:
            file = Docx(stream)
        except (KeyError, ValueError) as error:
            what = f"is no Word document that can be read ({error})"
            raise UnreadableError(what, "save it again as .docx or as plain text") from None
    text, notices = without_surrogates("\n\n".join(lines := list(_lines(file))))
    if not text.strip():
        raise UnreadableError("is empty", "there is nothing to read in it")
    marks, at = [], 0
    for number, line in enumerate(lines, 1):
        marks.append(Mark(at, 0, number))
        at += len(line) + 2
    about = file.core_properties
    made = f"{about.created:%Y-%m-%d}" if about.created else ""
    origin = Origin("docx", (about.author,) if about.author else (), marks=tuple(marks), made=made)
    title = about.title or _title(file)
    return Document(source.name, text, title, source.name, notices=notices, origin=origin)


def _lines(file: Any) -> Iterator[str]:
    """Paragraphs and rows in the order of the page; the line breaks within them become spaces."""
    for block in file.iter_inner_content():
        rows = getattr(block, "rows", None)
        if rows is None:
            yield " ".join(block.text.split())
            continue
        for row in rows:
            cells = dict.fromkeys(" ".join(cell.text.split()) for cell in row.cells)  # merged cells come twice
            yield " | ".join(cell for cell in cells if cell)


def _title(file: Any) -> str:
    style = ((p.style.name if p.style else "", p.text) for p in file.paragraphs[:20])
    return next((text for name, text in style if name in ("Title", "Heading 1") and text), "")
