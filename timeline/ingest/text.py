"""Plain text and Markdown: one file, one document, every character where it was."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.ingest.decode import decode
from timeline.ingest.frontmatter import facts
from timeline.ingest.problem import Problem, UnreadableError
from timeline.model.document import Document
from timeline.model.origin import Origin

if TYPE_CHECKING:
    from collections.abc import Iterator

    from timeline.ingest.reader import Source

_MARKDOWN = (".md", ".markdown")


class TextReader:
    """Reads .txt and .md files, and anything else that turns out to be text."""

    about = "text"
    suffixes: tuple[str, ...] = (".txt", ".text", *_MARKDOWN)
    binary = False
    extra = ""
    modules: tuple[str, ...] = ()

    def accepts(self, _head: bytes, /) -> bool:
        """Never by its beginning: text is what no other reader wants."""
        return False

    def read(self, source: Source) -> Iterator[Document | Problem]:
        """The one document of the source, or the problem with it."""
        try:
            text, notices = decode(source.bytes())
        except UnreadableError as error:
            yield Problem(source.name, error.what, error.hint)
            return
        about = facts(text, markdown=source.called.endswith(_MARKDOWN))
        yield Document(
            id=source.name,
            text=text,
            title=about.title,
            source=source.name,
            language=about.language or "en",
            stated=about.stated,
            notices=(*notices, *about.notices),
            origin=Origin("text", about.authors, about.publisher, about.url),
        )
