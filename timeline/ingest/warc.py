"""Web archives (WARC): each page that was answered for is a document."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from timeline.ingest import dispatch
from timeline.ingest.problem import Problem
from timeline.ingest.publication import bound_evidence
from timeline.ingest.reader import Source

if TYPE_CHECKING:
    from collections.abc import Iterator

    from timeline.ingest.dispatch import Item

_KINDS = {
    "text/html": ".html", "application/xhtml+xml": ".html", "text/plain": ".txt", "application/pdf": ".pdf",
    "application/rss+xml": ".rss", "application/atom+xml": ".atom",
}  # fmt: skip
_LARGEST = 64 << 20


class WarcReader:
    """Reads .warc and .warc.gz files, a record at a time; the address of a page is kept."""

    about = "web archive"
    suffixes: tuple[str, ...] = (".warc", ".warc.gz")
    binary = True
    extra = "warc"
    modules: tuple[str, ...] = ("warcio",)

    def accepts(self, head: bytes, /) -> bool:
        """By its first line, packed or not."""
        if head.startswith(b"\x1f\x8b"):
            import zlib

            try:
                head = zlib.decompressobj(31).decompress(head, 64)
            except zlib.error:
                return False
        return head.startswith(b"WARC/")

    def read(self, source: Source) -> Iterator[Item]:
        """The pages in the order of the archive."""
        from warcio.archiveiterator import ArchiveIterator
        from warcio.exceptions import ArchiveLoadFailed

        count = 0
        with source.open() as stream:
            try:
                for number, record in enumerate(ArchiveIterator(stream), 1):
                    for item in _record(record, f"{source.name}#{number}", source):
                        count += 1
                        yield item
            except (ArchiveLoadFailed, EOFError, OSError, ValueError, AttributeError) as error:  # what warcio raises
                hint = f"{count} pages before that were read"
                yield Problem(source.name, f"is a damaged or truncated web archive ({error})", hint)
                return
        if not count:
            yield Problem(source.name, "holds no page that can be read", "web pages, texts, feeds and PDFs are read")


def _record(record: Any, name: str, source: Source) -> Iterator[Item]:
    if record.rec_type not in ("response", "resource"):
        return
    headers = record.http_headers
    status = headers.get_statuscode() if headers else "200"
    kind = (headers.get_header("Content-Type") if headers else record.rec_headers.get_header("Content-Type")) or ""
    ending = _KINDS.get(kind.partition(";")[0].strip().lower())
    if ending is None or not status.startswith("2"):
        return
    data = record.content_stream().read(_LARGEST + 1)
    if len(data) > _LARGEST:
        yield Problem(name, f"is larger than {_LARGEST >> 20} MB", "it was skipped")
        return
    if getattr(record.raw_stream, "limit", 0) > 0:
        yield Problem(name, "is cut off", "the archive may be truncated; copy or download it again")
        if not data.strip():
            return
    url = record.rec_headers.get_header("WARC-Target-URI") or ""
    captured = bound_evidence(record.rec_headers.get_header("WARC-Date") or "", "the archive captured it then")
    yield from dispatch.documents(
        Source(
            name, data=data, file_name=f"page{ending}", fields=source.fields, depth=source.depth + 1, stated=captured,
            url=url,
        )
    )  # fmt: skip
