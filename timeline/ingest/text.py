"""Plain text and Markdown: one file, one document, every character where it was."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.ingest.decode import decode
from timeline.ingest.frontmatter import Facts, facts
from timeline.ingest.problem import Problem, UnreadableError
from timeline.ingest.publication import file_name_evidence
from timeline.model.document import Document

if TYPE_CHECKING:
    from collections.abc import Iterator

    from timeline.ingest.reader import Source

_MARKDOWN = (".md", ".markdown")


class TextReader:
    """Reads .txt and .md files, and anything else that turns out to be text."""

    suffixes: tuple[str, ...] = (".txt", ".text", *_MARKDOWN)

    def accepts(self, _head: bytes, /) -> bool:
        """Never by its beginning: text is what no other reader wants."""
        return False

    def read(self, source: Source) -> Iterator[Document | Problem]:
        """The one document of the source, or the problem with it."""
        with source.open() as stream:
            data = stream.read()
        try:
            text, notices = decode(data)
        except UnreadableError as error:
            yield Problem(source.name, error.what, error.hint)
            return
        about = facts(text) if source.path and source.path.suffix.lower() in _MARKDOWN else Facts()
        named = file_name_evidence(source.path.name) if source.path else ()
        yield Document(
            id=source.name,
            text=text,
            title=about.title,
            source=source.name,
            stated=(*about.stated, *named),
            notices=(*notices, *about.notices),
        )
